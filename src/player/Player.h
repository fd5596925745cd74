// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "events/SessionRecorder.h"
#include "playback/MessageIntake.h"
#include "playback/PlaybackSession.h"
#include "player/BackHandler.h"
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

/// \brief Plays BlendVision targets: the one object that commands go to and that every surface reads.
///
/// Owns page, bridge, session, recovery and monitor; knows no window, no command line and no surface. Show page() in a
/// QWebEngineView. What happens is appended to the run log; what is being done about a failure is recoveryStatus().
/// Owned by the application, deleted before the profile; GUI thread; profile, clock and log must outlive it.
class Player final : public QObject
{
    Q_OBJECT

public:
    /// What a media command has come to: the element as it confirmed the command, or an error for people.
    using Reply = MediaAccess::Reply;

    /// What a player needs from its owner.
    struct Parts
    {
        QWebEngineProfile &profile;
        const Clock &clock;
        RunLog &log;
        std::unique_ptr<TokenSource> tokens = nullptr; ///< of new tokens; null: the target's own has to do
    };

    Player(const PlayerOptions &options, Parts parts, QObject *parent = nullptr);
    ~Player() override;

    /// Plays \a target, after the page before has had its goodbye. The first target is the home of Back. Fails, and
    /// changes nothing, when the target has a scenario that is unknown or cannot be read.
    [[nodiscard]] Result<bool> open(const PlayTarget &target);
    /// Loads the page again at once; ends a countdown.
    void reload();
    /// Does what PlayerOptions::onBack says; a second call within BackHandler::debounce is ignored. \a actionName is
    /// for the run log.
    void back(const QString &actionName = QStringLiteral("back"));
    /// From now on commands do nothing and no page is opened any more, also not by a recovery. This page stays until
    /// leave().
    void prepareToLeave();
    /// Leaves the page, so that it can end its session; left() follows within two seconds.
    void leave();
    /// Ends a countdown or the renewal of a token by giving up.
    void cancelRecovery() { m_recovery.cancel(); }

    /// Unless the player is deleted before, each ends in exactly one \a reply, at the latest after
    /// MediaAccess::defaultLimit: with the confirmed state, or with an error, also where PlayerOptions::mediaAccess is
    /// false.
    void play(Reply reply = {});
    void pause(Reply reply = {});
    /// \a positionSeconds: media seconds.
    void seek(double positionSeconds, Reply reply = {});
    /// MediaAccess::lowestRate to MediaAccess::highestRate.
    void setPlaybackRate(double rate, Reply reply = {});
    /// 0 to 1.
    void setVolume(double volume, Reply reply = {});
    void setMuted(bool muted, Reply reply = {});

    /// What plays, or was opened last.
    [[nodiscard]] const PlayTarget &source() const { return m_source; }
    /// Media seconds at this moment; no value before the player has sent a position.
    [[nodiscard]] std::optional<double> position() const { return m_session.positionSeconds(); }
    [[nodiscard]] MediaDuration duration() const { return m_session.duration(); }
    [[nodiscard]] bool isLive() const { return duration().isLive(); }
    [[nodiscard]] double playbackRate() const { return m_session.playbackRate(); }
    [[nodiscard]] PlaybackState playbackState() const { return m_session.state(); }
    /// 0 to 1; no value without media access or before there is media. The same holds for isMuted().
    [[nodiscard]] std::optional<double> volume() const;
    [[nodiscard]] std::optional<bool> isMuted() const;
    /// False also where it is not known.
    [[nodiscard]] bool isSeekable() const;
    /// Title of the top-level page; empty for the host page, which has none of its own.
    [[nodiscard]] QString title() const;
    /// The error that playback failed with; none unless the player reported one.
    [[nodiscard]] const std::optional<PlaybackError> &error() const { return m_session.error(); }
    [[nodiscard]] const RecoveryStatus &recoveryStatus() const { return m_recovery.status(); }

    /// The origin that the page around the player has for it: as domain control sees it.
    [[nodiscard]] QString hostOrigin() const;
    /// For views that follow playback more closely than by run events.
    [[nodiscard]] const PlaybackSession &session() const { return m_session; }
    /// To be shown in a view; owned by the player.
    [[nodiscard]] PlayerPage &page() { return m_page; }

    /// Listens to what the system says of its network from now on; may wait for the system bus.
    void listenToSystem() { m_monitor.listenToSystem(); }

Q_SIGNALS:
    void sourceChanged(const vitrine::PlayTarget &source);
    /// The player has sent its first message after a load.
    void ready();
    void playbackStateChanged(vitrine::PlaybackState from, vitrine::PlaybackState to);
    void playbackRateChanged(double rate);
    void durationChanged(vitrine::MediaDuration duration);
    /// Volume, mute or the seekable ranges.
    void mediaStatusChanged(const std::optional<vitrine::MediaStatus> &status);
    void errorOccurred(const vitrine::PlaybackError &error);
    void recoveryStatusChanged(const vitrine::RecoveryStatus &status);
    /// A recovery has succeeded; it plays again from \a positionSeconds.
    void resumed(double positionSeconds);
    /// back() has done this. Closed: the owner has to close its window.
    void backDone(vitrine::ActionReport::Outcome outcome);
    /// Back led to a target that cannot be played; \a why is one sentence.
    void targetRejected(const QString &why);
    /// A link that another program has to show.
    void externalRequested(const QUrl &url);
    void fullscreenRequested(bool on);
    /// leave() is done.
    void left();

private:
    void connectLog();
    void connectMonitor();
    void connectSession();
    void load(const PageRequest &request);
    void loadAgain(const QString &token, std::optional<double> positionSeconds);
    [[nodiscard]] bool goTo(const PlayTarget &target);
    /// A reply that can be called; empty where the command was refused, and answered, because the player is closing.
    [[nodiscard]] Reply accept(Reply reply) const;

    const PlayerOptions m_options;
    const Clock &m_clock;
    RunLog &m_log;
    TargetResolver m_targets;
    BackHandler m_backHandler;
    MessageIntake m_intake;
    MessageBridge m_bridge;
    PlaybackSession m_session;
    PlayerPage m_page;
    SessionRecorder m_recorder; // before whoever acts on the same signals
    const bool m_hasTokens;     ///< a source of tokens that can renew them was given
    RecoveryCoordinator m_recovery;
    PlaybackMonitor m_monitor;
    MediaAccess m_media;
    PlaybackRestore m_restore;

    std::optional<PlayTarget> m_home; ///< opened first
    PlayTarget m_source;
    PageRequest m_request; ///< for m_source, with its newest token
    std::chrono::milliseconds m_loadStarted{0};
    bool m_isLeaving = false;
};

} // namespace vitrine
