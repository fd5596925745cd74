// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Decides whether a position that does not change means that playback has stalled.
///
/// That depends on the resolution of the reported positions (some players report whole seconds), on the playback rate,
/// and on the media element, which is the better source: a player of a live stream may report the same position for
/// ever. A value; reset it for every load. Any thread.
class StallDetector
{
public:
    /// A position with fractions that stays the same for longer than this is a stall: the player reports every 500 ms.
    static constexpr std::chrono::milliseconds tolerance{1000};
    /// The media element reports every 500 ms while it advances.
    static constexpr std::chrono::milliseconds mediaTolerance{1500};

    /// The player has reported \a seconds.
    void notePosition(double seconds);

    /// The position of the media element is \a seconds at the monotonic time \a now; no value if there is no element.
    /// Returns true if it has changed, in either direction.
    bool noteMedia(std::optional<double> seconds, std::chrono::milliseconds now);

    /// True if the media element has advanced within mediaTolerance.
    [[nodiscard]] bool isMediaMoving(std::chrono::milliseconds now) const;

    /// False if the position says nothing about playback: of a live stream, and the same since the load.
    [[nodiscard]] bool isMeaningful(bool isLive) const { return m_hasMoved || !isLive; }

    /// Whether playback at \a rate may repeat a position for \a still, because it is in whole seconds.
    [[nodiscard]] bool isRepetition(std::chrono::milliseconds still, double rate) const;

    /// Whether playback at \a rate has stalled, if the position has been the same for \a still.
    [[nodiscard]] bool isStall(std::chrono::milliseconds still, std::chrono::milliseconds now, double rate,
                               bool isLive) const;

private:
    /// The time between two changes of the position.
    [[nodiscard]] std::chrono::milliseconds resolution(double rate) const;

    std::optional<double> m_position;
    std::optional<double> m_media;
    std::optional<std::chrono::milliseconds> m_mediaMoved; ///< when the element advanced
    bool m_hasMoved = false;
    bool m_isWholeSeconds = true; ///< all positions so far
};

} // namespace vitrine
