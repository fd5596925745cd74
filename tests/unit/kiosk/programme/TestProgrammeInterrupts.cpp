// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/programme/ProgrammeController.h"

#include "ProgrammeRig.h"

#include <QTest>

using namespace vitrine;

class TestProgrammeInterrupts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anInterruptCutsInAndTheItemGoesOnAfterwards()
    {
        ProgrammeRig rig({withLimit(10min, playlistItem(u"film"_s)), playlistItem(u"other"_s),
                          withPriority(5, playlistItem(u"news"_s, {u"daily 12:02-12:03"_s}))},
                         noon);
        rig.player().items[u"news"_s] = {.startsAfter = 4s, .length = 57s};
        rig.player().items[u"other"_s] = {.length = 1min};
        rig.controller->start();
        rig.run(12min);
        QCOMPARE(rig.takeFacts(),
                 (QStringList{u"Mon 12:00:00 film started"_s, u"Mon 12:02:04 film ended: interrupted"_s,
                              u"Mon 12:02:04 news started"_s, u"Mon 12:03:00 news ended: hours-over"_s,
                              u"Mon 12:03:00 film started"_s, u"Mon 12:10:56 film ended: time-limit"_s,
                              u"Mon 12:10:56 other started"_s, u"Mon 12:11:56 other ended: finished"_s,
                              u"Mon 12:11:56 film started"_s}));
        QCOMPARE(rig.takeCalls(), (QStringList{u"film"_s, u"news"_s, u"film resumed"_s, u"other"_s, u"film"_s}));
    }

    void anInterruptedItemWhoseHoursAreOverIsForgotten()
    {
        ProgrammeRig rig({playlistItem(u"film"_s, {u"daily 12:00-12:03"_s, u"daily 12:10-12:20"_s}),
                          withPriority(5, playlistItem(u"news"_s, {u"daily 12:02-12:05"_s}))},
                         noon);
        rig.controller->start();
        rig.run(15min);
        QCOMPARE(rig.takeCalls(), (QStringList{u"film"_s, u"news"_s, u"calm"_s, u"film"_s}));
    }

    void anInterruptThatFailsDoesNotDisturb()
    {
        ProgrammeRig rig({playlistItem(u"film"_s), withPriority(5, playlistItem(u"news"_s, {u"daily 12:02-12:03"_s}))},
                         noon);
        rig.player().items[u"news"_s] = {.startsAfter = 5s, .fails = true};
        rig.controller->start();
        rig.run(5min);
        QCOMPARE(rig.takeFacts(), (QStringList{u"Mon 12:00:00 film started"_s, u"Mon 12:02:05 news skipped: failed"_s,
                                               u"Mon 12:02:40 news skipped: failed"_s}));
        QCOMPARE(rig.takeCalls(), (QStringList{u"film"_s, u"news"_s, u"news"_s}));
        QCOMPARE(rig.shownName(), u"film"_s);
    }

    void anInterruptReplacesAnItemThatHasNotBegun()
    {
        ProgrammeRig rig({playlistItem(u"slow"_s), withPriority(5, playlistItem(u"news"_s, {u"daily 12:01-12:02"_s}))},
                         noon);
        rig.player().items[u"slow"_s] = {.startsAfter = 80s};
        rig.controller->start();
        rig.run(210s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"slow"_s, u"news"_s, u"slow"_s}));
        QCOMPARE(rig.takeFacts(), (QStringList{u"Mon 12:01:00 news started"_s, u"Mon 12:03:20 news ended: hours-over"_s,
                                               u"Mon 12:03:20 slow started"_s}));
    }

    void interruptsMayInterruptEachOther()
    {
        ProgrammeRig rig({playlistItem(u"film"_s), withPriority(5, playlistItem(u"news"_s, {u"daily 12:01-12:04"_s})),
                          withPriority(9, playlistItem(u"alarm"_s, {u"daily 12:02-12:03"_s}))},
                         noon);
        rig.controller->start();
        rig.run(5min);
        QCOMPARE(rig.takeCalls(),
                 (QStringList{u"film"_s, u"news"_s, u"alarm"_s, u"news resumed"_s, u"film resumed"_s}));
    }

    void anInterruptedItemThatFailsLosesItsTurn()
    {
        ProgrammeRig rig({playlistItem(u"film"_s), playlistItem(u"other"_s),
                          withPriority(5, playlistItem(u"news"_s, {u"daily 12:02-12:03"_s}))},
                         noon);
        rig.controller->start();
        rig.run(150s);
        rig.player().items[u"film"_s] = {.fails = true};
        rig.run(1min);
        QCOMPARE(rig.takeCalls(), (QStringList{u"film"_s, u"news"_s, u"film resumed"_s, u"other"_s}));
    }

    void theRestOfAnInterruptedItemMayBeShort()
    {
        ProgrammeRig rig({playlistItem(u"clip"_s), withPriority(5, playlistItem(u"news"_s, {u"daily 12:02-12:03"_s}))},
                         noon);
        rig.controller->start();
        rig.run(150s);
        rig.player().items[u"clip"_s] = {.length = 200ms};
        rig.run(31s);
        QCOMPARE(rig.takeCalls().mid(2), (QStringList{u"clip resumed"_s, u"clip"_s, u"calm"_s}));
        QCOMPARE(rig.takeFacts().mid(3),
                 (QStringList{u"Mon 12:03:00 news ended: hours-over"_s, u"Mon 12:03:00 clip started"_s,
                              u"Mon 12:03:00 clip ended: finished"_s, u"Mon 12:03:00 clip started"_s,
                              u"Mon 12:03:00 clip ended: failed"_s}));
    }

    void anItemThatLoopsGoesOnWithItsTurnAfterAnInterrupt()
    {
        ProgrammeRig rig({looping(withLimit(4min, playlistItem(u"clip"_s))), playlistItem(u"other"_s),
                          withPriority(5, playlistItem(u"news"_s, {u"daily 12:02-12:03"_s}))},
                         noon);
        rig.player().items[u"clip"_s] = {.length = 125s};
        rig.player().items[u"news"_s] = {.startsAfter = 10s};
        rig.controller->start();
        rig.run(6min);
        // The clip ends while the interrupt is being loaded, with 115 s left of its limit.
        QCOMPARE(rig.takeFacts(), (QStringList{u"Mon 12:00:00 clip started"_s, u"Mon 12:02:05 clip ended: finished"_s,
                                               u"Mon 12:02:10 news started"_s, u"Mon 12:03:00 news ended: hours-over"_s,
                                               u"Mon 12:03:00 clip started"_s, u"Mon 12:04:55 clip ended: time-limit"_s,
                                               u"Mon 12:04:55 other started"_s}));
    }
};

QTEST_GUILESS_MAIN(TestProgrammeInterrupts)
#include "TestProgrammeInterrupts.moc"
