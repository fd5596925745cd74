// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/FakeSettingsPortal.h"

#include <QDBusError>
#include <QDBusMessage>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

const QString serviceName = u"org.freedesktop.portal.Desktop"_s;
const QString objectPath = u"/org/freedesktop/portal/desktop"_s;
const QString contrastGroup = u"org.freedesktop.appearance"_s;
const QString contrastKey = u"contrast"_s;

} // namespace

FakeSettingsPortal::FakeSettingsPortal(const QDBusConnection &bus, uint contrast)
    : m_bus(bus)
    , m_contrast(contrast)
{
    if (!m_bus.registerObject(objectPath, this, QDBusConnection::ExportAllSlots) || !m_bus.registerService(serviceName))
        qFatal("portal: %s", qPrintable(m_bus.lastError().message()));
}

FakeSettingsPortal::~FakeSettingsPortal()
{
    m_bus.unregisterService(serviceName);
    m_bus.unregisterObject(objectPath);
}

void FakeSettingsPortal::setContrast(uint contrast)
{
    m_contrast = contrast;
    tell(contrastGroup, contrastKey, contrast);
}

void FakeSettingsPortal::tell(const QString &group, const QString &key, const QVariant &value)
{
    QDBusMessage change =
        QDBusMessage::createSignal(objectPath, u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
    change << group << key << QVariant::fromValue(QDBusVariant(value));
    m_bus.send(change);
}

QDBusVariant FakeSettingsPortal::Read(const QString &group, const QString &key)
{
    const bool isKnown = group == contrastGroup && key == contrastKey;
    // The portal puts one variant into another.
    return QDBusVariant(QVariant::fromValue(QDBusVariant(isKnown ? QVariant(m_contrast) : QVariant(QString()))));
}

} // namespace vitrine
