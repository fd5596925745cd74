// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonValue>

#include <optional>

namespace vitrine {

/// Maximum of durations and positions that are taken for real: a year, in media seconds.
constexpr double longestMediaSeconds = 366.0 * 24 * 60 * 60;

/// \brief The duration of the media as the player reports it: finite, live, or unknown.
///
/// Progress has no duration; events may have `video_total_duration`. Live streams report 4294967296 (2^32), or `null`
/// because JSON has no Infinity (docs/protocol.md, "Common properties" and trap 13).
class MediaDuration
{
public:
    enum class Kind {
        Unknown,
        Live,
        Finite,
    };

    /// Unknown.
    constexpr MediaDuration() = default;

    [[nodiscard]] static constexpr MediaDuration live() { return MediaDuration(Kind::Live, 0.0); }

    /// Finite if \a seconds is above 0 and at most 366 days; live if it is 2^32; unknown otherwise.
    [[nodiscard]] static MediaDuration fromSeconds(double seconds);

    /// Reads `video_total_duration`: a number or a numeric string; anything else is unknown.
    [[nodiscard]] static MediaDuration fromJson(const QJsonValue &value);

    [[nodiscard]] constexpr Kind kind() const { return m_kind; }
    [[nodiscard]] constexpr bool isLive() const { return m_kind == Kind::Live; }

    /// Duration in media seconds, greater than 0; no value unless finite.
    [[nodiscard]] constexpr std::optional<double> seconds() const
    {
        return m_kind == Kind::Finite ? std::optional(m_seconds) : std::nullopt;
    }

    friend bool operator==(const MediaDuration &, const MediaDuration &) = default;

private:
    constexpr MediaDuration(Kind kind, double seconds)
        : m_kind(kind)
        , m_seconds(seconds)
    {
    }

    Kind m_kind = Kind::Unknown;
    double m_seconds = 0.0;
};

} // namespace vitrine
