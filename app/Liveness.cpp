// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Liveness.h"

#include "app/RecoveryDesk.h"
#include "events/RunLog.h"
#include "playback/PlaybackSession.h"
#include "settings/Settings.h"
#include "web/MessageBridge.h"
#include "web/PlayerPage.h"

#include <utility>

namespace vitrine {

namespace {

constexpr std::chrono::seconds loadLimit{30};

} // namespace

Liveness::Liveness(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_silence(parts.session, parts.clock, parts.settings.silentTimeout)
    , m_renderer(parts.clock, parts.settings.hungTimeout)
{
    connectReadiness();
    connectSilence();
    connectRenderer();
    connectNetwork();
}

void Liveness::start(const PageRequest &request)
{
    m_stopped = false;
    m_suspect = m_renderer.isAwaiting();
    m_renderer.stop();
    m_load.stop();
    m_network.setTarget(request.url, request.hostOrigin);
    m_wait = {request.url, request.hostOrigin, request.playerOrigins, m_parts.settings.readyTimeout,
              request.topPage == PagePolicy::TopPage::Host};
    m_ready.start(m_wait);
}

void Liveness::stop()
{
    m_stopped = true;
    m_ready.stop();
    m_load.stop();
    m_renderer.stop();
    m_network.stop();
}

void Liveness::connectReadiness()
{
    connect(&m_parts.page, &PlayerPage::loadFailed, this, &Liveness::handleLoadFailed);
    m_load.setSingleShot(true);
    connect(&m_load, &QTimer::timeout, this,
            [this] { handleLoadFailed(tr("It did not come within %1 s.").arg(loadLimit.count())); });
    connect(&m_parts.page, &QWebEnginePage::loadStarted, this, [this] {
        if (!m_ready.isWaiting() && !m_stopped)
            m_load.start(loadLimit);
    });
    connect(&m_parts.page, &QWebEnginePage::loadFinished, &m_load, &QTimer::stop);
    connect(&m_parts.bridge, &MessageBridge::relayConnected, &m_load, &QTimer::stop);
    connect(&m_parts.bridge, &MessageBridge::playerFrameLoaded, &m_ready, &StartupWatchdog::noteFrameLoaded);
    connect(&m_parts.bridge, &MessageBridge::messageRejected, this, [this](const MessageRejection &rejection) {
        if (rejection.why == MessageRejection::Why::Origin)
            m_ready.noteForeignOrigin(rejection.origin);
    });
    connect(&m_parts.session, &PlaybackSession::ready, this, [this] {
        m_ready.stop();
        m_wasReady = true;
    });
    connect(&m_ready, &StartupWatchdog::notReady, this, &Liveness::handleNotReady);
}

void Liveness::connectSilence()
{
    connect(&m_parts.page, &QWebEnginePage::visibleChanged, this, [this] { setDialogOpen(m_dialogOpen); });
    connect(&m_parts.page, &PlayerPage::dialogOpenChanged, this, &Liveness::setDialogOpen);
    connect(&m_silence, &StallWatchdog::silent, this, &Liveness::considerSilence);
}

void Liveness::connectRenderer()
{
    connect(&m_parts.bridge, &MessageBridge::relayConnected, this, [this] {
        m_suspect = false;
        if (!m_stopped)
            m_renderer.start();
        m_parts.page.lookAtRenderer();
    });
    connect(&m_parts.bridge, &MessageBridge::heartbeatReceived, this, [this] {
        m_renderer.noteAnswer();
        considerSilence();
    });
    connect(&m_parts.page, &QWebEnginePage::loadStarted, &m_renderer, [this] { m_renderer.setLoading(true); });
    connect(&m_parts.page, &QWebEnginePage::loadFinished, &m_renderer, [this] { m_renderer.setLoading(false); });
    connect(&m_renderer, &HangWatchdog::asked, this, [this] {
        m_parts.page.lookAtRenderer();
        m_parts.bridge.askHeartbeat();
    });
    connect(&m_renderer, &HangWatchdog::hung, &m_parts.page, &PlayerPage::endHungRenderer);
    connect(&m_parts.page, &PlayerPage::rendererGone, this, &Liveness::handleRendererGone);
}

void Liveness::connectNetwork()
{
    connect(&m_network, &NetworkMonitor::answered, this, [this](bool reachable) {
        m_parts.desk.handleNetwork(reachable);
        if (m_silence.isSilent())
            failSilently(reachable);
    });
    connect(&m_parts.session, &PlaybackSession::stateChanged, this, [this](PlaybackState, PlaybackState to) {
        if (to != PlaybackState::Playing)
            return;
        m_network.stop();
        m_parts.desk.handleNetwork(true);
    });
    connect(&m_parts.page, &PlayerPage::documentRequested, this, [this] { m_parts.desk.handleReloaded(); });
}

void Liveness::setDialogOpen(bool open)
{
    m_dialogOpen = open;
    m_renderer.setDialogOpen(open);
    m_silence.setAttended(m_parts.page.isVisible() && !open);
}

void Liveness::handleRendererGone(const QString &reason)
{
    m_ready.stop();
    m_load.stop();
    m_renderer.stop();
    // It may have ended seconds ago, and what a viewer has not seen must not be left out.
    const bool stoodStill = reason == QLatin1StringView("hung");
    m_parts.desk.handleRendererGone(reason,
                                    stoodStill ? m_silence.positionSeconds() : m_parts.session.toldPositionSeconds());
    m_parts.session.fail();
}

void Liveness::handleLoadFailed(const QString &reason)
{
    // The player was there already, and the page has gone elsewhere by itself.
    if (!m_ready.isWaiting() && !m_stopped)
        m_ready.start(m_wait);
    m_ready.noteLoadFailed(reason);
}

void Liveness::handleNotReady(const StartupWatchdog::Diagnosis &diagnosis)
{
    // A process that hangs lets no other page come up: only its end helps.
    if (diagnosis.timedOut && std::exchange(m_suspect, false)) {
        m_parts.page.endHungRenderer();
        return;
    }
    m_parts.log.append(PageReport{.name = PageReport::Name::NotReady,
                                  .why = diagnosis.summary,
                                  .causes = diagnosis.causes,
                                  .timedOut = diagnosis.timedOut,
                                  .httpStatus = diagnosis.httpStatus});
    const QStringList causes = QStringList(diagnosis.summary) + diagnosis.causes;
    if (m_parts.settings.headless && !m_wasReady) {
        Q_EMIT startFailed(causes);
    } else if (isNetworkMissing(diagnosis)) {
        m_network.noteUnreachable();
        m_parts.desk.handleFailure(FailureCause::NetworkLost, HostFailure::NoNetwork, RunFailure::NotReady, causes);
    } else {
        m_parts.desk.handleFailure(diagnosis.timedOut ? FailureCause::NotReady : FailureCause::LoadFailed,
                                   HostFailure::NotReady, RunFailure::NotReady, causes);
    }
    m_parts.session.fail();
}

bool Liveness::isNetworkMissing(const StartupWatchdog::Diagnosis &diagnosis) const
{
    using Kind = PlayerUrlProbe::Finding::Kind;
    // A name that has never been found may be written wrongly, and whoever waits for that waits for ever.
    const bool isKnownName = m_wasReady || m_network.isOffline();
    return diagnosis.finding == Kind::Unreachable || (diagnosis.finding == Kind::Unresolved && isKnownName);
}

void Liveness::considerSilence()
{
    // A page that hangs is silent as well, and to load it again would not end its process. Whose fault it is otherwise
    // depends on the network.
    if (m_silence.isSilent() && !m_renderer.isAwaiting())
        m_network.ask();
}

void Liveness::failSilently(bool reachable)
{
    // The clock of the session has run on for a moment after the picture had stopped.
    const std::optional<double> position = m_silence.positionSeconds();
    if (reachable)
        m_parts.desk.handleFailure(FailureCause::PlayerSilent, HostFailure::PlayerSilent, RunFailure::PageFailed, {},
                                   position);
    else
        m_parts.desk.handleFailure(FailureCause::NetworkLost, HostFailure::NoNetwork, RunFailure::PageFailed, {},
                                   position);
    m_parts.session.fail();
}

} // namespace vitrine
