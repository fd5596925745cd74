// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/RecoveryController.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace vitrine {

using std::chrono::milliseconds;

namespace {

/// A page has 2 s for its unload handlers; after this time, the old page no longer exists in any case.
constexpr milliseconds longestGoodbye = 5000ms;

/// Causes from which the player may recover without a reload.
bool mayPassByItself(FailureCause cause)
{
    return cause == FailureCause::PlayerSilent || cause == FailureCause::NetworkLost ||
           cause == FailureCause::MediaError || cause == FailureCause::UnknownError;
}

} // namespace

RecoveryController::RecoveryController(const RecoveryPolicy &policy, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_policy(policy)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RecoveryController::tick);
}

std::optional<FailureCause> RecoveryController::cause() const
{
    return m_state == State::None ? std::nullopt : std::optional(m_cause);
}

std::optional<milliseconds> RecoveryController::remaining() const
{
    if (m_state != State::Waiting)
        return std::nullopt;
    return std::max(m_deadline - m_clock.elapsed(), milliseconds(0));
}

void RecoveryController::handleFailure(FailureCause cause, std::optional<double> position)
{
    if (m_state == State::GivenUp || isOldPage()) {
        Q_EMIT failureMerged(stepUnderWay());
        return;
    }
    if (m_state == State::None || position)
        m_position = position;
    const bool isUnderWay = m_state == State::Waiting || m_state == State::RenewingToken;
    const RecoveryResponse response = m_policy.table().rule(cause).response;
    const bool needsToken = response == RecoveryResponse::RenewToken && !m_renewFirst;
    if (isUnderWay && !m_isAhead && response != RecoveryResponse::GiveUp && !needsToken) {
        m_policy.noteStopped();
        Q_EMIT failureMerged(stepUnderWay());
        return;
    }

    const RecoveryDecision decision = decide(cause);
    if (m_state == State::RenewingToken && decision.response != RecoveryResponse::GiveUp) {
        // The token that was requested ahead of its expiry is used for this failure.
        m_isAhead = false;
        m_cause = cause;
        m_attempt = decision.attempt;
        m_maximumAttempts = decision.maximumAttempts;
        Q_EMIT failureTaken(stepUnderWay());
        return;
    }
    RecoveryDecision adjusted = decision;
    if (m_state == State::Waiting)
        adjusted.delay = std::max(adjusted.delay, *remaining());
    Q_EMIT failureTaken(firstStep(adjusted));
    begin(cause, adjusted);
}

void RecoveryController::handlePlaying(bool playing)
{
    if (!playing) {
        m_policy.noteStopped();
        return;
    }
    m_policy.notePlaying();
    // The viewer may have restarted playback in the player.
    if ((m_state == State::Waiting && mayPassByItself(m_cause)) || m_state == State::GivenUp) {
        setState(State::None);
        report(RecoveryStep::Kind::Resumed);
    }
}

void RecoveryController::handleTokenRenewed(const Result<QString> &token)
{
    if (m_state != State::RenewingToken)
        return;
    if (token) {
        m_renewalError.clear();
        reload(*token);
        return;
    }
    m_renewalError = token.error().message;
    if (m_isAhead) {
        m_isAhead = false;
        setState(State::None);
        return;
    }
    // The failure came during a renewal ahead of time, and the old token is still valid.
    const RecoveryResponse response = m_policy.table().rule(m_cause).response;
    const bool needsNoToken = response == RecoveryResponse::Reload || response == RecoveryResponse::WaitAndReload;
    if (needsNoToken && m_cause != FailureCause::RenewalFailed) {
        reload(std::nullopt);
        return;
    }
    FailureCause cause = FailureCause::RenewalFailed;
    const RecoveryDecision decision = decide(cause);
    begin(cause, decision);
}

void RecoveryController::handleReloaded()
{
    m_oldPageUntil.reset();
}

void RecoveryController::handleResumed(std::optional<double> position)
{
    if (m_state != State::Reloading)
        return;
    m_oldPageUntil.reset();
    m_position = position;
    setState(State::None);
    report(RecoveryStep::Kind::Resumed);
}

void RecoveryController::handleNetwork(bool reachable)
{
    const bool isBack = reachable && !m_reachable;
    m_reachable = reachable;
    if (!isBack)
        return;
    if (m_state == State::Waiting && mayComeFromTheNetwork(m_cause))
        perform();
    else if (m_state == State::GivenUp && m_resumesWithNetwork)
        retryNow();
}

void RecoveryController::renewAhead(std::optional<double> position)
{
    if (m_state != State::None || !m_renewable)
        return;
    m_cause = FailureCause::TokenExpired;
    m_attempt = 0;
    m_maximumAttempts = 0;
    m_position = position;
    m_isAhead = true;
    m_renewFirst = true;
    perform();
}

void RecoveryController::retryNow()
{
    if (m_state == State::Waiting) {
        perform();
        return;
    }
    if (m_state != State::GivenUp)
        return;
    m_policy.reset();
    const RecoveryDecision decision = m_policy.decide(m_cause);
    m_renewFirst = m_renewable && decision.response == RecoveryResponse::RenewToken;
    m_attempt = decision.attempt;
    m_maximumAttempts = decision.maximumAttempts;
    perform();
}

void RecoveryController::cancel()
{
    if (m_state == State::Waiting || m_state == State::RenewingToken)
        giveUp(GiveUpReason::Cancelled);
}

