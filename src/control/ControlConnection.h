// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ControlCall.h"
#include "control/EventSubscription.h"

#include <QByteArray>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace vitrine {

class RunLog;

/// \brief The limits of the control socket.
struct ControlLimits
{
    int connections = 100;
    qsizetype requestBytes = 256 * 1024; ///< of one line
    qsizetype outputBytes = 1024 * 1024; ///< that wait for the client; beyond it, its requests are not read
    int pending = 1000;                  ///< requests of a connection that have no answer yet
    int requestsInATurn = 20;            ///< of a connection, before others have theirs
};

/// \brief One client of the control socket.
///
/// Reads a line only while the answers before it are read: a client that reads nothing costs
/// ControlLimits::outputBytes. Owned by ControlServer, deletes itself when the client is gone; GUI thread; log and
/// handler must outlive it.
class ControlConnection final : public QObject
{
    Q_OBJECT

public:
    /// Takes ownership of \a socket, which is connected.
    ControlConnection(QLocalSocket *socket, const RunLog &log, const ControlHandler &handler,
                      const ControlLimits &limits, QObject *parent = nullptr);

    /// Reads what the client has sent already; emits closed() if it is gone.
    void start();
    /// Writes what waits, as far as the client reads it within \a limit.
    void flush(std::chrono::milliseconds limit);

Q_SIGNALS:
    void closed();

private:
    void readRequests();
    void take(const QByteArray &line);
    void call(const RpcRequest &request);
    void subscribe(const QJsonValue &id, const ControlArguments &arguments);
    void reply(const QJsonValue &id, const ControlResult &result);
    void send(const QByteArray &line);
    void sendEvents();
    void refuseLongLine();
    [[nodiscard]] bool hasRoom() const { return m_socket->bytesToWrite() < m_limits.outputBytes; }

    QLocalSocket *m_socket;
    const RunLog &m_log;
    const ControlHandler &m_handler;
    const ControlLimits m_limits;
    QTimer m_nextTurn;
    int m_pending = 0;
    std::optional<EventSubscription> m_subscription;
};

} // namespace vitrine
