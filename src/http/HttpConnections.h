// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <chrono>

class QTimer;

namespace vitrine {

/// \brief What clients of an HTTP server may cost it; 0: no limit.
struct HttpLimits
{
    int connections = 0;
    qint64 requestBytes = 0;                  ///< of a request with its headers and body
    std::chrono::milliseconds requestTime{0}; ///< from the connection to the end of its first request
    std::chrono::milliseconds idleTime{0};    ///< from a request to the end of the next one
};

/// \brief Accepts the connections of an HTTP server, and closes those beyond its limits, without an answer.
///
/// Also tells which of them a request comes from, because Qt HttpServer does not. Owned by HttpListener's server; lives
/// in its thread.
class HttpConnections final : public QTcpServer
{
    Q_OBJECT

public:
    explicit HttpConnections(const HttpLimits &limits, QObject *parent = nullptr);

    /// The connection from which something has arrived last: that of the request which is being handled.
    [[nodiscard]] QTcpSocket *asking() const { return m_asking; }
    /// A request of asking() is complete. False if it was too large: the connection is about to be closed.
    [[nodiscard]] bool acceptRequest();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Client
    {
        qint64 received = 0; ///< bytes since the last request
        QTimer *timer = nullptr;
    };

    void handleData(QTcpSocket *socket);

    const HttpLimits m_limits;
    QHash<const QObject *, Client> m_clients;
    QPointer<QTcpSocket> m_asking;
};

} // namespace vitrine
