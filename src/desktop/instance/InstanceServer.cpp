// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/instance/InstanceServer.h"

#include "socket/PrivateSocket.h"

#include <QLocalSocket>
#include <QTimer>

#include <unistd.h>

#include <utility>

namespace vitrine {

InstanceServer::InstanceServer(Handler handler, const Limits &limits, PeerUser peerUser)
    : m_handler(std::move(handler))
    , m_limits(limits)
    , m_peerUser(std::move(peerUser))
{
    m_server.setListenBacklogSize(limits.connections);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceServer::accept);
}

Result<std::unique_ptr<InstanceServer>> InstanceServer::listen(const QString &path, Handler handler)
{
    return listen(path, std::move(handler), Limits());
}

Result<std::unique_ptr<InstanceServer>> InstanceServer::listen(const QString &path, Handler handler,
                                                               const Limits &limits, PeerUser peerUser)
{
    std::unique_ptr<InstanceServer> server(new InstanceServer(std::move(handler), limits, std::move(peerUser)));
    if (const Result<bool> listens = listenPrivately(server->m_server, path); !listens)
        return listens.error();
    return server;
}

void InstanceServer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (m_peerUser(socket->socketDescriptor()) != ::geteuid() || m_connections == m_limits.connections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        connect(socket, &QObject::destroyed, this, [this] { --m_connections; });
        socket->setReadBufferSize(InstanceRequest::maximumBytes);
        QTimer::singleShot(m_limits.request, socket, &QLocalSocket::abort);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

void InstanceServer::read(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() >= InstanceRequest::maximumBytes)
            socket->abort();
        return;
    }
    disconnect(socket, &QLocalSocket::readyRead, this, nullptr); // one request
    const Result<InstanceRequest> request = InstanceRequest::fromLine(socket->readLine());
    const InstanceAnswer answer = request ? m_handler(*request) : InstanceAnswer{request.error().message};
    socket->write(answer.toLine());
    socket->disconnectFromServer();
}

} // namespace vitrine
