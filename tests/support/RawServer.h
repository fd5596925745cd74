// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace vitrine {

/// \brief A server on a loopback port that answers each request with given bytes, HTTP or not.
class RawServer final : public QTcpServer
{
public:
    enum class After { Close, Open, Endless };

    /// The same port again if \a port is not 0.
    explicit RawServer(quint16 port = 0)
    {
        listen(QHostAddress::LocalHost, port);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }

    /// \a after: what follows the answer.
    void setAnswer(const QByteArray &answer, After after = After::Close)
    {
        m_answer = answer;
        m_after = after;
    }

    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] qint64 sentBytes() const { return m_sentBytes; }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/collector").arg(serverPort())); }

private:
    void read(QTcpSocket &socket)
    {
        // The end of the body does not matter: a request is one segment or two.
        if (!socket.readAll().contains("POST "))
            return;
        ++m_requests;
        socket.write(m_answer);
        m_sentBytes += m_answer.size();
        if (m_after == After::Close)
            socket.disconnectFromHost();
        if (m_after != After::Endless)
            return;
        connect(&socket, &QTcpSocket::bytesWritten, this, [this, &socket] {
            if (socket.bytesToWrite() < 65'536)
                m_sentBytes += socket.write(QByteArray(65'536, 'x'));
        });
    }

    QByteArray m_answer;
    After m_after = After::Close;
    int m_requests = 0;
    qint64 m_sentBytes = 0;
};

} // namespace vitrine
