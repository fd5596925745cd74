// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ControlServer.h"

#include "control/SocketPeer.h"
#include "protocol/EchoedText.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QLockFile>

#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using namespace std::chrono_literals;

constexpr int connectLimit = 1000; // ms
constexpr int lockLimit = 5000;    // ms
constexpr auto flushLimit = 200ms;

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

} // namespace

ControlServer::ControlServer(const RunLog &log, ControlHandler handler, const ControlLimits &limits)
    : m_log(log)
    , m_handler(std::move(handler))
    , m_limits(limits)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ControlServer::accept);
}

ControlServer::~ControlServer()
{
    m_server.close();
    for (ControlConnection *connection : findChildren<ControlConnection *>(QString(), Qt::FindDirectChildrenOnly)) {
        connection->disconnect(this);
        connection->flush(flushLimit);
    }
}

Result<std::unique_ptr<ControlServer>> ControlServer::listen(const QString &path, const RunLog &log,
                                                             ControlHandler handler, const ControlLimits &limits)
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
    std::unique_ptr<ControlServer> server(new ControlServer(log, std::move(handler), limits));
    if (!server->m_server.listen(absolute))
        return Error{tr("The control socket %1 cannot be opened: %2.")
                         .arg(echoed(absolute), echoed(server->m_server.errorString()))};
    ::chmod(absolute.toLocal8Bit().constData(), S_IRUSR | S_IWUSR); // Qt also makes it executable
    return server;
}

void ControlServer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        const bool isSameUser = socketPeerUser(socket->socketDescriptor()) == ::geteuid();
        if (!isSameUser || m_connections == m_limits.connections) {
            if (isSameUser)
                socket->write(rpcErrorLine(
                    QJsonValue::Null, {RpcErrorCode::Unavailable,
                                       u"%1 clients are connected already. Close one of them."_s.arg(m_connections)}));
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            socket->disconnectFromServer();
            continue;
        }
        ++m_connections;
        auto *connection = new ControlConnection(socket, m_log, m_handler, m_limits, this);
        connect(connection, &ControlConnection::closed, this, [this, connection] {
            connection->disconnect(this);
            connection->deleteLater();
            --m_connections;
        });
        connection->start();
    }
}

} // namespace vitrine
