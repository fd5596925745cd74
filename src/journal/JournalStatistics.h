// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalReader.h"
#include "protocol/Result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief The metrics over many sessions; an unknown one has no value.
///
/// Of sessions that have ended: the numbers of an open one are not final. Source of the names: CTA-2066. A value.
struct JournalStatistics
{
    /// One bar of the histogram of start-up times.
    struct Bar
    {
        std::optional<double> belowSeconds; ///< none: the last bar, without an upper limit
        qint64 sessions = 0;

        friend bool operator==(const Bar &, const Bar &) = default;
    };

    qint64 sessions = 0;
    qint64 startedSessions = 0;
    double watchedTime = 0.0; ///< seconds
    double mediaTime = 0.0;   ///< seconds
    std::optional<double> playbackFailurePercentage{};
    std::optional<double> averageInitialStartupTime{}; ///< seconds, of sessions that started
    std::optional<double> medianInitialStartupTime{};  ///< seconds
    std::optional<double> initialStartupTime95{};      ///< seconds: 95 % of the sessions started faster
    QList<Bar> startupHistogram{};                     ///< empty if no session started
    std::optional<double> averagePlaybackStalledCount{};
    std::optional<double> averageStalledTimePercentage{}; ///< sum of the stalls over the sum of the watched times
    std::optional<double> exitsBeforeStartPercentage{};
    std::optional<double> startFailuresPercentage{};
    std::optional<double> completionRate{}; ///< percent, of sessions with a known completion
    qint64 errorCount = 0;
    qint64 recoveryCount = 0;
    double recoveredTime = 0.0; ///< seconds

    friend bool operator==(const JournalStatistics &, const JournalStatistics &) = default;
};

/// The statistics of the sessions that \a filter selects; its limit and order are ignored.
[[nodiscard]] Result<JournalStatistics> journalStatistics(JournalReader &reader, const SessionFilter &filter);

/// Percentages with one decimal, times with two.
[[nodiscard]] QJsonObject statisticsJson(const JournalStatistics &statistics);

/// \brief A stretch of media that equally many sessions have played.
struct CoverageRun
{
    qint64 fromSecond = 0; ///< media seconds
    qint64 toSecond = 0;   ///< exclusive
    int sessions = 0;      ///< more than 0

    friend bool operator==(const CoverageRun &, const CoverageRun &) = default;
};

/// How many of the sessions of \a filter played each second of the media \a contentId: sorted, without gaps of 0. A
/// session counts once a second, however often it was repeated. Live sessions have none.
[[nodiscard]] Result<QList<CoverageRun>> contentCoverage(JournalReader &reader, const QString &contentId,
                                                         const SessionFilter &filter = {});

/// \brief One content of the journal.
struct JournalContent
{
    QString contentId;
    qint64 sessions = 0;
    std::optional<double> duration; ///< longest known, seconds

    friend bool operator==(const JournalContent &, const JournalContent &) = default;
};

/// All contents, those with most sessions first.
[[nodiscard]] Result<QList<JournalContent>> journalContents(JournalReader &reader);

/// \brief How often the player reported an error.
struct ErrorFrequency
{
    QString name; ///< its reason; empty if the player sent none
    qint64 errors = 0;
    qint64 sessions = 0; ///< in which it was reported

    friend bool operator==(const ErrorFrequency &, const ErrorFrequency &) = default;
};

/// The errors of the sessions that \a filter selects, the most frequent first; its limit and order are ignored.
[[nodiscard]] Result<QList<ErrorFrequency>> journalErrors(JournalReader &reader, const SessionFilter &filter);

} // namespace vitrine
