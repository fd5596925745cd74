// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ControlConnection.h"
#include "protocol/Result.h"
#include "socket/SocketPeer.h"

#include <QList>
#include <QLocalServer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

#include <sys/types.h>

namespace vitrine {

/// \brief The control socket: JSON-RPC 2.0 on a local socket, one object a line.
///
/// Only processes of the same user may connect: the socket has mode 0600, and the kernel is asked who connects. The
/// connections take turns, one step each, so that the time of a turn of the event loop does not depend on how much
/// they ask. Owned by the application; GUI thread; the log must outlive it.
class ControlServer final : public QObject
{
    Q_OBJECT

public:
    /// The user at the other end of a connected socket; none if it is unknown.
    using PeerUser = std::function<std::optional<uid_t>(qintptr descriptor)>;

    /// Listens at \a path, whose folder exists. A socket that a crash has left there is replaced; fails if a program
    /// listens there, if something else is there, or if the folder cannot be written.
    static Result<std::unique_ptr<ControlServer>> listen(const QString &path, const RunLog &log, ControlHandler handler,
                                                         const ControlLimits &limits = {},
                                                         PeerUser peerUser = &socketPeerUser);
    /// Writes the answers and events that wait, as far as clients read them within ControlLimits::goodbye.
    ~ControlServer() override;

    [[nodiscard]] QString path() const { return m_server.fullServerName(); }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    ControlServer(const RunLog &log, ControlHandler handler, const ControlLimits &limits, PeerUser peerUser);

    void accept();
    void add(QLocalSocket *socket);
    void takeTurn();
    void sayGoodbye();
    [[nodiscard]] QList<ControlConnection *> clients() const;

    const RunLog &m_log;
    const ControlHandler m_handler;
    const ControlLimits m_limits;
    const PeerUser m_peerUser;
    QLocalServer m_server;
    QTimer m_turn;
    QList<ControlConnection *> m_waiting; ///< for a step, the longest first
    int m_connections = 0;
};

} // namespace vitrine
