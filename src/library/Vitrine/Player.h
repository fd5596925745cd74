// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Export.h"
#include "Version.h"

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>

namespace Vitrine {

/// Sets what the browser engine needs in this process. Call it once, in main(), before QApplication is created.
///
/// It extends `QTWEBENGINE_CHROMIUM_FLAGS`; flags that the user has set stay. Without it, the browser engine slows down
/// the timers of a covered or minimised window, so that BlendVision ends the session there, and the known defects of Qt
/// WebEngine have their effect. Prints a warning, and changes nothing, if the application exists already.
VITRINE_EXPORT void initialize();

/// \brief What a Player needs before it is created. A value.
struct PlayerOptions
{
    /// Origin of the page around the player, which BlendVision's domain control checks: scheme, host and port.
    QString hostOrigin = QStringLiteral("https://vitrine.localhost");
    QString language; ///< `zh`, `ja` or `en`; empty: that of the system
    /// Folder for cookies and the identity of this device. Empty: nothing is kept, and each player is a new device.
    /// Only one player may use a folder at a time.
    QString storagePath;
    bool isMuted = false; ///< start without sound
};

/// \brief Plays BlendVision content. Show it with a PlayerView.
///
/// It recovers from failures by the default rules of Vitrine (docs/recovery.md). GUI thread; needs QApplication, which
/// must outlive it. Owned by its creator. Before it is deleted, call close() and wait for closed(), so that the
/// content's session ends at once: otherwise this device keeps its place until the service misses its heartbeat.
class VITRINE_EXPORT Player final : public QObject
{
    Q_OBJECT
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(double position READ position WRITE seek NOTIFY positionChanged)
    Q_PROPERTY(double duration READ duration NOTIFY durationChanged)
    Q_PROPERTY(double playbackRate READ playbackRate WRITE setPlaybackRate NOTIFY playbackRateChanged)
    Q_PROPERTY(double volume READ volume WRITE setVolume NOTIFY volumeChanged)
    Q_PROPERTY(bool muted READ isMuted WRITE setMuted NOTIFY mutedChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    Q_PROPERTY(bool live READ isLive NOTIFY durationChanged)
    Q_PROPERTY(bool seekable READ isSeekable NOTIFY seekableChanged)

public:
    enum class State {
        Idle,       ///< nothing was opened, or the player is closed
        Connecting, ///< the page is loading
        Loading,    ///< the player is ready and prepares the media
        Playing,    ///< media advances
        Paused,     ///< paused on request
        Buffering,  ///< media should advance, but does not
        Seeking,    ///< a seek is in progress
        Ended,      ///< the content has ended
        Failed,     ///< playback has failed; a recovery may follow
    };
    Q_ENUM(State)

    /// A player with the default options.
    explicit Player(QObject *parent = nullptr);
    explicit Player(const PlayerOptions &options, QObject *parent = nullptr);
    ~Player() override;

    /// Plays \a target: a player URL, a token, a `vitrine://` link, or `demo` for the built-in reference player. False
    /// if it cannot be played, without any change; \a why is then a sentence that says why and what to do.
    [[nodiscard]] bool open(const QString &target, QString *why = nullptr);
    [[nodiscard]] bool open(const QUrl &target, QString *why = nullptr);

    [[nodiscard]] State state() const;
    /// Media seconds; -1 before the player has sent a position.
    [[nodiscard]] double position() const;
    /// Media seconds; -1 if it is unknown or the content is live.
    [[nodiscard]] double duration() const;
    /// 1 is normal.
    [[nodiscard]] double playbackRate() const;
    /// 0 to 1; -1 before there is media.
    [[nodiscard]] double volume() const;
    /// False before there is media.
    [[nodiscard]] bool isMuted() const;
    /// Title of the page; empty if it has none.
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isLive() const;
    /// False before there is media.
    [[nodiscard]] bool isSeekable() const;

public Q_SLOTS:
    /// A command has an effect once the media confirms it, within seconds; otherwise commandFailed() is emitted.
    void play();
    void pause();
    /// \a positionSeconds: media seconds.
    void seek(double positionSeconds);
    /// 0.0625 to 16.
    void setPlaybackRate(double rate);
    /// 0 to 1.
    void setVolume(double volume);
    void setMuted(bool muted);
    /// Loads the page again.
    void reload();
    /// Unloads the page; closed() follows within 2 s. A closed player opens nothing more.
    void close();

Q_SIGNALS:
    void stateChanged(Vitrine::Player::State state);
    /// About twice a second while media plays, and at each jump.
    void positionChanged(double positionSeconds);
    void durationChanged(double durationSeconds);
    void playbackRateChanged(double rate);
    void volumeChanged(double volume);
    void mutedChanged(bool muted);
    void titleChanged(const QString &title);
    void seekableChanged(bool seekable);

    /// An event of the run, such as `state`, `event`, `error` or `recovery`; its fields are those of the event stream
    /// (docs/testers.md). It contains no secrets.
    void eventOccurred(const QJsonObject &event);
    /// The player has reported an error. \a code and \a reason are as sent, such as `16` and
    /// `ERROR_REASON_TOKEN_EXPIRED`, and may be empty. A recovery may follow.
    void errorOccurred(const QString &code, const QString &reason, const QString &message);
    /// There is no further attempt to recover; \a why is for people.
    void failed(const QString &why);
    /// A command had no effect. \a command is the name of its slot; \a why is one sentence.
    void commandFailed(const QString &command, const QString &why);
    /// The viewer has pressed Back in the player: close the window, or show what was there before.
    void backRequested();
    /// The viewer has pressed the player's full-screen button, or left full screen.
    void fullScreenRequested(bool on);
    /// The viewer has activated a link for another program.
    void linkActivated(const QUrl &url);
    void closed();

private:
    class Private;
    friend class PlayerView;

    const std::unique_ptr<Private> d;
};

} // namespace Vitrine
