// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/BusName.h"
#include "desktop/mpris/MprisCommand.h"
#include "desktop/mpris/MprisState.h"

#include <QDBusConnection>
#include <QObject>
#include <QTimer>

#include <functional>

class QDBusMessage;

namespace vitrine {

class MprisPlayerAdaptor;

/// \brief The object of MPRIS on a session bus: properties, their changes, and calls.
///
/// Checks each call against the state, as the specification wants, and passes it on as an MprisCommand; knows no
/// player. Without a bus it does nothing. Owned by MprisController; GUI thread.
class MprisService final : public QObject
{
    Q_OBJECT

public:
    /// What the service needs from its owner.
    struct Host
    {
        std::function<void(const MprisCommand &, const MprisCommand::Reply &)> command;
        std::function<double()> positionSeconds; ///< media seconds, not negative
        bool hasWindow = true;                   ///< it can be raised and fill the screen
        bool mayOpen = true;                     ///< clients may open another target
        bool mayQuit = true;
    };

    /// Changes within this time are announced together.
    static constexpr std::chrono::milliseconds changeInterval{50};

    MprisService(const QDBusConnection &bus, Host host, QObject *parent = nullptr);
    ~MprisService() override;

    /// Asks the bus for the name `org.mpris.MediaPlayer2.vitrine`, or with `.instancePID` after it if that one is in
    /// use. Does not wait for the answer, because the bus may have stopped.
    void start();

    [[nodiscard]] const Host &host() const { return m_host; }
    [[nodiscard]] const MprisState &state() const { return m_state; }
    [[nodiscard]] bool isFullScreen() const { return m_isFullScreen; }
    /// A kiosk, which may not be quit, stays fullscreen as well.
    [[nodiscard]] bool canSetFullScreen() const { return m_host.hasWindow && m_host.mayQuit; }
    /// The schemes that Open accepts; none unless Host::mayOpen.
    [[nodiscard]] QStringList uriSchemes() const;

    void setState(const MprisState &state);
    void setFullScreen(bool fullScreen);
    /// The position has jumped: announces it.
    void reportSeek(double positionSeconds);

    /// Carries out a call; answers \a message once the player has confirmed it, or with an error. The calls that the
    /// current state does not allow have no effect.
    void play(const QDBusMessage &message);
    void pause(const QDBusMessage &message);
    void playPause(const QDBusMessage &message);
    void stop(const QDBusMessage &message);
    /// \a offset: microseconds, also negative.
    void seekBy(qlonglong offset, const QDBusMessage &message);
    /// Only if \a trackId is the current track and \a position, in microseconds, is in it.
    void seekTo(const QString &trackId, qlonglong position, const QDBusMessage &message);
    void open(const QString &uri, const QDBusMessage &message);
    void raise(const QDBusMessage &message);
    void quit(const QDBusMessage &message);
    /// Limits \a rate to the announced range; 0 is a pause.
    void setRate(double rate);
    /// Limits \a volume to 0 to 1.
    void setVolume(double volume);
    void requestFullScreen(bool fullScreen);

private:
    void pass(const MprisCommand &command, const QDBusMessage &message);
    void pass(const MprisCommand &command);
    void refuse(const QDBusMessage &message, const QString &why) const;
    [[nodiscard]] bool refusesControl(const QDBusMessage &message) const;
    void seekToSeconds(double seconds, const QDBusMessage &message);
    void announceChanges();
    void announce(const QString &interface, const QVariantMap &changes) const;

    QDBusConnection m_bus;
    const Host m_host;
    MprisState m_state;
    QVariantMap m_announced; ///< the properties as clients know them
    bool m_isFullScreen = false;
    QTimer m_timer;
    MprisPlayerAdaptor *m_player = nullptr; ///< child
    BusName m_name;
    bool m_isOnBus = false;
};

} // namespace vitrine
