// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ControlServer.h"

#include "protocol/EchoedText.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QLocalSocket>
#include <QLockFile>

#include <poll.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using namespace std::chrono_literals;

constexpr int connectLimit = 1000; // ms
constexpr int lockLimit = 5000;    // ms

/// Makes \a path free: removes the socket of a program that has ended.
Result<bool> freePath(const QString &path)
{
    struct stat status = {};
    if (::lstat(path.toLocal8Bit().constData(), &status) != 0)
        return true;
    const QString shown = echoed(path);
    if (!S_ISSOCK(status.st_mode))
        return Error{ControlServer::tr("The control socket cannot be at %1, because something else is there. Choose "
                                       "another path, or remove it.")
                         .arg(shown)};
    if (status.st_uid != ::geteuid())
        return Error{ControlServer::tr("The socket %1 belongs to another user. Choose another path.").arg(shown)};
    QLocalSocket other;
    other.connectToServer(path);
    if (other.waitForConnected(connectLimit))
        return Error{ControlServer::tr("Another program listens at the control socket %1. Choose another path or "
                                       "profile, or end it.")
                         .arg(shown)};
    if (!QLocalServer::removeServer(path))
        return Error{ControlServer::tr("The old control socket %1 cannot be removed. Check the folder's permissions.")
                         .arg(shown)};
    return true;
}

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
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
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
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (absolute.toLocal8Bit().size() >= static_cast<qsizetype>(sizeof(sockaddr_un::sun_path)))
        return Error{tr("The path of the control socket is too long: %1. At most %2 bytes are possible.")
                         .arg(echoed(absolute))
                         .arg(sizeof(sockaddr_un::sun_path) - 1)};
    // Two programs that start at the same time must not remove each other's socket.
    QLockFile lock(absolute + ".lock"_L1);
    if (!lock.tryLock(lockLimit))
        return Error{tr("The control socket cannot be opened, because %1 cannot be locked. Check that its folder "
                        "exists and can be written.")
                         .arg(echoed(absolute))};
    if (const Result<bool> isFree = freePath(absolute); !isFree)
        return isFree.error();
    std::unique_ptr<ControlServer> server(new ControlServer(log, std::move(handler), limits, std::move(peerUser)));
    if (!server->m_server.listen(absolute))
        return Error{tr("The control socket %1 cannot be opened: %2.")
                         .arg(echoed(absolute), echoed(server->m_server.errorString()))};
    ::chmod(absolute.toLocal8Bit().constData(), S_IRUSR | S_IWUSR); // Qt also makes it executable
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
