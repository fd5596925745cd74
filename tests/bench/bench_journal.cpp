// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// What the journal costs, each time against a baseline in the same run:
//
// * recording a message, against a prepared INSERT of it in batches of the same size; the mix is that of a player, ten
//   progress messages to one event;
// * statistics and coverage of 10,000 sessions of 500 s;
// * import of 1 million events, against .import of the same rows by sqlite3.
//
// Usage: bench_journal [ROUNDS]   default 5. Needs the program sqlite3, and about 1 GB below the folder for temporary
// files.

#include "bench/BenchReport.h"
#include "journal/JournalImport.h"
#include "journal/JournalStatistics.h"
#include "journal/JournalStore.h"
#include "support/RunEvents.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTimeZone>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace vitrine;
using std::chrono::milliseconds;

namespace {

constexpr int messagesInBatch = 110;
constexpr int batches = 100;
constexpr int sessions = 10'000;
constexpr qint64 importedEvents = 1'000'000;
constexpr double mostRecordingRatio = 1.5;
constexpr double longestStatistics = 0.3; // seconds
constexpr double mostStatisticsMiB = 50.0;
constexpr double leastImportRatio = 0.6;

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "bench_journal: %s\n", qPrintable(why));
    std::exit(2);
}

void need(const std::optional<JournalError> &error)
{
    if (error)
        fail(error->detail);
}

void need(bool isDone, const JournalConnection &journal)
{
    if (!isDone)
        fail(journal.error().detail);
}

double secondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

SessionRecord session(const QString &id)
{
    SessionRecord session;
    session.id = id;
    session.startedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, QTimeZone::utc());
    session.updatedAt = session.startedAt;
    session.contentId = u"episode-1"_s;
    session.streamingType = u"vod"_s;
    session.duration = 3600.0;
    session.metrics.rateTime = {{1.0, milliseconds(1000)}};
    return session;
}

RunEvent message(qint64 seq)
{
    if (seq % 11 != 10)
        return runEvent(seq, progressReport(static_cast<double>(seq) / 2.0, 1.0, MediaDuration::fromSeconds(3600.0)));
    PlaybackEvent event = playbackEvent(u"playback_video_paused"_s);
    event.data = {{u"playback_module_version"_s, u"2.22.1"_s},
                  {u"system_time"_s, 1735689601.003},
                  {u"content_streaming_type"_s, u"vod"_s},
                  {u"current_position"_s, static_cast<double>(seq) / 2.0},
                  {u"video_total_duration"_s, 3600}};
    return runEvent(seq, event);
}

/// A row for each message, with nothing else.
double bareSeconds(const QString &file, const QList<JournalEvent> &rows)
{
    JournalStore store(file, UserIds::Remove); // for the tables
    need(store.open());
    need(store.write({{.session = session(u"a"_s)}}, JournalStore::Durability::Process));
    JournalConnection &journal = store.connection();
    QSqlQuery insert(journal.database());
    insert.prepare(u"INSERT INTO events VALUES (1, ?, ?, ?, ?, ?, ?, ?)"_s);
    QElapsedTimer timer;
    timer.start();
    for (qsizetype i = 0; i < rows.size(); i += messagesInBatch) {
        journal.execute(u"BEGIN IMMEDIATE"_s);
        for (qsizetype k = i; k < i + messagesInBatch; ++k) {
            const JournalEvent &row = rows[k];
            insert.bindValue(0, row.seq);
            insert.bindValue(1, row.time);
            insert.bindValue(2, row.mono);
            insert.bindValue(3, row.kind);
            insert.bindValue(4, row.name);
            insert.bindValue(5, row.rawName);
            insert.bindValue(6, row.data);
            need(insert.exec(), journal);
        }
        journal.execute(u"COMMIT"_s);
    }
    return secondsOf(timer);
}

enum class Keep { Segments, Messages };

