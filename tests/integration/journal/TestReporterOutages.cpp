// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ReporterHarness.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;
using Outcome = ReportDelivery::Outcome;
using Records = ReportCollector::Records;

/// Records of a reporter whose collector, journal or process is not there for a time: none is lost.
class TestReporterOutages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_run = std::make_unique<ReporterHarness>(); }
    void cleanup() { m_run.reset(); }

    void eachOutageIsToldAgain()
    {
        m_run->start();
        for (int outage = 1; outage <= 2; ++outage) {
            m_run->collector().answerNext(3, {.status = 500});
            m_run->play(u"a"_s, 1);
            QVERIFY(m_run->delivers(outage));
            QCOMPARE(m_run->countOf(Outcome::Delayed), outage);
            QCOMPARE(m_run->told().size(), outage);
        }
    }

    void aCollectorThatWasKilledGetsAllLater()
    {
        m_run->start();
        m_run->play(u"a"_s, 3);
        QVERIFY(m_run->delivers(3));
        QTRY_COMPARE(m_run->waiting(), 0); // the answer has come, too
        m_run->server().stop();
        m_run->play(u"a"_s, 3);
        QTRY_VERIFY(m_run->countOf(Outcome::Delayed) > 0 || m_run->poll());
        QCOMPARE(m_run->told().size(), 1);
        QVERIFY2(m_run->told().first().contains("cannot be reached"_L1), qPrintable(m_run->told().first()));
        m_run->play(u"a"_s, 3);
        QTRY_COMPARE(m_run->waiting(), 6);
        QVERIFY(m_run->server().start());
        QVERIFY(m_run->delivers(9));
        QCOMPARE(m_run->collector().gaps(), 0);
    }

    void aSlowCollectorGetsRecordsTwice()
    {
        m_run->timeLimit = 700ms;
        m_run->start();
        m_run->play(u"a"_s, 3);
        m_run->collector().answerNext(2, {.status = 204, .delay = 1h}, Records::Taken);
        QTRY_VERIFY(m_run->countOf(Outcome::Sent) == 3 || m_run->poll());
        QCOMPARE(m_run->collector().count(), 3);
        QCOMPARE(m_run->collector().duplicates(), 6);
        QCOMPARE(m_run->collector().faults(), QStringList());
        QCOMPARE(m_run->countOf(Outcome::Delayed), 3);
        QVERIFY2(m_run->told().value(0).contains("did not answer"_L1), qPrintable(m_run->told().value(0)));
        QTRY_COMPARE(m_run->waiting(), 0);
    }

    void aDayOffline_data()
    {
        QTest::addColumn<bool>("isReachable");
        QTest::newRow("the collector fails") << true;
        QTest::newRow("the collector is not there") << false;
    }

    // Also over the end of a process, after which a new one goes on.
    void aDayOffline()
    {
        QFETCH(bool, isReachable);
        constexpr int steps = 24 * 60 * 2;
        m_run->states = {PlaybackState::Paused, PlaybackState::Playing};
        m_run->collector().answerNext(std::numeric_limits<int>::max(), {.status = 503});
        if (!isReachable)
            m_run->server().stop();
        m_run->start();
        for (int step = 0; step < steps; ++step) {
            if (step == steps / 2) {
                m_run->stop();
                m_run->start();
            }
            QSignalSpy woken(&m_run->writer(), &JournalWriter::reportsWaiting);
            // A change each 10 minutes, and a session each 2 hours.
            const QString session = u"session-%1"_s.arg(step / 240);
            if (step % 20 == 0)
                m_run->play(session, 1);
            else
                m_run->update(session, {});
            if (step % (steps / 2) == 0)
                QVERIFY(woken.wait()); // by the first record of each process
            m_run->advance(30s);
        }
        // Each session has 12 changes, and intervals of 30 s in between.
        constexpr int all = 12 * (12 + 11 * 19 + 18);
        QTRY_COMPARE(m_run->total(), all);
        QCOMPARE(m_run->waiting(), all);
        const int attempts = m_run->attempts();
        QVERIFY2(attempts > 270 && attempts < 320, qPrintable(QString::number(attempts)));
        QCOMPARE(m_run->collector().posts(), isReachable ? attempts : 0);
        QCOMPARE(m_run->told().size(), 2); // once by each process
        m_run->collector().answerNext(0, {});
        if (!isReachable)
            QVERIFY(m_run->server().start());
        QVERIFY(m_run->delivers(m_run->total()));
        QTRY_COMPARE(m_run->waiting(), 0);
        QCOMPARE(m_run->collector().count(), m_run->total());
        QCOMPARE(m_run->collector().gaps(), 0);
        QCOMPARE(m_run->collector().duplicates(), 0);
        QCOMPARE(m_run->collector().faults(), QStringList());
        const int posts = m_run->attempts() - attempts;
        QVERIFY2(posts <= m_run->total() / 100 + 15, qPrintable(QString::number(posts)));
        qInfo("%d records, %d attempts while offline, %d posts afterwards", m_run->total(), attempts, posts);
    }

    void theOldestAreDroppedIfTooManyWait()
    {
        m_run->options.maximumBytes = 20'000;
        m_run->server().stop();
        m_run->start();
        for (int i = 0; i < 30; ++i) {
            m_run->play(u"a"_s, 10);
            m_run->advance(1s);
        }
        QTRY_COMPARE(m_run->total(), 300);
        QTRY_VERIFY(m_run->countOf(Outcome::Dropped) > 0);
        QTRY_COMPARE(m_run->countOf(Outcome::Dropped) + m_run->waiting(), 300);
        QVERIFY(m_run->told().last().contains("report.max_size"_L1) ||
                m_run->told().first().contains("report.max_size"_L1));
        const int left = m_run->waiting();
        QVERIFY(left > 50);
        QVERIFY(m_run->server().start());
        QVERIFY(m_run->delivers(left));
        QCOMPARE(m_run->collector().records("a").lastKey(), 299);
        QCOMPARE(m_run->collector().records("a").firstKey(), 300 - left);
    }

    void aJournalThatCannotBeWrittenStopsThePosts()
    {
        m_run->start();
        m_run->play(u"a"_s, 3);
        QTRY_COMPARE(m_run->waiting(), 3);
        JournalConnection other(m_run->file(), JournalConnection::Access::ReadWrite);
        QVERIFY(other.open());
        QVERIFY(
            other.execute(u"CREATE TRIGGER refuse BEFORE DELETE ON reports BEGIN SELECT raise(ABORT, 'no'); END"_s));
        QTRY_VERIFY(m_run->countOf(Outcome::Sent) == 3 || m_run->poll());
        for (int i = 0; i < 20; ++i)
            m_run->advance(1min);
        QCOMPARE(m_run->collector().posts(), 1);
        QCOMPARE(m_run->waiting(), 3);
        QVERIFY(other.execute(u"DROP TRIGGER refuse"_s));
        QTRY_VERIFY(m_run->waiting() == 0 || (m_run->advance(1min), false));
        QCOMPARE(m_run->collector().posts(), 1);
        m_run->play(u"a"_s, 1);
        QVERIFY(m_run->delivers(4));
        QCOMPARE(m_run->collector().duplicates(), 0);
    }

    // Its numbers begin again.
    void aNewJournalKeepsItsRecords()
    {
        m_run->start();
        m_run->play(u"a"_s, 3);
        m_run->collector().answerNext(1, {.status = 204, .delay = 1s}, Records::Taken);
        QTRY_VERIFY(m_run->collector().posts() == 1 || m_run->poll());
        for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(m_run->file() + suffix);
        m_run->play(u"a"_s, 2);
        QTRY_COMPARE(m_run->waiting(), 2);
        QCOMPARE(m_run->countOf(Outcome::Sent), 0); // the answer comes later
        QVERIFY(m_run->delivers(5));
        QCOMPARE(m_run->collector().gaps(), 0);
        QCOMPARE(m_run->collector().faults(), QStringList());
    }

    void anInterruptedPostIsRepeatedByTheNextProcess()
    {
        m_run->start();
        m_run->play(u"a"_s, 3);
        m_run->collector().answerNext(1, {.status = 204, .delay = 1h}, Records::Taken);
        QTRY_VERIFY(m_run->collector().posts() == 1 || m_run->poll());
        m_run->stop();
        m_run->start();
        QTRY_VERIFY(m_run->countOf(Outcome::Sent) == 3 || m_run->poll());
        QCOMPARE(m_run->collector().count(), 3);
        QCOMPARE(m_run->collector().duplicates(), 3);
        QTRY_COMPARE(m_run->waiting(), 0);
    }

private:
    std::unique_ptr<ReporterHarness> m_run;
};

QTEST_GUILESS_MAIN(TestReporterOutages)
#include "TestReporterOutages.moc"
