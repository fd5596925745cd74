// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/instance/InstanceServer.h"
#include "events/RunEvent.h"
#include "protocol/PlayTarget.h"

#include <QObject>

#include <functional>
#include <memory>

namespace vitrine {

class Player;
class RunLog;

/// \brief Opens in this run what other starts with the same profile hand over.
///
/// Each request becomes a `command` event. Owned by the application; GUI thread; player and log must outlive it.
class InstanceController final : public QObject
{
    Q_OBJECT

public:
    /// What the requests need besides the player and the run log.
    struct Host
    {
        std::function<Result<PlayTarget>(const QString &)> target; ///< what a text means, by the settings of the run
        std::function<void()> showVideo; ///< closes what covers the video, since another one has been asked for
        std::function<void()> raise;     ///< shows the window in front of the others
        std::function<void(const QString &)> showProblem; ///< a target cannot be played; one sentence why
    };

    InstanceController(Player &player, RunLog &log, Host host, QObject *parent = nullptr);

    /// Takes requests at \a path from now on. Fails as InstanceServer::listen().
    [[nodiscard]] Result<bool> start(const QString &path);

public Q_SLOTS:
    /// Takes no more requests: the next start waits until this process has ended, and plays itself.
    void stop();

private:
    [[nodiscard]] InstanceAnswer handle(const InstanceRequest &request);
    [[nodiscard]] Result<bool> open(const InstanceRequest &request);

    Player &m_player;
    RunLog &m_log;
    const Host m_host;
    std::unique_ptr<InstanceServer> m_server; ///< none before start()
};

} // namespace vitrine
