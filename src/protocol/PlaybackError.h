// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/ErrorReason.h"
#include "protocol/PlaybackEvent.h"

namespace vitrine {

/// \brief A playback error (`playback_error_occurred`) with its code under any of its four spellings.
struct PlaybackError
{
    PlaybackEvent event;                       ///< the event that carried it, with position and data
    ErrorReason reason = ErrorReason::Unknown; ///< from `error_reason`
    QString rawReason;                         ///< `error_reason` as sent; empty when it was not
    QString rawCode;                           ///< the code as text, as sent; empty when it was not
    std::optional<qint64> code;                ///< the code where it is a whole number; 0 is kept
    QString message;                           ///< `error_message`, when sent

    /// True for the six documented reasons.
    [[nodiscard]] bool isKnown() const { return reason != ErrorReason::Unknown; }

    friend bool operator==(const PlaybackError &, const PlaybackError &) = default;
};

} // namespace vitrine
