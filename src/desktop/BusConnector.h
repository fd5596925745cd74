// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QLocalSocket>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>

class QThread;

namespace vitrine {

/// \brief Connects to a bus of D-Bus without blocking.
///
/// QtDBus blocks when a bus accepts the connection but never replies, and so does every thread that uses D-Bus. So the
/// bus has to reply to a first line before QtDBus connects, in a thread of its own: it also waits while the browser
/// engine, which uses the same libdbus, connects to a bus that has just stopped. GUI thread.
class BusConnector final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds longestWait{1};

    /// Connects; called in another thread.
    using Open = std::function<QDBusConnection()>;

    /// \a address: systemBusAddress() or sessionBusAddress().
    BusConnector(const QString &address, Open open, QObject *parent = nullptr);
    /// For a session bus at \a address: the connection is called \a name, and ends with this object.
    BusConnector(const QString &address, const QString &name, QObject *parent = nullptr);
    /// Waits for a thread that still connects, for longestWait at most.
    ~BusConnector() override;

    /// Begins to connect. Call it once. An address that is not a local socket counts as replying.
    void start();

Q_SIGNALS:
    /// The bus replies, or there is none: then \a bus is not connected. Emitted at most once.
    void connected(const QDBusConnection &bus);

private:
    void open();

    QLocalSocket m_socket;
    QString m_socketName; ///< empty when it cannot be asked
    const Open m_open;
    QString m_connectionName;    ///< empty: not to be disconnected
    QThread *m_thread = nullptr; ///< owned, unless it blocks until the end of the process
};

} // namespace vitrine
