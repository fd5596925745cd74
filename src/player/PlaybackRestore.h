// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

#include <optional>

namespace vitrine {

class MediaAccess;
class MessageBridge;
struct MediaStatus;

/// \brief Gives a page that is opened again the playback rate, volume and mute that the one before had.
///
/// And the position, where the player did not begin at the one that it was asked for. Without media access it does
/// nothing. Owned by Player; GUI thread; what it is given must outlive it.
class PlaybackRestore final : public QObject
{
    Q_OBJECT

public:
    /// A player that begins this close to the position has understood it, in media seconds.
    static constexpr double positionTolerance = 1.5;

    PlaybackRestore(MediaAccess &media, const MessageBridge &bridge, QObject *parent = nullptr);

public Q_SLOTS:
    /// Something else is played from now on: nothing of what was set counts.
    void forget();

    /// The page that is opened next is asked to begin at \a positionSeconds.
    void expectPosition(std::optional<double> positionSeconds);

private:
    struct Wishes
    {
        std::optional<double> playbackRate; ///< none for live streams, which vary it by themselves
        double volume = 1.0;
        bool muted = false;
    };

    void begin();
    void follow(const std::optional<MediaStatus> &status);
    void restoreSettings(const MediaStatus &status);
    void restorePosition(const MediaStatus &status);

    MediaAccess &m_media;
    std::optional<Wishes> m_last;     ///< as the element was
    std::optional<Wishes> m_wanted;   ///< of the element of the new page, until it is so
    int m_open = 0;                   ///< commands that are not answered
    std::optional<double> m_next;     ///< position for the next load
    std::optional<double> m_position; ///< position for this load, until it has been looked at
};

} // namespace vitrine
