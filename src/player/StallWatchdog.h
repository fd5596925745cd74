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
/// any position, a player that has announced that it loads, and an advertisement. While it is paused, has ended,
/// failed, or waits for a click of the viewer, and while the page is hidden, nothing is expected. A media element
/// that advances is movement as well. After an error whose meaning is not documented, playback that stands still for a
/// moment has failed. Owned by PlaybackMonitor; GUI thread; session and clock must outlive it.
class StallWatchdog final : public QObject
{
    Q_OBJECT

public:
    /// \name Limits, as multiples of the limit of the settings
    /// @{
    static constexpr int stallFactor = 3; ///< an announced stall or seek, or a start without a position
    static constexpr int loadFactor = 30; ///< an announced load; a live stream may begin meanwhile
    static constexpr int advertisementFactor = 30;
    /// @}
    /// After an undocumented error, the position may stay the same for this long.
    static constexpr std::chrono::milliseconds suspicionLimit{3000};
    /// Playback that continues for this long shows that the error was harmless.
    static constexpr std::chrono::milliseconds suspicionTime{60000};

    /// \a limit: how long the position may stay the same; 0 disables the watchdog.
    StallWatchdog(const PlaybackSession &session, const Clock &clock, std::chrono::milliseconds limit,
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
    /// Whether the player's media element waits for a click: it is paused although it has media.
    void setAwaitsClick(bool awaits) { m_awaitsClick = awaits; }
    /// Whether to check; not for hidden pages, which the browser may throttle, or pages with a dialog.
    void setAttended(bool attended);
    /// Checks the limit.
    void tick();

Q_SIGNALS:
    void silent();

private:
    /// The reason that the player reported for an unchanged position.
    enum class Excuse {
        None,
        Stall, ///< waiting for data, or seeking
        Advertisement,
    };

    void followState();
    void followProgress(const PlaybackProgress &progress);
    void followEvent(const PlaybackEvent &event);
    void noteMovement();
    void renew();
    /// How long the position may currently stay the same; none: no limit.
    [[nodiscard]] std::optional<std::chrono::milliseconds> allowance() const;

    const PlaybackSession &m_session;
    const Clock &m_clock;
    const std::chrono::milliseconds m_limit;
    SuspendAwareStopwatch m_stopwatch;
    QTimer m_timer;
    Excuse m_excuse = Excuse::None;
    std::optional<double> m_position;                       ///< last reported, media seconds
    std::optional<std::chrono::milliseconds> m_suspectedAt; ///< monotonic
    bool m_isLoadAnnounced = false;
    bool m_awaitsClick = false;
    bool m_attended = true;
    bool m_silent = false;
};

} // namespace vitrine
