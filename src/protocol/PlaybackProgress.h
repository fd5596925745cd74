// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <optional>

namespace vitrine {

/// \brief One progress delivery of the player (`infoDelivery` with a position).
///
/// Source: BlendVision "Callback Integration", Playback Progress. Sent about every 0.5 s for VOD; not documented for
/// live.
struct PlaybackProgress
{
    double positionSeconds = 0.0;            ///< `currentTime`, media seconds, never negative
    std::optional<double> playbackRate;      ///< `playbackRate`, 1.25 means 1.25×; absent when not sent
    std::optional<double> sentAtUnixSeconds; ///< `currentTimeLastUpdated` in seconds; absent when 0 or not sent

    friend bool operator==(const PlaybackProgress &, const PlaybackProgress &) = default;
};

} // namespace vitrine
