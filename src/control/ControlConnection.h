// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ControlCall.h"
#include "control/EventSubscription.h"

#include <QByteArray>
#include <QLocalSocket>
#include <QObject>

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
    /// How long the server works for its clients before other events of the thread are handled.
    std::chrono::milliseconds turn{5};
    /// At the end, how long clients have to read what waits for them, all together, and how long none may read.
    std::chrono::milliseconds goodbye{2000};
    std::chrono::milliseconds silence{200};
};

/// \brief One client of the control socket.
///
/// Works in steps, for which it asks with stepWanted(). Reads a line only while the answers before it are read: what
/// waits for a client that reads nothing is ControlLimits::outputBytes and one answer at most, in addition to the
/// answers of its requests that are carried out already. Owned by ControlServer, which deletes it after closed(); GUI
/// thread; log and handler must outlive it.
class ControlConnection final : public QObject
{
    Q_OBJECT

public:
    /// Takes ownership of \a socket, which is connected.
    ControlConnection(QLocalSocket *socket, const RunLog &log, const ControlHandler &handler,
                      const ControlLimits &limits, QObject *parent = nullptr);

    /// Reads what the client has sent already; emits closed() if it is gone.
    void start();
    /// Carries out one request and sends a few events. Whether there is more to do now.
    [[nodiscard]] bool step();
    /// Writes as much of what waits as the client takes now, answers and events. Whether something still waits.
    [[nodiscard]] bool drain();
    [[nodiscard]] qintptr descriptor() const { return m_socket->socketDescriptor(); }

Q_SIGNALS:
    void stepWanted();
    void closed();

private:
    void readRequest();
    void take(const QByteArray &line);
    void call(const RpcRequest &request);
    void subscribe(const QJsonValue &id, const ControlArguments &arguments);
    void reply(const QJsonValue &id, const ControlResult &result);
    void send(const QByteArray &line);
    /// Sends at most \a count events.
    void sendEvents(int count);
    void refuseLongLine();
    [[nodiscard]] bool isConnected() const { return m_socket->state() == QLocalSocket::ConnectedState; }
    /// Whether a request or an event waits, and may be taken.
    [[nodiscard]] bool hasWork() const;
    [[nodiscard]] bool hasRoom() const { return m_socket->bytesToWrite() < m_limits.outputBytes; }

    QLocalSocket *m_socket;
    const RunLog &m_log;
    const ControlHandler &m_handler;
    const ControlLimits m_limits;
    int m_pending = 0;
    std::optional<EventSubscription> m_subscription;
};

} // namespace vitrine
