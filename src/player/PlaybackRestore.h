// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "web/MediaAccess.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace vitrine {

class MessageBridge;

/// \brief Keeps playback rate, volume and mute while media loads: after a reload, and what was set before it had
/// loaded. Sets the initial volume of another target.
///
/// Also seeks to the position if the player did not start at the requested one. Does nothing without media access.
/// Owned by Player; GUI thread; media and bridge must outlive it.
class PlaybackRestore final : public QObject
{
    Q_OBJECT

public:
    /// Maximum distance from the requested start position, in media seconds, without a seek.
    static constexpr double positionTolerance = 1.5;

    /// With playback, the element has to come to the position within this time.
    static constexpr std::chrono::seconds positionLimit{5};

    PlaybackRestore(MediaAccess &media, const MessageBridge &bridge, const Clock &clock, QObject *parent = nullptr);

    /// True from expectPosition() until positionSettled(); always false without media access.
    [[nodiscard]] bool isPositionPending() const { return m_isPending; }

    /// As in MediaAccess. What is set before the media has loaded is set once more then: loading resets the rate, and
    /// the page may set what it likes.
    void setPlaybackRate(double rate, MediaAccess::Reply reply);
    void setVolume(double volume, MediaAccess::Reply reply);
    void setMuted(bool muted, MediaAccess::Reply reply);

public Q_SLOTS:
    /// Another target is opened: forgets the former values, except the initial volume.
    void forget();

    /// Each other target begins with \a volume, 0 to 1.
    void setInitialVolume(double volume) { m_initialVolume = volume; }

    /// The next page is requested to start at \a positionSeconds.
    void expectPosition(std::optional<double> positionSeconds);

    /// The player reports playback: positionSettled() follows within positionLimit, if the position is pending.
    void notePlaying();

    /// Checks the limit.
    void tick();

Q_SIGNALS:
    /// Playback continues at \a positionSeconds, media seconds, as the element confirms it; no value if it does not
    /// (an advertisement, no element in time).
    void positionSettled(std::optional<double> positionSeconds);

private:
    struct Wishes
    {
        std::optional<double> playbackRate{}; ///< none for live streams, where the player varies it
        std::optional<double> volume{};
        std::optional<bool> muted{};
    };

    template<typename T>
    [[nodiscard]] MediaAccess::Reply keeping(std::optional<T> Wishes::*wish, T value, MediaAccess::Reply reply);

    void begin();
    void follow(const std::optional<MediaStatus> &status);
    void restoreSettings(const MediaStatus &status);
    void restorePosition(const MediaStatus &status);
    void seek(double positionSeconds);
    void settle(std::optional<double> positionSeconds);

    MediaAccess &m_media;
    const Clock &m_clock;
    std::optional<double> m_initialVolume;
    bool m_isLeft = false;            ///< by forget(): what the former page reports counts no more
    Wishes m_last;                    ///< last values of the element
    std::optional<Wishes> m_wanted;   ///< to set in the new page; none when done
    int m_open = 0;                   ///< commands without an answer
    std::optional<double> m_next;     ///< position for the next load
    std::optional<double> m_position; ///< position for this load, until it is checked
    bool m_isPending = false;
    int m_requests = 0;                                  ///< of expectPosition(): tells replies for former ones apart
    QTimer m_timer;                                      ///< wakes tick()
    std::optional<std::chrono::milliseconds> m_deadline; ///< monotonic; none before playback
};

} // namespace vitrine
