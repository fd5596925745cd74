// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/programme/ProgrammeController.h"

#include "ProgrammeRig.h"

#include <QSignalSpy>
#include <QTest>

using namespace vitrine;

namespace {

/// Reports that an item failed before showItem() returns.
class FailingPlayer final : public ItemPlayer
{
public:
    void showItem(const PlaylistItem &item, ItemStart, PlayId play) override
    {
        calls += item.name;
        controller->noteItemFailed(play);
    }
    void cancelItem() override { calls += u"cancel"_s; }
    void showCalmScreen() override { calls += u"calm"_s; }

    ProgrammeController *controller = nullptr;
    QStringList calls;
};

} // namespace

class TestProgrammeController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneItemPlaysAgainAtItsEnd()
    {
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon);
        rig.player().items[u"a"_s] = {.startsAfter = 2s, .length = 60s};
        rig.controller->start();
        rig.run(70s);
        QCOMPARE(rig.takeFacts(), (QStringList{u"Mon 12:00:02 a started"_s, u"Mon 12:01:02 a ended: finished"_s,
                                               u"Mon 12:01:04 a started"_s}));
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"a"_s}));
        QCOMPARE(rig.shownName(), u"a"_s);
    }

    void anItemStaysUntilTheNextOnePlays()
    {
        ProgrammeRig rig({withLimit(30s, playlistItem(u"a"_s)), withLimit(20s, playlistItem(u"b"_s))}, noon);
        rig.player().items[u"a"_s] = {.startsAfter = 1s};
        rig.player().items[u"b"_s] = {.startsAfter = 5s};
        rig.controller->start();
        rig.run(60s);
        QCOMPARE(rig.takeFacts(), (QStringList{u"Mon 12:00:01 a started"_s, u"Mon 12:00:36 a ended: time-limit"_s,
                                               u"Mon 12:00:36 b started"_s, u"Mon 12:00:57 b ended: time-limit"_s,
                                               u"Mon 12:00:57 a started"_s}));
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"b"_s, u"a"_s}));
    }

    void anItemThatLoopsKeepsItsTurnUntilItsLimit()
    {
        ProgrammeRig rig({looping(withLimit(50s, playlistItem(u"a"_s))), playlistItem(u"b"_s)}, noon);
        rig.player().items[u"a"_s] = {.length = 20s};
        rig.player().items[u"b"_s] = {.length = 10s};
        rig.controller->start();
        rig.run(61s);
        QCOMPARE(rig.takeFacts(), (QStringList{u"Mon 12:00:00 a started"_s, u"Mon 12:00:20 a ended: finished"_s,
                                               u"Mon 12:00:20 a started"_s, u"Mon 12:00:40 a ended: finished"_s,
                                               u"Mon 12:00:40 a started"_s, u"Mon 12:00:50 a ended: time-limit"_s,
                                               u"Mon 12:00:50 b started"_s, u"Mon 12:01:00 b ended: finished"_s,
                                               u"Mon 12:01:00 a started"_s}));
    }

    void aFailedItemIsSkippedAndTriedAgain()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"bad"_s)}, noon);
        rig.player().items[u"a"_s] = {.length = 40s};
        rig.player().items[u"bad"_s] = {.startsAfter = 3s, .fails = true};
        rig.controller->start();
        rig.run(130s);
        QCOMPARE(rig.takeFacts(), (QStringList{u"Mon 12:00:00 a started"_s, u"Mon 12:00:40 a ended: finished"_s,
                                               u"Mon 12:00:43 bad skipped: failed"_s, u"Mon 12:00:43 a started"_s,
                                               u"Mon 12:01:23 a ended: finished"_s,
                                               u"Mon 12:01:26 bad skipped: failed"_s, u"Mon 12:01:26 a started"_s,
                                               u"Mon 12:02:06 a ended: finished"_s, u"Mon 12:02:06 a started"_s}));
    }

    void aTurnThatFailsWhileTheOneBeforeIsShownWaitsAsUsual()
    {
        ProgrammeRig rig({withLimit(20s, playlistItem(u"a"_s))}, noon);
        rig.controller->start();
        rig.player().items[u"a"_s] = {.startsAfter = 1s, .fails = true};
        rig.run(60s);
        QCOMPARE(rig.takeFacts(),
                 (QStringList{u"Mon 12:00:00 a started"_s, u"Mon 12:00:21 a skipped: failed"_s,
                              u"Mon 12:00:21 a ended: time-limit"_s, u"Mon 12:00:52 a skipped: failed"_s}));
    }

    void ifAllFailTheCalmScreenIsShownUntilOnePlays()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"b"_s)}, noon);
        rig.player().items[u"a"_s] = {.fails = true};
        rig.player().items[u"b"_s] = {.startsAfter = 1s, .fails = true};
        rig.controller->start();
        rig.run(50s);
        // Each retry may have left its page on the screen.
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"b"_s, u"calm"_s, u"a"_s, u"calm"_s, u"b"_s, u"calm"_s}));
        rig.player().items[u"a"_s] = {.startsAfter = 2s, .length = 100s};
        rig.run(60s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s}));
        QCOMPARE(rig.takeFacts(), (QStringList{u"Mon 12:00:00 a skipped: failed"_s, u"Mon 12:00:01 b skipped: failed"_s,
                                               u"Mon 12:00:30 a skipped: failed"_s, u"Mon 12:00:32 b skipped: failed"_s,
                                               u"Mon 12:01:32 a started"_s}));
    }

    void aRestartShowsTheCalmScreenAgain()
    {
        ProgrammeRig rig({playlistItem(u"a"_s, {u"daily 08:00-09:00"_s})}, noon);
        rig.controller->start();
        QCOMPARE(rig.takeCalls(), QStringList{u"calm"_s});
        rig.controller->restart();
        QCOMPARE(rig.takeCalls(), QStringList{u"calm"_s});
    }

    void aRetryNeedNotBeWaitedFor()
    {
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon);
        rig.player().items[u"a"_s] = {.fails = true};
        rig.controller->retry(); // before the start
        QCOMPARE(rig.takeCalls(), QStringList());
        rig.controller->start();
        rig.run(10s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"calm"_s}));
        rig.player().items[u"a"_s] = {};
        rig.controller->retry();
        rig.run(1s);
        QCOMPARE(rig.takeCalls(), QStringList{u"a"_s});
        QCOMPARE(rig.shownName(), u"a"_s);
    }

    void anItemThatDoesNotBeginInTimeHasFailed()
    {
        ProgrammeRig rig({playlistItem(u"hangs"_s), playlistItem(u"a"_s)}, noon);
        rig.player().items[u"hangs"_s] = {.hangs = true};
        rig.controller->start();
        rig.run(100s);
        QCOMPARE(rig.takeFacts(),
                 (QStringList{u"Mon 12:01:30 hangs skipped: start-limit"_s, u"Mon 12:01:30 a started"_s}));
        QCOMPARE(rig.takeCalls(), (QStringList{u"hangs"_s, u"cancel"_s, u"a"_s}));
    }

    void anItemWhoseHoursAreOverBeforeItBeginsIsSkipped()
    {
        ProgrammeRig rig({playlistItem(u"hangs"_s, {u"daily 12:00-12:01"_s})}, noon);
        rig.player().items[u"hangs"_s] = {.hangs = true};
        rig.controller->start();
        rig.run(100s);
        QCOMPARE(rig.takeFacts(), (QStringList{u"Mon 12:01:00 hangs skipped: hours-over"_s}));
        QCOMPARE(rig.takeCalls(), (QStringList{u"hangs"_s, u"cancel"_s, u"calm"_s}));
    }

    void anItemThatEndsAtOnceHasFailed()
    {
        ProgrammeRig rig({playlistItem(u"empty"_s)}, noon);
        rig.player().items[u"empty"_s] = {.length = 500ms};
        rig.controller->start();
        rig.run(20s);
        QCOMPARE(rig.takeFacts(),
                 (QStringList{u"Mon 12:00:00 empty started"_s, u"Mon 12:00:00 empty ended: failed"_s}));
        QCOMPARE(rig.takeCalls(), (QStringList{u"empty"_s, u"calm"_s}));
    }

    void anItemThatBreaksIsTriedAgain()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"b"_s)}, noon);
        rig.player().items[u"a"_s] = {.breaksAfter = 70s};
        rig.player().items[u"b"_s] = {.length = 20s};
        rig.controller->start();
        rig.run(115s);
        QCOMPARE(rig.takeFacts(), (QStringList{u"Mon 12:00:00 a started"_s, u"Mon 12:01:10 a ended: failed"_s,
                                               u"Mon 12:01:10 b started"_s, u"Mon 12:01:30 b ended: finished"_s,
                                               u"Mon 12:01:30 b started"_s, u"Mon 12:01:50 b ended: finished"_s,
                                               u"Mon 12:01:50 a started"_s}));
    }

    void withoutItemsTheCalmScreenIsShown()
    {
        ProgrammeRig rig({}, noon);
        rig.controller->start();
        QCOMPARE(rig.takeCalls(), (QStringList{u"calm"_s}));
        QVERIFY(!rig.controller->nextUpdate());
    }

    void reportsOfOtherPlaysAreIgnored()
    {
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon);
        rig.controller->noteItemBegan(1);
        rig.controller->start();
        rig.run(1s);
        rig.controller->noteItemEnded(0);
        rig.controller->noteItemFailed(7);
        rig.controller->noteItemBegan(1);
        QCOMPARE(rig.takeFacts(), (QStringList{u"Mon 12:00:00 a started"_s}));
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s}));
    }

    void aWallClockThatIsSetChangesWhatIsDue()
    {
        ProgrammeRig rig(
            {playlistItem(u"day"_s, {u"daily 08:00-18:00"_s}), playlistItem(u"night"_s, {u"daily 18:00-08:00"_s})},
            noon);
        rig.controller->start();
        rig.run(10s);
        rig.clock.setBack(-8h);
        rig.controller->update();
        rig.run(1s);
        rig.clock.setBack(8h);
        rig.controller->update();
        rig.run(1s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"day"_s, u"night"_s, u"day"_s}));
        rig.clock.setBack(12h);
        rig.controller->update();
        rig.run(7h + 59min);
        QCOMPARE(rig.takeCalls(), (QStringList{u"night"_s}));
        rig.run(1min);
        QCOMPARE(rig.takeCalls(), (QStringList{u"day"_s}));
    }

    void stopEndsTheItemAndRequestsNothing()
    {
        ProgrammeRig rig({withLimit(30s, playlistItem(u"a"_s)), playlistItem(u"b"_s)}, noon);
        rig.player().items[u"b"_s] = {.startsAfter = 10s};
        rig.controller->start();
        rig.run(35s);
        rig.controller->stop();
        rig.run(1h);
        rig.controller->update();
        // It had had its time.
        QCOMPARE(rig.takeFacts(), (QStringList{u"Mon 12:00:00 a started"_s, u"Mon 12:00:35 a ended: time-limit"_s}));
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"b"_s, u"cancel"_s}));
    }

    void anItemThatHasNotHadItsTimeIsStopped()
    {
        ProgrammeRig rig({withLimit(30s, playlistItem(u"a"_s))}, noon);
        rig.controller->start();
        rig.run(29s);
        rig.controller->stop();
        QCOMPARE(rig.takeFacts().last(), u"Mon 12:00:29 a ended: stopped"_s);
    }

    void aFactMayStopIt()
    {
        ProgrammeRig rig({playlistItem(u"hangs"_s), playlistItem(u"a"_s)}, noon);
        rig.player().items[u"hangs"_s] = {.hangs = true};
        connect(rig.controller.get(), &ProgrammeController::itemSkipped, rig.controller.get(),
                &ProgrammeController::stop);
        rig.controller->start();
        rig.run(200s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"hangs"_s, u"cancel"_s}));
        QVERIFY(!rig.controller->nextUpdate());
    }

    void theEndOfAnItemMayStopIt_data()
    {
        QTest::addColumn<QList<PlaylistItem>>("items");
        QTest::addColumn<QStringList>("calls");
        PlaylistItem limited = playlistItem(u"a"_s);
        limited.limit = 10s;
        QTest::newRow("another one begins")
            << QList<PlaylistItem>{limited, playlistItem(u"b"_s)} << QStringList{u"a"_s, u"b"_s};
        PlaylistItem untilOne = playlistItem(u"a"_s);
        untilOne.hours = *WeeklyHours::fromText({u"daily 11:00-12:01"_s}, "UTC");
        QTest::newRow("nothing is due") << QList<PlaylistItem>{untilOne} << QStringList{u"a"_s};
    }

    void theEndOfAnItemMayStopIt()
    {
        QFETCH(const QList<PlaylistItem>, items);
        QFETCH(const QStringList, calls);
        ProgrammeRig rig(items, noon);
        QSignalSpy started(rig.controller.get(), &ProgrammeController::itemStarted);
        connect(rig.controller.get(), &ProgrammeController::itemEnded, rig.controller.get(),
                &ProgrammeController::stop);
        rig.controller->start();
        rig.run(200s);
        QCOMPARE(rig.takeCalls(), calls);
        QCOMPARE(started.size(), 1);
    }

    void aPlayerMayReportInsideACall()
    {
        ManualClock clock;
        FailingPlayer player;
        ProgrammeController controller(
            ProgrammeSchedule({playlistItem(u"a"_s), withPriority(1, playlistItem(u"b"_s)), playlistItem(u"c"_s)}),
            clock, player);
        player.controller = &controller;
        controller.start();
        QCOMPARE(player.calls, (QStringList{u"b"_s, u"a"_s, u"c"_s, u"calm"_s}));
        QCOMPARE(controller.nextUpdate(), std::optional<std::chrono::milliseconds>(30s));
    }
};

QTEST_GUILESS_MAIN(TestProgrammeController)
#include "TestProgrammeController.moc"
