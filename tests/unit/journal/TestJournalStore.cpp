// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalSchema.h"
#include "journal/JournalStore.h"
#include "journal/SessionColumns.h"
#include "support/PlayRecords.h"
#include "support/RunEvents.h"

#include <QFile>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

SessionRecord session(const QString &id)
{
    SessionRecord session;
    session.id = id;
    session.startedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, QTimeZone::utc());
    session.updatedAt = session.startedAt.addSecs(60);
    session.contentId = u"episode-1"_s;
    session.metrics.watchedTime = std::chrono::milliseconds(12'345);
    session.metrics.rateTime = {{1.0, std::chrono::milliseconds(10'000)}, {1.25, std::chrono::milliseconds(500)}};
    return session;
}

QList<QVariantList> rowsOf(JournalConnection &journal, const QString &statement)
{
    QSqlQuery query(journal.database());
    query.exec(statement);
    QList<QVariantList> rows;
    while (query.next()) {
        QVariantList row;
        for (int i = 0; i < query.record().count(); ++i)
            row += query.value(i);
        rows += row;
    }
    return rows;
}

} // namespace

class TestJournalStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void writesSessionsEventsAndParts()
    {
        JournalStore store(file(), UserIds::Remove);
        QVERIFY(!store.open());
        SessionUpdate update{.session = session(u"a"_s),
                             .events = {runEvent(3, playbackEvent(u"play"_s))},
                             .parts = {{{0.0, 2.0}}, {{2.0, 3.0}, 1.5}}};
        QVERIFY(!store.write({update}, JournalStore::Durability::Disk));
        update.events = {runEvent(4, StateReport{PlaybackState::Playing, PlaybackState::Paused})};
        update.firstPart = 1;
        update.parts = {{{2.0, 4.5}, 1.5}, {{9.0, 10.0}}};
        update.session.metrics.seekCount = 1;
        QVERIFY(!store.write({update}, JournalStore::Durability::Process));

        JournalConnection &journal = store.connection();
        QCOMPARE(rowsOf(journal, u"SELECT seq, kind, name FROM events"_s),
                 (QList<QVariantList>{{3, u"event"_s, u"play"_s}, {4, u"state"_s, u"paused"_s}}));
        QCOMPARE(rowsOf(journal, u"SELECT part, fromSeconds, toSeconds, playbackRate FROM segments"_s),
                 (QList<QVariantList>{{0, 0.0, 2.0, 1.0}, {1, 2.0, 4.5, 1.5}, {2, 9.0, 10.0, 1.0}}));
        QCOMPARE(
            rowsOf(journal,
                   u"SELECT id, contentId, watchedTime, rateTime, seekCount, coalesce(userId, '') FROM sessions"_s),
            (QList<QVariantList>{{u"a"_s, u"episode-1"_s, 12.345, uR"({"1":10,"1.25":0.5})"_s, 1, u""_s}}));
    }

    void eachStoredColumnIsInTheTable()
    {
        JournalStore store(file(), UserIds::Remove);
        QVERIFY(!store.open());
        QStringList names{u"number"_s, u"isFailing"_s};
        for (const SessionColumn &column : sessionColumns()) {
            if (column.isStored)
                names += column.name;
        }
        QStringList inTable;
        for (const QVariantList &row : rowsOf(store.connection(), u"PRAGMA table_info(sessions)"_s))
            inTable += row[1].toString();
        names.sort();
        inTable.sort();
        QCOMPARE(inTable, names);
    }

    void onlyTheUserMayReadTheFile()
    {
        JournalStore store(file(), UserIds::Remove);
        QVERIFY(!store.open());
        QVERIFY(!store.write({{.session = session(u"a"_s)}}, JournalStore::Durability::Disk));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(file()) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(file() + u"-wal"_s) & others, QFile::Permissions());
    }

    void aSessionThatWasOpenIsInterrupted_data()
    {
        QTest::addColumn<bool>("hasStarted");
        QTest::addColumn<bool>("isFailing");
        QTest::addColumn<QString>("startOutcome");
        QTest::newRow("while it played") << true << false << u"started"_s;
        QTest::newRow("before the start") << false << false << u"exitedBeforeStart"_s;
        QTest::newRow("in a recovery") << true << true << u"started"_s;
        QTest::newRow("in a recovery before the start") << false << true << u"failedBeforeStart"_s;
    }

    void aSessionThatWasOpenIsInterrupted()
    {
        QFETCH(bool, hasStarted);
        QFETCH(bool, isFailing);
        SessionRecord open = session(u"a"_s);
        open.isFailing = isFailing;
        if (hasStarted)
            open.metrics.startOutcome = StartOutcome::Started;
        SessionRecord closed = session(u"b"_s);
        closed.endedAt = closed.startedAt.addSecs(1);
        closed.outcome = SessionOutcome::Ended;
        {
            JournalStore store(file(), UserIds::Remove);
            QVERIFY(!store.open());
            QVERIFY(!store.write({{.session = open}, {.session = closed}}, JournalStore::Durability::Disk));
        }
        JournalStore store(file(), UserIds::Remove);
        QVERIFY(!store.open());
        QTEST(rowsOf(store.connection(), u"SELECT startOutcome FROM sessions WHERE id = 'a'"_s)[0][0].toString(),
              "startOutcome");
        QCOMPARE(rowsOf(store.connection(), u"SELECT outcome, endedAt, playbackFailed FROM sessions ORDER BY id"_s),
                 (QList<QVariantList>{{u"interrupted"_s, open.updatedAt.toMSecsSinceEpoch(), isFailing ? 1 : 0},
                                      {u"ended"_s, closed.endedAt->toMSecsSinceEpoch(), 0}}));
    }

    void allOrNothingIsWritten()
    {
        JournalStore store(file(), UserIds::Remove);
        QVERIFY(!store.open());
        QVERIFY(store.connection().execute(u"CREATE TRIGGER refuse BEFORE INSERT ON segments BEGIN"
                                           " SELECT raise(ABORT, 'no'); END"_s));
        const auto error =
            store.write({{.session = session(u"a"_s), .parts = {{{0.0, 1.0}}}}}, JournalStore::Durability::Disk);
        QVERIFY(error);
        QCOMPARE(rowsOf(store.connection(), u"SELECT count(*) FROM sessions"_s),
                 (QList<QVariantList>{QVariantList{0}}));
        QVERIFY(!store.write({{.session = session(u"b"_s)}}, JournalStore::Durability::Disk));
    }

    void aFailureDoesNotSkipOrRepeatRecords()
    {
        SessionReports reports({});
        JournalStore store(file(), UserIds::Remove, &reports);
        QVERIFY(!store.open());
        SessionUpdate update{.session = session(u"a"_s), .parts = {{{0.0, 1.0}}}};
        update.events = {runEvent(1, StateReport{PlaybackState::Loading, PlaybackState::Playing})};
        QVERIFY(store.connection().execute(u"CREATE TRIGGER refuse BEFORE INSERT ON reports WHEN new.record LIKE"
                                           " '%sn=1,%' BEGIN SELECT raise(ABORT, 'no'); END"_s));
        QVERIFY(!store.write({update}, JournalStore::Durability::Disk));
        QVERIFY(store.hasNewReports());
        update.events = {runEvent(2, StateReport{PlaybackState::Playing, PlaybackState::Paused})};
        QVERIFY(store.write({update}, JournalStore::Durability::Disk));
        QCOMPARE(rowsOf(store.connection(), u"SELECT seq FROM events"_s), (QList<QVariantList>{QVariantList{1}}));
        QVERIFY(store.connection().execute(u"DROP TRIGGER refuse"_s));
        QVERIFY(!store.write({update}, JournalStore::Durability::Disk));
        const QList<QVariantList> rows = rowsOf(store.connection(), u"SELECT record, session, format FROM reports"_s);
        QCOMPARE(rows.size(), 2);
        for (int i = 0; i < 2; ++i) {
            QVERIFY2(rows[i][0].toString().contains(u",sn=%1,"_s.arg(i)), qPrintable(rows[i][0].toString()));
            QCOMPARE(rows[i].mid(1), (QVariantList{u"a"_s, u"cmcd"_s}));
        }
    }

    void fewRecordsWait()
    {
        SessionReports reports({.maximumBytes = 1000});
        JournalStore store(file(), UserIds::Remove, &reports);
        QVERIFY(!store.open());
        SessionUpdate update{.session = session(u"a"_s)};
        for (int seq = 1; seq <= 100; ++seq)
            update.events += runEvent(seq, StateReport{PlaybackState::Playing,
                                                       seq % 2 == 0 ? PlaybackState::Playing : PlaybackState::Paused});
        QVERIFY(!store.write({update}, JournalStore::Durability::Process));
        const int left = rowsOf(store.connection(), u"SELECT count(*) FROM reports"_s)[0][0].toInt();
        QVERIFY(left > 0);
        QCOMPARE(store.droppedReports() + left, 100);
        QVERIFY(rowsOf(store.connection(), u"SELECT sum(length(record)) FROM reports"_s)[0][0].toInt() <= 1000);
    }

    void nothingWaitsUnlessReported()
    {
        JournalStore store(file(), UserIds::Remove);
        QVERIFY(!store.open());
        QVERIFY(!store.write({{.session = session(u"a"_s), .events = {runEvent(3, playbackEvent(u"play"_s))}}},
                             JournalStore::Durability::Disk));
        QCOMPARE(rowsOf(store.connection(), u"SELECT count(*) FROM reports"_s), (QList<QVariantList>{QVariantList{0}}));
        QVERIFY(!store.hasNewReports());
    }

    void migratesAJournalOfAnOlderVersion_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("1") << 1;
        QTest::newRow("2") << 2;
    }

    void migratesAJournalOfAnOlderVersion()
    {
        QFETCH(int, version);
        QFile dump(QStringLiteral(VITRINE_SOURCE_DIR "/tests/unit/journal/journal-version-1.sql"));
        QVERIFY(dump.open(QFile::ReadOnly));
        {
            JournalConnection old(file(), JournalConnection::Access::ReadWrite);
            QVERIFY(old.open());
            for (const QString &statement : QString::fromUtf8(dump.readAll()).split(u";\n"_s, Qt::SkipEmptyParts))
                QVERIFY2(old.execute(statement), qPrintable(old.error().detail));
            QCOMPARE(old.value(u"PRAGMA user_version"_s).toInt(), 1);
            if (version == 2) {
                QVERIFY(old.execute(u"CREATE TABLE reports (number INTEGER PRIMARY KEY AUTOINCREMENT,"
                                    "session TEXT NOT NULL,format TEXT NOT NULL,record TEXT NOT NULL)"_s));
                QVERIFY(old.execute(u"PRAGMA user_version = 2"_s));
            }
        }
        SessionReports reports({});
        JournalStore store(file(), UserIds::Remove, &reports);
        QVERIFY(!store.open());
        QCOMPARE(rowsOf(store.connection(), u"PRAGMA user_version"_s),
                 (QList<QVariantList>{QVariantList{journalSchemaVersion}}));
        QCOMPARE(rowsOf(store.connection(), u"SELECT (SELECT count(*) FROM sessions), (SELECT count(*) FROM events),"
                                            " (SELECT count(*) FROM segments), (SELECT count(*) FROM reports)"_s),
                 (QList<QVariantList>{{2, 13, 2, 0}}));
        SessionUpdate update{.session = session(u"new"_s)};
        update.events = {runEvent(1, StateReport{PlaybackState::Loading, PlaybackState::Playing})};
        QVERIFY(!store.write({update}, JournalStore::Durability::Disk, {{playRecord(1)}}));
        QCOMPARE(rowsOf(store.connection(), u"SELECT session FROM reports"_s),
                 (QList<QVariantList>{QVariantList{u"new"_s}}));
        QCOMPARE(rowsOf(store.connection(), u"SELECT item FROM plays"_s),
                 (QList<QVariantList>{QVariantList{u"news"_s}}));
        QCOMPARE(rowsOf(store.connection(), u"PRAGMA integrity_check"_s), (QList<QVariantList>{QVariantList{u"ok"_s}}));
    }

    void saysWhatIsWrongWithTheFile_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<int>("kind");
        using Kind = JournalError::Kind;
        QTest::newRow("newer") << u"PRAGMA user_version = 99"_s << static_cast<int>(Kind::TooNew);
        QTest::newRow("another program's") << u"PRAGMA application_id = 7"_s << static_cast<int>(Kind::Foreign);
        QTest::newRow("no database") << QString() << static_cast<int>(Kind::Corrupt);
    }

    void saysWhatIsWrongWithTheFile()
    {
        QFETCH(QString, statement);
        if (statement.isEmpty()) {
            QFile text(file());
            QVERIFY(text.open(QFile::WriteOnly));
            text.write(QByteArray(5000, 'x'));
        } else {
            JournalStore store(file(), UserIds::Remove);
            QVERIFY(!store.open());
            QVERIFY(store.connection().execute(statement));
        }
        JournalStore store(file(), UserIds::Remove);
        const auto error = store.open();
        QVERIFY(error);
        QTEST(static_cast<int>(error->kind), "kind");
        QVERIFY(journalErrorText(*error, file()).contains(file()));
    }

    void aFullDatabaseIsReported()
    {
        JournalStore store(file(), UserIds::Remove);
        QVERIFY(!store.open());
        QVERIFY(store.connection().execute(u"PRAGMA max_page_count = 12"_s));
        SessionUpdate update{.session = session(u"a"_s)};
        for (int seq = 1; seq < 2000; ++seq)
            update.events += runEvent(seq, playbackEvent(u"play"_s));
        const auto error = store.write({update}, JournalStore::Durability::Disk);
        QVERIFY(error);
        QCOMPARE(error->kind, JournalError::Kind::Full);
    }

    void anotherWriterIsReported()
    {
        JournalStore store(file(), UserIds::Remove);
        QVERIFY(!store.open());
        QVERIFY(store.connection().execute(u"PRAGMA busy_timeout = 1"_s));
        JournalConnection other(file(), JournalConnection::Access::ReadWrite);
        QVERIFY(other.open());
        QVERIFY(other.execute(u"BEGIN IMMEDIATE"_s));
        const auto error = store.write({{.session = session(u"a"_s)}}, JournalStore::Durability::Disk);
        QVERIFY(error);
        QCOMPARE(error->kind, JournalError::Kind::Locked);
        QVERIFY(other.execute(u"ROLLBACK"_s));
        QVERIFY(!store.write({{.session = session(u"a"_s)}}, JournalStore::Durability::Disk));
    }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"journal.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestJournalStore)
#include "TestJournalStore.moc"
