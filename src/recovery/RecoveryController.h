// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "playback/RecoveryStep.h"
#include "protocol/Result.h"
#include "recovery/GiveUpText.h"
#include "recovery/RecoveryPolicy.h"
#include "recovery/RecoveryStatus.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief The state machine of a recovery: waits, requests a new token and a reload, and reports each step.
///
/// The owner does the work: it answers renewalRequested() with handleTokenRenewed(), and reloadRequested() with
/// handleReloaded() and handleResumed(). Deadlines are compared with the clock; the timer only calls tick(). Calls
/// that do not fit the state are ignored. Keeps a reference to the clock; GUI thread.
class RecoveryController final : public QObject
{
    Q_OBJECT

public:
    using State = RecoveryStatus::State;

    RecoveryController(const RecoveryPolicy &policy, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// Number of the current attempt, from 1; 0 if it is not counted.
    [[nodiscard]] int attempt() const { return m_attempt; }
    [[nodiscard]] int maximumAttempts() const { return m_maximumAttempts; }
    /// The cause of the current recovery, or of the last one after GivenUp; none without a recovery.
    [[nodiscard]] std::optional<FailureCause> cause() const;
    /// Time until the countdown ends, 0 or more; none unless Waiting.
    [[nodiscard]] std::optional<std::chrono::milliseconds> remaining() const;

    /// Whether the owner can answer renewalRequested(). False by default: then no token is requested.
    void setTokenRenewable(bool renewable) { m_renewable = renewable; }

public Q_SLOTS:
    /// Playback failed with \a cause at \a position (media seconds), where it is to continue.
    ///
    /// During a countdown or a renewal, the planned reload also repairs most further failures: only those are handled
    /// that are final or need a new token.
    void handleFailure(vitrine::FailureCause cause, std::optional<double> position = std::nullopt);
    /// Playback advances, or has stopped for any reason.
    void handlePlaying(bool playing);
    void handleTokenRenewed(const vitrine::Result<QString> &token);
    /// The old page is unloaded: further failures are those of the new page. Without this call, they count after 5 s.
    void handleReloaded();
    /// Playback has resumed, from \a position if known.
    void handleResumed(std::optional<double> position);
    /// Whether the network is reachable; true until the first call. A change to true ends a wait for it at once.
    void handleNetwork(bool reachable);

    /// Requests a new token before the old one expires, only without a recovery; a failed renewal has no effect.
    void renewAhead(std::optional<double> position = std::nullopt);
    /// Ends a countdown, or starts again after giving up.
    void retryNow();
    /// Ends a countdown or a renewal by giving up.
    void cancel();
    /// The run ends: no step follows by itself; the state stays.
    void stop() { m_timer.stop(); }
    /// There is a new target: resets everything except the network state.
    void reset();
    /// Checks the deadline and updates the countdown.
    void tick();

Q_SIGNALS:
    /// Reply to handleFailure(), before its first step: a recovery begins for this failure, with a step of this kind.
    void failureTaken(std::optional<vitrine::RecoveryStep::Kind> firstStep);
    /// Reply to handleFailure(): the recovery of an earlier failure goes on, with a step of this kind.
    void failureMerged(std::optional<vitrine::RecoveryStep::Kind> step);
    void renewalRequested();
    /// Reload the page, with \a newToken if there is one.
    void reloadRequested(const std::optional<QString> &newToken);
    void stepTaken(const vitrine::RecoveryStep &step);
    /// The whole seconds of remaining() have changed, or the countdown has started or ended.
    void countdownChanged();

private:
    [[nodiscard]] RecoveryDecision decide(FailureCause &cause);
    [[nodiscard]] RecoveryDecision decideOnce(FailureCause &cause);
    [[nodiscard]] std::optional<RecoveryStep::Kind> stepUnderWay() const;
    [[nodiscard]] RecoveryStep::Kind firstStep(const RecoveryDecision &decision) const;
    void begin(FailureCause cause, const RecoveryDecision &decision);
    void perform();
    void reload(const std::optional<QString> &newToken);
    void giveUp(GiveUpReason reason);
    void setState(State state);
    void armTimer();
    void report(RecoveryStep::Kind kind, std::chrono::milliseconds delay = std::chrono::milliseconds(0),
                const QString &why = {});
    [[nodiscard]] bool isOldPage() const;

    RecoveryPolicy m_policy;
    const Clock &m_clock;
    QTimer m_timer;
    State m_state = State::None;
    FailureCause m_cause = FailureCause::UnknownError;
    bool m_renewFirst = false; ///< before the next reload
    bool m_isAhead = false;    ///< renewing without a failure
    bool m_renewable = false;
    bool m_reachable = true;
    bool m_resumesWithNetwork = false; ///< given up, but retry once the network is reachable again
    int m_attempt = 0;
    int m_maximumAttempts = 0;
    std::optional<double> m_position;
    std::chrono::milliseconds m_deadline{0};
    std::optional<std::chrono::milliseconds> m_oldPageUntil; ///< until then, failures belong to the old page
    QString m_renewalError;
};

} // namespace vitrine
