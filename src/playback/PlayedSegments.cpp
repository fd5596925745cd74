// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/PlayedSegments.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace vitrine {

namespace {

// The positions of events and deliveries of the same moment differ by one or two frames; reports come every 0.5 s.
constexpr double longestSeamSeconds = 0.5;

bool isEmpty(const PlayedPart &part)
{
    return part.media.toSeconds <= part.media.fromSeconds;
}

double lengthOf(const PlayedSegment &segment)
{
    return segment.toSeconds - segment.fromSeconds;
}

/// Adds \a segment to \a all, which are sorted and disjoint.
void addToUnion(QList<PlayedSegment> &all, PlayedSegment segment)
{
    // Those that overlap or touch it become one.
    const auto first = std::ranges::lower_bound(all, segment.fromSeconds, {}, &PlayedSegment::toSeconds);
    const auto last = std::ranges::upper_bound(first, all.end(), segment.toSeconds, {}, &PlayedSegment::fromSeconds);
    if (first != last) {
        segment.fromSeconds = std::min(segment.fromSeconds, first->fromSeconds);
        segment.toSeconds = std::max(segment.toSeconds, std::prev(last)->toSeconds);
    }
    all.insert(all.erase(first, last), segment);
}

} // namespace

void PlayedSegments::played(const PlayedPart &part)
{
    const PlayedSegment &media = part.media;
    const bool goesOn = m_open && std::abs(media.fromSeconds - m_open->media.toSeconds) <= longestSeamSeconds &&
                        media.toSeconds >= m_segmentStart;
    if (goesOn && media.toSeconds <= m_open->media.toSeconds)
        return;
    if (!goesOn) {
        close();
        m_open = part;
        m_open->continues = false;
        m_segmentStart = media.fromSeconds;
    } else if (m_hasResumed || std::abs(part.playbackRate - m_open->playbackRate) >= rateTolerance) {
        const PlayedPart before = *m_open;
        close();
        m_open = part;
        m_open->media.fromSeconds = std::max(before.media.toSeconds, before.media.fromSeconds);
        m_open->start = std::max(part.start, before.end);
        m_open->continues = !isEmpty(before) || before.continues;
    }
    m_open->media.toSeconds = media.toSeconds;
    if (!goesOn || !m_isPaused)
        m_open->end = part.end;
    m_hasResumed = false;
}

void PlayedSegments::pause()
{
    m_isPaused = true;
}

void PlayedSegments::resume()
{
    m_hasResumed = m_hasResumed || m_isPaused;
    m_isPaused = false;
}

void PlayedSegments::close()
{
    if (m_open && !isEmpty(*m_open)) {
        m_closed.append(*m_open);
        m_closedSeconds += lengthOf(m_open->media);
        addToUnion(m_closedUnion, m_open->media);
    }
    m_open.reset();
}

void PlayedSegments::clear()
{
    *this = PlayedSegments();
}

QList<PlayedPart> PlayedSegments::partsFrom(qsizetype first) const
{
    QList<PlayedPart> parts = m_closed.sliced(std::min(first, m_closed.size()));
    if (m_open && !isEmpty(*m_open))
        parts.append(*m_open);
    return parts;
}

double PlayedSegments::mediaSeconds() const
{
    return m_closedSeconds + (m_open && !isEmpty(*m_open) ? lengthOf(m_open->media) : 0.0);
}

double PlayedSegments::uniqueSeconds(double durationSeconds) const
{
    QList<PlayedSegment> all = m_closedUnion;
    if (m_open && !isEmpty(*m_open))
        addToUnion(all, m_open->media);
    double seconds = 0.0;
    for (const PlayedSegment &segment : std::as_const(all))
        seconds += std::max(std::min(segment.toSeconds, durationSeconds) - segment.fromSeconds, 0.0);
    return seconds;
}

QList<PlayedSegment> PlayedSegments::inOrder() const
{
    return segmentsOf(parts());
}

QList<PlayedSegment> PlayedSegments::joined() const
{
    return joinedSegments(inOrder());
}

QList<PlayedSegment> segmentsOf(const QList<PlayedPart> &parts)
{
    QList<PlayedSegment> segments;
    for (const PlayedPart &part : parts) {
        if (part.continues && !segments.isEmpty())
            segments.last().toSeconds = part.media.toSeconds;
        else
            segments.append(part.media);
    }
    return segments;
}

QList<PlayedSegment> joinedSegments(const QList<PlayedSegment> &segments)
{
    QList<PlayedSegment> joined;
    for (const PlayedSegment &segment : segments)
        addToUnion(joined, segment);
    return joined;
}

} // namespace vitrine
