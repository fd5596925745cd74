// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlaybackState.h"
#include "protocol/Result.h"
#include "recovery/Failure.h"
#include "recovery/RecoveryController.h"
#include "recovery/RecoveryStatus.h"
#include "recovery/RecoveryTable.h"
#include "recovery/TokenSource.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace vitrine {

class PlaybackSession;
class RunLog;

/// \brief Handles every failure of playback: runs the recovery, appends it to the run log, publishes RecoveryStatus.
///
/// RecoveryController decides the steps; this class fetches the tokens, also ahead of their expiry, and determines the
/// position where playback continues. The owner opens pages. Owned by Player; GUI thread; session, log and clock must
/// outlive it.
class RecoveryCoordinator final : public QObject
{
    Q_OBJECT

public:
    /// The source of the first token.
    enum class FirstToken {
        OfTarget, ///< the target has its own token, or needs none
        Fetch,    ///< the token source
    };

    /// \a tokens: the source of new tokens, or null. With FirstToken::Fetch, tokens are renewed before they expire.
    /// \a random: returns a number from 0 to 1, for the jitter of delays.
    RecoveryCoordinator(const RecoveryTable &table, std::unique_ptr<TokenSource> tokens, FirstToken firstToken,
                        const PlaybackSession &session, RunLog &log, const Clock &clock, RecoveryPolicy::Random random,
                        QObject *parent = nullptr);
    ~RecoveryCoordinator() override;

    [[nodiscard]] const RecoveryStatus &status() const { return m_status; }

    /// True if the token source provides the first token: call fetchFirstToken() before the page is opened.
    [[nodiscard]] bool needsFirstToken() const { return m_firstToken == FirstToken::Fetch; }

    /// Fetches the first token; openRequested() or a failure follows.
    void fetchFirstToken();

    /// Whether tokens of the next target can be renewed; always false without a token source.
    void setTokenRenewable(bool renewable)
    {
        m_controller.setTokenRenewable(renewable && m_tokens && m_tokens->isRenewable());
    }

    /// The run ends: fetches no token and takes no further step. Errors are still recorded; the status stays.
    void stop();

    /// Another target is opened: cancels the fetch and the planned renewal of a token for the former one.
    void forgetTokens();

    /// The first token was requested and has not arrived yet.
    [[nodiscard]] bool isFetchingFirstToken() const { return m_isFetchingFirst; }

    /// A page was opened with \a token; empty: without a token.
    void setToken(const QString &token);

    /// Retries at once during a countdown or after giving up. Returns false if there is nothing to retry; a token that
    /// is being fetched after a failure is a retry in progress.
    [[nodiscard]] bool retryNow();

public Q_SLOTS:
    void handleError(const vitrine::PlaybackError &error);
    void handleFailure(const vitrine::Failure &failure);
    /// A failure without recovery, independent of the rules: the first player of a run without a window did not start,
    /// most likely because of wrong arguments.
    void handleFinalFailure(const vitrine::Failure &failure);
    /// Whether the player's server can be reached.
    void handleNetwork(bool reachable);
    /// The old page is unloaded: further failures are those of the new page.
    void handleReloaded();
    /// The opened page may start elsewhere: playback counts as resumed after handlePositionSettled().
    void awaitPosition();
    /// Playback continues at \a positionSeconds, if that is known better than by the session.
    void handlePositionSettled(std::optional<double> positionSeconds);
    /// Ends a countdown or a renewal by giving up.
    void cancel();
    /// Another target is opened, or the viewer reloads the page: resets all failures and attempts.
    void reset();
    /// Checks the deadlines: renews the token, ends a countdown.
    void tick();

Q_SIGNALS:
    void statusChanged(const vitrine::RecoveryStatus &status);
    /// Open or reload the page: with \a token unless empty, from \a position (media seconds) if known.
    void openRequested(const QString &token, std::optional<double> position);
    /// Playback has resumed from \a positionSeconds.
    void resumed(double positionSeconds);

private:
    /// Reports an error of the player that is not reported yet; \a step is taken for it.
    void report(const Failure &failure, std::optional<RecoveryStep::Kind> step);
    /// \a failure without secrets, and with the position where playback stopped.
    [[nodiscard]] Failure completed(const Failure &failure) const;
    void handleToken(const Result<QString> &token);
    void followState(PlaybackState to);
    void conclude();
    void recordStep(const RecoveryStep &step);
    void planRenewal();
    void renewInTime();
    void requestOpen(const QString &token);
    void publish();
    [[nodiscard]] std::optional<double> resumePosition() const;

    RunLog &m_log;
    const Clock &m_clock;
    const PlaybackSession &m_session;
    RecoveryController m_controller;
    std::unique_ptr<TokenSource> m_tokens;
    const FirstToken m_firstToken;
    QString m_token;                    ///< of the open page
    QTimer m_renewal;                   ///< wakes renewInTime()
    std::optional<QDateTime> m_renewAt; ///< UTC; none: not ahead of time

    RecoveryStatus m_status;
    Failure m_failure; ///< of the current recovery
    Failure m_latest;  ///< perhaps during a recovery, which goes on
    QString m_gaveUpBecause;
    std::optional<double> m_resumeAt;
    int m_failures = 0;
    bool m_hasFailed = false;
    bool m_isPositionPending = false; ///< from awaitPosition() to handlePositionSettled()
    std::optional<double> m_settledPosition;
    bool m_isFinal = false; ///< after handleFinalFailure()
    bool m_isStopped = false;
    bool m_wasReady = false;
    bool m_isFetchingFirst = false;
    bool m_isAhead = false; ///< a token was requested without a failure
};

} // namespace vitrine
