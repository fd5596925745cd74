// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusServiceWatcher>
#include <QHash>
#include <QObject>

namespace vitrine {

/// \brief `org.freedesktop.ScreenSaver`, as the desktops serve it: an inhibition ends by its number, or with the
/// connection of its client.
class FakeScreenSaver final : public QObject, public QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    /// Registers the service on \a bus.
    explicit FakeScreenSaver(const QDBusConnection &bus);

    /// The inhibitions that have not ended.
    [[nodiscard]] qsizetype inhibitions() const { return m_owners.size(); }

public Q_SLOTS:
    uint Inhibit(const QString &application, const QString &reason);
    void UnInhibit(uint cookie);

private:
    QDBusConnection m_bus;
    QDBusServiceWatcher m_clients;
    QHash<uint, QString> m_owners; ///< by number of the inhibition
    uint m_last = 0;
};

} // namespace vitrine
