// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>
#include <memory>
#include <vector>

namespace vitrine {

/// \brief The DevTools port of a browser engine, as far as the gateway uses it: JSON over HTTP and WebSockets.
class FakeDevTools final : public QObject
{
    Q_OBJECT

public:
    /// \a chromium is the version that it reports.
    explicit FakeDevTools(const QString &chromium = QStringLiteral("122.0.6261.171"));
    ~FakeDevTools() override;

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// The connection that was opened as number \a index; null if there are fewer.
    [[nodiscard]] QWebSocket *socket(std::size_t index = 0) const;
    /// The paths of all connections.
    [[nodiscard]] QStringList paths() const;
    /// No longer reads what the connection that was opened last receives.
    void stopReading();
    /// Stops listening and drops every connection, as a browser that ends.
    void stop();

    QHash<QByteArray, QByteArray> answers;                  ///< by path; another path is not found
    bool isSilent = false;                                  ///< accept connections and answer nothing
    QStringList received;                                   ///< the messages of all connections
    std::function<QString(const QString &message)> respond; ///< an empty text sends nothing

private:
    void acceptSocket();
    void read(QTcpSocket &socket);

    QTcpServer m_server;
    QWebSocketServer m_handshake;
    std::vector<std::unique_ptr<QWebSocket>> m_sockets;
    QPointer<QTcpSocket> m_upgraded; ///< the transport of the last one
};

} // namespace vitrine
