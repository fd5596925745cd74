// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/ContrastPreference.h"

#include "desktop/Logging.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr QLatin1StringView portalService("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView portalPath("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView portalInterface("org.freedesktop.portal.Settings");
constexpr QLatin1StringView appearanceGroup("org.freedesktop.appearance");
constexpr QLatin1StringView contrastKey("contrast");

// Source: org.freedesktop.portal.Settings. 0 is no preference, and so is an unknown value.
constexpr uint higherContrast = 1;

/// Read() puts the variant of the setting into another one.
bool isHigher(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt() == higherContrast;
}

} // namespace

ContrastPreference::ContrastPreference(ContrastMode mode, QObject *parent)
    : QObject(parent)
    , m_mode(mode)
{
}

std::optional<bool> ContrastPreference::value() const
{
    if (m_mode != ContrastMode::Auto)
        return m_mode == ContrastMode::More;
    return m_isWantedByDesktop ? std::optional(true) : std::nullopt;
}

void ContrastPreference::setMode(ContrastMode mode)
{
    set(mode, m_isWantedByDesktop);
}

void ContrastPreference::follow(const QDBusConnection &bus)
{
    // Not with a QDBusVariant: Qt 6.4 does not know that type before it has handled a message. Not with the name of the
    // portal, see busCall(): a false signal changes the contrast, no more.
    if (!QDBusConnection(bus).connect({}, portalPath, portalInterface, u"SettingChanged"_s, this,
                                      SLOT(takeChange(QDBusMessage))))
        qCWarning(desktopLog) << "changes of the contrast are not followed";
    // A portal that starts again may have another value.
    m_portal.setConnection(bus);
    m_portal.setWatchMode(QDBusServiceWatcher::WatchForRegistration);
    m_portal.addWatchedService(portalService);
    connect(&m_portal, &QDBusServiceWatcher::serviceRegistered, this, [this, bus] { ask(bus); });
    ask(bus);
}

void ContrastPreference::ask(QDBusConnection bus)
{
    // ReadOne() is better, but portals before 1.17 do not have it.
    QDBusMessage read = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    read << QString(appearanceGroup) << QString(contrastKey);
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusVariant> contrast = *answer;
        if (contrast.isError())
            qCDebug(desktopLog) << "the portal does not tell the contrast:" << contrast.error().message();
        set(m_mode, !contrast.isError() && isHigher(QVariant::fromValue(contrast.value())));
    });
}

void ContrastPreference::takeChange(const QDBusMessage &change)
{
    const QVariantList arguments = change.arguments(); // group, key, value
    if (arguments.size() == 3 && arguments[0].toString() == appearanceGroup && arguments[1].toString() == contrastKey)
        set(m_mode, isHigher(arguments[2]));
}

void ContrastPreference::set(ContrastMode mode, bool isWantedByDesktop)
{
    const std::optional<bool> before = value();
    m_mode = mode;
    m_isWantedByDesktop = isWantedByDesktop;
    if (value() != before)
        Q_EMIT changed(value());
}

} // namespace vitrine
