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

class PlaybackSession;
struct PlaybackEvent;
struct PlaybackProgress;

/// \brief Detects a player that should be playing, but whose position does not change.
///
/// Not checked: a player that is loading, paused, ended, failed or hidden, that has reported no position or the rate 0,
/// or that shows an advertisement. A stall that the player has reported has three times the limit. Owned by
/// PlaybackMonitor; GUI thread; session and clock must outlive it.
class StallWatchdog final : public QObject
{
    Q_OBJECT

public:
    /// \a limit: how long the position may stay the same; 0 disables the watchdog.
    StallWatchdog(const PlaybackSession &session, const Clock &clock, std::chrono::milliseconds limit,
                  QObject *parent = nullptr);

    /// True from silent() until the position changes, or need not change any more.
    [[nodiscard]] bool isSilent() const { return m_silent; }

    /// The last reported position in media seconds: the position of the stall after silent().
    [[nodiscard]] std::optional<double> positionSeconds() const { return m_position; }

public Q_SLOTS:
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
    void renew();
    /// How long the position may currently stay the same; none: no limit.
    [[nodiscard]] std::optional<std::chrono::milliseconds> allowance() const;

    const PlaybackSession &m_session;
    const std::chrono::milliseconds m_limit;
    SuspendAwareStopwatch m_stopwatch;
    QTimer m_timer;
    Excuse m_excuse = Excuse::None;
    std::optional<double> m_position; ///< last reported, media seconds
    bool m_attended = true;
    bool m_silent = false;
};

} // namespace vitrine
