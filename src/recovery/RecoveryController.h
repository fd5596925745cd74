// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "playback/RecoveryStep.h"
#include "protocol/Result.h"
#include "recovery/GiveUpText.h"
#include "recovery/RecoveryPolicy.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Leads playback through a recovery: waits, has the token renewed and the page reloaded, says when it plays on.
///
/// Does nothing with its own hands: its owner answers renewalRequested() with handleTokenRenewed(), and
/// reloadRequested() with handleReloaded() and handleResumed(). Everything is decided by the deadlines of the clock;
/// the timer only wakes tick(). What comes at the wrong time is ignored. Keeps a reference to the clock; GUI thread.
class RecoveryController final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,      ///< nothing is wrong, as far as it is known
        Waiting,   ///< a countdown runs: remaining()
        Renewing,  ///< a new token was asked for
        Reloading, ///< until handleResumed(), or until it fails again
        GivenUp,   ///< until retryNow() or reset()
    };

    RecoveryController(const RecoveryPolicy &policy, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// The attempt that is being made, from 1; 0 when it does not count.
    [[nodiscard]] int attempt() const { return m_attempt; }
    [[nodiscard]] int maximumAttempts() const { return m_maximumAttempts; }
    /// What the recovery under way, or the one given up, is about; none while Idle.
    [[nodiscard]] std::optional<FailureCause> cause() const;
    /// Until the countdown ends, 0 or more; none unless Waiting.
    [[nodiscard]] std::optional<std::chrono::milliseconds> remaining() const;

    /// Whether somebody can answer renewalRequested(); it would be in vain otherwise. False to begin with.
    void setTokenRenewable(bool renewable) { m_renewable = renewable; }

public Q_SLOTS:
    /// Playback ended by \a cause at \a position (media seconds), from where it is to go on.
    ///
    /// While a countdown runs or a token is being renewed, the reload to come mends most failures: only those count
    /// that are final or need a new token.
    void handleFailure(vitrine::FailureCause cause, std::optional<double> position = std::nullopt);
    /// The picture moves, or does not any more, for whatever reason.
    void handlePlaying(bool playing);
    void handleTokenRenewed(const vitrine::Result<QString> &token);
    /// The old page is gone: failures from now on are those of the new one. Without this they count after five seconds.
    void handleReloaded();
    /// It plays again, from \a position where that is known.
    void handleResumed(std::optional<double> position);
    /// Whether there is a network; taken for there until the first call. Back again, it ends a wait for it at once.
    void handleNetwork(bool reachable);

    /// Has the token renewed before it expires, while nothing is wrong; when that fails, nothing happens.
    void renewAhead(std::optional<double> position = std::nullopt);
    /// Ends a countdown, or begins anew after having given up.
    void retryNow();
    /// Ends a countdown or a renewal by giving up.
    void cancel();
    /// There is a new target: forgets everything but the network.
    void reset();
    /// Does what is due.
    void tick();

Q_SIGNALS:
    /// The answer to handleFailure(), before the first step is taken: which step that is. Where the failure changes
    /// nothing, the step that is under way; none while Idle.
    void failureTaken(std::optional<vitrine::RecoveryStep::Kind> firstStep);
    void renewalRequested();
    /// Leave the page and load it again, with \a newToken if there is one.
    void reloadRequested(const std::optional<QString> &newToken);
    void stepTaken(const vitrine::RecoveryStep &step);
    /// remaining() has another number of whole seconds, or begins or ends.
    void countdownChanged();

private:
    [[nodiscard]] RecoveryDecision decide(FailureCause &cause);
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
    State m_state = State::Idle;
    FailureCause m_cause = FailureCause::UnknownError;
    bool m_renewFirst = false; ///< before the reload that is being waited for
    bool m_isAhead = false;    ///< renewing while nothing is wrong
    bool m_renewable = false;
    bool m_reachable = true;
    bool m_resumesWithNetwork = false; ///< given up, but a network that comes back is worth a try
    int m_attempt = 0;
    int m_maximumAttempts = 0;
    std::optional<double> m_position;
    std::chrono::milliseconds m_deadline{0};
    std::optional<std::chrono::milliseconds> m_oldPageUntil; ///< failures until then are the old page's
    QString m_renewalError;
};

} // namespace vitrine
