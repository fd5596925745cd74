// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QObject>

namespace vitrine {

/// \brief Whether the machine has a network, as NetworkManager says.
///
/// Without NetworkManager, nothing is known. Not by QNetworkInformation, whose backends wait for the system bus: that
/// of NetworkManager for 25 s a call if the bus has stopped, that of GLib for ever (Qt 6.4.2). Owned by the
/// application; GUI thread.
class SystemNetwork final : public QObject
{
    Q_OBJECT

public:
    explicit SystemNetwork(QObject *parent = nullptr);

    /// Asks NetworkManager on \a systemBus, and follows it, without waiting. Call it once.
    void follow(const QDBusConnection &systemBus);

Q_SIGNALS:
    /// The present state, and each change of it: also of one in which there may be a network to another such one.
    void reported(bool isOffline);

private Q_SLOTS:
    /// Asks for the state. Any process may send a signal on the system bus, so only the answer counts.
    void ask();

private:
    void take(uint state);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_manager;
    uint m_state = 0;
    bool m_isAsking = false;
    bool m_isDue = false; ///< to be asked again after the answer
};

} // namespace vitrine
