// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

namespace vitrine {

/// \brief The part of xdg-desktop-portal that tells the contrast of the desktop.
class FakeSettingsPortal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    /// Registers the service on \a bus, with this contrast: 0 for none, 1 for a higher one.
    FakeSettingsPortal(const QDBusConnection &bus, uint contrast);
    ~FakeSettingsPortal() override;

    /// Changes the contrast, and tells it.
    void setContrast(uint contrast);
    /// Tells that \a key of \a group is \a value.
    void tell(const QString &group, const QString &key, const QVariant &value);

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key);

private:
    QDBusConnection m_bus;
    uint m_contrast;
};

} // namespace vitrine
