// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalImport.h"

#include "support/JournalFixture.h"
#include "support/PlayRecords.h"
#include "support/RunEvents.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

SessionUpdate recorded(const QString &id, const QList<qint64> &events, int later = 0)
{
    SessionUpdate update{.session = sessionRecord(id)};
    update.session.updatedAt = update.session.updatedAt.addSecs(later);
    update.session.metrics.seekCount = later;
    for (const qint64 seq : events)
        update.events += runEvent(seq, playbackEvent(u"play"_s));
    update.parts = {{{0.0, 1.0 + later}}};
    return update;
}

} // namespace

class TestJournalImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<JournalStore>(m_folder->filePath(u"own.sqlite"_s), UserIds::Remove);
        QVERIFY(!m_store->open());
    }

    void mergesWithoutDuplicates()
    {
        QVERIFY(
            !m_store->write({recorded(u"own"_s, {1}), recorded(u"both"_s, {1, 2})}, JournalStore::Durability::Process));
        writeJournal(other(), {recorded(u"both"_s, {1, 2, 3}, 5), recorded(u"theirs"_s, {1, 2})});
        const auto report = importJournal(m_store->connection(), other());
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
        QCOMPARE(*report, (ImportReport{.newSessions = 1, .updatedSessions = 1, .knownSessions = 0, .newEvents = 3}));
        QCOMPARE(number(u"SELECT count(*) FROM sessions"_s), 3);
        QCOMPARE(number(u"SELECT count(*) FROM events"_s), 6);
        QCOMPARE(number(u"SELECT seekCount FROM sessions WHERE id = 'both'"_s), 5);
        QCOMPARE(number(u"SELECT toSeconds FROM segments JOIN sessions ON number = session WHERE id = 'both'"_s), 6);
        QCOMPARE(number(u"SELECT toSeconds FROM segments JOIN sessions ON number = session WHERE id = 'theirs'"_s), 1);

        QCOMPARE(*importJournal(m_store->connection(), other()), (ImportReport{.knownSessions = 2}));
        QCOMPARE(number(u"SELECT count(*) FROM events"_s), 6);
    }

    void anOlderRecordDoesNotReplaceANewerOne()
    {
        QVERIFY(!m_store->write({recorded(u"both"_s, {1, 2, 3}, 9)}, JournalStore::Durability::Process));
        writeJournal(other(), {recorded(u"both"_s, {1}, 5)});
        QCOMPARE(*importJournal(m_store->connection(), other()), (ImportReport{.knownSessions = 1}));
        QCOMPARE(number(u"SELECT seekCount FROM sessions"_s), 9);
    }

    void addsPlaysAndBringsThemUpToDate()
    {
        QVERIFY(!m_store->write({}, JournalStore::Durability::Process, {{openPlayRecord(1)}, {playRecord(2, 1)}}));
        writeJournal(other(), {}, {{playRecord(1)}, {openPlayRecord(2, 1)}, {playRecord(3, 2)}});
        QCOMPARE(*importJournal(m_store->connection(), other()), (ImportReport{.newPlays = 2}));
        QCOMPARE(number(u"SELECT count(*) FROM plays WHERE endReason = 'finished'"_s), 3);
        QCOMPARE(number(u"SELECT count(*) FROM plays"_s), 3);
        QCOMPARE(*importJournal(m_store->connection(), other()), ImportReport());
    }

    void bringsTheEndOfWhatWasOpen()
    {
        SessionUpdate open = recorded(u"both"_s, {1});
        open.session.endedAt.reset();
        open.session.outcome.reset();
        writeJournal(other(), {open}, {{openPlayRecord(1)}});
        QCOMPARE(*importJournal(m_store->connection(), other()),
                 (ImportReport{.newSessions = 1, .newEvents = 1, .newPlays = 1}));
        writeJournal(other(), {}); // the next run closes what the killed one left, at the time of its last record
        QCOMPARE(*importJournal(m_store->connection(), other()), (ImportReport{.updatedSessions = 1, .newPlays = 1}));
        QCOMPARE(number(u"SELECT count(*) FROM sessions WHERE outcome = 'interrupted' AND endedAt = updatedAt"_s), 1);
        QCOMPARE(number(u"SELECT count(*) FROM plays WHERE endReason = 'lost' AND endedAt = updatedAt"_s), 1);
        QCOMPARE(*importJournal(m_store->connection(), other()), (ImportReport{.knownSessions = 1}));
    }

    void anEndIsNotTakenBack()
    {
        SessionUpdate open = recorded(u"both"_s, {1});
        open.session.endedAt.reset();
        open.session.outcome.reset();
        PlayRecord ended = openPlayRecord(1);
        ended.endedAt = ended.updatedAt;
        ended.endReason = u"lost"_s;
        QVERIFY(!m_store->write({recorded(u"both"_s, {1})}, JournalStore::Durability::Process, {{ended}}));
        writeJournal(other(), {open}, {{openPlayRecord(1)}});
        QCOMPARE(*importJournal(m_store->connection(), other()), (ImportReport{.knownSessions = 1}));
        QCOMPARE(number(u"SELECT count(*) FROM sessions WHERE endedAt IS NULL"_s), 0);
        QCOMPARE(number(u"SELECT count(*) FROM plays WHERE endedAt IS NULL"_s), 0);
    }

    void aJournalOfAnOlderVersionHasNoPlays()
    {
        writeJournal(other(), {recorded(u"a"_s, {1})});
        {
            JournalConnection old(other(), JournalConnection::Access::ReadWrite);
            QVERIFY(old.open());
            QVERIFY(old.execute(u"DROP TABLE plays"_s));
            QVERIFY(old.execute(u"PRAGMA user_version = 2"_s));
        }
        QCOMPARE(*importJournal(m_store->connection(), other()), (ImportReport{.newSessions = 1, .newEvents = 1}));
    }

    void manySessionsAreImportedInSteps()
    {
        QList<SessionUpdate> updates;
        for (int i = 0; i < 501; ++i)
            updates += recorded(u"s%1"_s.arg(i), {1, 2});
        writeJournal(other(), updates);
        QList<qint64> shown;
        const auto report = importJournal(m_store->connection(), other(), [&shown](qint64 done, qint64 all) {
            shown += done;
            QCOMPARE(all, 501);
        });
        QCOMPARE(report->newEvents, 1002);
        QCOMPARE(shown.last(), 501);
        QVERIFY(shown.size() > 1);
        QCOMPARE(number(u"SELECT count(*) FROM segments"_s), 501);
    }

    void refusesWhatIsNoJournal()
    {
        QFile text(other());
        QVERIFY(text.open(QFile::WriteOnly));
        text.write(QByteArray(5000, 'x'));
        text.close();
        QVERIFY(!importJournal(m_store->connection(), other()));
        QVERIFY(!importJournal(m_store->connection(), m_folder->filePath(u"missing"_s)));
        const auto itself = importJournal(m_store->connection(), m_store->connection().path());
        QVERIFY(!itself);
        QVERIFY(itself.error().message.contains("itself"_L1));
        // And another one works afterwards.
        const QString good = m_folder->filePath(u"good 100%.sqlite"_s);
        writeJournal(good, {recorded(u"a"_s, {1})});
        QCOMPARE(importJournal(m_store->connection(), good)->newSessions, 1);
    }

private:
    [[nodiscard]] QString other() const { return m_folder->filePath(u"other.sqlite"_s); }
    [[nodiscard]] int number(const QString &statement) { return m_store->connection().value(statement).toInt(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JournalStore> m_store;
};

QTEST_GUILESS_MAIN(TestJournalImport)
#include "TestJournalImport.moc"
