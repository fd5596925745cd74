// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/RecoveryCoordinator.h"

#include "events/RunEventRedaction.h"
#include "events/RunLog.h"
#include "playback/PlaybackSession.h"
#include "player/Logging.h"
#include "protocol/Redaction.h"
#include "recovery/TokenExpiry.h"

#include <algorithm>
#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

constexpr auto leastRenewalTime = 1s; // minimum time between two renewals
constexpr auto longestTimer = 1h;     // then checked again, since the wall clock may have been set

/// Removes secrets, since the status goes to every surface and the player's texts are not trusted.
Failure redacted(Failure failure)
{
    if (failure.error) {
        RunEvent::Fields report = ErrorReport{*failure.error, {}};
        redact(report);
        failure.error = std::get<ErrorReport>(report).error;
    }
    for (QString &cause : failure.likelyCauses)
        cause = redactSecrets(cause);
    return failure;
}

} // namespace

RecoveryCoordinator::RecoveryCoordinator(const RecoveryTable &table, std::unique_ptr<TokenSource> tokens,
                                         FirstToken firstToken, const PlaybackSession &session, RunLog &log,
                                         const Clock &clock, RecoveryPolicy::Random random, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_clock(clock)
    , m_session(session)
    , m_controller(RecoveryPolicy(table, clock, std::move(random)), clock)
    , m_tokens(std::move(tokens))
    , m_firstToken(m_tokens ? firstToken : FirstToken::OfTarget)
{
    m_renewal.setSingleShot(true);
    connect(&m_renewal, &QTimer::timeout, this, &RecoveryCoordinator::renewInTime);
    connect(&session, &PlaybackSession::ready, this, [this] {
        m_wasReady = true;
        publish();
    });
    connect(&session, &PlaybackSession::stateChanged, this,
            [this](PlaybackState, PlaybackState to) { followState(to); });
    connect(&session, &PlaybackSession::errorOccurred, this, &RecoveryCoordinator::handleError);
    connect(&session, &PlaybackSession::errorSuspected, this, [this](const PlaybackError &error) {
        m_log.append(ErrorReport{error, std::nullopt});
    });
    connect(&m_controller, &RecoveryController::failureTaken, this,
            [this](const std::optional<RecoveryStep::Kind> &firstStep) {
                m_failure = m_latest;
                ++m_failures;
                report(m_latest, firstStep);
            });
    connect(&m_controller, &RecoveryController::failureMerged, this,
            [this](const std::optional<RecoveryStep::Kind> &step) { report(m_latest, step); });
    connect(&m_controller, &RecoveryController::stepTaken, this, &RecoveryCoordinator::recordStep);
    connect(&m_controller, &RecoveryController::countdownChanged, this, [this] {
        if (m_controller.state() == RecoveryStatus::State::Waiting)
            publish();
    });
    // Queued: the session must be in its failed state before another page is opened.
    connect(
        &m_controller, &RecoveryController::reloadRequested, this,
        [this](const std::optional<QString> &token) { requestOpen(token.value_or(QString())); }, Qt::QueuedConnection);
    if (!m_tokens)
        return;
    m_controller.setTokenRenewable(m_tokens->isRenewable());
    connect(&m_controller, &RecoveryController::renewalRequested, m_tokens.get(), &TokenSource::fetch);
    connect(m_tokens.get(), &TokenSource::fetched, this, &RecoveryCoordinator::handleToken);
}

RecoveryCoordinator::~RecoveryCoordinator() = default;

void RecoveryCoordinator::fetchFirstToken()
{
    m_isFetchingFirst = true;
    m_tokens->fetch();
}

void RecoveryCoordinator::handleToken(const Result<QString> &token)
{
    if (!token)
        qCWarning(playerLog).noquote() << tr("There is no new token: %1").arg(token.error().message);
    const bool isAhead = std::exchange(m_isAhead, false);
    const bool isOldOne = isAhead && token && *token == m_token;
    if (isOldOne) {
        // There is no failure yet, and a reload with this token would have no effect.
        m_controller.handleTokenRenewed(Error{tr("The new token is the old one.")});
    } else if (!std::exchange(m_isFetchingFirst, false)) {
        m_controller.handleTokenRenewed(token);
    } else if (token) {
        Q_EMIT openRequested(*token, std::nullopt);
    } else {
        handleFailure({.cause = FailureCause::RenewalFailed, .likelyCauses = {token.error().message}});
    }
    if (isAhead && (isOldOne || !token))
        planRenewal(); // the new token may come late
    publish();
}

void RecoveryCoordinator::setToken(const QString &token)
{
    m_token = token;
    planRenewal();
}

void RecoveryCoordinator::planRenewal()
{
    m_renewal.stop();
    // Only tokens of the token source are renewed ahead: the demo of an expired token needs one that is not. The player
    // refuses a token that has already expired, which counts as an attempt.
    m_renewAt = needsFirstToken() ? tokenRenewalTime(m_token, m_clock.utcNow()) : std::nullopt;
    if (m_renewAt && *m_renewAt > m_clock.utcNow())
        m_renewal.start(leastRenewalTime);
}

void RecoveryCoordinator::renewInTime()
{
    if (!m_renewAt)
        return;
    const std::chrono::milliseconds left(m_clock.utcNow().msecsTo(*m_renewAt));
    const bool isRecovering = m_controller.state() != RecoveryStatus::State::None;
    // Content that has ended would start again.
    const bool hasEnded = m_session.state() == PlaybackState::Ended;
    if (left > 0ms || isRecovering || hasEnded) {
        const auto least = hasEnded && left <= 0ms ? std::chrono::milliseconds(60'000) : leastRenewalTime;
        m_renewal.start(std::clamp<std::chrono::milliseconds>(left, least, longestTimer));
        return;
    }
    m_renewAt.reset();
    m_isAhead = true;
    m_controller.renewAhead(resumePosition());
    publish();
}

void RecoveryCoordinator::handleError(const PlaybackError &error)
{
    handleFailure({.cause = causeOf(error), .error = error});
}

void RecoveryCoordinator::handleFailure(const Failure &failure)
{
    if (m_isStopped) {
        report(failure, std::nullopt);
        return;
    }
    m_latest = completed(failure);
    m_hasFailed = true;
    const std::optional<double> known = resumePosition();
    const bool isBetter = known && failure.positionSeconds && !m_isPositionPending;
    m_controller.handleFailure(failure.cause, isBetter ? failure.positionSeconds : known);
    publish();
}

void RecoveryCoordinator::handleFinalFailure(const Failure &failure)
{
    m_failure = completed(failure);
    ++m_failures;
    m_hasFailed = true;
    m_isFinal = true;
    publish();
}

void RecoveryCoordinator::report(const Failure &failure, std::optional<RecoveryStep::Kind> step)
{
    if (failure.error && !failure.isReported)
        m_log.append(ErrorReport{*failure.error, step});
}

Failure RecoveryCoordinator::completed(const Failure &failure) const
{
    Failure result = redacted(failure);
    if (m_session.isLive())
        result.positionSeconds.reset();
    else if (failure.error && failure.error->event.positionSeconds)
        result.positionSeconds = failure.error->event.positionSeconds;
    else if (!result.positionSeconds)
        result.positionSeconds = m_session.positionSeconds();
    return result;
}

void RecoveryCoordinator::handleNetwork(bool reachable)
{
    m_controller.handleNetwork(reachable);
    publish();
}

void RecoveryCoordinator::handleReloaded()
{
    m_controller.handleReloaded();
}

void RecoveryCoordinator::followState(PlaybackState to)
{
    const bool playing = to == PlaybackState::Playing;
    if (playing) {
        m_isFinal = false;
        m_hasFailed = false; // it plays, even if an attempt was planned
    }
    if (!m_isPositionPending)
        conclude();
    m_controller.handlePlaying(playing);
    if (playing && m_renewal.isActive())
        m_renewal.start(leastRenewalTime); // it may be due since the content ended; the position is that of the end
    publish();
}

void RecoveryCoordinator::awaitPosition()
{
    m_isPositionPending = true;
    m_settledPosition.reset();
}

void RecoveryCoordinator::handlePositionSettled(std::optional<double> positionSeconds)
{
    m_isPositionPending = false;
    m_settledPosition = positionSeconds;
    conclude();
    publish();
}

void RecoveryCoordinator::conclude()
{
    // The viewer may pause at once.
    if (m_controller.state() != RecoveryStatus::State::Reloading || !showsPicture(m_session.state()))
        return;
    m_hasFailed = false;
    const auto settled = std::exchange(m_settledPosition, std::nullopt);
    const std::optional<double> position = settled ? settled : m_session.positionSeconds();
    m_controller.handleResumed(position);
    if (const auto requested = std::exchange(m_resumeAt, std::nullopt))
        Q_EMIT resumed(position.value_or(*requested));
}

bool RecoveryCoordinator::retryNow()
{
    const auto state = m_controller.state();
    if (state == RecoveryStatus::State::RenewingToken && m_hasFailed)
        return true;
    if (state != RecoveryStatus::State::Waiting && state != RecoveryStatus::State::GivenUp)
        return false;
    m_controller.retryNow();
    publish();
    return true;
}

void RecoveryCoordinator::cancel()
{
    m_controller.cancel();
    publish();
}

void RecoveryCoordinator::reset()
{
    m_controller.reset();
    m_resumeAt.reset();
    m_isPositionPending = false;
    m_settledPosition.reset();
    m_hasFailed = false;
    m_isFinal = false;
    m_isAhead = false;
    publish();
}

void RecoveryCoordinator::stop()
{
    m_isStopped = true;
    forgetTokens();
    m_controller.stop();
}

void RecoveryCoordinator::forgetTokens()
{
    m_isFetchingFirst = false;
    m_isAhead = false;
    m_renewal.stop();
    if (m_tokens)
        m_tokens->cancel();
}

void RecoveryCoordinator::tick()
{
    if (m_isStopped)
        return;
    if (m_renewal.isActive())
        renewInTime();
    m_controller.tick();
}

void RecoveryCoordinator::recordStep(const RecoveryStep &step)
{
    if (step.kind == RecoveryStep::Kind::Reload)
        m_resumeAt = step.position;
    else if (step.kind == RecoveryStep::Kind::GiveUp)
        m_gaveUpBecause = step.why;
    m_log.append(step);
    publish();
}

void RecoveryCoordinator::requestOpen(const QString &token)
{
    if (m_controller.state() == RecoveryStatus::State::Reloading)
        Q_EMIT openRequested(token, m_resumeAt);
}

void RecoveryCoordinator::publish()
{
    const RecoveryStatus::State state = m_controller.state();
    if (state == RecoveryStatus::State::None && !m_isFinal)
        m_failure = {};
    RecoveryStatus status;
    status.state = m_isFinal ? RecoveryStatus::State::GivenUp : state;
    status.wasReady = m_wasReady;
    status.failure = m_failures;
    if (status.state != RecoveryStatus::State::None) {
        status.hasFailed = m_hasFailed;
        status.cause = m_isFinal ? std::optional(m_failure.cause) : m_controller.cause();
        status.attempt = m_controller.attempt();
        status.maximumAttempts = m_controller.maximumAttempts();
        status.remaining = m_controller.remaining();
        status.likelyCauses = m_failure.likelyCauses;
        status.positionSeconds = m_failure.positionSeconds;
        status.error = m_failure.error;
    }
    if (status.state == RecoveryStatus::State::GivenUp && !m_isFinal)
        status.why = m_gaveUpBecause;
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT statusChanged(status);
}

// A live stream continues at its live edge, and ended media restarts.
std::optional<double> RecoveryCoordinator::resumePosition() const
{
    if (m_session.isLive() || m_session.state() == PlaybackState::Ended)
        return std::nullopt;
    return m_isPositionPending && m_resumeAt ? m_resumeAt : m_session.positionSeconds();
}

} // namespace vitrine
