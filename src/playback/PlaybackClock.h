// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Knows where playback stands between two deliveries.
///
/// Extrapolates the position with the last playback rate while running, at most two seconds past the last delivery,
/// and never runs backwards by itself: only a delivery or a seek moves it back. Plain value-like class, one thread;
/// reads time only from the clock, which must outlive it.
class PlaybackClock
{
public:
    /// How far a delivery may be in the past before the position stands still.
    static constexpr std::chrono::milliseconds longestExtrapolation{2000};

    explicit PlaybackClock(const Clock &clock);

    /// Media position in seconds at this moment; no value before the first delivery.
    [[nodiscard]] std::optional<double> positionSeconds() const;

    /// Media position in seconds where something was last told of it, or of its rate: what is sure, and never too far.
    [[nodiscard]] std::optional<double> toldSeconds() const { return m_position; }

    /// The rate it extrapolates with; 1 until one is told.
    [[nodiscard]] double playbackRate() const { return m_rate; }

    /// Steady time since the last setPosition(); no value before the first.
    [[nodiscard]] std::optional<std::chrono::milliseconds> sinceDelivery() const;

    /// A delivery: the position is exactly \a seconds now.
    void setPosition(double seconds);

    /// The rate is \a rate from now on; the position keeps what it has reached. 0 stands still.
    void setPlaybackRate(double rate);

    /// Extrapolates from now on, or stands still from now on.
    void setRunning(bool running);

    /// Forgets position and rate.
    void reset();

private:
    void hold();

    const Clock &m_clock;
    std::optional<double> m_position;                     // at m_since
    std::chrono::milliseconds m_since{0};                 // when m_position was exact
    std::optional<std::chrono::milliseconds> m_delivered; // when the player last told a position
    double m_rate = 1.0;
    bool m_running = false;
};

} // namespace vitrine
