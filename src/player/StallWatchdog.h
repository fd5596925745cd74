// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlaybackState.h"
#include "playback/SuspendAwareStopwatch.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace vitrine {

class Clock;
class PlaybackSession;
struct PlaybackEvent;
struct PlaybackProgress;

/// \brief Detects a player that should be playing, but whose position does not change.
///
/// Each state has a limit of its own, in multiples of the limit of the settings: an announced stall, a start without
/// any position, a player that loads, a rate of 0, and an advertisement. While it is paused (except in a kiosk), has
/// ended, failed, or may wait for a click of the viewer, and while the page is hidden, nothing is expected. A media
/// element that advances is movement as well. After an error whose meaning is not documented, playback that stands
/// still for a moment has failed. Owned by PlaybackMonitor; GUI thread; session and clock must outlive it.
class StallWatchdog final : public QObject
{
    Q_OBJECT

public:
    /// \name Limits, as multiples of the limit of the settings
    /// @{
    static constexpr int stallFactor = 3;   ///< an announced stall or seek, or a start without a position
    static constexpr int loadFactor = 30;   ///< an announced load, or one after playback; a live stream may begin later
    static constexpr int frozenFactor = 30; ///< a rate of 0: the player may freeze the picture
    static constexpr int advertisementFactor = 30;
    static constexpr int pauseFactor = 30; ///< a pause in a kiosk, since the last input
    /// @}
    /// Positions that change this often, two a second, show that an advertisement is over without a reported end.
    static constexpr int movesAfterAdvertisement = 4;
    /// After an undocumented error, the position may stay the same for this long.
    static constexpr std::chrono::milliseconds suspicionLimit{3000};
    /// Playback that continues for this long shows that the error was harmless.
    static constexpr std::chrono::milliseconds suspicionTime{60000};

    /// Whether setAwaitsClick() is called: the media element cannot be seen without media access.
    enum class Element { Unseen, Seen };

    struct Options
    {
        std::chrono::milliseconds limit{10'000}; ///< how long the position may stay the same; 0: off
        Element element = Element::Seen;
        bool isUnattended = false; ///< a kiosk: a player that is ready has to start, announced or not, and nobody may
                                   ///< be there who ends a pause
    };

    StallWatchdog(const PlaybackSession &session, const Clock &clock, const Options &options,
                  QObject *parent = nullptr);

    /// True from silent() until the position changes, or need not change any more.
    [[nodiscard]] bool isSilent() const { return m_silent; }

    /// True from suspect() until playback has ended or continued for suspicionTime, or another page loads.
    [[nodiscard]] bool isSuspicious() const { return m_suspectedAt.has_value(); }

    /// The last reported position in media seconds: the position of the stall after silent().
    [[nodiscard]] std::optional<double> positionSeconds() const { return m_position; }

public Q_SLOTS:
    /// The player has reported an error whose meaning is not documented.
    void suspect();
    /// Somebody has pressed a key or a button, or touched the page.
    void noteInput();
    /// Whether the player's media element waits for a click: it is paused although it has media.
    void setAwaitsClick(bool awaits) { m_awaitsClick = awaits; }
    /// Whether to check; not for hidden pages, which the browser may throttle, or pages with a dialog.
    void setAttended(bool attended);
    /// Checks the limit.
    void tick();

Q_SIGNALS:
    void silent();

private:
    void followState();
    void followProgress(const PlaybackProgress &progress);
    void followEvent(const PlaybackEvent &event);
    void noteMovement();
    void renew();
    /// How long the position may currently stay the same; none: no limit.
    [[nodiscard]] std::optional<std::chrono::milliseconds> allowance() const;

    const PlaybackSession &m_session;
    const Clock &m_clock;
    const Options m_options;
    SuspendAwareStopwatch m_stopwatch;
    QTimer m_timer;
    std::optional<double> m_position;                       ///< last reported, media seconds
    std::optional<std::chrono::milliseconds> m_suspectedAt; ///< monotonic
    bool m_hasMovedSince = false;                           ///< since m_suspectedAt
    bool m_hasPlayed = false;                               ///< this session, perhaps before a reload
    bool m_isLoadAnnounced = false;
    bool m_isInAdvertisement = false;
    int m_movesInAdvertisement = 0;
    bool m_awaitsClick = false;
    bool m_attended = true;
    bool m_silent = false;
};

} // namespace vitrine
