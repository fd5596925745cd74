// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/SuspendAwareStopwatch.h"

namespace vitrine {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

// Timers are late on a busy machine.
constexpr milliseconds usualLateness = 2000ms;

} // namespace

SuspendAwareStopwatch::SuspendAwareStopwatch(const Clock &clock, milliseconds interval)
    : m_clock(clock)
    , m_interval(interval)
{
    renew();
}

void SuspendAwareStopwatch::renew()
{
    remember();
    m_since = m_lastLook;
}

milliseconds SuspendAwareStopwatch::look()
{
    const milliseconds before = m_lastLook;
    const QDateTime timeBefore = m_lastTime;
    remember();
    const milliseconds passed = m_lastLook - before;
    // On some systems the monotonic clock stops during suspend, on others it does not.
    const milliseconds passedOnTheWall{timeBefore.msecsTo(m_lastTime)};
    const bool stoodStill = passed > m_interval + usualLateness;
    const bool slept = std::chrono::abs(passedOnTheWall - passed) > usualLateness;
    if (stoodStill || slept)
        m_since = m_lastLook;
    return m_lastLook - m_since;
}

void SuspendAwareStopwatch::remember()
{
    m_lastLook = m_clock.elapsed();
    m_lastTime = m_clock.utcNow();
}

} // namespace vitrine
