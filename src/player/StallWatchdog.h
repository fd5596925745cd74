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

/// \brief Notices a player that should be playing and whose position does not change any more.
///
/// Whoever is paused, has ended, failed or is yet to begin may be silent, and so may a player that has never told a
/// position, one that shows an advertisement, and one that nobody sees. A stall that the player has announced is given
/// three times as long. Owned by PlaybackMonitor; GUI thread; session and clock must outlive it.
class StallWatchdog final : public QObject
{
    Q_OBJECT

public:
    /// \a limit: how long a position may stay the same; 0 watches nothing.
    StallWatchdog(const PlaybackSession &session, const Clock &clock, std::chrono::milliseconds limit,
                  QObject *parent = nullptr);

    /// True from silent() until the position changes, or has no reason to any more.
    [[nodiscard]] bool isSilent() const { return m_silent; }

    /// The position that the player told last, in media seconds; the picture stands there when it is silent.
    [[nodiscard]] std::optional<double> positionSeconds() const { return m_position; }

public Q_SLOTS:
    /// Whether silence counts: not that of a page that nobody sees, which the browser may slow down.
    void setAttended(bool attended);
    /// Does what is due.
    void tick();

Q_SIGNALS:
    void silent();

private:
    /// Why nothing moves, as the player says.
    enum class Excuse {
        None,
        Stall, ///< it waits for data, or seeks
        Advertisement,
    };

    void followState();
    void followProgress(const PlaybackProgress &progress);
    void followEvent(const PlaybackEvent &event);
    void renew();
    /// How long the position may stay the same just now; none: for ever.
    [[nodiscard]] std::optional<std::chrono::milliseconds> allowance() const;

    const PlaybackSession &m_session;
    const std::chrono::milliseconds m_limit;
    SuspendAwareStopwatch m_stopwatch;
    QTimer m_timer;
    Excuse m_excuse = Excuse::None;
    std::optional<double> m_position; ///< told last, media seconds
    bool m_attended = true;
    bool m_silent = false;
};

} // namespace vitrine
