// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

namespace vitrine {

/// \brief A private D-Bus daemon without services, for the lifetime of the object.
class PrivateBus
{
public:
    /// Starts dbus-daemon; aborts the test if it does not start.
    PrivateBus();
    ~PrivateBus();

    /// For DBUS_SYSTEM_BUS_ADDRESS.
    [[nodiscard]] QString address() const { return m_address; }
    /// A new connection to the bus, like that of another program; closed with the bus.
    [[nodiscard]] QDBusConnection connect();
    /// From now on, the bus accepts connections and messages, and does not answer.
    void freeze();
    /// It answers again, also to what it was asked before.
    void thaw();

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    QStringList m_connections;
};

} // namespace vitrine
