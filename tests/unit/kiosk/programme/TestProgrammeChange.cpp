// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ProgrammeRig.h"

#include <QTest>

using namespace vitrine;

/// A programme that is changed while it runs: another playlist, or the next item on request.
class TestProgrammeChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anItemThatStaysInThePlaylistGoesOn()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"b"_s)}, noon);
        rig.controller->start();
        rig.run(5s);
        QCOMPARE(rig.takeCalls(), QStringList{u"a"_s});
        replace(rig, {playlistItem(u"c"_s), playlistItem(u"a"_s), playlistItem(u"b"_s)});
        rig.run(60s);
        QCOMPARE(rig.takeCalls(), QStringList());
        QCOMPARE(rig.takeFacts(), QStringList{u"Mon 12:00:00 a started"_s});
        rig.controller->next();
        QCOMPARE(rig.takeCalls(), QStringList{u"b"_s}); // the one after it in the new playlist
    }

    // Items without a name have a number, which changes with the items before them.
    void anItemWithoutANameGoesOnUnderAnotherNumber()
    {
        const auto numbered = [](const QString &number, const QString &target) {
            PlaylistItem item = playlistItem(u"item "_s + number);
            item.isNumbered = true;
            item.target = target;
            return item;
        };
        ProgrammeRig rig({numbered(u"1"_s, u"demo:a"_s), numbered(u"2"_s, u"demo:b"_s)}, noon);
        rig.controller->start();
        rig.run(5s);
        rig.controller->next();
        rig.run(5s);
        (void)rig.takeFacts();
        replace(rig, {numbered(u"1"_s, u"demo:b"_s), numbered(u"2"_s, u"demo:c"_s)});
        rig.run(5s);
        QCOMPARE(rig.takeFacts(), QStringList());
        replace(rig, {numbered(u"1"_s, u"demo:c"_s), withLimit(20s, numbered(u"2"_s, u"demo:b"_s))});
        rig.run(20s);
        QCOMPARE(rig.takeFacts(),
                 (QStringList{u"Mon 12:00:25 item 2 ended: time-limit"_s, u"Mon 12:00:25 item 1 started"_s}));
    }

    // An attract loop may have the target of an item.
    void anItemWithANameOfItsOwnIsAnother()
    {
        PlaylistItem attract = playlistItem(u"attract"_s);
        attract.target = u"demo"_s;
        PlaylistItem item = playlistItem(u"item 1"_s);
        item.target = u"demo"_s;
        item.isNumbered = true;
        ProgrammeRig rig({attract}, noon);
        rig.controller->start();
        rig.run(5s);
        replace(rig, {item});
        rig.run(5s);
        QCOMPARE(rig.takeFacts().last(), u"Mon 12:00:05 item 1 started"_s);
    }

    void aNewLimitCountsFromTheBeginOfTheItem()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"b"_s)}, noon);
        rig.controller->start();
        rig.run(10s);
        replace(rig, {withLimit(30s, playlistItem(u"a"_s)), playlistItem(u"b"_s)});
        rig.run(60s);
        QCOMPARE(rig.takeFacts(), (QStringList{u"Mon 12:00:00 a started"_s, u"Mon 12:00:30 a ended: time-limit"_s,
                                               u"Mon 12:00:30 b started"_s}));
    }

    void aRemovedItemStaysUntilTheNextOnePlays_data()
    {
        QTest::addColumn<bool>("isSameName");
        QTest::newRow("another name") << false;
        QTest::newRow("another target") << true;
    }

    void aRemovedItemStaysUntilTheNextOnePlays()
    {
        QFETCH(const bool, isSameName);
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon);
        rig.controller->start();
        rig.run(10s);
        PlaylistItem other = playlistItem(isSameName ? u"a"_s : u"b"_s);
        other.target = u"demo"_s;
        rig.player().items[other.name] = {.startsAfter = 3s};
        replace(rig, {other});
        rig.run(10s);
        QCOMPARE(rig.takeFacts(), (QStringList{u"Mon 12:00:00 a started"_s, u"Mon 12:00:13 a ended: removed"_s,
                                               u"Mon 12:00:13 %1 started"_s.arg(other.name)}));
    }

    void aRemovedItemIsNotTriedAgainWhenItBreaks()
    {
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon);
        rig.player().items[u"a"_s] = {.breaksAfter = 20s};
        rig.controller->start();
        rig.run(10s);
        rig.player().items[u"b"_s] = {.hangs = true};
        replace(rig, {playlistItem(u"b"_s)});
        rig.run(20s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(rig.takeFacts().last(), u"Mon 12:00:20 a ended: failed"_s);
        rig.run(30min);
        QVERIFY(!rig.takeCalls().contains(u"a"_s));
    }

    void aRequestForARemovedItemIsCancelled()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"b"_s)}, noon);
        rig.player().items[u"a"_s] = {.hangs = true};
        rig.controller->start();
        replace(rig, {playlistItem(u"b"_s)});
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"cancel"_s, u"b"_s}));
    }

    void aRequestForAnItemThatStaysIsKept()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"b"_s)}, noon);
        rig.player().items[u"a"_s] = {.startsAfter = 5s};
        rig.controller->start();
        replace(rig, {playlistItem(u"b"_s), playlistItem(u"a"_s)});
        rig.run(10s);
        QCOMPARE(rig.takeCalls(), QStringList{u"a"_s});
        QCOMPARE(rig.takeFacts(), QStringList{u"Mon 12:00:05 a started"_s});
    }

    void anInterruptedItemGoesOnIfItStaysInThePlaylist_data()
    {
        QTest::addColumn<bool>("stays");
        QTest::newRow("stays") << true;
        QTest::newRow("removed") << false;
    }

    void anInterruptedItemGoesOnIfItStaysInThePlaylist()
    {
        QFETCH(const bool, stays);
        const PlaylistItem news = withPriority(5, playlistItem(u"news"_s, {u"daily 12:01-12:03"_s}));
        ProgrammeRig rig({playlistItem(u"film"_s), news}, noon);
        rig.controller->start();
        rig.run(90s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"film"_s, u"news"_s}));
        replace(rig, {playlistItem(u"short"_s), news, playlistItem(stays ? u"film"_s : u"other"_s)});
        rig.run(100s);
        QCOMPARE(rig.takeCalls(), QStringList{stays ? u"film resumed"_s : u"short"_s});
    }

    void failuresAreForgotten()
    {
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon);
        rig.player().items[u"a"_s] = {.fails = true};
        rig.controller->start();
        rig.run(1s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"calm"_s}));
        rig.player().items[u"a"_s] = {};
        replace(rig, {playlistItem(u"a"_s)});
        QCOMPARE(rig.takeCalls(), QStringList{u"a"_s});
    }

    void withoutItemsThatAreDueTheCalmScreenFollows()
    {
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon);
        rig.controller->start();
        rig.run(1s);
        replace(rig, {playlistItem(u"night"_s, {u"daily 22:00-23:00"_s})});
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"calm"_s}));
        QCOMPARE(rig.takeFacts().last(), u"Mon 12:00:01 a ended: removed"_s);
    }

    void nextEndsTheTurnOfTheItem()
    {
        ProgrammeRig rig({looping(playlistItem(u"a"_s)), playlistItem(u"b"_s)}, noon);
        rig.player().items[u"b"_s] = {.startsAfter = 2s};
        rig.controller->start();
        rig.run(10s);
        rig.controller->next();
        rig.controller->next(); // is on its way
        rig.run(5s);
        QCOMPARE(rig.takeFacts(), (QStringList{u"Mon 12:00:00 a started"_s, u"Mon 12:00:12 a ended: skipped"_s,
                                               u"Mon 12:00:12 b started"_s}));
    }

    void nextOfASingleItemPlaysItFromItsStart()
    {
        ProgrammeRig rig({playlistItem(u"a"_s)}, noon);
        rig.controller->start();
        rig.run(10s);
        rig.controller->next();
        rig.run(1s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"a"_s}));
        QCOMPARE(rig.takeFacts().mid(1),
                 (QStringList{u"Mon 12:00:10 a ended: skipped"_s, u"Mon 12:00:10 a started"_s}));
    }

    void ifTheNextItemFailsTheShownOneGoesOn()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"b"_s)}, noon);
        rig.player().items[u"b"_s] = {.startsAfter = 1s, .fails = true};
        rig.controller->start();
        rig.run(10s);
        // From here on, no other play of it begins.
        rig.player().items[u"a"_s] = {.startsAfter = 1s, .fails = true};
        rig.controller->next();
        rig.run(20s);
        QCOMPARE(rig.shownName(), u"a"_s);
        QVERIFY(!rig.takeCalls().contains(u"calm"_s));
    }

    void aRestartBeginsWithTheFirstItem()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"b"_s)}, noon);
        rig.controller->start();
        rig.run(5s);
        rig.controller->next();
        rig.run(5s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"b"_s}));
        rig.controller->restart();
        rig.run(5s);
        QCOMPARE(rig.takeCalls(), QStringList{u"a"_s});
        rig.controller->restart();
        rig.run(5s);
        QCOMPARE(rig.takeCalls(), QStringList{u"a"_s});
    }

    // What has had its time is not skipped.
    void aRestartAfterTheLimitIsNoSkip()
    {
        ProgrammeRig rig({withLimit(10s, playlistItem(u"a"_s)), playlistItem(u"b"_s)}, noon);
        rig.player().items[u"b"_s] = {.startsAfter = 30s};
        rig.controller->start();
        rig.run(15s);
        rig.controller->restart();
        rig.run(5s);
        QCOMPARE(rig.takeFacts().at(1), u"Mon 12:00:15 a ended: time-limit"_s);
    }

    void aRestartReplacesWhatIsRequested()
    {
        ProgrammeRig rig({playlistItem(u"a"_s), playlistItem(u"b"_s)}, noon);
        rig.player().items[u"b"_s] = {.startsAfter = 10s};
        rig.controller->start();
        rig.run(5s);
        rig.controller->next();
        rig.run(5s);
        rig.controller->restart();
        rig.run(20s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"a"_s, u"b"_s, u"a"_s}));
        QCOMPARE(rig.shownName(), u"a"_s);
        QVERIFY(!rig.takeFacts().join(u',').contains(u"b "_s));
    }

    // A file that is removed together with the item that loads.
    void whatIsShownMayFailInsideTheChange()
    {
        ProgrammeRig rig({withLimit(1min, playlistItem(u"film"_s)), playlistItem(u"b"_s)}, noon);
        rig.player().items[u"b"_s] = {.hangs = true};
        rig.controller->start();
        rig.run(70s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"film"_s, u"b"_s}));
        rig.player().cancelled = [&rig] {
            rig.controller->noteItemFailed(1);
        };
        replace(rig, {playlistItem(u"c"_s)});
        rig.run(1s);
        QCOMPARE(rig.takeCalls(), (QStringList{u"cancel"_s, u"c"_s}));
        QCOMPARE(rig.shownName(), u"c"_s);
    }

    void nextWithoutAnItemDoesNothing()
    {
        ProgrammeRig rig({playlistItem(u"night"_s, {u"daily 22:00-23:00"_s})}, noon);
        rig.controller->next();
        rig.controller->start();
        rig.controller->next();
        QCOMPARE(rig.takeCalls(), QStringList{u"calm"_s});
    }

private:
    static void replace(ProgrammeRig &rig, const QList<PlaylistItem> &items)
    {
        rig.controller->setSchedule(ProgrammeSchedule(items));
        rig.controller->update();
    }
};

QTEST_GUILESS_MAIN(TestProgrammeChange)
#include "TestProgrammeChange.moc"
