// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/PlayedSegments.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

// The positions of events and deliveries of the same moment differ by one or two frames; reports come every 0.5 s.
constexpr double longestSeamSeconds = 0.5;

} // namespace

void PlayedSegments::played(double fromSeconds, double toSeconds)
{
    const bool goesOn =
        m_open && std::abs(fromSeconds - m_open->toSeconds) <= longestSeamSeconds && toSeconds >= m_open->fromSeconds;
    if (!goesOn) {
        close();
        m_open = PlayedSegment{fromSeconds, toSeconds};
    }
    m_open->toSeconds = std::max(m_open->toSeconds, toSeconds);
}

void PlayedSegments::close()
{
    if (m_open && m_open->toSeconds > m_open->fromSeconds)
        m_closed.append(*m_open);
    m_open.reset();
}

void PlayedSegments::clear()
{
    m_closed.clear();
    m_open.reset();
}

QList<PlayedSegment> PlayedSegments::inOrder() const
{
    QList<PlayedSegment> all = m_closed;
    if (m_open && m_open->toSeconds > m_open->fromSeconds)
        all.append(*m_open);
    return all;
}

QList<PlayedSegment> PlayedSegments::joined() const
{
    QList<PlayedSegment> sorted = inOrder();
    std::ranges::sort(sorted, {}, &PlayedSegment::fromSeconds);
    QList<PlayedSegment> result;
    for (const PlayedSegment &segment : std::as_const(sorted)) {
        if (!result.isEmpty() && segment.fromSeconds <= result.last().toSeconds)
            result.last().toSeconds = std::max(result.last().toSeconds, segment.toSeconds);
        else
            result.append(segment);
    }
    return result;
}

} // namespace vitrine
