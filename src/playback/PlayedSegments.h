// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief One interval of media that was played, in media seconds, from <= to.
struct PlayedSegment
{
    double fromSeconds = 0.0;
    double toSeconds = 0.0;

    friend bool operator==(const PlayedSegment &, const PlayedSegment &) = default;
};

/// \brief A part of a played segment: one playback rate, and when it was played, without a stall or a pause.
struct PlayedPart
{
    PlayedSegment media;
    double playbackRate = 1.0;
    std::chrono::milliseconds start{0}; ///< monotonic time
    std::chrono::milliseconds end{0};   ///< monotonic time, >= start
    bool continues = false;             ///< belongs to the same segment as the part before it

    friend bool operator==(const PlayedPart &, const PlayedPart &) = default;
};

/// \brief The media intervals that were played, in playing order; a seek, a reload or a jump closes an interval.
///
/// Source: xAPI Video Profile, played-segments. Plain value, any thread.
class PlayedSegments
{
public:
    /// A rate that differs by less is the same: a low-latency player changes it by hundredths twice a second.
    static constexpr double rateTolerance = 0.1;

    /// Adds \a part; extends the open segment if that ends within 0.5 s of its beginning. `continues` is ignored.
    void played(const PlayedPart &part);
    void played(double fromSeconds, double toSeconds) { played({.media = {fromSeconds, toSeconds}}); }

    /// Playback stands still. A position that is told late still belongs to the part before, but not its time.
    void pause();
    /// Playback goes on, in another part of the segment.
    void resume();

    /// Closes the open segment, if any; the next played() starts a new one.
    void close();

    void clear();

    /// In playing order, the open part last; without empty parts.
    [[nodiscard]] QList<PlayedPart> parts() const { return partsFrom(0); }
    /// The parts from number \a first on, which is at most the number of parts.
    [[nodiscard]] QList<PlayedPart> partsFrom(qsizetype first) const;

    /// Seconds of media, repetitions included. Fast, as is uniqueSeconds(): a session may last for months.
    [[nodiscard]] double mediaSeconds() const;
    /// Seconds of media up to \a durationSeconds, without repetitions.
    [[nodiscard]] double uniqueSeconds(double durationSeconds) const;

    /// In playing order, the open segment last; without empty segments.
    [[nodiscard]] QList<PlayedSegment> inOrder() const;

    /// Sorted by position; overlapping and adjacent segments are merged.
    [[nodiscard]] QList<PlayedSegment> joined() const;

private:
    QList<PlayedPart> m_closed;
    double m_closedSeconds = 0.0;         ///< of media, in m_closed
    QList<PlayedSegment> m_closedUnion{}; ///< of m_closed: sorted and disjoint
    std::optional<PlayedPart> m_open;
    double m_segmentStart = 0.0; ///< of the segment that m_open belongs to
    bool m_isPaused = false;
    bool m_hasResumed = false; ///< after a pause, and nothing was played since
};

/// \a parts as segments, in the same order.
[[nodiscard]] QList<PlayedSegment> segmentsOf(const QList<PlayedPart> &parts);

/// Sorted by position; overlapping and adjacent segments are merged.
[[nodiscard]] QList<PlayedSegment> joinedSegments(const QList<PlayedSegment> &segments);

} // namespace vitrine
