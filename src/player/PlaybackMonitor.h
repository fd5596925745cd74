// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/PageReport.h"
#include "player/HangWatchdog.h"
#include "player/NetworkMonitor.h"
#include "player/StallWatchdog.h"
#include "player/StartupWatchdog.h"
#include "recovery/Failure.h"
#include "web/NavigationClassifier.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace vitrine {

class PlaybackSession;

/// \brief Detects that playback has stopped, and reports it as a Failure with its cause.
///
/// Owns the watchdogs: for a player that does not become ready, a position that does not change, a page that hangs or
/// ends, and a server that cannot be reached. Independent of page and bridge: slots receive facts, signals send
/// requests. Owned by Player; GUI thread; session and clock must outlive it.
class PlaybackMonitor final : public QObject
{
    Q_OBJECT

public:
    /// How to treat a first player that does not become ready.
    enum class FirstStart {
        Recoverable,
        Final, ///< startFailed(): for runs without a window, most likely started with wrong arguments
    };

    struct Options
    {
        std::chrono::milliseconds readyTimeout{20'000};
        std::chrono::milliseconds silentTimeout{10'000}; ///< 0: off
        std::chrono::milliseconds hungTimeout{15'000};   ///< 0: off
        FirstStart firstStart = FirstStart::Recoverable;
        StallWatchdog::Element element = StallWatchdog::Element::Seen;
        /// A kiosk. It may start before its network: a name that does not resolve is no typing mistake. A page that
        /// navigates by itself has to show a player again, and a player that is ready has to start.
        bool isUnattended = false;
        /// Asked when a process of the engine has ended by itself, or a player has not become ready in time: what the
        /// machine lacks, and what to do.
        std::function<QStringList()> machineCauses = {};
    };

    /// Time limit for the load of a page that navigates by itself.
    static constexpr std::chrono::seconds loadLimit{30};

    PlaybackMonitor(const PlaybackSession &session, const Clock &clock, const Options &options,
                    QObject *parent = nullptr);

    /// A player is about to be opened. Replaces the limit of \a wait by readyTimeout.
    void start(const StartupWatchdog::Wait &wait);
    /// The next page is the first one of a renderer process; it always is after noteRendererGone().
    void expectNewProcess()
    {
        m_isProcessNew = true;
        m_mayStartSlowly = true;
    }
    /// The run ends: no further failures are reported.
    void stop();
    /// What the system reports about its network.
    void noteSystemNetwork(bool isOffline) { m_network.noteSystem(isOffline); }

    /// The likely causes of the end of a renderer process for \a reason; usually none.
    [[nodiscard]] QStringList causesOfEnd(const QString &reason) const;

public Q_SLOTS:
    void noteLoadStarted();
    void noteLoadFinished();
    /// The requested top-level page has loaded, with its frames.
    void noteTopPageLoaded();
    /// The top-level page could not be loaded; \a reason is one sentence.
    void noteLoadFailed(const QString &reason);
    /// The relay of a document has started.
    void noteRelayConnected();
    /// A document of the player has started in its frame: see StartupWatchdog::Wait::startsAreSeen.
    void noteFrameStarted();
    /// The frame of the player has loaded a document or an error page.
    void noteFrameLoaded();
    /// A message was rejected because \a origin is not the player's.
    void noteForeignOrigin(const QString &origin) { m_startup.noteForeignOrigin(origin); }
    /// See PlayerPage::navigated(); the session still has its state.
    void noteNavigation(vitrine::Initiator initiator);
    /// See StartupWatchdog::notePress() and StallWatchdog::noteInput().
    void notePress()
    {
        m_startup.notePress();
        m_stall.noteInput();
    }
    /// See StartupWatchdog::noteFrameMissing().
    void noteFrameMissing(const QString &cause) { m_startup.noteFrameMissing(cause); }
    void noteHeartbeat();
    /// The renderer process of the page has ended; \a reason: see RendererProcess::endReason().
    void noteRendererGone(const QString &reason);
    /// See StallWatchdog::setAwaitsClick().
    void setAwaitsClick(bool awaits) { m_stall.setAwaitsClick(awaits); }
    void setPageVisible(bool visible);
    /// The page shows a dialog, which blocks it until it is answered.
    void setPageDialogOpen(bool open);
    /// Calls tick() of every watchdog and checks the load limit.
    void tick();

Q_SIGNALS:
    void failed(const vitrine::Failure &failure);
    /// With FirstStart::Final: the first player never became ready.
    void startFailed(const vitrine::Failure &failure);
    /// `not-ready`, before the resulting failure.
    void pageReported(const vitrine::PageReport &report);
    /// Request a heartbeat of the page; noteHeartbeat() is the answer.
    void heartbeatRequested();
    /// The page hangs: end its process; noteRendererGone() follows.
    void rendererHung();
    /// Whether the player's server can be reached; also without a failure.
    void networkChanged(bool reachable);

private:
    enum class Server {
        NotMissed,
        Missing, ///< a start has failed because it could not be reached
        Back,    ///< its origin has answered since then
    };

    [[nodiscard]] QStringList machineCauses() const;
    void connectWatchdogs();
    void handleNotReady(const StartupWatchdog::Diagnosis &diagnosis);
    void endLoad();
    void considerSilence();
    void suspect(const PlaybackError &error);
    void failSilently(bool reachable);
    void updateAttention();
    void forgetReturn();
    [[nodiscard]] bool isNetworkMissing(const StartupWatchdog::Diagnosis &diagnosis) const;

    const PlaybackSession &m_session;
    const Clock &m_clock;
    const Options m_options;
    StartupWatchdog m_startup;
    StallWatchdog m_stall;
    HangWatchdog m_hang;
    NetworkMonitor m_network;
    std::optional<PlaybackError> m_suspected;                ///< the last error whose meaning is not documented
    StartupWatchdog::Wait m_wait;                            ///< of the last start()
    QTimer m_loadTimer;                                      ///< wakes tick()
    std::optional<std::chrono::milliseconds> m_loadDeadline; ///< of a page that navigates by itself
    Server m_server = Server::NotMissed;
    bool m_isVisible = true;
    bool m_isDialogOpen = false;
    bool m_isSuspect = false;       ///< the former page did not answer, and the new one has no relay yet
    bool m_wasReady = false;        ///< a player was ready in this run
    bool m_isNameKnown = false;     ///< a player of this origin was ready
    bool m_isVerdictDue = false;    ///< the network is being asked because of a silent player
    bool m_hasFrameStarted = false; ///< a document that has not loaded yet
    bool m_seesStarts = false;      ///< noteFrameStarted() is called, unless the engine leaves out its script
    bool m_isProcessNew = false;    ///< no page has been loaded in it
    bool m_mayStartSlowly = false;  ///< a new process that has not been waited for yet
    bool m_isStopped = false;
};

} // namespace vitrine
