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

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace vitrine {

class PlaybackSession;
class RunLog;

/// \brief Takes every failure of playback, has it mended, appends it to the run log and publishes the RecoveryStatus.
///
/// RecoveryController decides; this class fetches the tokens, also ahead of their expiry, and knows from which position
/// playback goes on. The owner opens pages. Owned by Player; GUI thread; session, log and clock must outlive it.
class RecoveryCoordinator final : public QObject
{
    Q_OBJECT

public:
    /// What the target says about tokens.
    enum class FirstToken {
        OfTarget, ///< the target has its own token, or needs none
        Fetch,    ///< the token source brings the first one, too
    };

    /// \a tokens: where new tokens come from; null when nowhere. With FirstToken::Fetch a token is renewed before it
    /// expires. \a random: a number from 0 to 1, for the jitter of delays.
    RecoveryCoordinator(const RecoveryTable &table, std::unique_ptr<TokenSource> tokens, FirstToken firstToken,
                        const PlaybackSession &session, RunLog &log, const Clock &clock, RecoveryPolicy::Random random,
                        QObject *parent = nullptr);
    ~RecoveryCoordinator() override;

    [[nodiscard]] const RecoveryStatus &status() const { return m_status; }

    /// True where the token source brings the first token: fetchFirstToken() comes before the page.
    [[nodiscard]] bool needsFirstToken() const { return m_firstToken == FirstToken::Fetch; }

    /// Fetches the first token; openRequested() follows with it, or a failure.
    void fetchFirstToken();

    /// Whether new tokens can be fetched for what is opened next; only with a token source.
    void setTokenRenewable(bool renewable)
    {
        m_controller.setTokenRenewable(renewable && m_tokens && m_tokens->isRenewable());
    }

    /// Something else is opened: no token that was requested before may get there.
    void forgetTokens();

    /// The first token has been requested and has not come yet.
    [[nodiscard]] bool isFetchingFirstToken() const { return m_isFetchingFirst; }

    /// A page was opened with \a token, empty for none.
    void setToken(const QString &token);

    /// Tries again what is waited for or was given up; false when there is nothing to try.
    [[nodiscard]] bool retryNow();

public Q_SLOTS:
    void handleError(const vitrine::PlaybackError &error);
    void handleFailure(const vitrine::Failure &failure);
    /// A failure that is final at once, whatever the rules say, and is no step of a recovery: a run without a window
    /// whose first player never started was most likely started with wrong arguments.
    void handleFinalFailure(const vitrine::Failure &failure);
    /// Whether the player's server can be reached.
    void handleNetwork(bool reachable);
    /// The old page is gone: what fails from now on is the new one.
    void handleReloaded();
    /// Ends a countdown or a renewal by giving up.
    void cancel();
    /// Another target is opened, or the viewer loads the page again: nothing of the past counts.
    void reset();
    /// Does what is due: renews the token, ends a countdown.
    void tick();

Q_SIGNALS:
    void statusChanged(const vitrine::RecoveryStatus &status);
    /// Open the page (again): with \a token unless it is empty, from \a position in media seconds where it is known.
    void openRequested(const QString &token, std::optional<double> position);
    /// It plays again, from \a positionSeconds.
    void resumed(double positionSeconds);

private:
    void take(const Failure &failure);
    void handleToken(const Result<QString> &token);
    void followState(PlaybackState to);
    void recordStep(const RecoveryStep &step);
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
    QString m_token;  ///< that the page was opened with
    QTimer m_renewal; ///< ahead of its expiry

    RecoveryStatus m_status;
    Failure m_failure; ///< that is being mended
    QString m_gaveUpBecause;
    std::optional<double> m_resumeAt;
    int m_failures = 0;
    bool m_hasFailed = false;
    bool m_isFinal = false; ///< handleFinalFailure()
    bool m_wasReady = false;
    bool m_isFetchingFirst = false;
    bool m_isAhead = false; ///< a token was requested while nothing was wrong
};

} // namespace vitrine
