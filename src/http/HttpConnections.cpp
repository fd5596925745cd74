// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "http/HttpConnections.h"

#include <QTimer>

namespace vitrine {

namespace {

void drop(QTcpSocket &socket)
{
    // Qt HttpServer may have scheduled readyRead() for what follows a request, and would read what is closed.
    QObject::disconnect(&socket, &QTcpSocket::readyRead, nullptr, nullptr);
    socket.abort();
}

} // namespace

HttpConnections::HttpConnections(const HttpLimits &limits, QObject *parent)
    : QTcpServer(parent)
    , m_limits(limits)
{
}

void HttpConnections::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    if (m_limits.connections > 0 && m_clients.size() >= m_limits.connections) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    Client client;
    if (m_limits.requestTime.count() > 0) {
        client.timer = new QTimer(socket);
        client.timer->setSingleShot(true);
        connect(client.timer, &QTimer::timeout, socket, [socket] { drop(*socket); });
        client.timer->start(m_limits.requestTime);
    }
    if (m_limits.requestBytes > 0)
        socket->setReadBufferSize(m_limits.requestBytes + 1); // enough to see that it is too much
    m_clients.insert(socket, client);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] { m_clients.remove(socket); });
    connect(socket, &QObject::destroyed, this, [this](const QObject *gone) { m_clients.remove(gone); });
    // Qt HttpServer connects later than this, so this slot runs first.
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { handleData(socket); });
    addPendingConnection(socket);
}

void HttpConnections::handleData(QTcpSocket *socket)
{
    m_asking = socket;
    const auto client = m_clients.find(socket);
    if (client == m_clients.end() || m_limits.requestBytes <= 0)
        return;
    // What Qt HttpServer has left there of an incomplete request counts again, so the limit has to be generous.
    client->received += socket->bytesAvailable();
    // Not at once: Qt HttpServer is about to read what has come.
    if (client->received > m_limits.requestBytes)
        QMetaObject::invokeMethod(
            socket, [socket] { drop(*socket); }, Qt::QueuedConnection);
}

bool HttpConnections::acceptRequest()
{
    const auto client = m_clients.find(m_asking.data());
    if (client == m_clients.end())
        return true;
    if (m_limits.requestBytes > 0 && client->received > m_limits.requestBytes)
        return false;
    client->received = 0;
    if (client->timer != nullptr && m_limits.idleTime.count() > 0)
        client->timer->start(m_limits.idleTime);
    else if (client->timer != nullptr)
        client->timer->stop();
    return true;
}

} // namespace vitrine
