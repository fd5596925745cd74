// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ControlServer.h"

#include "socket/PrivateSocket.h"

#include <QDeadlineTimer>
#include <QLocalSocket>

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// Waits until one of \a clients can take more. Whether one can within \a limit.
bool waitForRoom(const QList<ControlConnection *> &clients, std::chrono::milliseconds limit)
{
    std::vector<pollfd> sockets;
    for (const ControlConnection *client : clients)
        sockets.push_back({static_cast<int>(client->descriptor()), POLLOUT, 0});
    return ::poll(sockets.data(), sockets.size(), static_cast<int>(limit.count())) > 0;
}

} // namespace

ControlServer::ControlServer(const RunLog &log, ControlHandler handler, const ControlLimits &limits, PeerUser peerUser)
    : m_log(log)
    , m_handler(std::move(handler))
    , m_limits(limits)
    , m_peerUser(std::move(peerUser))
{
    m_server.setListenBacklogSize(limits.connections); // otherwise the kernel refuses some of those that come at once
    connect(&m_server, &QLocalServer::newConnection, this, &ControlServer::accept);
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &ControlServer::takeTurn);
}

ControlServer::~ControlServer()
{
    m_server.close();
    for (ControlConnection *client : clients())
        client->disconnect(this);
    sayGoodbye();
}

void ControlServer::sayGoodbye()
{
    const QDeadlineTimer end(m_limits.goodbye);
    QList<ControlConnection *> waiting = clients();
    for (;;) {
        waiting.removeIf([](ControlConnection *client) { return !client->drain(); });
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end.remainingTimeAsDuration());
        if (waiting.isEmpty() || end.hasExpired() || !waitForRoom(waiting, std::min(left, m_limits.silence)))
            return;
    }
}

QList<ControlConnection *> ControlServer::clients() const
{
    return findChildren<ControlConnection *>(QString(), Qt::FindDirectChildrenOnly);
}

Result<std::unique_ptr<ControlServer>> ControlServer::listen(const QString &path, const RunLog &log,
                                                             ControlHandler handler, const ControlLimits &limits,
                                                             PeerUser peerUser)
{
    std::unique_ptr<ControlServer> server(new ControlServer(log, std::move(handler), limits, std::move(peerUser)));
    if (const Result<bool> listens = listenPrivately(server->m_server, path); !listens)
        return listens.error();
    return server;
}

void ControlServer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        const bool isSameUser = m_peerUser(socket->socketDescriptor()) == ::geteuid();
        if (!isSameUser || m_connections == m_limits.connections) {
            if (isSameUser)
                socket->write(rpcErrorLine(
                    QJsonValue::Null, {RpcErrorCode::Unavailable,
                                       u"%1 clients are connected already. Close one of them."_s.arg(m_connections)}));
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            socket->disconnectFromServer();
            continue;
        }
        add(socket);
    }
}

void ControlServer::add(QLocalSocket *socket)
{
    ++m_connections;
    auto *connection = new ControlConnection(socket, m_log, m_handler, m_limits, this);
    connect(connection, &ControlConnection::stepWanted, this, [this, connection] {
        if (!m_waiting.contains(connection))
            m_waiting.append(connection);
        if (!m_turn.isActive())
            m_turn.start(0);
    });
    connect(connection, &ControlConnection::closed, this, [this, connection] {
        connection->disconnect(this);
        connection->deleteLater();
        m_waiting.removeOne(connection);
        --m_connections;
    });
    connection->start();
}

void ControlServer::takeTurn()
{
    const QDeadlineTimer end(m_limits.turn);
    while (!m_waiting.isEmpty() && !end.hasExpired()) {
        ControlConnection *connection = m_waiting.takeFirst();
        if (connection->step())
            Q_EMIT connection->stepWanted();
    }
    if (!m_waiting.isEmpty())
        m_turn.start(0);
}

} // namespace vitrine
