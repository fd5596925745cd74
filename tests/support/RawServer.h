// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <memory>
#include <utility>

namespace vitrine {

/// \brief Answers every connection on a loopback port with the same bytes, HTTP or not, once it has read a POST.
class RawServer
{
public:
    /// What follows the answer.
    enum class After { Close, Open, Endless };

    explicit RawServer(std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>())
        : m_server(std::move(server))
    {
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("The test cannot listen.");
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
            QTcpSocket *socket = m_server->nextPendingConnection();
            auto received = std::make_shared<QByteArray>();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received] {
                *received += socket->readAll();
                if (isComplete(*received))
                    reply(*socket, std::exchange(*received, {}));
            });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }

    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(port())); }

    QByteArray answer;
    After after = After::Close;
    QByteArray request;   ///< the last one
    int requests = 0;     ///< how many
    qint64 sentBytes = 0; ///< of all answers

private:
    [[nodiscard]] static bool isComplete(const QByteArray &received)
    {
        const qsizetype head = received.indexOf("\r\n\r\n");
        const qsizetype length = received.toLower().indexOf("content-length:");
        if (head < 0 || length < 0)
            return false;
        const qsizetype value = length + 15;
        return received.size() >= head + 4 + received.mid(value, received.indexOf('\r', value) - value).toLongLong();
    }

    void reply(QTcpSocket &socket, const QByteArray &received)
    {
        request = received;
        ++requests;
        sentBytes += socket.write(answer);
        if (after == After::Close)
            socket.disconnectFromHost();
        if (after != After::Endless)
            return;
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, [this, &socket] {
            if (socket.bytesToWrite() < 65'536)
                sentBytes += socket.write(QByteArray(65'536, 'x'));
        });
    }

    std::unique_ptr<QTcpServer> m_server;
};

} // namespace vitrine
