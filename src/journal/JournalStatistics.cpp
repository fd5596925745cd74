// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalStatistics.h"

#include "playback/Stretches.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// Viewers leave after a few seconds of start-up, so the lower bars are narrow.
constexpr std::array barLimits{0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 10.0, 20.0};

std::optional<double> ratio(double part, double whole)
{
    return whole > 0.0 ? std::optional(part / whole) : std::nullopt;
}

std::optional<double> percentage(double part, double whole)
{
    return whole > 0.0 ? std::optional(100.0 * part / whole) : std::nullopt;
}

QString where(const SessionFilter &filter, const QString &condition)
{
    const QString given = filterCondition(filter);
    return given.isEmpty() ? u" WHERE "_s + condition : given + u" AND "_s + condition;
}

Error failure(JournalReader &reader, const QSqlQuery &query)
{
    return Error{journalErrorText(JournalError::of(query.lastError()), reader.connection().path())};
}

/// Executes \a statement with the values of \a filter.
QSqlQuery select(JournalReader &reader, const QString &statement, const SessionFilter &filter)
{
    QSqlQuery query(reader.connection().database());
    query.setForwardOnly(true);
    query.prepare(statement);
    bindFilter(filter, query);
    query.exec();
    return query;
}

/// \a sorted start-up times in seconds.
void addStartups(const QList<double> &sorted, JournalStatistics &statistics)
{
    if (sorted.isEmpty())
        return;
    double sum = 0.0;
    for (const double limit : barLimits)
        statistics.startupHistogram.append({limit, 0});
    statistics.startupHistogram.append({std::nullopt, 0});
    for (const double seconds : sorted) {
        sum += seconds;
        const auto bar = std::ranges::upper_bound(barLimits, seconds);
        ++statistics.startupHistogram[std::distance(barLimits.begin(), bar)].sessions;
    }
    // The nearest rank, so that the value is one that occurred.
    const auto quantile = [&sorted](double share) {
        const auto rank = static_cast<qsizetype>(std::ceil(share * static_cast<double>(sorted.size())));
        return sorted[std::clamp<qsizetype>(rank - 1, 0, sorted.size() - 1)];
    };
    statistics.averageInitialStartupTime = sum / static_cast<double>(sorted.size());
    statistics.medianInitialStartupTime = quantile(0.5);
    statistics.initialStartupTime95 = quantile(0.95);
}

QJsonValue rounded(const std::optional<double> &number, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    return number ? QJsonValue(std::round(*number * scale) / scale) : QJsonValue(QJsonValue::Null);
}

} // namespace

Result<JournalStatistics> journalStatistics(JournalReader &reader, const SessionFilter &filter)
{
    const QString condition = where(filter, u"endedAt IS NOT NULL"_s);
    QSqlQuery sums =
        select(reader,
               u"SELECT count(*), total(startOutcome = 'started'), total(watchedTime), total(mediaTime),"
               " total(playbackFailed), total(playbackStallCount), total(playbackStallDuration),"
               " total(startOutcome = 'exitedBeforeStart'), total(startOutcome = 'failedBeforeStart'),"
               " total(completion), count(completion), total(errorCount), total(recoveryCount), total(recoveredTime)"
               " FROM sessions"_s +
                   condition,
               filter);
    if (!sums.next())
        return failure(reader, sums);
    const auto sum = [&sums](int index) {
        return sums.value(index).toDouble();
    };
    JournalStatistics statistics;
    const double sessions = sum(0);
    statistics.sessions = sums.value(0).toLongLong();
    statistics.startedSessions = static_cast<qint64>(sum(1));
    statistics.watchedTime = sum(2);
    statistics.mediaTime = sum(3);
    statistics.playbackFailurePercentage = percentage(sum(4), sessions);
    statistics.averagePlaybackStalledCount = ratio(sum(5), sessions);
    statistics.averageStalledTimePercentage = percentage(sum(6) / 1000.0, statistics.watchedTime);
    statistics.exitsBeforeStartPercentage = percentage(sum(7), sessions);
    statistics.startFailuresPercentage = percentage(sum(8), sessions);
    statistics.completionRate = percentage(sum(9), sum(10));
    statistics.errorCount = static_cast<qint64>(sum(11));
    statistics.recoveryCount = static_cast<qint64>(sum(12));
    statistics.recoveredTime = sum(13);

    QSqlQuery startups = select(reader,
                                u"SELECT initialStartupTime FROM sessions"_s + condition +
                                    u" AND initialStartupTime IS NOT NULL ORDER BY initialStartupTime"_s,
                                filter);
    QList<double> seconds;
    while (startups.next())
        seconds.append(startups.value(0).toDouble() / 1000.0);
    if (startups.lastError().isValid())
        return failure(reader, startups);
    addStartups(seconds, statistics);
    return statistics;
}

