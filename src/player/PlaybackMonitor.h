// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/PageReport.h"
#include "player/HangWatchdog.h"
#include "player/NetworkMonitor.h"
#include "player/StallWatchdog.h"
#include "player/StartupWatchdog.h"
#include "recovery/Failure.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace vitrine {

class PlaybackSession;

/// \brief Notices that playback has stopped, and reports it as a Failure with its cause.
///
/// Owns the watchdogs: for a player that does not become ready, a position that stands still, a page that does not
/// answer or ends, and a server that cannot be reached. Knows neither page nor bridge: facts come in through the slots,
/// requests go out as signals. Owned by Player; GUI thread; session and clock must outlive it.
class PlaybackMonitor final : public QObject
{
    Q_OBJECT

public:
    /// What a player means that never became ready in this run.
    enum class FirstStart {
        Recoverable,
        Final, ///< startFailed(): a run without a window was most likely started with wrong arguments
    };

    struct Options
    {
        std::chrono::milliseconds readyTimeout{20'000};
        std::chrono::milliseconds silentTimeout{10'000}; ///< 0: never silent
        std::chrono::milliseconds hungTimeout{15'000};   ///< 0: never hung
        FirstStart firstStart = FirstStart::Recoverable;
    };

    /// A page that navigates by itself has to be loaded within this time.
    static constexpr std::chrono::seconds loadLimit{30};

    PlaybackMonitor(const PlaybackSession &session, const Clock &clock, const Options &options,
                    QObject *parent = nullptr);

    /// A player is about to be opened. The limit of \a wait is ignored: it is readyTimeout.
    void start(const StartupWatchdog::Wait &wait);
    /// The run ends: nothing that stops from now on is a failure.
    void stop();
    /// Listens to what the system says of its network from now on. May wait for the system bus; once.
    void listenToSystem() { m_network.listenToSystem(); }

public Q_SLOTS:
    void noteLoadStarted();
    void noteLoadFinished();
    /// The top-level page could not be loaded; \a reason is one sentence.
    void noteLoadFailed(const QString &reason);
    /// The relay of a document has started.
    void noteRelayConnected();
    void noteFrameLoaded() { m_startup.noteFrameLoaded(); }
    /// A message from \a origin was rejected, because that is not the player's.
    void noteForeignOrigin(const QString &origin) { m_startup.noteForeignOrigin(origin); }
    void noteHeartbeat();
    /// The process that shows the page has ended; \a reason as RendererProcess::endReason() has it.
    void noteRendererGone(const QString &reason);
    void setPageVisible(bool visible);
    /// The page shows a dialog and stands still until it is answered.
    void setPageDialogOpen(bool open);
    /// Does what is due, in every watchdog.
    void tick();

Q_SIGNALS:
    void failed(const vitrine::Failure &failure);
    /// With FirstStart::Final: the first player never became ready.
    void startFailed(const vitrine::Failure &failure);
    /// `not-ready`, before the failure it leads to.
    void pageReported(const vitrine::PageReport &report);
    /// Ask the page whether it still answers; noteHeartbeat() is the answer.
    void heartbeatRequested();
    /// The page does not answer: end its process; noteRendererGone() follows.
    void rendererHung();
    /// Whether the player's server can be reached; also without a failure.
    void networkChanged(bool reachable);

private:
    void connectWatchdogs();
    void handleNotReady(const StartupWatchdog::Diagnosis &diagnosis);
    void endLoad();
    void considerSilence();
    void failSilently(bool reachable);
    void updateAttention();
    [[nodiscard]] bool isNetworkMissing(const StartupWatchdog::Diagnosis &diagnosis) const;

    const PlaybackSession &m_session;
    const Clock &m_clock;
    const Options m_options;
    StartupWatchdog m_startup;
    StallWatchdog m_stall;
    HangWatchdog m_hang;
    NetworkMonitor m_network;
    StartupWatchdog::Wait m_wait;                            ///< for what was opened last
    QTimer m_loadTimer;                                      ///< wakes tick()
    std::optional<std::chrono::milliseconds> m_loadDeadline; ///< of a page that navigates by itself
    bool m_isVisible = true;
    bool m_isDialogOpen = false;
    bool m_isSuspect = false; ///< the page before did not answer, and this one has not started yet
    bool m_wasReady = false;  ///< a player was ready in this run
    bool m_isStopped = false;
};

} // namespace vitrine
