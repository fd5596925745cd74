// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/GrowingDuration.h"

namespace vitrine {

MediaDuration GrowingDuration::follow(MediaDuration reported, std::chrono::milliseconds now)
{
    const std::optional<double> seconds = reported.seconds();
    if (!seconds || !m_first || *seconds < m_last) {
        *this = {};
        if (seconds) {
            m_first = {*seconds, now};
            m_last = *seconds;
        }
        return reported;
    }
    if (*seconds > m_last) {
        m_last = *seconds;
        ++m_increases;
        // A file of unknown length grows as fast as it arrives, a correction of an estimate grows hardly at all. Up to
        // one more segment than time has passed may have been counted.
        const double passed = std::chrono::duration<double>(now - m_first->time).count();
        const double grown = m_last - m_first->seconds;
        m_isLive = m_isLive || (m_increases >= leastIncreases && now - m_first->time >= shortestTime &&
                                grown >= 0.5 * passed && grown <= 2.0 * passed);
    }
    return m_isLive ? MediaDuration::live() : reported;
}

} // namespace vitrine
