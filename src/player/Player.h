// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "events/SessionRecorder.h"
#include "playback/MessageIntake.h"
#include "playback/PlaybackInputs.h"
#include "playback/PlaybackSession.h"
#include "player/BackHandler.h"
#include "player/PauseRestore.h"
#include "player/PlaybackRestore.h"
#include "player/PlayerOptions.h"
#include "player/RecoveryCoordinator.h"
#include "player/TargetResolver.h"
#include "web/MediaAccess.h"
#include "web/MessageBridge.h"
#include "web/PlayerPage.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

class QWebEngineProfile;

namespace vitrine {

class RunLog;

/// \brief Plays BlendVision targets: the only object that receives commands, and the source for all surfaces.
///
/// Owns page, bridge, session, recovery and monitor; independent of windows, the command line and the surfaces. Show
/// page() in a QWebEngineView. Appends events to the run log; recoveryStatus() is the state of a recovery. Owned by the
/// application, deleted before the profile; GUI thread; profile, clock and log must outlive it.
class Player final : public QObject
{
    Q_OBJECT

public:
    /// Where the tokens of a target come from.
    enum class TokenFrom {
        Source, ///< Parts::tokens, also the first one
        Target, ///< the target has its own, which cannot be renewed; a demo gets new ones by itself
    };

    /// Result of a media command: the confirmed status of the element, or an error for display.
    using Reply = MediaAccess::Reply;

    /// The objects that a player needs from its owner.
    struct Parts
    {
        QWebEngineProfile &profile;
        const Clock &clock;
        RunLog &log;
        std::unique_ptr<TokenSource> tokens = nullptr; ///< source of new tokens; null: only the target's own token
    };

    Player(const PlayerOptions &options, Parts parts, QObject *parent = nullptr);
    ~Player() override;

    /// Plays \a target after the former page has unloaded. The first target is the home of Back, unless setHome() is
    /// called. Parts::tokens is for the home only. Fails without any change if the player is closing, or if the
    /// target's scenario is unknown or cannot be read.
    [[nodiscard]] Result<bool> open(const PlayTarget &target);
    /// The target of Back if that leads home, instead of the first one.
    void setHome(const PlayTarget &target, TokenFrom tokens)
    {
        m_home = target;
        m_homeTokens = tokens;
    }
    /// Unloads the page, so that nothing is played until the next open().
    void stop();
    /// Reloads the page at once; ends a countdown. After the end of the content, a new session starts. No effect after
    /// stop().
    void reload();
    /// As reload(), and goes on where it is, unless it is live.
    void reloadInPlace();
    /// Does what backAction() says; a second call within BackHandler::debounce is ignored. \a actionName is
    /// for the run log.
    void back(const QString &actionName = QStringLiteral("back"));
    /// Whether back() has an effect: there may be no history, or nothing to do. It can change with each page.
    [[nodiscard]] bool canGoBack() const;
    /// At first PlayerOptions::onBack.
    [[nodiscard]] const BackAction &backAction() const { return m_backHandler.action(); }
    void setBackAction(const BackAction &action)
    {
        m_backHandler.setAction(action);
        Q_EMIT backActionChanged();
    }
    /// From now on, commands have no effect and no page is opened, not even by a recovery. The current page stays until
    /// leave().
    void prepareToLeave();
    /// Unloads the page, so that it can end its session; left() follows within 2 s.
    void leave();
    /// Ends a countdown or the renewal of a token by giving up.
    void cancelRecovery() { m_recovery.cancel(); }

    /// Each command calls \a reply exactly once within MediaAccess::defaultLimit, unless the player is deleted before:
    /// with the confirmed status, or with an error, also if PlayerOptions::mediaAccess is false.
    void play(Reply reply = {});
    /// A recovery keeps the pause, except in a kiosk; so does reload() if it continues a recovery.
    void pause(Reply reply = {});
    /// \a positionSeconds: media seconds.
    void seek(double positionSeconds, Reply reply = {});
    /// MediaAccess::lowestRate to MediaAccess::highestRate.
    void setPlaybackRate(double rate, Reply reply = {});
    /// 0 to 1.
    void setVolume(double volume, Reply reply = {});
    void setMuted(bool muted, Reply reply = {});
    /// Each target that is opened from now on begins with \a volume, 0 to 1, instead of the page's own.
    void setInitialVolume(double volume) { m_restore.setInitialVolume(volume); }