double ourSeconds(const QString &file, const QList<RunEvent> &messages, Keep keep)
{
    JournalStore store(file, UserIds::Remove);
    need(store.open());
    QElapsedTimer timer;
    timer.start();
    for (qsizetype i = 0; i < messages.size(); i += messagesInBatch) {
        SessionUpdate update{.session = session(u"a"_s)};
        for (qsizetype k = i; k < i + messagesInBatch; ++k) {
            if (keep == Keep::Messages || messages[k].kind() != RunEvent::Kind::Progress)
                update.events.append(messages[k]);
        }
        update.parts = {PlayedPart{.media = {0.0, static_cast<double>(i)}}};
        need(store.write({update}, JournalStore::Durability::Process));
    }
    return secondsOf(timer);
}

QJsonObject recording(int rounds, QList<BenchGoal> &goals)
{
    QList<RunEvent> messages;
    QList<JournalEvent> rows;
    for (qint64 seq = 0; seq < messagesInBatch * batches; ++seq) {
        messages.append(message(seq));
        rows.append(journalEvent(messages.last(), UserIds::Keep));
    }
    QList<double> ratios;
    QList<double> rawRatios;
    QList<double> ourNs;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        const double bare = bareSeconds(folder.filePath(u"bare"_s), rows);
        const double ours = ourSeconds(folder.filePath(u"ours"_s), messages, Keep::Segments);
        ratios += ours / bare;
        rawRatios += ourSeconds(folder.filePath(u"raw"_s), messages, Keep::Messages) / bare;
        ourNs += ours * 1e9 / static_cast<double>(messages.size());
    }
    goals += BenchGoal{u"recording a message against a prepared INSERT"_s, median(ratios), BenchGoal::Kind::AtMost,
                       mostRecordingRatio};
    return {
        {u"ratio"_s, summaryOf(ratios)}, {u"ratioKeepRaw"_s, summaryOf(rawRatios)}, {u"oursNs"_s, summaryOf(ourNs)}};
}

/// 500 s of each session, in five parts.
void writeSessions(const QString &file)
{
    JournalStore store(file, UserIds::Remove);
    need(store.open());
    for (int i = 0; i < sessions; i += 100) {
        QList<SessionUpdate> updates;
        for (int k = i; k < i + 100; ++k) {
            SessionUpdate update{.session = session(u"session-%1"_s.arg(k))};
            update.session.startedAt = update.session.startedAt.addSecs(k);
            update.session.updatedAt = update.session.startedAt.addSecs(500);
            update.session.endedAt = update.session.updatedAt;
            update.session.outcome = SessionOutcome::Left;
            update.session.metrics.startOutcome = StartOutcome::Started;
            update.session.metrics.initialStartupTime = milliseconds(200 + (k * 7919) % 5000);
            update.session.metrics.watchedTime = milliseconds(500'000);
            update.session.metrics.completion = k % 3 == 0;
            for (int part = 0; part < 5; ++part) {
                const double from = (k * 37 + part * 701) % 3400;
                update.parts.append(PlayedPart{.media = {from, from + 100.0}});
            }
            updates.append(update);
        }
        need(store.write(updates, JournalStore::Durability::Process));
    }
}

/// A field of /proc/self/status, MiB.
double memory(const char *field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QFile::ReadOnly))
        fail(u"cannot read /proc/self/status"_s);
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(static_cast<qsizetype>(qstrlen(field)) + 1).simplified().split(' ').first().toDouble() /
                   1024.0;
    }
    return 0.0;
}

