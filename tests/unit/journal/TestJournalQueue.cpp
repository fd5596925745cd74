// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalQueue.h"
#include "support/PlayRecords.h"
#include "support/RunEvents.h"

#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype plenty = 1'000'000;

SessionUpdate update(const QString &session, const QList<qint64> &events = {})
{
    SessionUpdate update;
    update.session.id = session;
    for (const qint64 seq : events)
        update.events += runEvent(seq, playbackEvent(u"play"_s));
    return update;
}

QList<qint64> eventsOf(const SessionUpdate &update)
{
    QList<qint64> numbers;
    for (const RunEvent &event : update.events)
        numbers += event.seq;
    return numbers;
}

} // namespace

class TestJournalQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestForReportsWakesTheReader()
    {
        JournalQueue queue(plenty);
        QVERIFY(!queue.takeReportRequest());
        const ReportResult done{.batch = {.session = u"a"_s, .first = 3, .last = 5}};
        std::unique_ptr<QThread> other(QThread::create([&] { queue.requestReports(done); }));
        other->start();
        QVERIFY(queue.take().isEmpty());
        QVERIFY(other->wait());
        const std::optional<ReportRequest> request = queue.takeReportRequest();
        QVERIFY(request);
        QCOMPARE(request->done, std::optional(done));
        QVERIFY(!queue.takeReportRequest());
    }

    void aPlayWaitsOnceWithItsLatestRecord()
    {
        JournalQueue queue(plenty);
        queue.add(PlayUpdate{openPlayRecord(1)});
        PlayRecord later = openPlayRecord(1);
        later.presentedSeconds = 20.0;
        queue.add(PlayUpdate{later, false});
        queue.add(PlayUpdate{openPlayRecord(2), false});
        QVERIFY(!queue.isEmpty());
        QVERIFY(queue.take().isEmpty()); // does not wait, since there are plays
        QCOMPARE(queue.takePlays(), (QList<PlayUpdate>{{later, true}, {openPlayRecord(2), false}}));
        QVERIFY(queue.isEmpty());
    }

    void aPlayIsWaitedForUntilItIsWritten()
    {
        JournalQueue queue(plenty);
        const qint64 first = queue.add(PlayUpdate{openPlayRecord(1)});
        std::unique_ptr<QThread> other(QThread::create([&] {
            QCOMPARE(queue.takePlays().size(), 1);
            queue.notePlaysWritten();
        }));
        other->start();
        QVERIFY(queue.waitForPlay(first, 60s));
        QVERIFY(other->wait());
        QVERIFY(queue.waitForPlay(first, 0ms));
    }

    void aDiskThatFailsDelaysNobodyTwice_data()
    {
        QTest::addColumn<bool>("fails");
        QTest::newRow("fails") << true;
        QTest::newRow("is slow") << false;
    }

    void aDiskThatFailsDelaysNobodyTwice()
    {
        QFETCH(bool, fails);
        JournalQueue queue(plenty);
        const qint64 first = queue.add(PlayUpdate{openPlayRecord(1)});
        if (fails)
            queue.giveBack({}, queue.takePlays());
        QVERIFY(!queue.waitForPlay(first, fails ? 60s : 1ms));
        const qint64 second = queue.add(PlayUpdate{playRecord(1)});
        QVERIFY(!queue.waitForPlay(second, 60s));
        // What came after takePlays() is not written with it.
        QCOMPARE(queue.takePlays().size(), 1);
        const qint64 third = queue.add(PlayUpdate{openPlayRecord(2)});
        queue.notePlaysWritten();
        QVERIFY(queue.waitForPlay(second, 0ms));
        QVERIFY(!queue.waitForPlay(third, 1ms));
    }

    void playsThatCouldNotBeWrittenComeBackInOrder()
    {
        JournalQueue queue(plenty);
        queue.add(PlayUpdate{openPlayRecord(1)});
        const QList<PlayUpdate> taken = queue.takePlays();
        queue.add(PlayUpdate{playRecord(1)});
        queue.add(PlayUpdate{openPlayRecord(2)});
        queue.giveBack({}, taken);
        QCOMPARE(queue.takePlays(), (QList<PlayUpdate>{{playRecord(1)}, {openPlayRecord(2)}}));
        QCOMPARE(queue.takeLost(), 0);
    }

    void theOldestPlaysAreDroppedBeyondTheLimit()
    {
        JournalQueue queue(3000);
        for (int number = 1; number <= 5; ++number)
            queue.add(PlayUpdate{playRecord(number)});
        QCOMPARE(queue.takeLost(), 2);
        const QList<PlayUpdate> kept = queue.takePlays();
        QCOMPARE(kept.size(), 3);
        QCOMPARE(kept.first().play.number, 3);
    }

    void mergesUpdatesOfOneSession()
    {
        JournalQueue queue(plenty);
        SessionUpdate first = update(u"a"_s, {1, 2});
        first.parts = {{{0.0, 1.0}}, {{5.0, 6.0}}};
        SessionUpdate second = update(u"a"_s, {3});
        second.session.metrics.seekCount = 4;
        second.firstPart = 1;
        second.mono = 7ms;
        second.parts = {{{5.0, 7.0}}, {{9.0, 9.5}}};
        queue.add(first);
        queue.add(second);
        queue.add(update(u"b"_s, {4}));
        const QList<SessionUpdate> taken = queue.take();
        QCOMPARE(taken.size(), 2);
        QCOMPARE(eventsOf(taken[0]), (QList<qint64>{1, 2, 3}));
        QCOMPARE(taken[0].session.metrics.seekCount, 4);
        QCOMPARE(taken[0].firstPart, 0);
        QCOMPARE(taken[0].mono, 7ms);
        QCOMPARE(taken[0].parts, (QList<PlayedPart>{{{0.0, 1.0}}, {{5.0, 7.0}}, {{9.0, 9.5}}}));
        QCOMPARE(taken[1].session.id, u"b"_s);
        QVERIFY(queue.isEmpty());
    }

    void partsOfALaterUpdateNeedNotBeginAtTheFirst()
    {
        JournalQueue queue(plenty);
        SessionUpdate first = update(u"a"_s);
        first.firstPart = 7;
        first.parts = {{{0.0, 1.0}}};
        SessionUpdate second = update(u"a"_s);
        second.firstPart = 7;
        second.parts = {{{0.0, 1.5}}};
        queue.add(first);
        queue.add(second);
        const QList<SessionUpdate> taken = queue.take();
        QCOMPARE(taken[0].firstPart, 7);
        QCOMPARE(taken[0].parts, (QList<PlayedPart>{{{0.0, 1.5}}}));
    }

    void whatIsGivenBackComesFirst()
    {
        JournalQueue queue(plenty);
        queue.add(update(u"a"_s, {1}));
        QList<SessionUpdate> taken = queue.take();
        queue.add(update(u"a"_s, {2}));
        queue.giveBack(taken);
        taken = queue.take();
        QCOMPARE(taken.size(), 1);
        QCOMPARE(eventsOf(taken[0]), (QList<qint64>{1, 2}));
    }

    void dropsTheOldestEventsBeyondTheLimit()
    {
        JournalQueue queue(10 * qsizetype{sizeof(RunEvent)} + 2 * 2000); // 2,000 is the size of a session
        for (qint64 seq = 1; seq <= 100; ++seq)
            queue.add(update(seq <= 50 ? u"a"_s : u"b"_s, {seq}));
        const qint64 lost = queue.takeLost();
        QVERIFY(lost > 80);
        QCOMPARE(queue.takeLost(), 0);
        const QList<SessionUpdate> taken = queue.take();
        QCOMPARE(taken.size(), 2); // the sessions stay
        QVERIFY(taken[0].events.isEmpty());
        QCOMPARE(eventsOf(taken[1]).last(), 100);
        QCOMPARE(taken[1].events.size(), 100 - lost);
    }

    void dropsTheOldestSessionsAfterTheEvents()
    {
        JournalQueue queue(100'000);
        for (int i = 0; i < 1000; ++i)
            queue.add(update(QString::number(i), {i}));
        const QList<SessionUpdate> taken = queue.take();
        QVERIFY(taken.size() < 60);
        QCOMPARE(taken.last().session.id, u"999"_s);
    }

    void maintenanceStaysUntilItIsFinished()
    {
        JournalQueue queue(plenty);
        QVERIFY(!queue.maintenance());
        queue.requestMaintenance({.maximumBytes = 5});
        QVERIFY(queue.take().isEmpty()); // does not wait
        QCOMPARE(queue.maintenance()->maximumBytes, 5);
        QVERIFY(queue.endMaintenance());
        QVERIFY(!queue.maintenance());
        QVERIFY(!queue.endMaintenance());
    }

    void takeWaitsForAnUpdate()
    {
        JournalQueue queue(plenty);
        QList<SessionUpdate> taken;
        const std::unique_ptr<QThread> taker(QThread::create([&] { taken = queue.take(); }));
        taker->start();
        queue.add(update(u"a"_s));
        QVERIFY(taker->wait(10'000));
        QCOMPARE(taken.size(), 1);
    }

    void stopEndsAllWaiting()
    {
        JournalQueue queue(plenty);
        const std::unique_ptr<QThread> taker(QThread::create([&] { (void)queue.take(); }));
        const std::unique_ptr<QThread> pausing(QThread::create([&] { queue.pause(1h); }));
        taker->start();
        pausing->start();
        queue.stop();
        QVERIFY(taker->wait(10'000));
        QVERIFY(pausing->wait(10'000));
        QVERIFY(queue.isStopped());
    }
};

QTEST_GUILESS_MAIN(TestJournalQueue)
#include "TestJournalQueue.moc"
