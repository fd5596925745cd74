// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ControlCall.h"
#include "control/EventWaiter.h"
#include "control/LoadCommands.h"
#include "control/ui/UiCalls.h"
#include "protocol/PlayTarget.h"
#include "web/MediaAccess.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace vitrine {

class Player;
class RunLog;

/// \brief What the control socket needs besides the player and the run log.
struct ControlHost
{
    std::function<Result<PlayTarget>(const QString &)> target; ///< what a text means, by the settings of the run
    std::function<void()> quit;
    std::function<void(const ControlReply &)> diagnose;
    UiCalls::SaveImage saveImage;
};

/// \brief Carries out the calls of the control socket with the player, the run log and the window.
///
/// Each command becomes a `command` event once it has been carried out, or has failed. Owned by the application; GUI
/// thread; player and log must outlive it.
class ControlService final : public QObject
{
    Q_OBJECT

public:
    ControlService(Player &player, RunLog &log, ControlHost host, QObject *parent = nullptr);

    /// Until then, the methods of the window fail. \a parts must outlive this object.
    void setWindow(const UiInspector::Parts &parts);

    /// Replies once, unless the client has gone before.
    void call(const ControlCall &call);

    /// The run is ending: what is being typed or clicked fails now, so that it is reported.
    void endWindowCommands();

private:
    void callWindow(const ControlCall &call);
    /// Answers \a call after the `command` event.
    [[nodiscard]] ControlReply reported(const ControlCall &call);
    void open(const ControlCall &call);
    void back(const ControlReply &reply);
    void waitFor(const ControlCall &call);
    /// Answers a media command with the number of the last event before it.
    [[nodiscard]] MediaAccess::Reply mediaReply(const ControlCall &call);

    Player &m_player;
    RunLog &m_log;
    const ControlHost m_host;
    EventWaiter m_waiter;
    LoadCommands m_loads;
    std::optional<UiCalls> m_window;
};

} // namespace vitrine
