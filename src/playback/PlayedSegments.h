// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

#include <optional>

namespace vitrine {

/// \brief One stretch of media that was really played, in media seconds, from <= to.
struct PlayedSegment
{
    double fromSeconds = 0.0;
    double toSeconds = 0.0;

    friend bool operator==(const PlayedSegment &, const PlayedSegment &) = default;
};

/// \brief Which media intervals were played, in the order of playing; a seek, a reload or a jump closes one.
///
/// Source: xAPI Video Profile, played-segments. Plain value, any thread.
class PlayedSegments
{
public:
    /// Media played from \a fromSeconds to \a toSeconds; goes on with the open segment where that ends about there.
    void played(double fromSeconds, double toSeconds);

    /// Closes the open segment, if any; the next played() opens another.
    void close();

    void clear();

    /// In the order of playing, the open one last; segments without length are left out.
    [[nodiscard]] QList<PlayedSegment> inOrder() const;

    /// Sorted, overlapping and touching ones joined.
    [[nodiscard]] QList<PlayedSegment> joined() const;

private:
    QList<PlayedSegment> m_closed;
    std::optional<PlayedSegment> m_open;
};

} // namespace vitrine
