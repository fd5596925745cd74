// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "FakeDevTools.h"

#include <QHostAddress>

namespace vitrine {

FakeDevTools::FakeDevTools(const QString &chromium)
    : m_handshake(QStringLiteral("fake"), QWebSocketServer::NonSecureMode)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("The test cannot listen.");
    const QByteArray host = "127.0.0.1:" + QByteArray::number(port());
    answers["/json/version"] = R"({"Browser": "app/1.0", "User-Agent": "QtWebEngine/6.8 Chrome/)" +
                               chromium.toLatin1() + R"( Safari/537.36", "webSocketDebuggerUrl": "ws://)" + host +
                               R"(/devtools/browser/B"})";
    answers["/json/list"] =
        R"([{"id": "P", "type": "page", "webSocketDebuggerUrl": "ws://)" + host + R"(/devtools/page/P"}])";
    answers["/json/protocol"] = R"({"domains": []})";
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
    });
    connect(&m_handshake, &QWebSocketServer::newConnection, this, &FakeDevTools::acceptSocket);
}

FakeDevTools::~FakeDevTools()
{
    stop();
}

QWebSocket *FakeDevTools::socket(std::size_t index) const
{
    return index < m_sockets.size() ? m_sockets[index].get() : nullptr;
}

QStringList FakeDevTools::paths() const
{
    QStringList paths;
    for (const auto &socket : m_sockets)
        paths += socket->requestUrl().path();
    return paths;
}

void FakeDevTools::stopReading()
{
    m_upgraded->setReadBufferSize(1024);
    m_upgraded->blockSignals(true);
}

void FakeDevTools::stop()
{
    m_server.close();
    if (m_upgraded)
        m_upgraded->blockSignals(false);
    for (const auto &socket : m_sockets)
        socket->abort();
}

void FakeDevTools::read(QTcpSocket &socket)
{
    const QByteArray head = socket.peek(16 * 1024);
    if (isSilent || !head.contains("\r\n\r\n"))
        return;
    socket.disconnect(this);
    const QByteArray path = head.split(' ').value(1);
    if (head.toLower().contains("upgrade: websocket") && path.startsWith("/devtools/")) {
        socket.setParent(nullptr);
        m_upgraded = &socket;
        m_handshake.handleConnection(&socket);
        return;
    }
    socket.readAll();
    const QByteArray body = answers.value(path);
    socket.write((answers.contains(path) ? "HTTP/1.1 200 OK" : "HTTP/1.1 404 Not Found") +
                 QByteArray("\r\nContent-Length: ") + QByteArray::number(body.size()) +
                 "\r\nConnection: close\r\n\r\n" + body);
    socket.disconnectFromHost();
}

void FakeDevTools::acceptSocket()
{
    auto *socket = m_handshake.nextPendingConnection();
    socket->setParent(nullptr);
    m_sockets.emplace_back(socket);
    connect(socket, &QWebSocket::textMessageReceived, this, [this, socket](const QString &message) {
        received += message;
        if (const QString answer = respond ? respond(message) : QString(); !answer.isEmpty())
            socket->sendTextMessage(answer);
    });
}

} // namespace vitrine
