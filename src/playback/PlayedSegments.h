// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

#include <optional>

namespace vitrine {

/// \brief One interval of media that was played, in media seconds, from <= to.
struct PlayedSegment
{
    double fromSeconds = 0.0;
    double toSeconds = 0.0;

    friend bool operator==(const PlayedSegment &, const PlayedSegment &) = default;
};

/// \brief The media intervals that were played, in playing order; a seek, a reload or a jump closes an interval.
///
/// Source: xAPI Video Profile, played-segments. Plain value, any thread.
class PlayedSegments
{
public:
    /// Adds a played interval; extends the open segment if that ends within 0.5 s of \a fromSeconds.
    void played(double fromSeconds, double toSeconds);

    /// Closes the open segment, if any; the next played() starts a new one.
    void close();

    void clear();

    /// In playing order, the open segment last; without empty segments.
    [[nodiscard]] QList<PlayedSegment> inOrder() const;

    /// Sorted by position; overlapping and adjacent segments are merged.
    [[nodiscard]] QList<PlayedSegment> joined() const;

private:
    QList<PlayedSegment> m_closed;
    std::optional<PlayedSegment> m_open;
};

} // namespace vitrine
