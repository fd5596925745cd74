// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/mpris/MprisService.h"
#include "events/RunEvent.h"
#include "player/Player.h"
#include "web/PageIcon.h"

#include <QObject>

#include <functional>

namespace vitrine {

class RunLog;

/// \brief Lets media keys and the media controls of the desktop read and command a player, through MPRIS.
///
/// Each command becomes a `command` event once it has been carried out, or has failed. Owned by the application; GUI
/// thread; player and log must outlive it.
class MprisController final : public QObject
{
    Q_OBJECT

public:
    /// What MPRIS needs besides the player and the run log.
    struct Host
    {
        std::function<Result<PlayTarget>(const QString &)> target; ///< what a URI means, by the settings of the run
        std::function<void()> raise{};                             ///< empty: there is no window
        std::function<void(bool)> setFullScreen{};                 ///< empty: there is no window
        std::function<void()> quit;
        bool mayOpen = true;    ///< clients may open another target
        bool mayQuit = true;    ///< clients may end the run, and leave fullscreen
        bool hasControl = true; ///< the setting `media_access`
    };

    MprisController(Player &player, RunLog &log, Host host, QObject *parent = nullptr);

    /// Appears on \a bus; without one, nothing happens.
    void start(const QDBusConnection &bus);

public Q_SLOTS:
    void setFullScreen(bool fullScreen);

private:
    using Reply = MprisCommand::Reply;

    void refresh();
    [[nodiscard]] MprisState state() const;
    [[nodiscard]] double positionSeconds() const;
    void followState(PlaybackState from, PlaybackState to);
    void followProgress();
    void command(const MprisCommand &command, const Reply &reply);
    /// \a reply after the `command` event.
    [[nodiscard]] Reply reported(const QString &name, const Reply &reply) const;
    void stop(const Reply &reply);
    void setVolume(double volume, const Reply &reply);
    void open(const QString &uri, const Reply &reply);

    Player &m_player;
    RunLog &m_log;
    const Host m_host;
    PageIcon m_icon;
    PlaybackStatus m_status = PlaybackStatus::Stopped;
    bool m_isStopped = false; ///< by a command; paused at the beginning since then
    bool m_hasJumped = false; ///< the next position is not where playback has led to
    bool m_isFullScreen = false;
    std::unique_ptr<MprisService> m_service; ///< none before start()
};

} // namespace vitrine
