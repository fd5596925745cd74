// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace vitrine {

/// \brief Where a playback session stands (event stream, kind `state`).
enum class PlaybackState {
    Connecting, ///< the page is loading, the player has not been heard
    Loading,    ///< the player is there and prepares the media
    Playing,    ///< media advances
    Paused,     ///< media stands still because somebody wanted it to
    Buffering,  ///< media should advance and does not
    Seeking,    ///< a seek is under way
    Ended,      ///< the content is over
    Failed,     ///< the player reported an error, or it never became ready
};

/// The name in the event stream, lower case: `connecting`, `loading`, …
[[nodiscard]] QString playbackStateName(PlaybackState state);

} // namespace vitrine
