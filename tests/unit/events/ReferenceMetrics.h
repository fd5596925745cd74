// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "playback/PlayedSegments.h"
#include "playback/SessionSummary.h"

#include <QList>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Something that happened in a session, for referenceMetrics().
struct SessionFact
{
    enum class Kind { Message, Event, Played, SegmentClosed };

    Kind kind;
    std::chrono::milliseconds time;
    std::optional<RunEvent> event{};    ///< of Event
    std::optional<PlayedPart> played{}; ///< of Played
};

/// \brief A session to measure. All times are multiples of 10 ms.
struct SessionFacts
{
    QList<SessionFact> facts{};
    std::chrono::milliseconds begin{0};
    std::chrono::milliseconds end{0};
    bool isReplay = false;  ///< it began when playback restarted after its end
    double firstRate = 1.0; ///< at the beginning
    std::optional<double> durationSeconds{};
};

/// The metrics of \a session by their definitions, slowly: it is cut into slices of 10 ms, and each is judged by
/// itself.
[[nodiscard]] SessionSummary referenceMetrics(const SessionFacts &session);

} // namespace vitrine