QJsonObject statisticsJson(const JournalStatistics &statistics)
{
    QJsonArray histogram;
    for (const JournalStatistics::Bar &bar : statistics.startupHistogram)
        histogram.append(QJsonObject{{u"belowSeconds"_s, rounded(bar.belowSeconds, 3)}, {u"sessions"_s, bar.sessions}});
    return {
        {u"sessions"_s, statistics.sessions},
        {u"startedSessions"_s, statistics.startedSessions},
        {u"watchedTime"_s, rounded(statistics.watchedTime, 2)},
        {u"mediaTime"_s, rounded(statistics.mediaTime, 2)},
        {u"playbackFailurePercentage"_s, rounded(statistics.playbackFailurePercentage, 1)},
        {u"averageInitialStartupTime"_s, rounded(statistics.averageInitialStartupTime, 2)},
        {u"medianInitialStartupTime"_s, rounded(statistics.medianInitialStartupTime, 2)},
        {u"initialStartupTime95"_s, rounded(statistics.initialStartupTime95, 2)},
        {u"startupHistogram"_s, histogram},
        {u"averagePlaybackStalledCount"_s, rounded(statistics.averagePlaybackStalledCount, 2)},
        {u"averageStalledTimePercentage"_s, rounded(statistics.averageStalledTimePercentage, 1)},
        {u"exitsBeforeStartPercentage"_s, rounded(statistics.exitsBeforeStartPercentage, 1)},
        {u"startFailuresPercentage"_s, rounded(statistics.startFailuresPercentage, 1)},
        {u"completionRate"_s, rounded(statistics.completionRate, 1)},
        {u"errorCount"_s, statistics.errorCount},
        {u"recoveryCount"_s, statistics.recoveryCount},
        {u"recoveredTime"_s, rounded(statistics.recoveredTime, 2)},
    };
}

Result<QList<CoverageRun>> contentCoverage(JournalReader &reader, const QString &contentId, const SessionFilter &filter)
{
    SessionFilter ofContent = filter;
    ofContent.contentId = contentId;
    // In order, so that what a session repeated can be skipped.
    QSqlQuery parts =
        select(reader,
               u"SELECT session, fromSeconds, toSeconds FROM segments JOIN sessions ON number = session"_s +
                   where(ofContent, u"streamingType IS NOT 'live' ORDER BY session, fromSeconds"_s),
               ofContent);
    std::map<qint64, int> changes; // of the number of sessions, by second
    qint64 session = -1;
    qint64 counted = 0; // of the session, exclusive
    while (parts.next()) {
        const qint64 number = parts.value(0).toLongLong();
        if (std::exchange(session, number) != number)
            counted = 0;
        const qint64 from = std::max(std::llround(std::floor(parts.value(1).toDouble())), counted);
        const qint64 to = std::llround(std::ceil(parts.value(2).toDouble()));
        if (to <= from)
            continue;
        ++changes[from];
        --changes[to];
        counted = to;
    }
    if (parts.lastError().isValid())
        return failure(reader, parts);
    return stretchesOf<CoverageRun>(changes);
}

Result<QList<ErrorFrequency>> journalErrors(JournalReader &reader, const SessionFilter &filter)
{
    // Only these sessions have errors, so that the others' events need not be read.
    QSqlQuery query = select(reader,
                             u"SELECT name, count(*), count(DISTINCT session) FROM sessions"
                             " JOIN events ON session = number AND kind = 'error'"_s +
                                 where(filter, u"errorCount > 0"_s) + u" GROUP BY name ORDER BY count(*) DESC, name"_s,
                             filter);
    QList<ErrorFrequency> errors;
    while (query.next())
        errors.append({query.value(0).toString(), query.value(1).toLongLong(), query.value(2).toLongLong()});
    if (query.lastError().isValid())
        return failure(reader, query);
    return errors;
}

Result<QList<JournalContent>> journalContents(JournalReader &reader)
{
    QSqlQuery query = select(reader,
                             u"SELECT contentId, count(*), max(duration) FROM sessions WHERE contentId IS NOT NULL"
                             " GROUP BY contentId ORDER BY count(*) DESC, contentId"_s,
                             {});
    QList<JournalContent> contents;
    while (query.next()) {
        const QVariant duration = query.value(2);
        contents.append({query.value(0).toString(), query.value(1).toLongLong(),
                         duration.isNull() ? std::nullopt : std::optional(duration.toDouble())});
    }
    if (query.lastError().isValid())
        return failure(reader, query);
    return contents;
}

} // namespace vitrine
