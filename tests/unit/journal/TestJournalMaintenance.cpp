// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalMaintenance.h"

#include "support/JournalFixture.h"
#include "support/PlayRecords.h"
#include "support/RunEvents.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestJournalMaintenance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QList<SessionUpdate> updates;
        for (int i = 0; i < 120; ++i) {
            SessionUpdate update{.session = sessionRecord(QString::number(i), i)};
            for (int seq = 1; seq <= 20; ++seq)
                update.events += runEvent(seq, playbackEvent(QString(100, u'x')));
            update.parts = {{{0.0, 1.0}}};
            update.session.metrics.mediaTime = 1.0;
            updates.append(update);
        }
        updates[0].session.endedAt.reset(); // open
        updates[0].session.outcome.reset();
        m_store = std::make_unique<JournalStore>(m_folder->filePath(u"journal.sqlite"_s), UserIds::Remove);
        QVERIFY(!m_store->open());
        QVERIFY(!m_store->write(updates, JournalStore::Durability::Process));
        m_maintenance = std::make_unique<JournalMaintenance>(m_store->connection());
    }

    void deletesByAge()
    {
        const QDateTime limit = sessionRecord({}, 100).startedAt;
        qint64 shown = 0;
        const auto removed = m_maintenance->prune({.endedAfter = limit}, [&shown](qint64 done, qint64 all) {
            shown = done;
            return done <= all;
        });
        QCOMPARE(removed, 98); // 1 to 98 ended before
        QCOMPARE(shown, 98);
        QCOMPARE(number(u"SELECT count(*) FROM sessions"_s), 22);
        QCOMPARE(number(u"SELECT count(*) FROM sessions WHERE endedAt IS NULL"_s), 1);
        QCOMPARE(number(u"SELECT count(*) FROM events"_s), 22 * 20);
        QCOMPARE(number(u"SELECT count(*) FROM segments"_s), 22);
    }

    void deletesTheOldestBeyondASize()
    {
        const qint64 limit = m_maintenance->usedBytes() / 2;
        const auto removed = m_maintenance->prune({.maximumBytes = limit});
        QVERIFY(removed && *removed > 30);
        QVERIFY(m_maintenance->usedBytes() <= limit);
        QCOMPARE(number(u"SELECT count(*) FROM sessions WHERE id = '119'"_s), 1);
        QCOMPARE(number(u"SELECT count(*) FROM sessions WHERE id = '1'"_s), 0);
    }

    void recordsForACollectorDoNotCount()
    {
        const qint64 limit = m_maintenance->usedBytes() + 50'000;
        QVERIFY(m_store->connection().execute(u"BEGIN"_s));
        QVERIFY(m_store->outbox().add(u"a"_s, ReportFormat::Cmcd, QList<QByteArray>(2000, QByteArray(1000, 'x'))));
        QVERIFY(m_store->connection().execute(u"COMMIT"_s));
        QVERIFY(m_maintenance->usedBytes() > limit + 1'000'000);
        QCOMPARE(m_maintenance->prune({.maximumBytes = limit + 100'000}), 0);
        QCOMPARE(m_maintenance->prune({.endedAfter = sessionRecord({}, 1000).startedAt}), 119);
        QCOMPARE(number(u"SELECT count(*) FROM reports"_s), 2000);
    }

    void oldPlaysAreDeletedAsSessionsAre()
    {
        QVERIFY(!m_store->write({}, JournalStore::Durability::Process,
                                {{playRecord(1, 1)}, {playRecord(2, 2)}, {playRecord(3, 3)}, {openPlayRecord(4, 0)}}));
        const auto removed = m_maintenance->prune({.endedAfter = playRecord(2, 2).endedAt});
        QVERIFY(removed);
        QCOMPARE(number(u"SELECT min(number) * 100 + max(number) FROM plays"_s), 204);
        QCOMPARE(number(u"SELECT count(*) FROM plays"_s), 3); // the open one stays
    }

    void sessionsAreDeletedBeforePlaysIfThereIsNoRoom()
    {
        addPlays(300);
        const qint64 limit = m_maintenance->usedBytes() / 2;
        const auto removed = m_maintenance->prune({.maximumBytes = limit});
        QVERIFY(removed && *removed > 30);
        QVERIFY(m_maintenance->usedBytes() <= limit);
        QCOMPARE(number(u"SELECT count(*) FROM plays"_s), 300);
    }

    void playsTakeHalfOfTheRoomAtMost()
    {
        const qint64 ofSessions = m_maintenance->usedBytes();
        addPlays(5000);
        QVERIFY(m_maintenance->prune({.maximumBytes = ofSessions}));
        QVERIFY(m_maintenance->usedBytes() <= ofSessions);
        const int plays = number(u"SELECT count(*) FROM plays"_s);
        QVERIFY2(plays >= 500 && plays <= 2000, qPrintable(QString::number(plays)));
        QCOMPARE(number(u"SELECT max(number) FROM plays"_s), 5000); // the newest ones
        QVERIFY(number(u"SELECT count(*) FROM sessions"_s) > 30);
    }

    /// Such as that of a live stream in a kiosk.
    void anOpenSessionLosesItsOldestEventsBeforePlaysAreDeleted()
    {
        QVERIFY(m_maintenance->prune({.endedAfter = sessionRecord({}, 1000).startedAt}));
        addPlays(300);
        addEvents(21, 6000, progressReport(1.0));
        addEvents(6021, 1, ErrorReport{playbackError(ErrorReason::TokenInvalid), std::nullopt});
        addEvents(6022, 1, StateReport{});
        addEvents(6023, 6000, progressReport(2.0));
        const qint64 limit = m_maintenance->usedBytes() / 3;

        QCOMPARE(m_maintenance->prune({.maximumBytes = limit}), 0);
        QVERIFY(m_maintenance->usedBytes() <= limit);
        QCOMPARE(number(u"SELECT count(*) FROM plays"_s), 300);
        QCOMPARE(number(u"SELECT count(*) FROM events WHERE seq BETWEEN 1 AND 6020"_s), 0);
        QCOMPARE(number(u"SELECT count(*) FROM events WHERE seq IN (6021, 6022)"_s), 2);
        QCOMPARE(number(u"SELECT max(seq) FROM events"_s), 12022);
        QVERIFY(number(u"SELECT count(*) FROM events WHERE kind = 'progress'"_s) > 500);
        QCOMPARE(number(u"SELECT count(*) FROM segments"_s), 1);
        QCOMPARE(m_maintenance->verify(), QStringList());
    }

    void sessionsThatEndedAreDeletedBeforeEventsOfAnOpenOne()
    {
        QVERIFY(m_maintenance->prune({.maximumBytes = m_maintenance->usedBytes() / 2}));
        QCOMPARE(number(u"SELECT count(*) FROM events JOIN sessions ON number = session WHERE endedAt IS NULL"_s), 20);
    }

    void errorsOfAnOpenSessionAreDeletedLast()
    {
        QVERIFY(m_maintenance->prune({.endedAfter = sessionRecord({}, 1000).startedAt}));
        addEvents(21, 3000, ErrorReport{playbackError(ErrorReason::TokenInvalid), std::nullopt});
        addEvents(3021, 3000, StateReport{});
        const qint64 limit = m_maintenance->usedBytes() / 2;
        addPlays(10);
        QCOMPARE(m_maintenance->prune({.maximumBytes = limit / 2}), 0);
        QVERIFY(m_maintenance->usedBytes() <= limit / 2);
        QCOMPARE(number(u"SELECT count(*) FROM events WHERE kind <> 'error'"_s), 0);
        QCOMPARE(number(u"SELECT max(seq) FROM events WHERE kind = 'error'"_s), 3020);
        QCOMPARE(number(u"SELECT count(*) FROM plays"_s), 10);
    }

    void playsAreDeletedLastIfNothingElseIsLeft()
    {
        addPlays(1200);
        QVERIFY(m_maintenance->prune({.maximumBytes = 1}));
        QCOMPARE(number(u"SELECT count(*) FROM plays"_s), 0);
    }

    void aSizeThatCannotBeReachedEnds()
    {
        QCOMPARE(m_maintenance->prune({.maximumBytes = 1}), 119);
        QCOMPARE(number(u"SELECT count(*) FROM sessions"_s), 1); // the open one
    }

    void stopsWhenAsked()
    {
        const auto removed = m_maintenance->prune({.maximumBytes = 1}, [](qint64, qint64) { return false; });
        QVERIFY(removed && *removed < 119);
    }

    void givesSpaceBack()
    {
        QVERIFY(m_maintenance->prune({.maximumBytes = 1}));
        QVERIFY(number(u"PRAGMA freelist_count"_s) > 10);
        QVERIFY(m_maintenance->freeSpace());
        QCOMPARE(number(u"PRAGMA freelist_count"_s), 0);
        QVERIFY(m_maintenance->compact());
        QVERIFY(QFileInfo(m_store->connection().path()).size() < 100'000);
    }

    void aJournalOfAnOlderVersionHasNoPlaysToCheck()
    {
        QVERIFY(m_store->connection().execute(u"DROP TABLE plays"_s));
        QCOMPARE(m_maintenance->verify(), QStringList());
    }

    void findsNoFaultInASoundJournal() { QCOMPARE(m_maintenance->verify(), QStringList()); }

    void findsFaults_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("end without outcome") << u"UPDATE sessions SET outcome = NULL WHERE id = '5'"_s;
        QTest::newRow("ends before it begins") << u"UPDATE sessions SET endedAt = 1 WHERE id = '5'"_s;
        QTest::newRow("stalled longer than watched")
            << u"UPDATE sessions SET playbackStallDuration = 99999 WHERE id = '5'"_s;
        QTest::newRow("coverage") << u"UPDATE sessions SET uniqueCoverage = 1.5 WHERE id = '5'"_s;
        QTest::newRow("segment backwards") << u"UPDATE segments SET endMono = -1 WHERE session = 5"_s;
        QTest::newRow("media time") << u"UPDATE segments SET toSeconds = 3 WHERE session = 5"_s;
        QTest::newRow("play without a reason for its end")
            << u"INSERT INTO plays VALUES ('r', 1, 'a', 'b', NULL, NULL, 1, 2, 2, NULL, NULL, 0, 0, NULL)"_s;
        QTest::newRow("play ends before it begins")
            << u"INSERT INTO plays VALUES ('r', 1, 'a', 'b', NULL, NULL, 3, 2, 3, NULL, NULL, 0, 0, 'lost')"_s;
        QTest::newRow("no session")
            << u"INSERT INTO events (session, seq, time, mono, kind) VALUES (999, 1, 1, 1, 'x')"_s;
    }

    void findsFaults()
    {
        QFETCH(QString, statement);
        QVERIFY(m_store->connection().execute(u"PRAGMA foreign_keys = OFF"_s));
        QVERIFY(m_store->connection().execute(statement));
        QCOMPARE(m_maintenance->verify().size(), 1);
    }

private:
    void addPlays(int count)
    {
        QList<PlayUpdate> plays;
        for (int i = 0; i < count; ++i)
            plays += PlayUpdate{playRecord(i + 1, i)};
        QVERIFY(!m_store->write({}, JournalStore::Durability::Process, plays));
    }

    /// To the open session.
    void addEvents(qint64 first, int count, const RunEvent::Fields &fields)
    {
        SessionUpdate update{.session = sessionRecord(u"0"_s)};
        update.session.endedAt.reset();
        update.session.outcome.reset();
        update.session.metrics.mediaTime = 1.0;
        for (qint64 seq = first; seq < first + count; ++seq)
            update.events += runEvent(seq, fields);
        QVERIFY(!m_store->write({update}, JournalStore::Durability::Process));
    }

    [[nodiscard]] int number(const QString &statement) { return m_store->connection().value(statement).toInt(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JournalStore> m_store;
    std::unique_ptr<JournalMaintenance> m_maintenance;
};

QTEST_GUILESS_MAIN(TestJournalMaintenance)
#include "TestJournalMaintenance.moc"
