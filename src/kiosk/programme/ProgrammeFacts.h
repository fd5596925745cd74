// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace vitrine {

/// \brief Why an item that was shown is not shown any more.
enum class ItemEnd {
    Finished,    ///< it played to its end
    TimeLimit,   ///< its limit was reached
    HoursOver,   ///< it is not due any more
    Interrupted, ///< an item of higher priority began to play
    Failed,      ///< playback failed, or ended within ProgrammeController::shortestPlay
    Skipped,     ///< ProgrammeController::next()
    Removed,     ///< it is not in the playlist any more
    Stopped,     ///< the programme was stopped
};

/// \brief Why an item whose turn it was did not play.
enum class ItemSkip {
    Failed,     ///< it failed, or ended, before it began to play
    StartLimit, ///< it did not begin to play in time
    HoursOver,  ///< it was not due any more before it began to play
};

/// The name in the event stream: `finished`, `time-limit`, `hours-over`, `interrupted`, `failed`, `skipped`,
/// `removed`, `stopped`.
[[nodiscard]] QString itemEndName(ItemEnd end);

/// The name in the event stream: `failed`, `start-limit`, `hours-over`.
[[nodiscard]] QString itemSkipName(ItemSkip skip);

} // namespace vitrine
