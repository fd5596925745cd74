// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "events/RunEventJson.h"

#include "support/RunEvents.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

Q_DECLARE_METATYPE(vitrine::RunEvent::Fields)

class TestRunEventJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasWritten_data()
    {
        QTest::addColumn<RunEvent::Fields>("fields");
        const auto row = [](const char *name, const RunEvent::Fields &fields) {
            QTest::newRow(name) << fields;
        };
        row("ready", ReadyReport{u"demo"_s, u"http://127.0.0.1:1"_s, 412ms});
        PlaybackError error = playbackError(ErrorReason::TokenExpired, u"16"_s);
        error.event.data = {{u"error_code"_s, 16}, {u"error_reason"_s, u"ERROR_REASON_TOKEN_EXPIRED"_s}};
        row("an error", ErrorReport{error, RecoveryStep::Kind::RenewToken});
        error = playbackError(ErrorReason::Unknown);
        error.event.data = {{u"module_error_code"_s, u"E-1"_s}};
        error.rawCode = u"E-1"_s;
        row("an error without a step", ErrorReport{error, std::nullopt});
        row("a wait", RecoveryStep{.cause = FailureCause::SessionExpired, .attempt = 2, .delay = 1500ms});
        row("giving up", RecoveryStep{.kind = RecoveryStep::Kind::GiveUp, .position = 1.25, .why = u"It failed."_s});
        row("an action", ActionReport{u"back"_s, ActionReport::Outcome::Navigated});
        row("a rejection", MessageRejection{MessageRejection::Why::Malformed, 3, u"https://a.example"_s, u"no JSON"_s});
        row("a failed load",
            PageReport{.name = PageReport::Name::LoadFinished, .url = u"x:"_s, .ok = false, .why = u"y"_s, .code = -6});
        row("blocked", PageReport{.name = PageReport::Name::Blocked, .what = u"window"_s, .count = 2});
        row("not ready",
            PageReport{
                .name = PageReport::Name::NotReady, .causes = {u"a"_s, u"b"_s}, .timedOut = true, .httpStatus = 404});
        row("a crash", PageReport{.name = PageReport::Name::RendererGone, .reason = u"killed"_s, .exitCode = 9});
        row("the end", ExitReport{5, u"page-failed"_s});
        row("unknown", UnknownReport{u"{\"x\":1}"_s, u"https://a.example"_s, 4});
        row("a command", CommandReport{.name = u"seek"_s, .why = {}});
        row("a command by MQTT", CommandReport{.name = u"next"_s, .by = CommandReport::By::Mqtt, .why = {}});
        row("a key of the viewer", CommandReport{.name = u"seek"_s, .by = CommandReport::By::Viewer, .why = {}});
        row("a command of the desktop", CommandReport{.name = u"pause"_s, .by = CommandReport::By::Mpris, .why = {}});
        row("a command of another start",
            CommandReport{.name = u"open"_s, .by = CommandReport::By::Instance, .why = {}});
        row("a command that failed",
            CommandReport{.name = u"open"_s, .outcome = CommandReport::Outcome::Failed, .why = u"No."_s});
        row("a dialog", DialogReport{u"not-ready"_s, DialogReport::State::Opened, u"No player"_s, {}});
        row("a dialog that closed",
            DialogReport{u"not-ready"_s, DialogReport::State::Closed, u"No player"_s, u"retry"_s});
        row("an item that began", KioskReport{KioskReport::Name::ItemStarted, u"news"_s, {}});
        row("an item that ended", KioskReport{KioskReport::Name::ItemEnded, u"news"_s, u"time-limit"_s});
        row("an item that was skipped", KioskReport{KioskReport::Name::ItemSkipped, u"news"_s, u"failed"_s});
        row("a report", ReportDelivery{ReportDelivery::Outcome::Refused, 3, 400, u"It said no."_s});
    }

    void readsWhatWasWritten()
    {
        QFETCH(const RunEvent::Fields, fields);
        const QJsonObject json = runEventJson(runEvent(1, fields));
        const std::optional<RunEvent::Fields> read = runEventFields(json);
        QVERIFY(read);
        QCOMPARE(runEventJson(runEvent(1, *read)), json);
    }

    void everyNameIsKnown()
    {
        for (int i = 0; i <= static_cast<int>(PageReport::Name::Unresponsive); ++i) {
            const PageReport report{.name = static_cast<PageReport::Name>(i)};
            const auto read = runEventFields(runEventJson(runEvent(1, report)));
            QVERIFY(read);
            QCOMPARE(std::get<PageReport>(*read).name, report.name);
        }
        for (int i = 0; i <= static_cast<int>(RecoveryStep::Kind::Resumed); ++i) {
            const RecoveryStep step{.kind = static_cast<RecoveryStep::Kind>(i)};
            const auto read = runEventFields(runEventJson(runEvent(1, step)));
            QVERIFY(read);
            QCOMPARE(std::get<RecoveryStep>(*read), step);
        }
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("a state, which follows from messages") << runEventJson(runEvent(1, StateReport()));
        QTest::newRow("progress") << runEventJson(runEvent(1, progressReport(1.0)));
        QTest::newRow("an event") << runEventJson(runEvent(1, playbackEvent(u"x"_s)));
        QTest::newRow("no kind") << QJsonObject{{u"name"_s, u"x"_s}};
        QTest::newRow("a new kind") << QJsonObject{{u"kind"_s, u"weather"_s}};
        QTest::newRow("a new step") << QJsonObject{
            {u"kind"_s, u"recovery"_s}, {u"cause"_s, u"token-expired"_s}, {u"step"_s, u"pray"_s}};
        QTest::newRow("a new page event") << QJsonObject{{u"kind"_s, u"page"_s}, {u"name"_s, u"x"_s}};
        QTest::newRow("a new reason") << QJsonObject{{u"kind"_s, u"rejected"_s}, {u"why"_s, u"x"_s}};
        QTest::newRow("a new outcome") << QJsonObject{{u"kind"_s, u"action"_s}, {u"outcome"_s, u"x"_s}};
    }

    void refusesWhatItDoesNotKnow()
    {
        QFETCH(const QJsonObject, json);
        QVERIFY(!runEventFields(json));
    }
};

QTEST_APPLESS_MAIN(TestRunEventJsonReader)
#include "TestRunEventJsonReader.moc"
