// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/StallDetector.h"

#include <cmath>
#include <utility>

namespace vitrine {

using std::chrono::milliseconds;

void StallDetector::notePosition(double seconds)
{
    m_hasMoved = m_hasMoved || (m_position && *m_position != seconds);
    m_isWholeSeconds = m_isWholeSeconds && seconds == std::floor(seconds);
    m_position = seconds;
}

bool StallDetector::noteMedia(std::optional<double> seconds, milliseconds now)
{
    const std::optional<double> before = std::exchange(m_media, seconds);
    if (!seconds)
        m_mediaMoved.reset();
    else if (before && *seconds > *before)
        m_mediaMoved = now;
    return before && seconds && *before != *seconds;
}

bool StallDetector::isMediaMoving(milliseconds now) const
{
    return m_mediaMoved && now - *m_mediaMoved <= mediaTolerance;
}

bool StallDetector::isStall(milliseconds still, milliseconds now, double rate, bool isLive) const
{
    if (rate <= 0.0 || isMediaMoving(now) || !isMeaningful(isLive))
        return false;
    const milliseconds resolution(m_isWholeSeconds ? std::llround(1000.0 / rate) : 0);
    return still > tolerance + resolution;
}

} // namespace vitrine
