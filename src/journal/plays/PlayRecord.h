// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief One play of an item of a kiosk, for the proof of play: what was presented, and when. Has no token. A value.
struct PlayRecord
{
    QString run{};                             ///< UUID of the run without braces
    qint64 number = 0;                         ///< of the play in the run, from 1, without gaps
    QString item{};                            ///< its name in the playlist
    QString target{};                          ///< PlayTarget::redacted()
    QString orderId{};                         ///< of the item; empty: none
    QString frameId{};                         ///< of the screen; empty: none
    QDateTime startedAt{};                     ///< UTC; the player shows the item
    std::optional<QDateTime> endedAt{};        ///< UTC, not before startedAt; none while it is open
    QDateTime updatedAt{};                     ///< UTC, of the last change
    std::optional<QDateTime> firstPictureAt{}; ///< UTC; none while no picture has followed another one
    std::optional<QDateTime> lastPictureAt{};  ///< UTC; none as above
    double presentedSeconds = 0.0;             ///< time in which pictures followed each other
    bool isComplete = false;                   ///< all of the media, or of the time limit of the item, was presented
    QString endReason{};                       ///< itemEndName(), or playLost; empty while it is open

    friend bool operator==(const PlayRecord &, const PlayRecord &) = default;
};

/// The reason of the end of a play whose run ended without closing it.
inline constexpr QLatin1StringView playLost("lost");

/// \brief A new version of the record of a play. A value.
struct PlayUpdate
{
    PlayRecord play;
    bool isMilestone = true; ///< it has begun or ended, and not only gone on

    friend bool operator==(const PlayUpdate &, const PlayUpdate &) = default;
};

} // namespace vitrine
