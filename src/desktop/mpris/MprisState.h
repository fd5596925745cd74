// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/PlaybackStatus.h"

#include <QString>
#include <QVariantMap>

#include <optional>

namespace vitrine {

/// \brief What MPRIS tells about the player, except the position.
///
/// Source: MPRIS D-Bus Interface Specification 2.2, org.mpris.MediaPlayer2.Player. A value without secrets.
struct MprisState
{
    PlaybackStatus status = PlaybackStatus::Stopped;
    bool hasControl = true;  ///< the media element can be controlled at all (setting `media_access`)
    bool hasMedia = false;   ///< there is a media element now
    bool isStarting = false; ///< playback has not begun, and will without a command
    bool isSeekable = false;
    bool isLive = false;
    double rate = 1.0;
    double minimumRate = 1.0;
    double maximumRate = 1.0;
    double volume = 1.0;                   ///< 0 to 1; 0 while muted
    QString contentId{};                   ///< Player::contentId(); empty before there is content
    QString title{};                       ///< empty: the content id
    QString artUrl{};                      ///< empty: none
    std::optional<double> lengthSeconds{}; ///< more than 0

    /// Object path that identifies the content: the same for the same content, another for another one.
    [[nodiscard]] QString trackId() const;
    [[nodiscard]] bool canPlay() const { return hasControl && hasMedia; }
    [[nodiscard]] bool canPause() const { return hasControl && hasMedia; }
    /// False for a live stream: its position may be a time of day.
    [[nodiscard]] bool canSeek() const { return hasControl && hasMedia && isSeekable && !isLive; }
    [[nodiscard]] QString statusName() const;
    /// The property Metadata.
    [[nodiscard]] QVariantMap metadata() const;
    /// All properties of the interface that PropertiesChanged announces.
    [[nodiscard]] QVariantMap properties() const;

    friend bool operator==(const MprisState &, const MprisState &) = default;
};

} // namespace vitrine
