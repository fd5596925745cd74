// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalWriter.h"
#include "support/PlayRecords.h"
#include "support/RunEvents.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

namespace {

SessionUpdate update(qint64 seq)
{
    SessionUpdate update;
    update.session.id = u"a"_s;
    update.session.startedAt = QDateTime::fromMSecsSinceEpoch(0, QTimeZone::utc());
    update.session.updatedAt = update.session.startedAt;
    update.events = {runEvent(seq, playbackEvent(u"play"_s))};
    return update;
}

} // namespace

/// JournalWriter, and JournalWorker in its thread.
class TestJournalWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void saysWhatIsOnTheDisk()
    {
        JournalWriter writer(options());
        QSignalSpy recorded(&writer, &JournalWriter::recorded);
        for (qint64 seq = 1; seq <= 100; ++seq)
            writer.write(update(seq));
        QTRY_VERIFY(!recorded.isEmpty() && recorded.last().at(0).toLongLong() == 100);
        QCOMPARE(count(), 100);
    }

    void finishWritesWhatIsLeft()
    {
        JournalWriter writer(options());
        for (qint64 seq = 1; seq <= 100; ++seq)
            writer.write(update(seq));
        QCOMPARE(writer.finish(30s), JournalWriter::End::AllWritten);
        QCOMPARE(count(), 100);
        writer.write(update(101)); // ignored
        QCOMPARE(writer.finish(30s), JournalWriter::End::AllWritten);
    }

    void anEndDoesNotWaitForTheDelayOfTheStart()
    {
        JournalOptions late = options();
        late.startDelay = 1h;
        JournalWriter writer(late);
        writer.write(update(1));
        QCOMPARE(writer.finish(30s), JournalWriter::End::AllWritten);
        QCOMPARE(count(), 1);
    }

    void troubleIsReportedOnceAndNothingIsLost()
    {
        JournalConnection other(file(), JournalConnection::Access::ReadWrite);
        {
            JournalWriter writer(options());
            writer.write(update(1));
            QCOMPARE(writer.finish(30s), JournalWriter::End::AllWritten);
        }
        QVERIFY(other.open());
        QVERIFY(other.execute(u"CREATE TRIGGER refuse BEFORE INSERT ON events BEGIN SELECT raise(ABORT, 'no'); END"_s));
        JournalWriter writer(options());
        QSignalSpy troubled(&writer, &JournalWriter::troubled);
        QSignalSpy recovered(&writer, &JournalWriter::recovered);
        for (qint64 seq = 2; seq <= 50; ++seq) {
            writer.write(update(seq));
            QTest::qWait(1); // so that several attempts fail
        }
        QTRY_COMPARE(troubled.size(), 1);
        QVERIFY(troubled[0][0].toString().contains(file()));
        QVERIFY(other.execute(u"DROP TRIGGER refuse"_s));
        QTRY_COMPARE(recovered.size(), 1);
        QCOMPARE(recovered[0][0].toLongLong(), 0);
        QCOMPARE(troubled.size(), 1);
        QCOMPARE(writer.finish(30s), JournalWriter::End::AllWritten);
        QCOMPARE(count(), 50);
    }

    void playsWaitUntilTheFileCanBeWritten()
    {
        JournalConnection other(file(), JournalConnection::Access::ReadWrite);
        {
            JournalWriter writer(options());
            writer.writePlay({openPlayRecord(1)});
            QCOMPARE(writer.finish(30s), JournalWriter::End::AllWritten);
        }
        QVERIFY(other.open());
        QVERIFY(other.execute(u"CREATE TRIGGER refuse BEFORE INSERT ON plays BEGIN SELECT raise(ABORT, 'no'); END"_s));
        JournalWriter writer(options());
        QSignalSpy troubled(&writer, &JournalWriter::troubled);
        QSignalSpy recovered(&writer, &JournalWriter::recovered);
        for (qint64 number = 2; number <= 20; ++number)
            writer.writePlay({playRecord(number)});
        QTRY_COMPARE(troubled.size(), 1);
        QCOMPARE(other.value(u"SELECT group_concat(endReason) FROM plays"_s).toString(), u"lost"_s);
        QVERIFY(other.execute(u"DROP TRIGGER refuse"_s));
        QTRY_COMPARE(recovered.size(), 1);
        QCOMPARE(recovered[0][0].toLongLong(), 0);
        QCOMPARE(writer.finish(30s), JournalWriter::End::AllWritten);
        QCOMPARE(other.value(u"SELECT count(*) FROM plays WHERE endReason = 'finished'"_s).toInt(), 19);
    }

    void oldSessionsAreDeletedWhenAsked()
    {
        JournalWriter writer(options());
        SessionUpdate old = update(1);
        old.session.endedAt = old.session.startedAt;
        old.session.outcome = SessionOutcome::Left;
        SessionUpdate open = update(2);
        open.session.id = u"open"_s;
        writer.write(old);
        writer.write(open);
        QTRY_COMPARE(count(), 2);
        writer.maintain({.endedAfter = QDateTime::fromMSecsSinceEpoch(1000, QTimeZone::utc())});
        QTRY_COMPARE(count(), 1);
        QCOMPARE(writer.finish(30s), JournalWriter::End::AllWritten);
    }

    void readsWhatIsToReport()
    {
        JournalOptions reporting = options();
        reporting.reports = ReportOptions{.maximumBytes = 2500};
        {
            JournalWriter writer(reporting);
            QSignalSpy waiting(&writer, &JournalWriter::reportsWaiting);
            QSignalSpy dropped(&writer, &JournalWriter::reportsDropped);
            writer.write(update(1));
            QTRY_VERIFY(!waiting.isEmpty());
            QSignalSpy read(&writer, &JournalWriter::reportsRead);
            writer.requestReports(std::nullopt);
            QTRY_COMPARE(read.size(), 1);
            const auto first = read[0][0].value<ReportBatch>();
            QCOMPARE(first.count, 1);
            QVERIFY2(first.body.contains("sid=\"a\",sn=0,sta=s"), first.body.constData());
            writer.requestReports(ReportResult{first});
            QTRY_COMPARE(read.size(), 2);
            QCOMPARE(read[1][0].value<ReportBatch>().count, 0);
            QCOMPARE(dropped.size(), 0);
            for (qint64 seq = 2; seq <= 100; ++seq) {
                SessionUpdate states = update(seq);
                states.events = {
                    runEvent(seq, StateReport{PlaybackState::Playing,
                                              seq % 2 == 0 ? PlaybackState::Paused : PlaybackState::Playing})};
                writer.write(states);
            }
            QTRY_VERIFY(!dropped.isEmpty());
            QCOMPARE(writer.finish(30s), JournalWriter::End::AllWritten);
        }
        JournalWriter writer(reporting);
        QSignalSpy waiting(&writer, &JournalWriter::reportsWaiting);
        QTRY_COMPARE(waiting.size(), 1); // those of the run before
    }

    void aResultThatCannotBeStoredIsReported()
    {
        JournalOptions reporting = options();
        reporting.reports = ReportOptions{};
        JournalWriter writer(reporting);
        QSignalSpy recorded(&writer, &JournalWriter::recorded);
        writer.write(update(1));
        QTRY_COMPARE(recorded.size(), 1);
        JournalConnection other(file(), JournalConnection::Access::ReadWrite);
        QVERIFY(other.open());
        QVERIFY(
            other.execute(u"CREATE TRIGGER refuse BEFORE DELETE ON reports BEGIN SELECT raise(ABORT, 'no'); END"_s));
        QSignalSpy unavailable(&writer, &JournalWriter::reportsUnavailable);
        QSignalSpy read(&writer, &JournalWriter::reportsRead);
        const ReportResult done{.batch = {.session = u"a"_s, .first = 1, .last = 1}};
        writer.requestReports(done);
        QTRY_COMPARE(unavailable.size(), 1);
        QVERIFY(other.execute(u"DROP TRIGGER refuse"_s));
        writer.requestReports(done);
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(read[0][0].value<ReportBatch>().count, 0);
        QCOMPARE(unavailable.size(), 1);
    }

    void aFolderThatCannotBeCreatedIsReported()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        JournalOptions wrong = options();
        wrong.path = file.fileName() + u"/journal.sqlite"_s;
        JournalWriter writer(wrong);
        QSignalSpy troubled(&writer, &JournalWriter::troubled);
        QTRY_COMPARE(troubled.size(), 1);
        writer.write(update(1));
        QCOMPARE(writer.finish(30s), JournalWriter::End::Incomplete);
    }

    void anEndDoesNotWaitForALock()
    {
        JournalWriter writer(options());
        QSignalSpy recorded(&writer, &JournalWriter::recorded);
        writer.write(update(1));
        QTRY_COMPARE(recorded.size(), 1);
        JournalConnection other(file(), JournalConnection::Access::ReadWrite);
        QVERIFY(other.open());
        QVERIFY(other.execute(u"BEGIN IMMEDIATE"_s));
        writer.write(update(2));
        QCOMPARE(writer.finish(30s), JournalWriter::End::Incomplete);
        QVERIFY(other.execute(u"ROLLBACK"_s));
        QCOMPARE(count(), 1);
    }

    void aDeletedFileIsReplaced()
    {
        JournalWriter writer(options());
        QSignalSpy recorded(&writer, &JournalWriter::recorded);
        QSignalSpy replaced(&writer, &JournalWriter::replaced);
        writer.write(update(1));
        QTRY_COMPARE(recorded.size(), 1);
        for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(file() + suffix);
        writer.write(update(2));
        QTRY_COMPARE(replaced.size(), 1);
        QCOMPARE(writer.finish(30s), JournalWriter::End::AllWritten);
        QCOMPARE(count(), 1);
    }

    void aForeignDatabaseIsLeftAlone()
    {
        {
            QDir().mkpath(QFileInfo(file()).path());
            JournalConnection other(file(), JournalConnection::Access::ReadWrite);
            QVERIFY(other.open());
            QVERIFY(other.execute(u"CREATE TABLE theirs (x)"_s));
        }
        JournalWriter writer(options());
        QSignalSpy troubled(&writer, &JournalWriter::troubled);
        QTRY_COMPARE(troubled.size(), 1);
        QVERIFY(troubled[0][0].toString().contains("another program"_L1));
        QCOMPARE(writer.finish(30s), JournalWriter::End::AllWritten); // nothing was to write
    }

    void fewDamagedFilesAreKept()
    {
        for (int i = 0; i < 5; ++i) {
            damage();
            JournalWriter writer(options());
            QSignalSpy aside(&writer, &JournalWriter::setAside);
            QTRY_COMPARE(aside.size(), 1);
        }
        QCOMPARE(QFileInfo(file()).dir().entryList({u"*.damaged-*"_s}).size(), 3);
    }

    void aDamagedFileIsKeptAside_data()
    {
        QTest::addColumn<bool>("whileOpen");
        QTest::newRow("at the start") << false;
        QTest::newRow("while it is open") << true;
    }

    void aDamagedFileIsKeptAside()
    {
        QFETCH(bool, whileOpen);
        if (!whileOpen)
            damage();
        JournalWriter writer(options());
        QSignalSpy aside(&writer, &JournalWriter::setAside);
        QSignalSpy troubled(&writer, &JournalWriter::troubled);
        if (whileOpen) {
            QSignalSpy recorded(&writer, &JournalWriter::recorded);
            writer.write(update(1));
            QTRY_COMPARE(recorded.size(), 1);
            JournalConnection other(file(), JournalConnection::Access::ReadWrite);
            QVERIFY(other.open());
            QVERIFY(other.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
            damage();
        }
        writer.write(update(2));
        QTRY_COMPARE(aside.size(), 1);
        QVERIFY(QFile::exists(aside[0][0].toString()));
        QCOMPARE(writer.finish(30s), JournalWriter::End::AllWritten);
        QCOMPARE(count(), 1);
        QCOMPARE(troubled.size(), 0);
    }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"profile/journal.sqlite"_s); }

    [[nodiscard]] JournalOptions options() const { return {.path = file(), .firstRetry = 10ms, .longestRetry = 20ms}; }

    /// The number of events in the file.
    [[nodiscard]] int count() const
    {
        JournalConnection journal(file(), JournalConnection::Access::ReadOnly);
        return journal.open() ? journal.value(u"SELECT count(*) FROM events"_s).toInt() : -1;
    }

    void damage() const
    {
        QDir().mkpath(QFileInfo(file()).path());
        QFile journal(file());
        QVERIFY(journal.open(QFile::ReadWrite));
        journal.write(QByteArray(qMax<qint64>(journal.size(), 5000), 'x'));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestJournalWriter)
#include "TestJournalWriter.moc"
