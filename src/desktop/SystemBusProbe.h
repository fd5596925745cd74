// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLocalSocket>
#include <QObject>
#include <QString>

namespace vitrine {

/// \brief Checks without blocking whether the system bus replies.
///
/// QtDBus blocks when a bus accepts the connection but never replies, and so does every thread that uses D-Bus. So
/// check for a first reply here before connecting. GUI thread.
class SystemBusProbe final : public QObject
{
    Q_OBJECT

public:
    /// \a address: the value of DBUS_SYSTEM_BUS_ADDRESS; empty for the default socket (D-Bus specification).
    explicit SystemBusProbe(const QString &address, QObject *parent = nullptr);
    ~SystemBusProbe() override;

    /// Starts the probe. Call it once. An address that is not a local socket is not probed and counts as replying.
    void start();

Q_SIGNALS:
    /// Connecting will not block: the bus replies, or there is none. Emitted at most once, perhaps within start().
    void answered();

private:
    void tell();

    QLocalSocket m_socket;
    QString m_name; ///< of the socket; empty when it cannot be probed
};

} // namespace vitrine
