// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/ErrorReason.h"
#include "protocol/PlaybackEvent.h"

namespace vitrine {

/// \brief A playback error (`playback_error_occurred`). Its code has four spellings: docs/protocol.md, "Errors".
struct PlaybackError
{
    PlaybackEvent event;                       ///< the event of the error, with position and data
    ErrorReason reason = ErrorReason::Unknown; ///< from `error_reason`
    QString rawReason;                         ///< `error_reason` as sent; empty if missing
    QString rawCode;                           ///< the code as sent, as text; empty if missing
    std::optional<qint64> code;                ///< the code if it is a whole number; may be 0
    QString message;                           ///< `error_message`; empty if missing
    QString moduleVersion;                     ///< `playback_module_version`; often empty

    /// True for the six documented reasons.
    [[nodiscard]] bool isKnown() const { return reason != ErrorReason::Unknown; }

    friend bool operator==(const PlaybackError &, const PlaybackError &) = default;
};

} // namespace vitrine
