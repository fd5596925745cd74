// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonValue>

#include <optional>

namespace vitrine {

/// \brief How long the media is, as far as the player tells: a finite length, live, or not known.
///
/// Progress has no duration; events may carry `video_total_duration`. Live streams say 4294967296 (2^32), or
/// `null` because JSON cannot carry Infinity (protocol.md 3.1, trap 13).
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

    /// \a seconds above 0 and below a year; anything else is unknown, except 2^32, which is live.
    [[nodiscard]] static MediaDuration fromSeconds(double seconds);

    /// Reads `video_total_duration` as sent: a number or a numeric string; everything else is unknown.
    [[nodiscard]] static MediaDuration fromJson(const QJsonValue &value);

    [[nodiscard]] constexpr Kind kind() const { return m_kind; }
    [[nodiscard]] constexpr bool isLive() const { return m_kind == Kind::Live; }

    /// Length in media seconds, greater than 0; no value unless finite.
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
