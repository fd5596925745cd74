// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/ExitRules.h"
#include "playback/FailureCause.h"
#include "playback/PlaybackState.h"
#include "protocol/PlaybackError.h"
#include "protocol/Result.h"
#include "recovery/RecoveryController.h"
#include "ui/HostFailure.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace vitrine {

class ErrorDialogModel;
class HudModel;
class PlaybackSession;
class RunLog;
class TokenSource;

/// \brief Where everything that ends playback arrives: has it mended, recorded and told to the viewer.
///
/// RecoveryController decides; this class gets the tokens, writes the steps into the event stream and keeps the error
/// dialog true, which stays closed while a recovery needs no waiting. The owner opens pages. Owned by the application;
/// GUI thread; all that it is given must outlive it.
class RecoveryDesk final : public QObject
{
    Q_OBJECT

public:
    RecoveryDesk(const Settings &settings, const Clock &clock, const PlaybackSession &session, RunLog &log,
                 ErrorDialogModel &dialog, QObject *parent = nullptr);
    ~RecoveryDesk() override;

    /// Finds out where tokens come from. Fails when the settings contradict each other. \a demoToken makes a new one
    /// for the reference player.
    [[nodiscard]] Result<bool> prepare(const std::function<QString()> &demoToken);

    /// True where tokens come from a file, a program or the API: then the target has none of its own to begin with.
    [[nodiscard]] bool needsFirstToken() const { return m_needsFirstToken; }

    /// Gets the first token; openRequested() follows, as soon as there is one.
    void fetchFirstToken();

    /// A page was opened with \a token, empty for none: it is renewed before it expires.
    void noteToken(const QString &token);

    void handleError(const PlaybackError &error);
    /// \a causes are for the dialog, likely ones first. \a position, in media seconds, where the session does not know
    /// it as well.
    void handleFailure(FailureCause cause, HostFailure shown, RunFailure failure, const QStringList &causes = {},
                       std::optional<double> position = std::nullopt);

    /// The process that shows the page has ended; \a reason as PlayerPage::rendererGone() has it, \a position as above.
    void handleRendererGone(const QString &reason, std::optional<double> position = std::nullopt);

    /// Whether the player's server can be reached.
    void handleNetwork(bool reachable) { m_controller.handleNetwork(reachable); }
    /// The old page is gone: what fails from now on is the new one.
    void handleReloaded() { m_controller.handleReloaded(); }

    /// Tries again what is waited for or was given up; false when nothing is.
    [[nodiscard]] bool retryNow();
    void cancel();
    /// Another target is opened: nothing of the former one counts.
    void reset();

Q_SIGNALS:
    /// Open the page (again): with \a token unless it is empty, from \a position in media seconds where it is known.
    void openRequested(const QString &token, std::optional<double> position);
    /// Playback has failed; \a isFinal: nothing more is done about it.
    void failed(vitrine::RunFailure failure, bool isFinal);
    /// It plays again, from \a position.
    void resumed(double position);

private:
    /// \a error: what the player reported, recorded before the steps about it.
    void handle(FailureCause cause, RunFailure failure, std::function<void()> show, std::optional<double> position,
                const PlaybackError *error = nullptr);
    void tell();
    void showOnce();
    void followState(PlaybackState to);
    void recordStep(const RecoveryStep &step);
    void renewInTime();
    void renewAhead();
    void requestOpen(const QString &token);
    [[nodiscard]] std::optional<double> resumePosition() const;
    [[nodiscard]] bool isNetworkMissing() const;
    [[nodiscard]] std::optional<RecoveryStep::Kind> plannedAction() const;

    const Settings &m_settings;
    const Clock &m_clock;
    const PlaybackSession &m_session;
    RunLog &m_log;
    ErrorDialogModel &m_dialog;
    RecoveryController m_controller;
    std::unique_ptr<TokenSource> m_tokens;
    QString m_token;  ///< that the page was opened with
    QTimer m_renewal; ///< ahead of its expiry

    std::function<void()> m_show; ///< opens the dialog for what is being mended
    RunFailure m_failure = RunFailure::None;
    QString m_gaveUpBecause;
    QList<RecoveryStep> m_heldSteps; ///< recorded behind the error that they are about
    bool m_isHolding = false;
    bool m_needsFirstToken = false;
    bool m_isFirstToken = false;
    bool m_isAhead = false; ///< a token was asked for while nothing was wrong
    bool m_isShown = false; ///< m_show was called for what is being mended
    std::optional<double> m_resumeAt;
};

} // namespace vitrine
