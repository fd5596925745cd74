// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

namespace vitrine {

/// \brief A message bus with nobody on it, for as long as the object lives.
class PrivateBus
{
public:
    /// Runs dbus-daemon; aborts the test when that cannot be.
    PrivateBus();
    ~PrivateBus();

    /// For DBUS_SYSTEM_BUS_ADDRESS.
    [[nodiscard]] QString address() const { return m_address; }
    /// A connection of its own to the bus, as another program would have it; closed with the bus.
    [[nodiscard]] QDBusConnection connect();

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    QStringList m_connections;
};

} // namespace vitrine
