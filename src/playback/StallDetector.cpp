// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/StallDetector.h"

#include <cmath>
#include <utility>

namespace vitrine {

using std::chrono::milliseconds;

namespace {

// The player reports its position every 0.5 s (docs/protocol.md, "Progress").
constexpr milliseconds reportInterval{500};

} // namespace

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

bool StallDetector::isRepetition(milliseconds still, double rate) const
{
    return rate > 0.0 && m_isWholeSeconds && still <= resolution(rate) + reportInterval;
}

bool StallDetector::isStall(milliseconds still, milliseconds now, double rate, bool isLive) const
{
    if (rate <= 0.0 || isMediaMoving(now) || !isMeaningful(isLive))
        return false;
    return still > tolerance + resolution(rate);
}

milliseconds StallDetector::resolution(double rate) const
{
    return milliseconds(m_isWholeSeconds ? std::llround(1000.0 / rate) : 0);
}

} // namespace vitrine
