// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusObjectPath>
#include <QDBusServiceWatcher>
#include <QDBusVirtualObject>
#include <QHash>
#include <QVariantMap>

namespace vitrine {

/// \brief The part of xdg-desktop-portal that inhibits sleep: an inhibition ends by its request's Close, or with the
/// connection of its client.
class FakePortal final : public QObject, public QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Inhibit")

public:
    /// Registers the service on \a bus.
    explicit FakePortal(const QDBusConnection &bus);
    ~FakePortal() override;

    /// The flags of the inhibitions that have not ended.
    [[nodiscard]] QList<uint> inhibitions() const { return m_flags.values(); }
    /// All that were asked for, also those refused.
    [[nodiscard]] int asked() const { return m_asked; }
    /// Refuses from now on.
    void refuse() { m_refuses = true; }
    /// Ends, as a portal that crashes.
    void stop();

public Q_SLOTS:
    QDBusObjectPath Inhibit(const QString &window, uint flags, const QVariantMap &options);

private:
    /// The requests, which are objects below one path.
    class Requests final : public QDBusVirtualObject
    {
    public:
        explicit Requests(FakePortal &portal)
            : m_portal(portal)
        {
        }
        [[nodiscard]] QString introspect(const QString &) const override { return {}; }
        bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

    private:
        FakePortal &m_portal;
    };

    QDBusConnection m_bus;
    Requests m_requests;
    QDBusServiceWatcher m_clients;
    QHash<QString, uint> m_flags; ///< by object path
    QHash<QString, QString> m_owners;
    int m_asked = 0;
    bool m_refuses = false;
};

} // namespace vitrine
