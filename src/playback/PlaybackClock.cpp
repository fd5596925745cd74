// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/PlaybackClock.h"

#include <algorithm>

namespace vitrine {

using std::chrono::milliseconds;

PlaybackClock::PlaybackClock(const Clock &clock)
    : m_clock(clock)
{
}

std::optional<double> PlaybackClock::positionSeconds() const
{
    if (!m_position || !m_running)
        return m_position;
    const milliseconds until = std::min(m_clock.elapsed(), *m_delivered + longestExtrapolation);
    const double wallSeconds = std::chrono::duration<double>(std::max(until - m_since, milliseconds(0))).count();
    return *m_position + wallSeconds * m_rate;
}

std::optional<milliseconds> PlaybackClock::sinceDelivery() const
{
    return m_delivered ? std::optional(m_clock.elapsed() - *m_delivered) : std::nullopt;
}

void PlaybackClock::setPosition(double seconds)
{
    m_position = seconds;
    m_since = m_clock.elapsed();
    m_delivered = m_since;
}

void PlaybackClock::setPlaybackRate(double rate)
{
    hold();
    m_rate = rate;
}

void PlaybackClock::setRunning(bool running)
{
    hold();
    m_running = running;
}

void PlaybackClock::reset()
{
    m_position.reset();
    m_delivered.reset();
    m_rate = 1.0;
    m_running = false;
}

void PlaybackClock::hold()
{
    m_position = positionSeconds();
    m_since = m_clock.elapsed();
}

} // namespace vitrine
