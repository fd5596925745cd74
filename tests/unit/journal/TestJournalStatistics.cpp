// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalStatistics.h"

#include "support/JournalFixture.h"
#include "support/RunEvents.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace vitrine;
using std::chrono::milliseconds;

namespace {

/// \a file with \a sessions; statistics of it.
JournalStatistics statisticsOf(const QString &file, const SessionFilter &filter = {})
{
    const auto reader = JournalReader::open(file);
    const auto statistics = reader ? journalStatistics(**reader, filter) : Result<JournalStatistics>(reader.error());
    if (!statistics)
        qFatal("%s", qPrintable(statistics.error().message));
    return *statistics;
}

} // namespace

class TestJournalStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anEmptyJournalHasNoPercentages()
    {
        writeJournal(file(), {});
        const JournalStatistics statistics = statisticsOf(file());
        QCOMPARE(statistics, JournalStatistics());
        QCOMPARE(statisticsJson(statistics).value(u"playbackFailurePercentage"_s), QJsonValue(QJsonValue::Null));
    }

    // CTA-2066: the averages of many sessions.
    void sumsUpSessions()
    {
        QList<SessionUpdate> updates;
        const auto add = [&updates](std::optional<int> startupMs, int watchedMs, int stalls,
                                    int stalledMs) -> SessionRecord & {
            SessionRecord session = sessionRecord(u"id-%1"_s.arg(updates.size()));
            session.metrics.watchedTime = milliseconds(watchedMs);
            session.metrics.playbackStallCount = stalls;
            session.metrics.playbackStallDuration = milliseconds(stalledMs);
            if (startupMs)
                session.metrics.initialStartupTime = milliseconds(*startupMs);
            updates.append({.session = session});
            return updates.last().session;
        };
        add(1000, 71'000, 1, 10'000).metrics.completion = true;
        SessionRecord &failed = add(500, 9'500, 0, 0);
        failed.metrics.playbackFailed = true;
        failed.metrics.completion = false;
        SessionRecord &never = add(std::nullopt, 4'000, 0, 0);
        never.metrics.playbackFailed = true;
        never.metrics.startOutcome = StartOutcome::FailedBeforeStart;
        SessionRecord &open = add(9000, 100'000, 5, 1'000);
        open.outcome.reset();
        open.endedAt.reset();
        writeJournal(file(), updates);

        const QJsonObject json = statisticsJson(statisticsOf(file()));
        QCOMPARE(json.value(u"sessions"_s).toInt(), 3); // not the open one
        QCOMPARE(json.value(u"playbackFailurePercentage"_s).toDouble(), 66.7);
        QCOMPARE(json.value(u"averageInitialStartupTime"_s).toDouble(), 0.75);
        QCOMPARE(json.value(u"medianInitialStartupTime"_s).toDouble(), 0.5);
        QCOMPARE(json.value(u"initialStartupTime95"_s).toDouble(), 1.0);
        QCOMPARE(json.value(u"averagePlaybackStalledCount"_s).toDouble(), 0.33);
        QCOMPARE(json.value(u"averageStalledTimePercentage"_s).toDouble(), 11.8);
        QCOMPARE(json.value(u"startFailuresPercentage"_s).toDouble(), 33.3);
        QCOMPARE(json.value(u"exitsBeforeStartPercentage"_s).toDouble(), 0.0);
        QCOMPARE(json.value(u"completionRate"_s).toDouble(), 50.0);
        QCOMPARE(json.value(u"watchedTime"_s).toDouble(), 84.5);
    }

    void eachStartIsInOneBar()
    {
        QList<SessionUpdate> updates;
        for (const int startup : {0, 499, 500, 999, 1000, 20'000, 500'000}) {
            SessionRecord session = sessionRecord(QString::number(startup));
            session.metrics.initialStartupTime = milliseconds(startup);
            updates.append({.session = session});
        }
        writeJournal(file(), updates);
        const QList<JournalStatistics::Bar> bars = statisticsOf(file()).startupHistogram;
        QCOMPARE(bars.first(), (JournalStatistics::Bar{0.5, 2}));
        QCOMPARE(bars[1], (JournalStatistics::Bar{1.0, 2}));
        QCOMPARE(bars[2], (JournalStatistics::Bar{1.5, 1}));
        QCOMPARE(bars.last(), (JournalStatistics::Bar{std::nullopt, 2}));
    }

    void filtersSessions()
    {
        SessionRecord other = sessionRecord(u"b"_s, 5);
        other.contentId = u"episode-2"_s;
        writeJournal(file(), {{.session = sessionRecord(u"a"_s)}, {.session = other}});
        QCOMPARE(statisticsOf(file(), {.contentId = u"episode-2"_s}).sessions, 1);
        QCOMPARE(statisticsOf(file(), {.since = other.startedAt}).sessions, 1);
        QCOMPARE(statisticsOf(file(), {.since = other.startedAt, .contentId = u"episode-1"_s}).sessions, 0);
    }

    void coverageCountsEachSessionOnceASecond()
    {
        QRandomGenerator random(7);
        QList<SessionUpdate> updates;
        QList<int> expected(120, 0); // by second, the slow way
        for (int i = 0; i < 40; ++i) {
            SessionUpdate update{.session = sessionRecord(QString::number(i))};
            if (i % 10 == 9)
                update.session.streamingType = u"live"_s;
            for (int part = random.bounded(6); part > 0; --part) {
                const double from = random.bounded(100.0);
                update.parts.append(PlayedPart{.media = {from, from + random.bounded(20.0)}});
            }
            for (int second = 0; second < expected.size() && i % 10 != 9; ++second) {
                const bool isPlayed = std::ranges::any_of(update.parts, [second](const PlayedPart &part) {
                    return part.media.fromSeconds < second + 1 && part.media.toSeconds > second;
                });
                expected[second] += isPlayed ? 1 : 0;
            }
            updates.append(update);
        }
        writeJournal(file(), updates);
        const auto reader = JournalReader::open(file());
        const auto runs = contentCoverage(**reader, u"episode-1"_s);
        QVERIFY(runs);
        QList<int> counted(expected.size(), 0);
        qint64 end = 0;
        for (const CoverageRun &run : *runs) {
            QVERIFY(run.fromSecond >= end && run.toSecond > run.fromSecond && run.sessions > 0);
            end = run.toSecond;
            std::fill(counted.begin() + run.fromSecond, counted.begin() + run.toSecond, run.sessions);
        }
        QCOMPARE(counted, expected);
        QVERIFY(contentCoverage(**reader, u"other"_s)->isEmpty());
    }

    void listsContents()
    {
        SessionRecord longer = sessionRecord(u"b"_s);
        longer.duration = 90.0;
        SessionRecord other = sessionRecord(u"c"_s);
        other.contentId = u"episode-2"_s;
        writeJournal(file(), {{.session = sessionRecord(u"a"_s)}, {.session = longer}, {.session = other}});
        const auto reader = JournalReader::open(file());
        QCOMPARE(*journalContents(**reader),
                 (QList<JournalContent>{{u"episode-1"_s, 2, 90.0}, {u"episode-2"_s, 1, std::nullopt}}));
    }

    void countsErrorsByTheirReason()
    {
        const auto withErrors = [](const QString &id, const QString &content, const QList<QString> &reasons) {
            SessionUpdate update{.session = sessionRecord(id)};
            update.session.contentId = content;
            update.session.metrics.errorCount = static_cast<int>(reasons.size());
            for (qsizetype i = 0; i < reasons.size(); ++i) {
                PlaybackError error;
                error.rawReason = reasons[i];
                update.events.append(runEvent(i + 1, ErrorReport{error, {}}));
            }
            update.events.append(runEvent(99, playbackEvent(u"playback_error_occurred"_s))); // counted as its error
            return update;
        };
        writeJournal(file(), {withErrors(u"a"_s, u"one"_s, {u"X"_s, u"X"_s, u"Y"_s}),
                              withErrors(u"b"_s, u"two"_s, {u"X"_s, QString()}), withErrors(u"c"_s, u"one"_s, {})});
        const auto reader = JournalReader::open(file());
        QCOMPARE(*journalErrors(**reader, {}),
                 (QList<ErrorFrequency>{{u"X"_s, 3, 2}, {QString(), 1, 1}, {u"Y"_s, 1, 1}}));
        QCOMPARE(*journalErrors(**reader, {.contentId = u"two"_s}),
                 (QList<ErrorFrequency>{{QString(), 1, 1}, {u"X"_s, 1, 1}}));
    }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"journal.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestJournalStatistics)
#include "TestJournalStatistics.moc"
