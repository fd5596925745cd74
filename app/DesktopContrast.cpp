// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/DesktopContrast.h"

#include "desktop/BusAddress.h"
#include "settings/Settings.h"

#include <QDBusConnection>
#include <QProcessEnvironment>

namespace vitrine {

DesktopContrast::DesktopContrast(const Settings &settings, const QProcessEnvironment &variables, const Apply &apply)
    : m_preference(settings.contrast)
{
    apply(m_preference.value());
    QObject::connect(&m_preference, &ContrastPreference::changed, &m_preference, apply);
    const QString address = sessionBusAddress(variables);
    if (address.isEmpty() || settings.headless)
        return;
    m_bus = std::make_unique<BusConnector>(address, QStringLiteral("vitrine-contrast"));
    QObject::connect(m_bus.get(), &BusConnector::connected, &m_preference, [this](const QDBusConnection &bus) {
        if (bus.isConnected())
            m_preference.follow(bus);
    });
    m_bus->start();
}

DesktopContrast::~DesktopContrast() = default;

} // namespace vitrine
