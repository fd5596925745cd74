// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ProgrammeRig.h"

#include <QRegularExpression>
#include <QTest>

using namespace vitrine;

/// What ProgrammeController shows while servers do not answer.
class TestProgrammeFallback : public QObject
{
    Q_OBJECT

private:
    const PlaylistItem m_fallback = looping(playlistItem(u"fallback"_s));

private Q_SLOTS:
    void itPlaysWhileAServerDoesNotAnswer()
    {
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon, "UTC", m_fallback);
        rig.player().items[u"a"_s] = {.startsAfter = 1s, .fails = true};
        rig.player().items[u"fallback"_s] = {.startsAfter = 1s, .length = 20s};
        rig.controller->start();
        rig.run(5s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"calm"_s}));
        rig.controller->noteUnreachable({u"a"_s});
        rig.run(25s);
        QCOMPARE(rig.shownName(), u"fallback"_s);
        rig.player().items[u"a"_s] = {.startsAfter = 1s};
        rig.controller->noteUnreachable({});
        rig.run(5s);
        QCOMPARE(rig.takeFacts(),
                 (QStringList{u"Mon 12:00:01 a skipped: failed"_s, u"Mon 12:00:06 fallback started"_s,
                              u"Mon 12:00:26 fallback ended: finished"_s, u"Mon 12:00:27 fallback started"_s,
                              u"Mon 12:00:31 fallback ended: interrupted"_s, u"Mon 12:00:31 a started"_s}));
        QCOMPARE(rig.takeCalls(), (QStringList{u"fallback"_s, u"fallback"_s, u"a"_s}));
    }

    void itIsNotInterruptedInVain()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"b"_s)}, noon, "UTC", m_fallback);
        rig.player().items[u"a"_s] = {.startsAfter = 1s, .fails = true};
        rig.player().items[u"b"_s] = {.startsAfter = 1s, .fails = true};
        rig.controller->start();
        rig.run(1500ms);
        rig.controller->noteUnreachable({u"a"_s});
        rig.controller->noteUnreachable({u"a"_s, u"b"_s});
        rig.run(590s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"b"_s, u"cancel"_s, u"fallback"_s}));
        // A page may reach what a check cannot.
        rig.run(20s);
        QCOMPARE(rig.takeCalls(), QStringList{u"a"_s});
        QCOMPARE(rig.shownName(), u"fallback"_s);
        rig.run(10min);
        QCOMPARE(rig.takeCalls(), QStringList{u"b"_s});
        rig.player().items[u"b"_s] = {};
        rig.controller->noteUnreachable({u"a"_s});
        rig.run(5s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"b"_s}));
        QCOMPARE(rig.shownName(), u"b"_s);
    }

    void itGivesWayToAnItemThatFailedForAnotherReason()
    {
        ProgrammeRig rig({playlistItem(u"far"_s), playlistItem(u"near"_s)}, noon, "UTC", m_fallback);
        rig.player().items[u"far"_s] = {.fails = true};
        rig.player().items[u"near"_s] = {.fails = true};
        rig.controller->start();
        rig.controller->noteUnreachable({u"far"_s});
        rig.run(5s);
        QCOMPARE(rig.shownName(), u"fallback"_s);
        rig.player().items[u"near"_s] = {.length = 60s};
        rig.run(40s);
        QCOMPARE(rig.shownName(), u"near"_s);
    }

    void eachGapBeginsAtItsStart()
    {
        ProgrammeRig rig({playlistItem(u"far"_s), playlistItem(u"near"_s)}, noon, "UTC", m_fallback);
        rig.player().items[u"far"_s] = {.fails = true};
        rig.player().items[u"near"_s] = {.fails = true};
        rig.controller->start();
        rig.controller->noteUnreachable({u"far"_s});
        rig.run(5s);
        rig.player().items[u"near"_s] = {.breaksAfter = 20s};
        rig.run(60s);
        QCOMPARE(rig.shownName(), u"fallback"_s);
        QCOMPARE(rig.takeCalls().filter(QRegularExpression(u"near|fallback"_s)),
                 (QStringList{u"near"_s, u"fallback"_s, u"near"_s, u"fallback"_s}));
    }

    void itPlaysOnlyWhileAnItemIsDue()
    {
        ProgrammeRig rig({playlistItem(u"a"_s, {u"daily 12:00-12:10"_s})}, noon, "UTC", m_fallback);
        rig.player().items[u"a"_s] = {.fails = true};
        rig.controller->start();
        rig.controller->noteUnreachable({u"a"_s});
        rig.run(11min);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"cancel"_s, u"fallback"_s, u"calm"_s}));
        QCOMPARE(rig.takeFacts().last(), u"Mon 12:10:00 fallback ended: hours-over"_s);
    }

    void anItemThatPlaysStaysAlthoughItsServerIsLost()
    {
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon, "UTC", m_fallback);
        rig.controller->start();
        rig.run(1s);
        rig.controller->noteUnreachable({u"a"_s});
        rig.run(1h);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s}));
    }

    void ifItFailsTheCalmScreenIsShownUntilItPlays()
    {
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon, "UTC", m_fallback);
        rig.player().items[u"a"_s] = {.fails = true};
        rig.player().items[u"fallback"_s] = {.startsAfter = 1s, .fails = true};
        rig.controller->noteUnreachable({u"a"_s});
        rig.controller->start();
        rig.run(10s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"fallback"_s, u"a"_s, u"calm"_s}));
        rig.player().items[u"fallback"_s] = {};
        rig.run(30s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"fallback"_s}));
        QCOMPARE(rig.takeFacts(),
                 (QStringList{u"Mon 12:00:01 fallback skipped: failed"_s, u"Mon 12:00:01 a skipped: failed"_s,
                              u"Mon 12:00:31 fallback started"_s}));
    }

    void itIsThereAgainAfterARetryThatIsCancelled()
    {
        ProgrammeRig rig({playlistItem(u"a"_s, {u"daily 11:00-12:01"_s}), playlistItem(u"b"_s)}, noon, "UTC",
                         m_fallback);
        rig.player().items[u"a"_s] = {.fails = true};
        rig.player().items[u"b"_s] = {.fails = true};
        rig.controller->start();
        rig.controller->noteUnreachable({u"b"_s});
        rig.run(10s);
        QCOMPARE(rig.shownName(), u"fallback"_s);
        rig.player().items[u"a"_s] = {.hangs = true};
        rig.run(51s);
        QVERIFY(rig.takeCalls().contains(u"cancel"_s));
        QCOMPARE(rig.shownName(), u"fallback"_s);
        QCOMPARE(rig.takeFacts().filter(u"fallback"_s), (QStringList{u"Mon 12:00:00 fallback started"_s}));
    }

    // Each would take its ready_timeout, with a server that does not answer.
    void otherItemsOfTheServerAreNotTriedBefore()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"b"_s), playlistItem(u"c"_s)}, noon, "UTC", m_fallback);
        rig.player().items[u"a"_s] = {.startsAfter = 20s, .fails = true};
        rig.player().items[u"b"_s] = {.hangs = true};
        rig.controller->start();
        rig.run(25s);
        rig.controller->noteUnreachable({u"a"_s, u"b"_s, u"c"_s});
        rig.run(1s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"b"_s, u"cancel"_s, u"fallback"_s}));
        rig.player().items[u"a"_s] = {.length = 10s};
        rig.player().items[u"b"_s] = {.length = 10s};
        rig.run(60s);
        rig.controller->noteUnreachable({});
        rig.run(25s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"c"_s}));
        QCOMPARE(rig.shownName(), u"c"_s);
    }

    void aRestartTriesNoneOfThemAndShowsItAgain()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"b"_s)}, noon, "UTC", m_fallback);
        rig.player().items[u"a"_s] = {.fails = true};
        rig.player().items[u"b"_s] = {.fails = true};
        rig.controller->start();
        rig.controller->noteUnreachable({u"a"_s, u"b"_s});
        rig.run(10s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"cancel"_s, u"fallback"_s}));
        rig.controller->restart();
        rig.run(9min);
        QCOMPARE(rig.takeCalls(), QStringList{u"fallback"_s});
    }

    void aRetryTriesOneOfThem()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"b"_s)}, noon, "UTC", m_fallback);
        rig.player().items[u"a"_s] = {.fails = true};
        rig.player().items[u"b"_s] = {.fails = true};
        rig.player().items[u"fallback"_s] = {.fails = true};
        rig.controller->start();
        rig.controller->noteUnreachable({u"a"_s, u"b"_s});
        rig.run(5s);
        QCOMPARE(rig.takeCalls().last(), u"calm"_s);
        rig.player().items[u"fallback"_s] = {};
        rig.controller->retry();
        rig.run(5s);
        const QStringList calls = rig.takeCalls();
        QCOMPARE(calls.size(), 2);
        QCOMPARE(calls.last(), u"fallback"_s);
    }

    void anItemThatReachesTheStartLimitWaitsWithTheOthers()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"b"_s)}, noon, "UTC", m_fallback);
        rig.player().items[u"a"_s] = {.fails = true};
        rig.player().items[u"b"_s] = {.fails = true};
        rig.controller->start();
        rig.controller->noteUnreachable({u"a"_s, u"b"_s});
        rig.player().items[u"b"_s] = {.hangs = true};
        rig.run(10min + 80s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"cancel"_s, u"fallback"_s, u"b"_s}));
        rig.run(10min);
        QCOMPARE(rig.takeCalls(), (QStringList{u"cancel"_s}));
    }

    void oneThatHasPlayedIsTriedAsUsual()
    {
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon, "UTC", m_fallback);
        rig.player().items[u"a"_s] = {.fails = true};
        rig.controller->start();
        rig.controller->noteUnreachable({u"a"_s});
        rig.player().items[u"a"_s] = {.length = 60s}; // the check is wrong
        rig.run(10min + 150s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"cancel"_s, u"fallback"_s, u"a"_s, u"a"_s, u"a"_s}));
    }

    void ifItIsBrokenTheItemsAreTriedAsUsual()
    {
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon, "UTC", m_fallback);
        rig.player().items[u"a"_s] = {.fails = true};
        rig.player().items[u"fallback"_s] = {.fails = true};
        rig.controller->start();
        rig.controller->noteUnreachable({u"a"_s});
        rig.run(10min);
        QVERIFY(rig.takeCalls().count(u"a"_s) > 4);
    }

    void whatElseCanBePlayedIsPlayedInstead()
    {
        ProgrammeRig rig({playlistItem(u"far"_s), playlistItem(u"near"_s)}, noon);
        rig.player().items[u"far"_s] = {.hangs = true};
        rig.controller->start();
        rig.run(5s);
        rig.controller->noteUnreachable({u"far"_s});
        QCOMPARE(rig.shownName(), QString());
        rig.run(1s);
        QCOMPARE(rig.shownName(), u"near"_s);
    }

    void ifThereIsNothingElseTheItemsAreTriedAsUsual()
    {
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon);
        rig.player().items[u"a"_s] = {.startsAfter = 1s, .fails = true};
        rig.controller->start();
        rig.run(500ms);
        rig.controller->noteUnreachable({u"a"_s});
        rig.run(100s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"calm"_s, u"a"_s, u"calm"_s, u"a"_s, u"calm"_s}));
    }

    void theSamePlaylistAgainChangesNothing()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"b"_s)}, noon, "UTC", m_fallback);
        rig.player().items[u"a"_s] = {.fails = true};
        rig.controller->start();
        rig.controller->noteUnreachable({u"a"_s, u"b"_s});
        rig.run(10s);
        QCOMPARE(rig.takeCalls().last(), u"fallback"_s);
        rig.controller->setSchedule(ProgrammeSchedule({playlistItem(u"a"_s), playlistItem(u"b"_s)}), {u"a"_s, u"b"_s});
        rig.controller->update();
        rig.run(60s);
        QCOMPARE(rig.takeCalls(), QStringList());
        QCOMPARE(rig.shownName(), u"fallback"_s);
    }

    // Its index is that of another item afterwards.
    void theItemInThePlaceOfOneThatIsRemovedIsNotTriedEither()
    {
        ProgrammeRig rig({playlistItem(u"attract"_s)}, noon, "UTC", m_fallback);
        rig.controller->start();
        rig.run(5s);
        rig.player().items[u"a"_s] = {.hangs = true};
        rig.controller->setSchedule(ProgrammeSchedule({playlistItem(u"a"_s), playlistItem(u"b"_s)}), {u"a"_s, u"b"_s});
        rig.controller->update();
        rig.run(5s);
        QCOMPARE(rig.shownName(), u"fallback"_s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"attract"_s, u"fallback"_s}));
    }

    void itGoesOnIfThePlaylistChanges()
    {
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon, "UTC", m_fallback);
        rig.player().items[u"a"_s] = {.fails = true};
        rig.player().items[u"b"_s] = {.fails = true};
        rig.controller->start();
        rig.controller->noteUnreachable({u"a"_s});
        rig.run(10s);
        rig.controller->setSchedule(ProgrammeSchedule({playlistItem(u"b"_s), playlistItem(u"a"_s)}), {u"a"_s, u"b"_s});
        rig.controller->update();
        rig.run(60s);
        QCOMPARE(rig.takeFacts().filter(u"fallback"_s), (QStringList{u"Mon 12:00:00 fallback started"_s}));
    }

    void nextStartsItAgain()
    {
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon, "UTC", m_fallback);
        rig.player().items[u"a"_s] = {.fails = true};
        rig.controller->start();
        rig.controller->noteUnreachable({u"a"_s});
        rig.run(10s);
        rig.controller->next();
        rig.run(1s);
        QCOMPARE(rig.takeFacts().mid(2),
                 (QStringList{u"Mon 12:00:10 fallback ended: skipped"_s, u"Mon 12:00:10 fallback started"_s}));
    }
};

QTEST_GUILESS_MAIN(TestProgrammeFallback)
#include "TestProgrammeFallback.moc"
