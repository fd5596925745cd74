// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlayedSegments.h"

#include <QList>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Whether playback started in a session.
enum class StartOutcome {
    Started,
    FailedBeforeStart, ///< a failure that was not repaired came first
    ExitedBeforeStart, ///< the viewer left first
};

/// \brief The metrics of one session; an unknown one has no value.
///
/// The names and definitions are those of CTA-2066 and the xAPI Video Profile; docs/journal.md, "Metrics", has all of
/// them. A value; any thread.
struct SessionSummary
{
    bool playbackFailed = false;                                   ///< a failure was not repaired
    std::optional<std::chrono::milliseconds> initialStartupTime{}; ///< watched time until playback first started
    int playbackStallCount = 0;
    std::chrono::milliseconds playbackStallDuration{0}; ///< part of watchedTime
    std::chrono::milliseconds watchedTime{0};           ///< start-up, playing, stalls and seeks, without pauses
    double mediaTime = 0.0;                             ///< seconds of media, repetitions included
    std::optional<StartOutcome> startOutcome{};         ///< none before either
    QList<PlayedSegment> playedSegments{};              ///< in playing order; only of a session of the journal
    std::optional<double> uniqueCoverage{};             ///< 0 to 1; none if the duration is unknown or live
    std::optional<bool> completion{};                   ///< none without uniqueCoverage
    QMap<double, std::chrono::milliseconds> rateTime{}; ///< time playing at each rate, to the hundredth
    std::optional<double> averageRate{};                ///< none before anything was played
    int seekCount = 0;
    double forwardSeconds = 0.0; ///< of media, skipped by seeks
    double rewindSeconds = 0.0;  ///< of media, repeated by seeks
    int errorCount = 0;
    int recoveryCount = 0;                      ///< failures after which playback resumed
    std::chrono::milliseconds recoveredTime{0}; ///< from these failures until playback resumed

    friend bool operator==(const SessionSummary &, const SessionSummary &) = default;
};

/// `started`, `failedBeforeStart`, `exitedBeforeStart`
[[nodiscard]] QString startOutcomeName(StartOutcome outcome);
[[nodiscard]] std::optional<StartOutcome> startOutcomeFromName(const QString &name);

/// The text form of the xAPI Video Profile: `0.000[.]12.000[,]14.000[.]21.000`.
[[nodiscard]] QString playedSegmentsText(const QList<PlayedSegment> &segments);

} // namespace vitrine
