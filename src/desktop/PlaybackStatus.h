// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlaybackState.h"

namespace vitrine {

/// \brief PlaybackState as a desktop sees it (MPRIS, Playback_Status).
enum class PlaybackStatus {
    Stopped, ///< nothing to continue: no media yet, at the end, or failed
    Playing, ///< media advances, or will as soon as there is data
    Paused,
};

/// The status in \a state; a seek keeps the status that it had \a before. Pure.
[[nodiscard]] constexpr PlaybackStatus playbackStatus(PlaybackState state, PlaybackStatus before)
{
    switch (state) {
    case PlaybackState::Playing:
    case PlaybackState::Buffering:
        return PlaybackStatus::Playing;
    case PlaybackState::Paused:
        return PlaybackStatus::Paused;
    case PlaybackState::Seeking:
        return before;
    case PlaybackState::Connecting:
    case PlaybackState::Loading:
    case PlaybackState::Ended:
    case PlaybackState::Failed:
        break;
    }
    return PlaybackStatus::Stopped;
}

} // namespace vitrine
