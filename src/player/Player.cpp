// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/Player.h"

#include "events/RunLog.h"
#include "player/DemoTokenSource.h"
#include "protocol/Redaction.h"

#include <QRandomGenerator>
#include <QUrlQuery>

#include <utility>

namespace vitrine {

Player::Player(const PlayerOptions &options, Parts parts, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_clock(parts.clock)
    , m_log(parts.log)
    , m_targets(m_options)
    , m_backHandler(parts.clock, options.onBack)
    , m_intake(parts.clock)
    , m_bridge(m_intake)
    , m_session(parts.clock)
    , m_inputs(m_intake, m_session)
    , m_page(parts.profile, m_bridge, options.policy, parts.clock)
    , m_recorder(parts.log, m_session)
    , m_hasTokens(parts.tokens && parts.tokens->isRenewable())
    , m_recovery(options.recovery, parts.tokens ? std::move(parts.tokens) : std::make_unique<DemoTokenSource>([this] {
                     return m_targets.freshDemoToken();
                 }),
                 m_hasTokens ? RecoveryCoordinator::FirstToken::Fetch : RecoveryCoordinator::FirstToken::OfTarget,
                 m_session, parts.log, parts.clock, [] { return QRandomGenerator::global()->generateDouble(); })
    , m_monitor(m_session, parts.clock, options.monitor)
    , m_media(m_bridge, parts.clock, options.mediaAccess ? MediaAccess::Mode::On : MediaAccess::Mode::Off)
    , m_restore(m_media, m_bridge, parts.clock)
    , m_pause(m_media, m_bridge, parts.clock,
              options.monitor.isUnattended ? PauseRestore::Mode::Forget : PauseRestore::Mode::Keep)
{
    m_page.setAudioMuted(options.muted);
    connectLog();
    connectMonitor();
    connectSession();
    connect(&m_page, &PlayerPage::externalRequested, this, [this](const QUrl &url) {
        m_log.append(PageReport{.name = PageReport::Name::External, .url = redactedUrl(url)});
        Q_EMIT externalRequested(url);
    });
    connect(&m_page, &PlayerPage::fullscreenChanged, this,
            [this](bool on, const QUrl &origin) { Q_EMIT fullscreenRequested(on, originOf(origin)); });
    connect(&m_page, &PlayerPage::pressed, &m_media, &MediaAccess::noteInput);
    connect(&m_page, &PlayerPage::pressed, &m_pause, &PauseRestore::noteInput);
    connect(&m_bridge, &MessageBridge::doubleClicked, this, [this] {
        if (m_page.isUserActivated())
            Q_EMIT doubleClicked();
    });
    if (options.page)
        connect(&m_page, &QWebEnginePage::titleChanged, this, &Player::titleChanged);
    connect(&m_page, &PlayerPage::unloaded, this, [this] {
        m_intake.finish();
        Q_EMIT left();
    });
}

Player::~Player() = default;

void Player::connectLog()
{
    connect(&m_intake, &MessageIntake::messageRejected, this,
            [this](const MessageRejection &rejection) { m_log.append(rejection); });
    connect(&m_intake, &MessageIntake::unknownReceived, this,
            [this](const QString &content, const QString &origin, int count) {
                m_log.append(UnknownReport{content, origin, count});
            });
    connect(&m_page, &PlayerPage::pageReported, this, [this](PageReport report) {
        if (report.name == PageReport::Name::RendererGone)
            report.causes = m_monitor.causesOfEnd(report.reason);
        m_log.append(report);
    });
    connect(&m_monitor, &PlaybackMonitor::pageReported, this,
            [this](const PageReport &report) { m_log.append(report); });
}

void Player::connectMonitor()
{
    connect(&m_page, &PlayerPage::loadFailed, &m_monitor, &PlaybackMonitor::noteLoadFailed);
    connect(&m_page, &QWebEnginePage::loadStarted, &m_monitor, &PlaybackMonitor::noteLoadStarted);
    connect(&m_page, &QWebEnginePage::loadFinished, &m_monitor, &PlaybackMonitor::noteLoadFinished);
    connect(&m_page, &PlayerPage::loaded, &m_monitor, &PlaybackMonitor::noteTopPageLoaded);
    connect(&m_page, &QWebEnginePage::visibleChanged, &m_monitor, &PlaybackMonitor::setPageVisible);
    connect(&m_page, &PlayerPage::playerFrameMissing, &m_monitor, &PlaybackMonitor::noteFrameMissing);
    connect(&m_page, &PlayerPage::navigated, &m_monitor, &PlaybackMonitor::noteNavigation);
    connect(&m_page, &PlayerPage::pressed, &m_monitor, &PlaybackMonitor::notePress);
    connect(&m_page, &PlayerPage::dialogOpenChanged, &m_monitor, &PlaybackMonitor::setPageDialogOpen);
    connect(&m_page, &PlayerPage::rendererGone, &m_monitor, &PlaybackMonitor::noteRendererGone);
    connect(&m_bridge, &MessageBridge::playerFrameStarted, &m_monitor, &PlaybackMonitor::noteFrameStarted);
    connect(&m_bridge, &MessageBridge::playerFrameLoaded, &m_monitor, &PlaybackMonitor::noteFrameLoaded);
    connect(&m_bridge, &MessageBridge::heartbeatReceived, &m_monitor, &PlaybackMonitor::noteHeartbeat);
    connect(&m_bridge, &MessageBridge::relayConnected, &m_monitor, [this] {
        m_monitor.noteRelayConnected();
        m_page.lookAtRenderer();
    });
    connect(&m_intake, &MessageIntake::messageRejected, &m_monitor, [this](const MessageRejection &rejection) {
        if (rejection.why == MessageRejection::Why::Origin)
            m_monitor.noteForeignOrigin(rejection.origin);
    });

    connect(&m_monitor, &PlaybackMonitor::heartbeatRequested, this, [this] {
        m_page.lookAtRenderer();
        m_bridge.askHeartbeat();
    });
    connect(&m_monitor, &PlaybackMonitor::rendererHung, &m_page, &PlayerPage::endHungRenderer);
    connect(&m_monitor, &PlaybackMonitor::networkChanged, &m_recovery, &RecoveryCoordinator::handleNetwork);
    connect(&m_monitor, &PlaybackMonitor::failed, this, [this](const Failure &failure) {
        m_recovery.handleFailure(failure);
        m_inputs.apply(FailureInput{failure.error});
        if (failure.error)
            Q_EMIT errorOccurred(*failure.error);
    });
    connect(&m_monitor, &PlaybackMonitor::startFailed, this, [this](const Failure &failure) {
        m_recovery.handleFinalFailure(failure);
        m_inputs.apply(FailureInput{});
    });
}

void Player::connectSession()
{
    m_intake.feed(m_session);
    connect(&m_intake, &MessageIntake::actionReceived, this, [this](const PlayerAction &action) {
        if (action.isBack())
            back(action.name);
        else
            m_log.append(ActionReport{action.name, ActionReport::Outcome::Ignored});
    });
    const auto startLoad = [this] {
        m_recovery.handleReloaded();
        m_inputs.apply(LoadInput{});
    };
    connect(&m_page, &PlayerPage::documentRequested, this, startLoad);
    connect(&m_bridge, &MessageBridge::playerReplaced, this, startLoad);
    connect(&m_page, &PlayerPage::rendererGone, &m_media, &MediaAccess::reset);
    connect(&m_media, &MediaAccess::statusChanged, this, [this](const std::optional<MediaStatus> &status) {
        m_monitor.setAwaitsClick(status && status->paused && status->readyState > 0);
        m_inputs.apply(status ? MediaInput{status->duration, status->positionSeconds} : MediaInput{});
        Q_EMIT mediaStatusChanged(status);
    });
    connect(&m_restore, &PlaybackRestore::positionSettled, &m_recovery, &RecoveryCoordinator::handlePositionSettled);
    connect(&m_session, &PlaybackSession::stateChanged, &m_restore, [this](PlaybackState, PlaybackState to) {
        if (showsPicture(to))
            m_restore.notePlaying();
    });
    connect(&m_recovery, &RecoveryCoordinator::openRequested, this, &Player::loadAgain);

    connect(&m_session, &PlaybackSession::ready, this, [this] {
        m_log.append(
            ReadyReport{m_source.redacted(), m_intake.playerOrigins().value(0), m_clock.elapsed() - m_loadStarted});
        Q_EMIT ready();
    });
    connect(&m_session, &PlaybackSession::stateChanged, this, &Player::playbackStateChanged);
    connect(&m_session, &PlaybackSession::playbackRateChanged, this, &Player::playbackRateChanged);
    connect(&m_session, &PlaybackSession::durationChanged, this, &Player::durationChanged);
    connect(&m_session, &PlaybackSession::errorOccurred, this, &Player::errorOccurred);
    connect(&m_recovery, &RecoveryCoordinator::statusChanged, this, &Player::recoveryStatusChanged);
    connect(&m_recovery, &RecoveryCoordinator::resumed, this, &Player::resumed);
}

Result<bool> Player::open(const PlayTarget &target)
{
    if (m_isLeaving)
        return Error{tr("Nothing can be opened: the player is closing.")};
    const Result<PageRequest> request = m_targets.requestFor(target);
    if (!request)
        return request.error();
    forgetSource();
    m_isStopped = false;
    if (!m_home)
        m_home = target;
    const bool isFromSource = target == *m_home && m_homeTokens == TokenFrom::Source;
    m_recovery.setTokenRenewable(m_hasTokens ? isFromSource : target.kind() != PlayTarget::Kind::PlayerUrl);
    m_source = target;
    m_request = *request;
    Q_EMIT sourceChanged(m_source);
    if (!m_recovery.needsFirstToken() || !isFromSource) {
        load(*request);
        return true;
    }
    // What the former page does until the token is there must not be taken for this target.
    if (m_page.request()) {
        m_monitor.stop();
        m_recovery.handleNetwork(true); // it is no longer asked about
        m_page.clear();
    }
    m_recovery.fetchFirstToken();
    return true;
}

void Player::stop()
{
    if (m_isLeaving || !m_home)
        return;
    m_isStopped = true;
    m_monitor.stop();
    forgetSource();
    m_recovery.handleNetwork(true); // it is no longer asked about
    m_page.clear();
}

void Player::forgetSource()
{
    m_recovery.forgetTokens();
    m_recovery.reset();
    m_restore.forget();
    m_pause.forget();
    m_inputs.apply(SessionInput{});
}

void Player::load(const PageRequest &request)
{
    m_loadStarted = m_clock.elapsed();
    const bool isHostPage = request.topPage == PagePolicy::TopPage::Host;
    if (m_page.renewsProcess())
        m_monitor.expectNewProcess();
    m_monitor.start({request.url, request.hostOrigin, request.playerOrigins, m_options.monitor.readyTimeout, isHostPage,
                     isHostPage && request.mediaAccess});
    m_recovery.setToken(QUrlQuery(request.url).queryItemValue(QStringLiteral("token"), QUrl::FullyDecoded));
    m_page.open(request);
}

void Player::loadAgain(const QString &token, std::optional<double> positionSeconds)
{
    if (m_isLeaving)
        return;
    m_restore.expectPosition(positionSeconds);
    if (m_restore.isPositionPending())
        m_recovery.awaitPosition();
    // The token is kept for later loads, the position is for this one.
    m_request = TargetResolver::requestAgain(m_request, token, std::nullopt);
    load(TargetResolver::requestAgain(m_request, {}, positionSeconds));
}

void Player::reload()
{
    reloadAt(std::nullopt);
}

void Player::reloadInPlace()
{
    const bool hasPlace = !isLive() && m_session.state() != PlaybackState::Ended;
    reloadAt(hasPlace ? position() : std::nullopt);
}

void Player::reloadAt(std::optional<double> positionSeconds)
{
    // There is no page to reload before the first target, or before the first token has arrived.
    if (m_isLeaving || !m_home || m_isStopped || m_recovery.isFetchingFirstToken() || m_recovery.retryNow())
        return;
    m_pause.forget();
    m_recovery.reset();
    if (m_session.state() == PlaybackState::Ended)
        m_inputs.apply(SessionInput{});
    if (positionSeconds)
        loadAgain({}, positionSeconds);
    else
        load(m_request);
}

void Player::back(const QString &actionName)
{
    if (m_isLeaving)
        return;
    const std::optional<BackAction> action = m_backHandler.press();
    if (!action)
        return;
    using Outcome = ActionReport::Outcome;
    auto outcome = Outcome::Ignored;
    switch (action->kind) {
    case BackAction::Kind::Close:
        outcome = Outcome::Closed;
        break;
    case BackAction::Kind::History:
        if (m_page.goBack()) {
            m_recovery.reset(); // it belongs to the page that was left
            outcome = Outcome::Navigated;
        }
        break;
    case BackAction::Kind::Home:
        outcome = m_home && goTo(*m_home) ? Outcome::Navigated : Outcome::Ignored;
        break;
    case BackAction::Kind::Url:
        outcome = goTo(PlayTarget::playerUrl(action->url)) ? Outcome::Navigated : Outcome::Ignored;
        break;
    case BackAction::Kind::None:
        break;
    }
    m_log.append(ActionReport{actionName, outcome});
    Q_EMIT backDone(outcome);
}

bool Player::canGoBack() const
{
    switch (m_backHandler.action().kind) {
    case BackAction::Kind::History:
        return m_page.canGoBack();
    case BackAction::Kind::Home:
        return m_home.has_value();
    case BackAction::Kind::Close:
    case BackAction::Kind::Url:
        return true;
    case BackAction::Kind::None:
        break;
    }
    return false;
}

bool Player::goTo(const PlayTarget &target)
{
    const Result<bool> opened = open(target);
    if (!opened)
        Q_EMIT targetRejected(opened.error().message);
    return opened.hasValue();
}

void Player::prepareToLeave()
{
    m_isLeaving = true;
    m_monitor.stop();
    m_recovery.stop();
}

void Player::leave()
{
    prepareToLeave();
    m_page.unload();
}

template<typename Target, typename Command, typename... Values>
void Player::perform(Target &target, Command command, Reply reply, Values... values)
{
    if (auto accepted = accept(std::move(reply)))
        (target.*command)(values..., std::move(accepted));
}

void Player::play(Reply reply)
{
    perform(m_pause, &PauseRestore::play, std::move(reply));
}

void Player::pause(Reply reply)
{
    perform(m_pause, &PauseRestore::pause, std::move(reply));
}

void Player::seek(double positionSeconds, Reply reply)
{
    perform(m_media, &MediaAccess::seek, std::move(reply), positionSeconds);
}

void Player::setPlaybackRate(double rate, Reply reply)
{
    perform(m_restore, &PlaybackRestore::setPlaybackRate, std::move(reply), rate);
}

void Player::setVolume(double volume, Reply reply)
{
    perform(m_restore, &PlaybackRestore::setVolume, std::move(reply), volume);
}

void Player::setMuted(bool muted, Reply reply)
{
    perform(m_restore, &PlaybackRestore::setMuted, std::move(reply), muted);
}

QString Player::contentId() const
{
    if (!m_home)
        return {};
    return m_source.kind() == PlayTarget::Kind::PlayerUrl ? PlayTarget::playerUrl(m_request.url).contentId()
                                                          : m_source.contentId();
}

QString Player::hostOrigin() const
{
    return m_options.page ? originOf(m_request.url) : m_request.hostOrigin;
}

Player::Reply Player::accept(Reply reply) const
{
    if (!reply)
        reply = [](const Result<MediaStatus> &) {
        };
    if (!m_isLeaving)
        return reply;
    reply(Error{tr("The player is closing.")});
    return {};
}

} // namespace vitrine
