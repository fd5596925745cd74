// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "events/RunEventJson.h"

#include "support/RunEvents.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

namespace {

QJsonObject jsonOf(const RunEvent::Fields &fields)
{
    return runEventJson(runEvent(1, fields));
}

/// Events of \a kind that have every field between them.
QList<RunEvent::Fields> fullEvents(RunEvent::Kind kind)
{
    PlaybackEvent alias = playbackEvent(u"playback_video_began"_s);
    alias.rawName = u"video_playback_began"_s;
    switch (kind) {
    case RunEvent::Kind::Ready:
        return {ReadyReport{u"demo"_s, u"http://127.0.0.1:1"_s, 412ms}};
    case RunEvent::Kind::State:
        return {StateReport()};
    case RunEvent::Kind::Progress:
        return {progressReport(1.0)};
    case RunEvent::Kind::Event:
        return {alias};
    case RunEvent::Kind::Error:
        return {ErrorReport()};
    case RunEvent::Kind::Recovery:
        return {RecoveryStep{.kind = RecoveryStep::Kind::GiveUp, .why = u"It failed."_s}};
    case RunEvent::Kind::Action:
        return {ActionReport()};
    case RunEvent::Kind::Rejected:
        return {MessageRejection{MessageRejection::Why::Malformed, 1, {}, u"no JSON"_s}};
    case RunEvent::Kind::Page:
        return {
            PageReport{.name = PageReport::Name::LoadFinished, .url = u"x:"_s, .ok = false, .why = u"y"_s, .code = 1},
            PageReport{.name = PageReport::Name::Blocked, .what = u"window"_s, .count = 2},
            PageReport{.name = PageReport::Name::NoPlayerFrame, .why = u"x"_s},
            PageReport{.name = PageReport::Name::NotReady, .timedOut = true, .httpStatus = 404},
            PageReport{.name = PageReport::Name::RendererGone, .reason = u"killed"_s, .exitCode = 9}};
    case RunEvent::Kind::Exit:
        return {ExitReport()};
    case RunEvent::Kind::Unknown:
        return {UnknownReport()};
    case RunEvent::Kind::Report:
        return {ReportDelivery{ReportDelivery::Outcome::Refused, 3, 400, u"It said no."_s}};
    case RunEvent::Kind::Command:
        return {CommandReport{.name = u"seek"_s, .outcome = CommandReport::Outcome::Failed, .why = u"No."_s}};
    case RunEvent::Kind::Dialog:
        return {DialogReport{u"not-ready"_s, DialogReport::State::Closed, u"No player"_s, u"retry"_s}};
    case RunEvent::Kind::Kiosk:
        return {KioskReport{KioskReport::Name::ItemEnded, u"news"_s, u"finished"_s}};
    }
    Q_UNREACHABLE();
}

} // namespace

class TestRunEventJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasTheFieldsOfItsRow()
    {
        QCOMPARE(allRunEventKinds().size(), static_cast<qsizetype>(std::variant_size_v<RunEvent::Fields>));
        for (const RunEvent::Kind kind : allRunEventKinds()) {
            QStringList found;
            const QList<RunEvent::Fields> events = fullEvents(kind);
            for (const RunEvent::Fields &fields : events) {
                const RunEvent event = runEvent(1, fields);
                QCOMPARE(event.kind(), kind);
                found += runEventJson(event).keys();
            }
            found.removeDuplicates();
            found.sort();
            QStringList expected = runEventFieldNames(kind) + QStringList{u"seq"_s, u"time"_s, u"mono"_s, u"kind"_s};
            expected.sort();
            QCOMPARE(found, expected);
        }
    }

    void theDocumentationHasTheSameKindsAndFields()
    {
        QFile file(QStringLiteral(VITRINE_TESTERS_DOCUMENTATION));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QStringList kinds;
        bool inTable = false;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            inTable = line.startsWith("| kind | fields |"_L1) || (inTable && line.startsWith(u'|'));
            const QString kind = inTable ? line.section(u'`', 1, 1) : QString();
            if (kind.isEmpty())
                continue;
            QVERIFY2(kinds.size() < allRunEventKinds().size(), qPrintable(kind));
            const QStringList fields = runEventFieldNames(allRunEventKinds().at(kinds.size()));
            kinds.append(kind);
            for (const QString &field : fields)
                QVERIFY2(line.contains(u'`' + field + u'`'), qPrintable(u"%1 lacks %2"_s.arg(kind, field)));
        }
        QStringList expected;
        for (const RunEvent::Kind kind : allRunEventKinds())
            expected.append(runEventKindName(kind));
        QCOMPARE(kinds, expected);
    }

    void commonFieldsComeFirstInALine()
    {
        RunEvent event = runEvent(7, ActionReport{u"a, \"b\""_s, ActionReport::Outcome::Ignored});
        event.time = QDateTime::fromString(u"2025-01-01T00:00:01.234Z"_s, Qt::ISODateWithMs);
        event.mono = 500ms;
        const QByteArray line = runEventLine(event);
        QVERIFY2(line.startsWith(R"({"seq":7,"time":"2025-01-01T00:00:01.234Z","mono":0.5,"kind":"action",)"),
                 line.constData());
        QVERIFY(line.endsWith("}\n"));
        QCOMPARE(line.count('\n'), 1);
        QCOMPARE(QJsonDocument::fromJson(line).object(), runEventJson(event));
    }

    void statesHaveNames()
    {
        const QJsonObject json = jsonOf(StateReport{PlaybackState::Connecting, PlaybackState::Playing});
        QCOMPARE(json.value("from"_L1), QJsonValue(u"connecting"_s));
        QCOMPARE(json.value("to"_L1), QJsonValue(u"playing"_s));
    }

    void theUnknownIsNullInProgress()
    {
        const QJsonObject bare = jsonOf(ProgressReport{{0.0, {}, {}}, 1.0, {}});
        QCOMPARE(bare.value("currentTime"_L1), QJsonValue(0.0));
        QVERIFY(bare.value("duration"_L1).isNull());
        QVERIFY(bare.value("sentAt"_L1).isNull());
        const QJsonObject full =
            jsonOf(ProgressReport{{12.5, 1.25, 1735689600.25}, 1.25, MediaDuration::fromSeconds(90.0)});
        QCOMPARE(full.value("playbackRate"_L1), QJsonValue(1.25));
        QCOMPARE(full.value("duration"_L1), QJsonValue(90.0));
        QCOMPARE(full.value("sentAt"_L1), QJsonValue(1735689600.25));
        QVERIFY(jsonOf(ProgressReport{{1.0, {}, {}}, 1.0, MediaDuration::live()}).value("duration"_L1).isNull());
    }

    void aRawNameIsToldWhereItDiffers()
    {
        PlaybackEvent event = playbackEvent(u"playback_video_began"_s);
        event.data = QJsonObject{{u"own"_s, 1}};
        QVERIFY(!jsonOf(event).contains("rawName"_L1));
        QCOMPARE(jsonOf(event).value("data"_L1).toObject(), event.data);
        event.rawName = u"video_playback_began"_s;
        QCOMPARE(jsonOf(event).value("rawName"_L1).toString(), event.rawName);
    }

    void codesAreNumbersWhereTheyCanBe_data()
    {
        QTest::addColumn<QString>("rawCode");
        QTest::addColumn<QJsonValue>("expected");
        QTest::newRow("number") << u"7"_s << QJsonValue(7);
        QTest::newRow("zero") << u"0"_s << QJsonValue(0);
        QTest::newRow("text") << u"SHAKA-3016"_s << QJsonValue(u"SHAKA-3016"_s);
        QTest::newRow("none") << QString() << QJsonValue(QJsonValue::Null);
    }

    void codesAreNumbersWhereTheyCanBe()
    {
        QFETCH(QString, rawCode);
        QFETCH(QJsonValue, expected);
        const QJsonObject json = jsonOf(ErrorReport{playbackError(ErrorReason::Unknown, rawCode), {}});
        QCOMPARE(json.value("code"_L1), expected);
        QCOMPARE(json.value("known"_L1), QJsonValue(false));
        QVERIFY(json.value("reason"_L1).isNull());
        QCOMPARE(json.value("action"_L1), QJsonValue(u"none"_s));
    }

    void knownReasonsAreKnown()
    {
        const QJsonObject json =
            jsonOf(ErrorReport{playbackError(ErrorReason::TokenExpired), RecoveryStep::Kind::RenewToken});
        QCOMPARE(json.value("known"_L1), QJsonValue(true));
        QCOMPARE(json.value("reason"_L1), QJsonValue(u"ERROR_REASON_TOKEN_EXPIRED"_s));
        QCOMPARE(json.value("action"_L1), QJsonValue(u"renew-token"_s));
    }

    void recoveryTellsThePositionInMilliseconds()
    {
        QCOMPARE(jsonOf(RecoveryStep{.position = 1.8917959999999998}).value("position"_L1), QJsonValue(1.892));
        QCOMPARE(jsonOf(RecoveryStep{}).value("position"_L1), QJsonValue(QJsonValue::Null));
    }

    void recoveryTellsCauseAndStep()
    {
        RecoveryStep step{.cause = FailureCause::OverDeviceLimit,
                          .kind = RecoveryStep::Kind::Wait,
                          .attempt = 2,
                          .maximumAttempts = 40,
                          .delay = 35s,
                          .position = 0.0};
        const QJsonObject json = jsonOf(step);
        QCOMPARE(json.value("cause"_L1), QJsonValue(u"ERROR_REASON_OVER_DEVICE_LIMIT"_s));
        QCOMPARE(json.value("step"_L1), QJsonValue(u"wait"_s));
        QCOMPARE(json.value("attempt"_L1), QJsonValue(2));
        QCOMPARE(json.value("delayMs"_L1), QJsonValue(35'000));
        QCOMPARE(json.value("position"_L1), QJsonValue(0.0));
        QVERIFY(!json.contains("why"_L1));
        step.position.reset();
        QVERIFY2(jsonOf(step).value("position"_L1).isNull(), "the unknown is null, never 0");
    }

    void rejectionsCount()
    {
        const QJsonObject json =
            jsonOf(MessageRejection{MessageRejection::Why::Origin, 3, u"https://ads.example.com"_s, {}});
        QCOMPARE(json.value("why"_L1), QJsonValue(u"origin"_s));
        QCOMPARE(json.value("count"_L1), QJsonValue(3));
        QCOMPARE(json.value("origin"_L1), QJsonValue(u"https://ads.example.com"_s));
        QVERIFY(!json.contains("detail"_L1));
        QVERIFY(jsonOf(MessageRejection{MessageRejection::Why::Stale, 1, {}, {}}).value("origin"_L1).isNull());
    }

    void onlyAClosedDialogHasAnAction()
    {
        const QJsonObject opened =
            jsonOf(DialogReport{u"not-ready"_s, DialogReport::State::Opened, u"No player"_s, {}});
        QCOMPARE(opened.value("state"_L1), QJsonValue(u"opened"_s));
        QVERIFY(!opened.contains("action"_L1));
        const QJsonObject closed =
            jsonOf(DialogReport{u"not-ready"_s, DialogReport::State::Closed, u"No player"_s, {}});
        QCOMPARE(closed.value("state"_L1), QJsonValue(u"closed"_s));
        QVERIFY2(closed.value("action"_L1).isNull(), "no action is null, never empty");
    }

    void aPageReportHasOnlyWhatBelongsToIt()
    {
        const QJsonObject json =
            jsonOf(PageReport{.name = PageReport::Name::LoadStarted, .url = u"https://a.example/"_s});
        QCOMPARE(json.value("name"_L1), QJsonValue(u"loadStarted"_s));
        QCOMPARE(json.keys(), (QStringList{u"kind"_s, u"mono"_s, u"name"_s, u"seq"_s, u"time"_s, u"url"_s}));
        const QJsonObject notReady = jsonOf(PageReport{.name = PageReport::Name::NotReady, .why = u"x"_s});
        QCOMPARE(notReady.value("causes"_L1), QJsonValue(QJsonArray()));
        QVERIFY(!notReady.contains("httpStatus"_L1));
        PageReport gone{.name = PageReport::Name::RendererGone, .reason = u"killed"_s};
        QVERIFY(!jsonOf(gone).contains("causes"_L1));
        gone.causes = {u"/dev/shm is full."_s};
        QCOMPARE(jsonOf(gone).value("causes"_L1), QJsonValue(QJsonArray{u"/dev/shm is full."_s}));
    }
};

QTEST_APPLESS_MAIN(TestRunEventJson)
#include "TestRunEventJson.moc"
