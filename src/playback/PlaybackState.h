// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief The state of a playback session (event stream, kind `state`).
enum class PlaybackState {
    Connecting, ///< the page is loading, no message of the player yet
    Loading,    ///< the player is ready and prepares the media
    Playing,    ///< media advances
    Paused,     ///< paused on request
    Buffering,  ///< media should advance, but does not
    Seeking,    ///< a seek is in progress
    Ended,      ///< the content has ended
    Failed,     ///< the player reported an error, or it never became ready
};

/// True if the player shows a picture of its media, moving or not; it may also be the last one.
[[nodiscard]] constexpr bool showsPicture(PlaybackState state)
{
    return state == PlaybackState::Playing || state == PlaybackState::Paused || state == PlaybackState::Ended;
}

/// Every state, in the order of the enumeration.
[[nodiscard]] QList<PlaybackState> allPlaybackStates();
/// The name in the event stream, lower case: `connecting`, `loading`, …
[[nodiscard]] QString playbackStateName(PlaybackState state);
/// The inverse; none if there is no such state.
[[nodiscard]] std::optional<PlaybackState> playbackStateFromName(const QString &name);

} // namespace vitrine
