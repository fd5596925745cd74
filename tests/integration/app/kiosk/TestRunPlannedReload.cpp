// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/RunPlannedReload.h"

#include "events/RunLog.h"
#include "player/Player.h"
#include "support/BrowserTest.h"
#include "support/ManualClock.h"
#include "web/PlayerPage.h"
#include "web/WebProfile.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebEngineProfile>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

/// With a page, but without one that is loaded: TestFreshPage has what its next process is.
class TestRunPlannedReload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onceADayThePageGetsAnotherProcess()
    {
        Run run({.window = atAnyTime()});
        run.clock.advance(700 * 24h);
        run.reload.handleNextItem();
        QVERIFY(run.player.page().renewsProcess());
        QCOMPARE(run.restarts.size(), 0);
        QCOMPARE(run.reports(), QStringList{u"daily"_s});
    }

    void afterAWeekTheProgramIsToEndInstead()
    {
        Run run({.window = atAnyTime(), .isRestarted = true});
        run.clock.advance(6 * 24h);
        run.reload.handleNextItem();
        QCOMPARE(run.restarts.size(), 0);
        run.clock.advance(24h);
        run.reload.handleNextItem();
        QCOMPARE(run.restarts.size(), 1);
        QCOMPARE(run.reports(), QStringList({u"daily"_s, u"restart"_s}));
    }

    void theAgeIsThatOfTheProgram()
    {
        Run run({.window = atAnyTime(), .isRestarted = true}, 700 * 24h);
        run.reload.handleNextItem();
        QCOMPARE(run.restarts.size(), 0);
        QVERIFY(run.player.page().renewsProcess());
    }

    void tooMuchMemoryIsNoReasonToEnd()
    {
        Run run({.memoryMebibytes = 400, .isRestarted = true});
        run.clock.advance(700 * 24h);
        run.reload.handleNextItem();
        QCOMPARE(run.reports(), QStringList{u"memory"_s});
        QVERIFY(run.player.page().renewsProcess());
    }

private:
    /// But a minute, which it is in no time zone when these tests ask.
    static DailyWindow atAnyTime() { return {QTime(0, 30), QTime(0, 29)}; }

    struct Run
    {
        explicit Run(const PlannedReload::Options &options, std::chrono::milliseconds before = 0ms)
            : clock(startedAt(before))
            , reload(
                  options, clock, [] { return 500.0; }, player, log)
        {
        }

        static ManualClock startedAt(std::chrono::milliseconds before)
        {
            ManualClock clock;
            clock.advance(before);
            return clock;
        }

        [[nodiscard]] QStringList reports() const
        {
            QStringList reasons;
            for (const RunEvent &event : log.since(0)) {
                if (const auto *report = std::get_if<KioskReport>(&event.fields))
                    reasons += report->why;
            }
            return reasons;
        }

        ManualClock clock;
        RunLog log{clock};
        std::unique_ptr<QWebEngineProfile> profile = createWebProfile({});
        Player player{{}, {*profile, clock, log, nullptr}};
        RunPlannedReload reload;
        QSignalSpy restarts{&reload, &RunPlannedReload::restartNeeded};
    };
};

VITRINE_BROWSER_TEST_MAIN(TestRunPlannedReload)
#include "TestRunPlannedReload.moc"