    /// Whether a target has been opened.
    [[nodiscard]] bool hasSource() const { return m_home.has_value(); }
    /// Whether nothing is open: before the first open(), and after stop().
    [[nodiscard]] bool isStopped() const { return m_isStopped; }
    /// The target that was opened last; the demo before that.
    [[nodiscard]] const PlayTarget &source() const { return m_source; }
    /// What is played, without a token: PlayTarget::contentId() of the current request, whose token may be renewed.
    /// Empty before a target has been opened.
    [[nodiscard]] QString contentId() const;
    /// Current position in media seconds; no value before the player has sent a position.
    [[nodiscard]] std::optional<double> position() const { return m_session.positionSeconds(); }
    [[nodiscard]] MediaDuration duration() const { return m_session.duration(); }
    [[nodiscard]] bool isLive() const { return m_session.isLive(); }
    [[nodiscard]] double playbackRate() const { return m_session.playbackRate(); }
    [[nodiscard]] PlaybackState playbackState() const { return m_session.state(); }
    /// Whether a target is open and its playback has not begun yet.
    [[nodiscard]] bool isStarting() const
    {
        return !m_isStopped &&
               (playbackState() == PlaybackState::Connecting || playbackState() == PlaybackState::Loading);
    }
    /// 0 to 1; no value without media access or before there is media. The same applies to isMuted().
    [[nodiscard]] std::optional<double> volume() const
    {
        return m_media.status() ? std::optional(m_media.status()->volume) : std::nullopt;
    }
    [[nodiscard]] std::optional<bool> isMuted() const
    {
        return m_media.status() ? std::optional(m_media.status()->muted) : std::nullopt;
    }
    /// False only for audio: also true without media access, and before there is media.
    [[nodiscard]] bool hasVideo() const { return !m_media.status() || m_media.status()->isVideo; }
    /// Also false if unknown.
    [[nodiscard]] bool isSeekable() const { return m_media.status() && !m_media.status()->seekable.isEmpty(); }
    /// Title of the top-level page; empty for the host page, which has no title.
    [[nodiscard]] QString title() const { return m_options.page ? m_page.title() : QString(); }
    /// The player's error that made playback fail; none if the player reported none.
    [[nodiscard]] const std::optional<PlaybackError> &error() const { return m_session.error(); }
    [[nodiscard]] const RecoveryStatus &recoveryStatus() const { return m_recovery.status(); }

    /// The origin of the page around the player, which domain control checks.
    [[nodiscard]] QString hostOrigin() const;
    /// For a recording of the run.
    [[nodiscard]] const PlaybackInputs &inputs() const { return m_inputs; }
    [[nodiscard]] const MessageIntake &intake() const { return m_intake; }
    /// For views that need more than the run events.
    [[nodiscard]] const PlaybackSession &session() const { return m_session; }
    /// The page to show in a view; owned by the player.
    [[nodiscard]] PlayerPage &page() { return m_page; }

    /// What the system reports about its network.
    void noteSystemNetwork(bool isOffline) { m_monitor.noteSystemNetwork(isOffline); }

Q_SIGNALS:
    void sourceChanged(const vitrine::PlayTarget &source);
    /// The player has sent its first message after a load.
    void ready();
    void playbackStateChanged(vitrine::PlaybackState from, vitrine::PlaybackState to);
    void playbackRateChanged(double rate);
    void durationChanged(vitrine::MediaDuration duration);
    void titleChanged(const QString &title);
    /// Volume, mute or the seekable ranges.
    void mediaStatusChanged(const std::optional<vitrine::MediaStatus> &status);
    void errorOccurred(const vitrine::PlaybackError &error);
    void recoveryStatusChanged(const vitrine::RecoveryStatus &status);
    /// A recovery has succeeded; playback has resumed from \a positionSeconds.
    void resumed(double positionSeconds);
    void backActionChanged();
    /// Result of back(). With Closed, the owner must close its window.
    void backDone(vitrine::ActionReport::Outcome outcome);
    /// The target of a Back cannot be played; \a why is one sentence.
    void targetRejected(const QString &why);
    /// A link that another program must open.
    void externalRequested(const QUrl &url);
    /// By a page of \a origin.
    void fullscreenRequested(bool on, const QString &origin);
    /// In the player, which has no use for it; only with media access.
    void doubleClicked();
    /// leave() is done.
    void left();

private:
    void connectLog();
    void connectMonitor();
    void connectSession();
    void load(const PageRequest &request);
    void forgetSource();
    void reloadAt(std::optional<double> positionSeconds);
    void loadAgain(const QString &token, std::optional<double> positionSeconds);
    [[nodiscard]] bool goTo(const PlayTarget &target);
    /// A callable reply; empty if the command was refused, and answered, because the player is closing.
    [[nodiscard]] Reply accept(Reply reply) const;
    template<typename Target, typename Command, typename... Values>
    void perform(Target &target, Command command, Reply reply, Values... values);

    const PlayerOptions m_options;
    const Clock &m_clock;
    RunLog &m_log;
    TargetResolver m_targets;
    BackHandler m_backHandler;
    MessageIntake m_intake;
    MessageBridge m_bridge;
    PlaybackSession m_session;
    PlaybackInputs m_inputs; ///< what changes m_session
    PlayerPage m_page;
    SessionRecorder m_recorder; // before the objects that act on the same signals
    const bool m_hasTokens;     ///< there is a source of tokens that can renew them
    RecoveryCoordinator m_recovery;
    PlaybackMonitor m_monitor;
    MediaAccess m_media;
    PlaybackRestore m_restore;
    PauseRestore m_pause;

    std::optional<PlayTarget> m_home; ///< opened first, or by setHome()
    TokenFrom m_homeTokens = TokenFrom::Source;
    PlayTarget m_source;
    PageRequest m_request; ///< for m_source, with its newest token
    std::chrono::milliseconds m_loadStarted{0};
    bool m_isStopped = true;
    bool m_isLeaving = false;
};

} // namespace vitrine
