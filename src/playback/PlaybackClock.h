// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief The playback position between two deliveries.
///
/// Extrapolates the position with the last playback rate while running, at most 2 s past the last delivery. Only a
/// delivery can decrease the position. Value-like class, one thread; reads time only from the clock, which must outlive
/// it.
class PlaybackClock
{
public:
    /// The extrapolation stops at this time after the last delivery.
    static constexpr std::chrono::milliseconds longestExtrapolation{2000};

    explicit PlaybackClock(const Clock &clock);

    /// Media position in seconds at this moment; no value before the first delivery.
    [[nodiscard]] std::optional<double> positionSeconds() const;

    /// Media position in seconds at the last delivery or change of rate or running, without extrapolation since then.
    [[nodiscard]] std::optional<double> toldSeconds() const { return m_position; }

    /// The rate of the extrapolation; 1 until the first setPlaybackRate().
    [[nodiscard]] double playbackRate() const { return m_rate; }

    /// Monotonic time since the last setPosition(); no value before the first.
    [[nodiscard]] std::optional<std::chrono::milliseconds> sinceDelivery() const;

    /// A delivery: the current position is \a seconds.
    void setPosition(double seconds);

    /// Sets the rate from now on; the position reached so far stays. With 0 the position does not change.
    void setPlaybackRate(double rate);

    /// Starts or stops the extrapolation.
    void setRunning(bool running);

    /// Resets position and rate.
    void reset();

private:
    void hold();

    const Clock &m_clock;
    std::optional<double> m_position;                     // at m_since
    std::chrono::milliseconds m_since{0};                 // when m_position was exact
    std::optional<std::chrono::milliseconds> m_delivered; // time of the last setPosition()
    double m_rate = 1.0;
    bool m_running = false;
};

} // namespace vitrine
