// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/DesktopContrast.h"

#include "desktop/BusAddress.h"
#include "settings/Settings.h"

#include <QDBusConnection>
#include <QProcessEnvironment>

namespace vitrine {

namespace {

constexpr QLatin1StringView connectionName("vitrine-contrast");

} // namespace

DesktopContrast::DesktopContrast(const Settings &settings, const QProcessEnvironment &variables, const Apply &apply)
    : m_preference(settings.contrast)
    , m_address(sessionBusAddress(variables))
    , m_bus(m_address)
{
    apply(m_preference.value());
    QObject::connect(&m_preference, &ContrastPreference::changed, &m_preference, apply);
    if (m_address.isEmpty() || settings.headless)
        return;
    QObject::connect(&m_bus, &BusProbe::answered, &m_preference, [this] {
        const QDBusConnection bus = QDBusConnection::connectToBus(m_address, connectionName);
        if (bus.isConnected())
            m_preference.follow(bus);
    });
    m_bus.start();
}

DesktopContrast::~DesktopContrast()
{
    QDBusConnection::disconnectFromBus(connectionName);
}

} // namespace vitrine
