// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventFields.h"

#include <QTest>

using namespace vitrine;

class TestEventFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesHaveNames()
    {
        QCOMPARE(stateFields(PlaybackState::Connecting, PlaybackState::Playing),
                 (QJsonObject{{QStringLiteral("from"), QStringLiteral("connecting")},
                              {QStringLiteral("to"), QStringLiteral("playing")}}));
    }

    void theUnknownIsNullInProgress()
    {
        const QJsonObject bare = progressFields({0.0, {}, {}}, 1.0, {});
        QCOMPARE(bare.value(u"currentTime"), QJsonValue(0.0));
        QVERIFY(bare.value(u"duration").isNull());
        QVERIFY(bare.value(u"sentAt").isNull());
        const QJsonObject full = progressFields({12.5, 1.25, 1735689600.25}, 1.25, MediaDuration::fromSeconds(90.0));
        QCOMPARE(full.value(u"playbackRate"), QJsonValue(1.25));
        QCOMPARE(full.value(u"duration"), QJsonValue(90.0));
        QCOMPARE(full.value(u"sentAt"), QJsonValue(1735689600.25));
        QVERIFY(progressFields({1.0, {}, {}}, 1.0, MediaDuration::live()).value(u"duration").isNull());
    }

    void aRawNameIsToldWhereItDiffers()
    {
        PlaybackEvent event;
        event.name = QStringLiteral("playback_video_began");
        event.rawName = event.name;
        event.data = QJsonObject{{QStringLiteral("own"), 1}};
        QVERIFY(!eventFields(event).contains(u"rawName"));
        QCOMPARE(eventFields(event).value(u"data").toObject(), event.data);
        event.rawName = QStringLiteral("video_playback_began");
        QCOMPARE(eventFields(event).value(u"rawName").toString(), event.rawName);
    }

    void codesAreNumbersWhereTheyCanBe_data()
    {
        QTest::addColumn<QString>("rawCode");
        QTest::addColumn<std::optional<qint64>>("code");
        QTest::addColumn<QJsonValue>("expected");
        QTest::newRow("number") << "7" << std::optional<qint64>(7) << QJsonValue(7);
        QTest::newRow("zero") << "0" << std::optional<qint64>(0) << QJsonValue(0);
        QTest::newRow("text") << "SHAKA-3016" << std::optional<qint64>() << QJsonValue(QStringLiteral("SHAKA-3016"));
        QTest::newRow("none") << "" << std::optional<qint64>() << QJsonValue(QJsonValue::Null);
    }

    void codesAreNumbersWhereTheyCanBe()
    {
        QFETCH(QString, rawCode);
        QFETCH(std::optional<qint64>, code);
        QFETCH(QJsonValue, expected);
        PlaybackError error;
        error.rawCode = rawCode;
        error.code = code;
        const QJsonObject fields = errorFields(error, QStringLiteral("none"));
        QCOMPARE(fields.value(u"code"), expected);
        QCOMPARE(fields.value(u"known"), QJsonValue(false));
        QVERIFY(fields.value(u"reason").isNull());
        QCOMPARE(fields.value(u"action").toString(), QStringLiteral("none"));
    }

    void knownReasonsAreKnown()
    {
        PlaybackError error;
        error.reason = ErrorReason::TokenExpired;
        error.rawReason = errorReasonName(error.reason);
        const QJsonObject fields = errorFields(error, QString());
        QCOMPARE(fields.value(u"known"), QJsonValue(true));
        QCOMPARE(fields.value(u"reason").toString(), QStringLiteral("ERROR_REASON_TOKEN_EXPIRED"));
    }

    void recoveryTellsCauseAndStep()
    {
        using namespace std::chrono_literals;
        const RecoveryStep wait{.cause = FailureCause::OverDeviceLimit,
                                .kind = RecoveryStep::Kind::Wait,
                                .attempt = 2,
                                .maximumAttempts = 40,
                                .delay = 35s,
                                .position = 12.5};
        QCOMPARE(recoveryFields(wait),
                 (QJsonObject{{QStringLiteral("cause"), QStringLiteral("ERROR_REASON_OVER_DEVICE_LIMIT")},
                              {QStringLiteral("step"), QStringLiteral("wait")},
                              {QStringLiteral("attempt"), 2},
                              {QStringLiteral("delayMs"), 35'000},
                              {QStringLiteral("position"), 12.5}}));
        RecoveryStep end;
        end.cause = FailureCause::RendererKilled;
        end.kind = RecoveryStep::Kind::GiveUp;
        const QJsonObject bare = recoveryFields(end);
        QCOMPARE(bare.value(u"cause").toString(), QStringLiteral("renderer-killed"));
        QCOMPARE(bare.value(u"step").toString(), QStringLiteral("give-up"));
        QVERIFY2(bare.value(u"position").isNull(), "the unknown is null, never 0");
        QVERIFY(!bare.contains(u"why"));
        end.why = QStringLiteral("Trying again would not help.");
        QCOMPARE(recoveryFields(end).value(u"why").toString(), end.why);
        end.position = 0.0;
        QCOMPARE(recoveryFields(end).value(u"position"), QJsonValue(0.0));
    }

    void rejectionsCount()
    {
        const QJsonObject fields =
            rejectionFields({MessageRejection::Why::Origin, 3, QStringLiteral("https://ads.example.com"), {}});
        QCOMPARE(fields.value(u"why").toString(), QStringLiteral("origin"));
        QCOMPARE(fields.value(u"count").toInt(), 3);
        QCOMPARE(fields.value(u"origin").toString(), QStringLiteral("https://ads.example.com"));
        QVERIFY(!fields.contains(u"detail"));
        QVERIFY(rejectionFields({MessageRejection::Why::Stale, 1, {}, {}}).value(u"origin").isNull());
    }
};

QTEST_APPLESS_MAIN(TestEventFields)
#include "TestEventFields.moc"
