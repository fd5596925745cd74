// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/PlayerMessageParser.h"

#include <QJsonDocument>
#include <QTest>

using namespace vitrine;

namespace {

/// JSON as written by hand: with ' in place of ".
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

template<typename Kind>
Kind parsedAs(const QByteArray &text)
{
    const PlayerMessage message = parsePlayerMessage(json(text));
    const Kind *kind = std::get_if<Kind>(&message);
    if (!kind)
        qFatal("%s is of another kind (%zu)", text.constData(), message.index());
    return *kind;
}

} // namespace

class TestPlayerMessageParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // One row for each message of docs/protocol.md, "Example messages", and more.
    void tellsTheKindsApart_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<size_t>("kind");
        const auto row = [](const char *name, const char *text, const PlayerMessage &like) {
            QTest::newRow(name) << json(text) << like.index();
        };
        const PlaybackProgress progress;
        const PlaybackEvent event;
        const PlaybackError error;
        const PlayerAction action;
        const PlayerPing ping;
        const UnknownMessage unknown;
        const MalformedMessage bad;
        row("progress",
            "{'event':'infoDelivery','info':{'currentTime':12.5,'currentTimeLastUpdated':1735689600.25,'playbackRate':"
            "1}}",
            progress);
        row("progress, ms stamp",
            "{'event':'infoDelivery','info':{'currentTime':12.5,'currentTimeLastUpdated':1735689600250,'playbackRate':"
            "1.25}}",
            progress);
        row("event",
            "{'event':'infoDelivery','info':{'currentTimeLastUpdated':1735689601,'playlogEventName':'playback_video_"
            "began','playlogData':{'system_time':1735689601.003,'current_position':"
            "0}}}",
            event);
        row("error",
            "{'event':'infoDelivery','info':{'currentTimeLastUpdated':0,'playlogEventName':'playback_error_occurred','"
            "playlogData':{'playback_module_version':'','system_time':0,'error_code':7,'error_reason':'ERROR_REASON_"
            "PLAYBACK_SESSION_EXPIRED'}}}",
            error);
        row("error, string code",
            "{'event':'infoDelivery','info':{'playlogEventName':'playback_error_occurred','playlogData':{'errorcode':'"
            "1002'}}}",
            error);
        row("live rate change",
            "{'event':'infoDelivery','info':{'playlogEventName':'playback_speed_change','playlogData':{'playbackSpeed':"
            "1.07,'video_total_duration':4294967296}}}",
            event);
        row("null duration",
            "{'event':'infoDelivery','info':{'playlogEventName':'playback_video_started','playlogData':{'video_total_"
            "duration':null}}}",
            event);
        row("null info", "{'event':'infoDelivery','info':null}", bad);
        row("no info", "{'event':'infoDelivery'}", bad);
        row("numeric event", "{'event':5}", unknown);
        row("null", "null", bad);
        row("array", "[]", bad);
        row("nothing", "", bad);
        row("a bare word", "ping", bad);
        row("back", "{'event':'actionDelivery','name':'back'}", action);
        row("action without name", "{'event':'actionDelivery'}", bad);
        row("future action", "{'event':'actionDelivery','name':'future'}", action);
        row("ping", "{'command':'ping'}", ping);
        row("pong", "{'command':'pong'}", unknown);

        row("number", "5", bad);
        row("info is a list", "{'event':'infoDelivery','info':[]}", bad);
        row("event name is a number", "{'event':'infoDelivery','info':{'playlogEventName':5}}", bad);
        row("partial update", "{'event':'infoDelivery','info':{'playbackRate':2}}", unknown);
        row("position is null", "{'event':'infoDelivery','info':{'currentTime':null,'playbackRate':1}}", unknown);
        row("negative position", "{'event':'infoDelivery','info':{'currentTime':-3}}", unknown);
        row("cut off", "{'event':'infoDelivery','info':{'currentTime':12", bad);
        row("not UTF-8", "{\"event\":\"\xff\xfe\"}", bad);
    }

    void tellsTheKindsApart()
    {
        QFETCH(QByteArray, text);
        QFETCH(size_t, kind);
        const PlayerMessage message = parsePlayerMessage(text);
        QCOMPARE(message.index(), kind);
        const auto *malformed = std::get_if<MalformedMessage>(&message);
        QVERIFY(malformed == nullptr || !malformed->why.isEmpty());
    }

    void readsProgress()
    {
        const auto progress = parsedAs<PlaybackProgress>("{'info':{'playbackRate':1.25,'currentTimeLastUpdated':"
                                                         "1735689600250,'currentTime':171},'event':'infoDelivery'}");
        QCOMPARE(progress.positionSeconds, 171.0);
        QCOMPARE(progress.playbackRate, std::optional(1.25));
        QCOMPARE(progress.sentAtUnixSeconds, std::optional(1735689600.25));
    }

    void missingStaysMissing()
    {
        const auto progress =
            parsedAs<PlaybackProgress>("{'event':'infoDelivery','info':{'currentTime':0,'currentTimeLastUpdated':0}}");
        QCOMPARE(progress.positionSeconds, 0.0);
        QCOMPARE(progress.playbackRate, std::nullopt);
        QCOMPARE(progress.sentAtUnixSeconds, std::nullopt);

        const auto event =
            parsedAs<PlaybackEvent>("{'event':'infoDelivery','info':{'playlogEventName':'playback_video_began'}}");
        QCOMPARE(event.positionSeconds, std::nullopt);
        QCOMPARE(event.sentAtUnixSeconds, std::nullopt);
        QCOMPARE(event.duration.kind(), MediaDuration::Kind::Unknown);
        QVERIFY(event.data.isEmpty());
    }

    void readsEvents()
    {
        const auto event = parsedAs<PlaybackEvent>(
            "{'event':'infoDelivery','info':{'currentTimeLastUpdated':0,'playlogEventName':'playback_video_started','"
            "playlogData':{'system_time':1735689601.003,'current_position':0,'video_"
            "total_duration':90.5,'content_streaming_type':'vod','own':{'kept':[1]}}}}");
        QCOMPARE(event.meaning, EventMeaning::Started);
        QCOMPARE(event.name, QStringLiteral("playback_video_began"));
        QCOMPARE(event.rawName, QStringLiteral("playback_video_started"));
        QCOMPARE(event.sentAtUnixSeconds, std::optional(1735689601.003));
        QCOMPARE(event.positionSeconds, std::optional(0.0));
        QCOMPARE(event.duration.seconds(), std::optional(90.5));
        QVERIFY(event.data.contains(QStringLiteral("own")));
        QVERIFY(!event.progress);
    }

    void readsTheStampUnderEachSpelling_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::newRow("documented") << QByteArray("'currentTimeLastUpdated':1735689600.25");
        QTest::newRow("underscore") << QByteArray("'currentTimeLastUpdated_':1735689600.25");
        QTest::newRow("documented one first")
            << QByteArray("'currentTimeLastUpdated_':5,'currentTimeLastUpdated':1735689600.25");
        QTest::newRow("0 is none") << QByteArray("'currentTimeLastUpdated':0,'currentTimeLastUpdated_':1735689600250");
    }

    void readsTheStampUnderEachSpelling()
    {
        QFETCH(QByteArray, members);
        const QByteArray start = "{'event':'infoDelivery','info':{'currentTime':1," + members;
        const std::optional<double> stamp(1735689600.25);
        QCOMPARE(parsedAs<PlaybackProgress>(start + "}}").sentAtUnixSeconds, stamp);
        const auto event = parsedAs<PlaybackEvent>(start + ",'playlogEventName':'play'}}");
        QCOMPARE(event.sentAtUnixSeconds, stamp);
        QCOMPARE(event.progress->sentAtUnixSeconds, stamp);
    }

    void aMessageMayBeEventAndProgress()
    {
        const auto event = parsedAs<PlaybackEvent>("{'event':'infoDelivery','info':{'currentTime':3,'playbackRate':2,'"
                                                   "playlogEventName':'pause','playlogData':{}}}");
        QCOMPARE(event.progress, std::optional(PlaybackProgress{3.0, 2.0, std::nullopt}));
    }

    void unknownEventsPassThroughWithTheirData()
    {
        const auto event = parsedAs<PlaybackEvent>(
            "{'event':'infoDelivery','info':{'playlogEventName':'playback_hologram_began','playlogData':{'depth':3}}}");
        QCOMPARE(event.meaning, EventMeaning::Unknown);
        QCOMPARE(event.name, QStringLiteral("playback_hologram_began"));
        QCOMPARE(event.data.value(QStringLiteral("depth")).toInt(), 3);
    }

    void readsTheRateUnderEachSpelling_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("camel") << QByteArray("{'event':'infoDelivery','info':{'playlogEventName':'playback_speed_"
                                             "change','playlogData':{'playbackSpeed':1.07}}}");
        QTest::newRow("snake") << QByteArray("{'event':'infoDelivery','info':{'playlogEventName':'playback_speed_"
                                             "change','playlogData':{'playback_speed':'1.07'}}}");
    }

    void readsTheRateUnderEachSpelling()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(parsedAs<PlaybackEvent>(text).playbackRate, std::optional(1.07));
    }

    void anIntendedRateIsNoRate()
    {
        const auto event = parsedAs<PlaybackEvent>("{'event':'infoDelivery','info':{'playlogEventName':'speed_setting_"
                                                   "change','playlogData':{'playback_speed':2}}}");
        QCOMPARE(event.playbackRate, std::nullopt);
    }

    void liveSaysSo()
    {
        const auto byMarker =
            parsedAs<PlaybackEvent>("{'event':'infoDelivery','info':{'playlogEventName':'playback_video_began','"
                                    "playlogData':{'video_total_duration':4294967296}}}");
        QVERIFY(byMarker.duration.isLive());
        const auto byType =
            parsedAs<PlaybackEvent>("{'event':'infoDelivery','info':{'playlogEventName':'playback_video_began','"
                                    "playlogData':{'video_total_duration':null,'content_streaming_type':'live'}}}");
        QVERIFY(byType.duration.isLive());
        const auto byMode =
            parsedAs<PlaybackEvent>("{'event':'infoDelivery','info':{'playlogEventName':'playback_video_began','"
                                    "playlogData':{'video_total_duration':90.5,'playback_mode':'live'}}}");
        QVERIFY(byMode.duration.isLive());
    }

    void readsTheErrorCodeUnderEachSpelling_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QString>("rawCode");
        QTest::addColumn<bool>("numeric");
        QTest::newRow("error_code") << QByteArray("'error_code':7") << "7" << true;
        QTest::newRow("error_code 0") << QByteArray("'error_code':0") << "0" << true;
        QTest::newRow("large") << QByteArray("'error_code':9007199254740993") << "9007199254740993" << true;
        QTest::newRow("fraction") << QByteArray("'error_code':7.5") << "7.5" << false;
        QTest::newRow("beyond whole numbers") << QByteArray("'error_code':1e300") << "1e+300" << false;
        QTest::newRow("errorcode") << QByteArray("'errorcode':'1002'") << "1002" << true;
        QTest::newRow("errorCode") << QByteArray("'errorCode':16") << "16" << true;
        QTest::newRow("module_error_code") << QByteArray("'module_error_code':'SHAKA-3016'") << "SHAKA-3016" << false;
        QTest::newRow("none") << QByteArray("'x':1") << "" << false;
    }

    void readsTheErrorCodeUnderEachSpelling()
    {
        QFETCH(QByteArray, member);
        QFETCH(QString, rawCode);
        QFETCH(bool, numeric);
        const auto error = parsedAs<PlaybackError>(
            "{'event':'infoDelivery','info':{'playlogEventName':'playback_error_occurred','playlogData':{" + member +
            "}}}");
        QCOMPARE(error.rawCode, rawCode);
        QCOMPARE(error.code.has_value(), numeric);
        QCOMPARE(numeric ? QString::number(*error.code) : rawCode, rawCode);
        QCOMPARE(error.reason, ErrorReason::Unknown);
        QVERIFY(!error.isKnown());
    }

    void keepsAnUnknownReasonRaw()
    {
        const auto error = parsedAs<PlaybackError>(
            "{'event':'infoDelivery','info':{'playlogEventName':'video_playback_error_occurred','playlogData':{'error_"
            "code':7,'error_reason':'ERROR_REASON_GEO','current_position':4.5,'error_message':'m','playback_module_"
            "version':'2.22.1'}}}");
        QCOMPARE(error.reason, ErrorReason::Unknown);
        QCOMPARE(error.rawReason, QStringLiteral("ERROR_REASON_GEO"));
        QCOMPARE(error.event.positionSeconds, std::optional(4.5));
        QCOMPARE(error.message, QStringLiteral("m"));
        QCOMPARE(error.moduleVersion, QStringLiteral("2.22.1"));
        QCOMPARE(error.event.name, QStringLiteral("playback_error_occurred"));
    }

    void unknownActionsPassThrough()
    {
        QVERIFY(parsedAs<PlayerAction>("{'event':'actionDelivery','name':'back'}").isBack());
        QCOMPARE(parsedAs<PlayerAction>("{'event':'actionDelivery','name':'future'}").name, QStringLiteral("future"));
    }

    void refusesWhatIsTooLong()
    {
        QByteArray text = json("{'event':'infoDelivery','info':{'currentTime':1,'pad':'");
        text += QByteArray(maximumMessageBytes - text.size() - 3, 'x') + json("'}}");
        QCOMPARE(text.size(), maximumMessageBytes);
        QVERIFY(std::holds_alternative<PlaybackProgress>(parsePlayerMessage(text)));
        text.insert(text.size() - 3, 'x');
        QVERIFY(std::holds_alternative<MalformedMessage>(parsePlayerMessage(text)));
    }

    void survivesDeepNesting()
    {
        const QByteArray deep = QByteArray(100'000, '[');
        QVERIFY(std::holds_alternative<MalformedMessage>(parsePlayerMessage(deep)));
        const QByteArray inInfo = json("{'event':'infoDelivery','info':{'currentTime':1,'x':") + QByteArray(5000, '[') +
                                  QByteArray(5000, ']') + "}}";
        QVERIFY(std::holds_alternative<MalformedMessage>(parsePlayerMessage(inInfo)));
    }
};

QTEST_APPLESS_MAIN(TestPlayerMessageParser)
#include "TestPlayerMessageParser.moc"
