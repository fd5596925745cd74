// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/MediaDuration.h"

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Recognises a live stream whose player reports a finite duration that grows.
///
/// hls.js sets the duration of its media source to the end of the last segment, so that of a live stream grows by a
/// segment at a time, as fast as the clock. A value; any thread.
class GrowingDuration
{
public:
    /// The duration is live after this many increases, over at least shortestTime.
    static constexpr int leastIncreases = 3;
    static constexpr std::chrono::milliseconds shortestTime{8000};

    /// The duration \a reported at the monotonic time \a now; live if it has grown as fast as the clock.
    [[nodiscard]] MediaDuration follow(MediaDuration reported, std::chrono::milliseconds now);

private:
    struct Start
    {
        double seconds;
        std::chrono::milliseconds time;
    };

    std::optional<Start> m_first;
    double m_last = 0.0; ///< media seconds
    int m_increases = 0;
    bool m_isLive = false;
};

} // namespace vitrine
