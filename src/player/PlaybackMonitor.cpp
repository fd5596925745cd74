// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/PlaybackMonitor.h"

#include "playback/PlaybackSession.h"
#include "protocol/PlayTarget.h"

#include <QHash>

#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

/// The media plays or is about to.
bool isUnderWay(PlaybackState state)
{
    return state == PlaybackState::Loading || state == PlaybackState::Playing || state == PlaybackState::Buffering ||
           state == PlaybackState::Seeking;
}

} // namespace

PlaybackMonitor::PlaybackMonitor(const PlaybackSession &session, const Clock &clock, const Options &options,
                                 QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_options(options)
    , m_startup(clock)
    , m_stall(session, clock,
              {.limit = options.silentTimeout, .element = options.element, .isUnattended = options.isUnattended})
    , m_hang(clock, options.hungTimeout)
{
    connectWatchdogs();
}

void PlaybackMonitor::connectWatchdogs()
{
    connect(&m_startup, &StartupWatchdog::notReady, this, &PlaybackMonitor::handleNotReady);
    m_loadTimer.setSingleShot(true);
    connect(&m_loadTimer, &QTimer::timeout, this, &PlaybackMonitor::tick);
    connect(&m_stall, &StallWatchdog::silent, this, &PlaybackMonitor::considerSilence);
    connect(&m_hang, &HangWatchdog::asked, this, &PlaybackMonitor::heartbeatRequested);
    connect(&m_hang, &HangWatchdog::hung, this, &PlaybackMonitor::rendererHung);
    connect(&m_network, &NetworkMonitor::answered, this, [this](bool reachable) {
        if (!reachable)
            forgetReturn();
        else if (m_server == Server::Missing)
            m_server = Server::Back;
        Q_EMIT networkChanged(reachable);
        if (std::exchange(m_isVerdictDue, false) && m_stall.isSilent() && !m_hang.isAwaiting())
            failSilently(reachable);
    });
    connect(&m_session, &PlaybackSession::errorSuspected, this, &PlaybackMonitor::suspect);
    connect(&m_session, &PlaybackSession::messageReceived, this, [this] {
        if (m_startup.isWaiting())
            m_startup.stop();
    });
    connect(&m_session, &PlaybackSession::ready, this, [this] {
        m_wasReady = true;
        m_isNameKnown = true;
    });
    connect(&m_session, &PlaybackSession::stateChanged, this, [this](PlaybackState, PlaybackState to) {
        if (to != PlaybackState::Playing)
            return;
        m_network.stop();
        m_server = Server::NotMissed;
        Q_EMIT networkChanged(true);
    });
}

void PlaybackMonitor::start(const StartupWatchdog::Wait &wait)
{
    m_isStopped = false;
    // The host page needs no network: without a sign of it, the page before hangs in the same process. A slow machine
    // may need longer for a new process.
    const bool isAfterAnother = !m_wait.playerUrl.isEmpty() && !m_mayStartSlowly;
    m_isSuspect = m_hang.isAwaiting() || (wait.isFramed && isAfterAnother && m_options.hungTimeout > 0ms);
    m_hang.stop();
    endLoad();
    if (originOf(wait.playerUrl) != originOf(m_wait.playerUrl)) {
        m_isNameKnown = false;
        m_server = Server::NotMissed;
    }
    if (m_network.setTarget(wait.playerUrl, wait.hostOrigin))
        Q_EMIT networkChanged(true);
    m_wait = wait;
    m_wait.limit = m_options.readyTimeout;
    // In the first page after a process has ended, the engine (Qt 6.4) may leave out the scripts of the frame.
    m_seesStarts = wait.startsAreSeen;
    m_wait.startsAreSeen = m_seesStarts && !m_isProcessNew;
    m_hasFrameStarted = false;
    m_startup.start(m_wait);
}

void PlaybackMonitor::stop()
{
    m_isStopped = true;
    m_startup.stop();
    endLoad();
    m_hang.stop();
    m_network.stop();
}

void PlaybackMonitor::noteLoadStarted()
{
    m_hang.setLoading(true);
    if (m_startup.isWaiting() || m_isStopped)
        return;
    m_loadDeadline = m_clock.elapsed() + loadLimit;
    m_loadTimer.start(loadLimit);
}

void PlaybackMonitor::noteLoadFinished()
{
    m_hang.setLoading(false);
    endLoad();
}

void PlaybackMonitor::noteTopPageLoaded()
{
    // The host page has loaded when its frame has: a document, or nothing. Qt WebEngine reports no load of the frame
    // if its connection fails.
    if (m_wait.isFramed && m_startup.isWaiting())
        m_startup.noteFrameLoaded();
}

void PlaybackMonitor::endLoad()
{
    m_loadDeadline.reset();
    m_loadTimer.stop();
}

void PlaybackMonitor::noteLoadFailed(const QString &reason)
{
    // The player was ready before, and the page has navigated by itself.
    if (!m_startup.isWaiting() && !m_isStopped)
        m_startup.start(m_wait);
    m_startup.noteLoadFailed(reason);
}

void PlaybackMonitor::noteRelayConnected()
{
    m_isSuspect = false;
    m_isProcessNew = false;
    m_mayStartSlowly = false;
    endLoad();
    if (!m_isStopped)
        m_hang.start();
}

void PlaybackMonitor::noteFrameStarted()
{
    m_hasFrameStarted = true;
    m_wait.startsAreSeen = m_seesStarts;
    // A player that was ready and loads itself again has to be ready again.
    if (m_wait.startsAreSeen && !m_startup.isWaiting() && !m_isStopped)
        m_startup.start(m_wait);
    m_startup.noteFrameStarted();
}

void PlaybackMonitor::noteFrameLoaded()
{
    const bool isErrorPage = m_wait.startsAreSeen && !std::exchange(m_hasFrameStarted, false);
    if (isErrorPage && !m_startup.isWaiting() && !m_isStopped)
        m_startup.start(m_wait);
    m_startup.noteFrameLoaded();
}

void PlaybackMonitor::noteNavigation(Initiator initiator)
{
    if (initiator == Initiator::User) {
        notePress();
        return;
    }
    // Playback was interrupted, for example by a login or a maintenance page. Afterwards, the next page may have no
    // player.
    const bool needsPlayer = m_options.isUnattended || isUnderWay(m_session.state());
    if (!needsPlayer || m_startup.isWaiting() || m_isStopped)
        return;
    StartupWatchdog::Wait wait = m_wait;
    wait.isOfAnotherPage = true;
    m_startup.start(wait);
}

void PlaybackMonitor::noteHeartbeat()
{
    m_hang.noteAnswer();
    considerSilence();
}

void PlaybackMonitor::setPageVisible(bool visible)
{
    m_isVisible = visible;
    updateAttention();
}

void PlaybackMonitor::setPageDialogOpen(bool open)
{
    m_isDialogOpen = open;
    updateAttention();
}

void PlaybackMonitor::updateAttention()
{
    m_hang.setDialogOpen(m_isDialogOpen);
    m_stall.setAttended(m_isVisible && !m_isDialogOpen);
}

void PlaybackMonitor::tick()
{
    m_startup.tick();
    m_stall.tick();
    m_hang.tick();
    if (!m_loadDeadline)
        return;
    // A coarse timer may fire early.
    if (const auto left = *m_loadDeadline - m_clock.elapsed(); left > 0ms) {
        m_loadTimer.start(left);
    } else {
        endLoad();
        noteLoadFailed(tr("The page did not load within %1 s.").arg(loadLimit.count()));
    }
}

void PlaybackMonitor::noteRendererGone(const QString &reason)
{
    static const QHash<QString, FailureCause> causes{
        {QStringLiteral("killed"), FailureCause::RendererKilled},
        {QStringLiteral("out-of-memory"), FailureCause::RendererOutOfMemory},
        {QStringLiteral("hung"), FailureCause::RendererHung},
    };
    m_startup.stop();
    endLoad();
    m_hang.stop();
    expectNewProcess();
    if (m_isStopped)
        return;
    // The process may have ended seconds ago: resume from the last known position, not from an extrapolated one.
    const bool stoodStill = reason == QLatin1StringView("hung");
    Q_EMIT failed({.cause = causes.value(reason, FailureCause::RendererCrashed),
                   .likelyCauses = causesOfEnd(reason),
                   .positionSeconds = stoodStill ? m_stall.positionSeconds() : m_session.toldPositionSeconds()});
}

QStringList PlaybackMonitor::causesOfEnd(const QString &reason) const
{
    // A process that hangs was ended by Vitrine.
    return reason == QLatin1StringView("hung") ? QStringList() : machineCauses();
}

QStringList PlaybackMonitor::machineCauses() const
{
    return m_options.machineCauses ? m_options.machineCauses() : QStringList();
}

void PlaybackMonitor::handleNotReady(const StartupWatchdog::Diagnosis &diagnosis)
{
    if (diagnosis.timedOut)
        m_mayStartSlowly = false;
    // A process that hangs prevents other pages from loading: end it first.
    if (diagnosis.timedOut && std::exchange(m_isSuspect, false)) {
        m_startup.start(m_wait); // its end may not be reported
        Q_EMIT rendererHung();
        return;
    }
    const QStringList causes = diagnosis.timedOut ? machineCauses() + diagnosis.causes : diagnosis.causes;
    Q_EMIT pageReported({.name = PageReport::Name::NotReady,
                         .why = diagnosis.summary,
                         .causes = causes,
                         .timedOut = diagnosis.timedOut,
                         .httpStatus = diagnosis.httpStatus});
    Failure failure{.cause = diagnosis.timedOut ? FailureCause::NotReady : FailureCause::LoadFailed,
                    .likelyCauses = QStringList(diagnosis.summary) + causes};
    if (m_options.firstStart == FirstStart::Final && !m_wasReady) {
        failure.cause = FailureCause::NotReady;
        Q_EMIT startFailed(failure);
        return;
    }
    m_isVerdictDue = false;
    if (isNetworkMissing(diagnosis)) {
        m_server = Server::Missing;
        m_network.noteUnreachable();
        failure.cause = FailureCause::NetworkLost;
    } else if (diagnosis.httpStatus != 0) {
        Q_EMIT networkChanged(true); // the server has answered
    }
    forgetReturn();
    Q_EMIT failed(failure);
}

void PlaybackMonitor::forgetReturn()
{
    if (m_server == Server::Back)
        m_server = Server::NotMissed;
}

bool PlaybackMonitor::isNetworkMissing(const StartupWatchdog::Diagnosis &diagnosis) const
{
    using Kind = PlayerUrlProbe::Finding::Kind;
    // A server that answers, but not at the address of the player, is loaded again with growing pauses, not at once.
    if (m_server == Server::Back)
        return false;
    if (diagnosis.finding == Kind::Unreachable)
        return true;
    // A name that was never resolved may be misspelt: waiting for the network would never end.
    const bool isKnownName = m_isNameKnown || m_options.isUnattended || m_network.isOffline();
    return diagnosis.finding == Kind::Unresolved && isKnownName;
}

void PlaybackMonitor::considerSilence()
{
    if (m_isStopped)
        return;
    // A page that hangs is silent as well, but a reload does not end its process: HangWatchdog handles it. Otherwise
    // the network check decides the cause.
    if (m_stall.isSilent() && !m_hang.isAwaiting()) {
        m_isVerdictDue = true;
        m_network.ask();
    }
}

void PlaybackMonitor::suspect(const PlaybackError &error)
{
    m_suspected = error;
    m_stall.suspect();
}

void PlaybackMonitor::failSilently(bool reachable)
{
    // The extrapolation of the session has continued for a moment after the picture has stopped.
    Failure failure{.cause = FailureCause::PlayerSilent, .positionSeconds = m_stall.positionSeconds()};
    if (m_stall.isSuspicious()) {
        failure.cause = causeOf(*m_suspected);
        failure.error = m_suspected;
        failure.isReported = true;
    }
    if (!reachable)
        failure.cause = FailureCause::NetworkLost;
    Q_EMIT failed(failure);
}

} // namespace vitrine