void RecoveryController::reset()
{
    m_policy.reset();
    m_isAhead = false;
    m_renewFirst = false;
    m_position.reset();
    m_oldPageUntil.reset();
    m_renewalError.clear();
    setState(State::None);
}

void RecoveryController::tick()
{
    if (m_state != State::Waiting)
        return;
    if (m_clock.elapsed() >= m_deadline) {
        perform();
        return;
    }
    armTimer();
    Q_EMIT countdownChanged();
}

RecoveryDecision RecoveryController::decide(FailureCause &cause)
{
    const RecoveryDecision decision = decideOnce(cause);
    const bool givesUp = decision.response == RecoveryResponse::GiveUp ||
                         (decision.response == RecoveryResponse::RenewToken && !m_renewable);
    return givesUp && m_policy.table().rule(cause).isEndless ? m_policy.decideEndless(cause, m_renewable) : decision;
}

RecoveryDecision RecoveryController::decideOnce(FailureCause &cause)
{
    const bool isFinal = m_policy.table().rule(cause).response == RecoveryResponse::GiveUp;
    if (m_reachable || isFinal || !mayComeFromTheNetwork(cause))
        return m_policy.decide(cause);
    if (cause != FailureCause::RenewalFailed)
        cause = FailureCause::NetworkLost;
    return m_policy.decideUncounted(cause);
}

std::optional<RecoveryStep::Kind> RecoveryController::stepUnderWay() const
{
    using Kind = RecoveryStep::Kind;
    switch (m_state) {
    case State::None:
        break;
    case State::Waiting:
        return Kind::Wait;
    case State::RenewingToken:
        return Kind::RenewToken;
    case State::Reloading:
        return Kind::Reload;
    case State::GivenUp:
        return Kind::GiveUp;
    }
    return std::nullopt;
}

RecoveryStep::Kind RecoveryController::firstStep(const RecoveryDecision &decision) const
{
    using Kind = RecoveryStep::Kind;
    const bool renewFirst = decision.response == RecoveryResponse::RenewToken;
    if (decision.response == RecoveryResponse::GiveUp || (renewFirst && !m_renewable))
        return Kind::GiveUp;
    if (decision.delay > 0ms)
        return Kind::Wait;
    return renewFirst ? Kind::RenewToken : Kind::Reload;
}

void RecoveryController::begin(FailureCause cause, const RecoveryDecision &decision)
{
    using Limit = RecoveryDecision::Limit;
    m_cause = cause;
    m_isAhead = false;
    m_attempt = decision.attempt;
    m_maximumAttempts = decision.maximumAttempts;
    if (decision.response == RecoveryResponse::GiveUp) {
        giveUp(decision.limit == Limit::Cause     ? GiveUpReason::AttemptsUsedUp
               : decision.limit == Limit::Overall ? GiveUpReason::TooManyFailures
                                                  : GiveUpReason::Final);
        return;
    }
    m_renewFirst = decision.response == RecoveryResponse::RenewToken;
    if (m_renewFirst && !m_renewable) {
        giveUp(GiveUpReason::NotRenewable);
        return;
    }
    if (decision.delay == 0ms) {
        perform();
        return;
    }
    m_deadline = m_clock.elapsed() + decision.delay;
    setState(State::Waiting);
    report(RecoveryStep::Kind::Wait, decision.delay);
}

void RecoveryController::perform()
{
    if (!m_renewFirst) {
        reload(std::nullopt);
        return;
    }
    setState(State::RenewingToken);
    report(RecoveryStep::Kind::RenewToken);
    Q_EMIT renewalRequested();
}

void RecoveryController::reload(const std::optional<QString> &newToken)
{
    m_isAhead = false;
    m_renewFirst = false;
    m_oldPageUntil = m_clock.elapsed() + longestGoodbye;
    setState(State::Reloading);
    report(RecoveryStep::Kind::Reload);
    Q_EMIT reloadRequested(newToken);
}

void RecoveryController::giveUp(GiveUpReason reason)
{
    const bool triedEnough = reason == GiveUpReason::AttemptsUsedUp || reason == GiveUpReason::TooManyFailures;
    m_resumesWithNetwork = triedEnough && mayComeFromTheNetwork(m_cause);
    m_isAhead = false;
    m_renewFirst = false;
    setState(State::GivenUp);
    report(RecoveryStep::Kind::GiveUp, 0ms, giveUpText(reason, m_cause, m_attempt, m_renewalError));
}

void RecoveryController::setState(State state)
{
    const bool wasWaiting = m_state == State::Waiting;
    m_state = state;
    m_timer.stop();
    if (state == State::Waiting)
        armTimer();
    if (wasWaiting || state == State::Waiting)
        Q_EMIT countdownChanged();
}

void RecoveryController::armTimer()
{
    // Fires at each whole second of the remaining time, and at the deadline.
    const milliseconds left = *remaining();
    const milliseconds untilNext = left % 1000ms;
    m_timer.start(std::max(untilNext == 0ms ? std::min(left, 1000ms) : untilNext, 1ms));
}

void RecoveryController::report(RecoveryStep::Kind kind, milliseconds delay, const QString &why)
{
    Q_EMIT stepTaken({m_cause, kind, m_attempt, m_maximumAttempts, delay, m_position, why});
}

bool RecoveryController::isOldPage() const
{
    return m_state == State::Reloading && m_oldPageUntil && m_clock.elapsed() < *m_oldPageUntil;
}

} // namespace vitrine