QJsonObject statistics(int rounds, QList<BenchGoal> &goals)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"journal"_s);
    writeSessions(file);
    QList<double> statisticsSeconds;
    QList<double> coverageSeconds;
    QFile clear(u"/proc/self/clear_refs"_s);
    if (clear.open(QFile::WriteOnly))
        clear.write("5"); // resets VmHWM
    clear.close();
    const double before = memory("VmRSS");
    for (int round = 0; round < rounds; ++round) {
        const auto reader = JournalReader::open(file);
        if (!reader)
            fail(reader.error().message);
        QElapsedTimer timer;
        timer.start();
        const auto result = journalStatistics(**reader, {});
        statisticsSeconds += secondsOf(timer);
        timer.start();
        const auto coverage = contentCoverage(**reader, u"episode-1"_s);
        coverageSeconds += secondsOf(timer);
        if (!result || result->sessions != sessions || !coverage || coverage->isEmpty())
            fail(u"the statistics are wrong"_s);
    }
    const double grown = memory("VmHWM") - before;
    goals += BenchGoal{u"statistics of 10,000 sessions, seconds"_s, median(statisticsSeconds), BenchGoal::Kind::AtMost,
                       longestStatistics};
    goals += BenchGoal{u"coverage of 10,000 sessions, seconds"_s, median(coverageSeconds), BenchGoal::Kind::AtMost,
                       longestStatistics};
    goals += BenchGoal{u"memory for both, MiB"_s, grown, BenchGoal::Kind::AtMost, mostStatisticsMiB};
    return {{u"statisticsSeconds"_s, summaryOf(statisticsSeconds)},
            {u"coverageSeconds"_s, summaryOf(coverageSeconds)},
            {u"memoryMiB"_s, grown}};
}

/// A journal with importedEvents events, and its events as CSV.
void writeEvents(const QString &file, const QString &csv)
{
    constexpr int eventsInSession = 500;
    JournalStore store(file, UserIds::Remove);
    need(store.open());
    for (qint64 first = 0; first < importedEvents; first += eventsInSession) {
        SessionUpdate update{.session = session(u"session-%1"_s.arg(first))};
        for (qint64 seq = 1; seq <= eventsInSession; ++seq)
            update.events.append(message(11 * seq - 1));
        need(store.write({update}, JournalStore::Durability::Process));
    }
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, {file, u".mode csv"_s, u".output "_s + csv, u"SELECT * FROM events"_s});
    if (!sqlite.waitForFinished(600'000) || sqlite.exitCode() != 0)
        fail(u"sqlite3 is missing, or cannot write the rows"_s);
}

double sqliteImportSeconds(const QString &file, const QString &csv)
{
    {
        JournalStore store(file, UserIds::Remove);
        need(store.open());
    }
    QProcess sqlite;
    QElapsedTimer timer;
    timer.start();
    sqlite.start(u"sqlite3"_s, {file, u".mode csv"_s, u".import "_s + csv + u" events"_s});
    if (!sqlite.waitForFinished(600'000) || sqlite.exitCode() != 0)
        fail(QString::fromUtf8(sqlite.readAllStandardError()));
    return secondsOf(timer);
}

QJsonObject imports(int rounds, QList<BenchGoal> &goals)
{
    const QTemporaryDir folder;
    const QString source = folder.filePath(u"source"_s);
    const QString csv = folder.filePath(u"events.csv"_s);
    writeEvents(source, csv);
    QList<double> ratios;
    QList<double> ourSeconds;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir targets(folder.filePath(u"XXXXXX"_s));
        const double theirs = sqliteImportSeconds(targets.filePath(u"theirs"_s), csv);
        JournalStore store(targets.filePath(u"ours"_s), UserIds::Remove);
        need(store.open());
        QElapsedTimer timer;
        timer.start();
        const auto report = importJournal(store.connection(), source);
        ourSeconds += secondsOf(timer);
        if (!report || report->newEvents != importedEvents)
            fail(report ? u"events are missing"_s : report.error().message);
        ratios += theirs / ourSeconds.last();
    }
    goals += BenchGoal{u"speed of an import against .import of sqlite3"_s, median(ratios), BenchGoal::Kind::AtLeast,
                       leastImportRatio};
    return {{u"ratio"_s, summaryOf(ratios)}, {u"oursSeconds"_s, summaryOf(ourSeconds)}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 5;
    if (rounds < 1) {
        std::fputs("Usage: bench_journal [ROUNDS]\n", stderr);
        return 2;
    }
    QList<BenchGoal> goals;
    const QJsonObject recorded = recording(rounds, goals);
    const QJsonObject summed = statistics(rounds, goals);
    const QJsonObject imported = imports(rounds, goals);
    return printReport({{u"bench"_s, u"journal"_s},
                        {u"rounds"_s, rounds},
                        {u"recording"_s, recorded},
                        {u"statistics"_s, summed},
                        {u"import"_s, imported}},
                       goals);
}
