// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ServiceRules.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr int heartbeatsInALifetime = 3;

std::chrono::milliseconds milliseconds(double seconds)
{
    return std::chrono::milliseconds(std::llround(seconds * 1000.0));
}

} // namespace

ServiceRules ServiceRules::fromJson(const QJsonObject &service)
{
    ServiceRules rules;
    if (const QJsonValue seconds = service.value(QStringLiteral("tokenSeconds")); !seconds.isUndefined())
        rules.tokenLifetime = std::chrono::seconds(seconds.toInteger());
    if (const QJsonValue seconds = service.value(QStringLiteral("heartbeatSeconds")); !seconds.isUndefined())
        rules.heartbeatInterval = milliseconds(seconds.toDouble());
    const QJsonValue lifetime = service.value(QStringLiteral("sessionSeconds"));
    rules.devices.lifetime =
        lifetime.isUndefined() ? heartbeatsInALifetime * rules.heartbeatInterval : milliseconds(lifetime.toDouble());
    rules.devices.limit = service.value(QStringLiteral("deviceLimit")).toInt();
    rules.devices.others = service.value(QStringLiteral("otherDevices")).toInt();
    rules.devices.othersStay = milliseconds(service.value(QStringLiteral("otherDevicesSeconds")).toDouble());
    const QJsonArray domains = service.value(QStringLiteral("domains")).toArray();
    for (const QJsonValue &domain : domains)
        rules.domains.append(domain.toString().toLower());
    return rules;
}

bool ServiceRules::allowsDomain(const QString &origin) const
{
    const QString host = QUrl(origin).host();
    return domains.isEmpty() || std::any_of(domains.begin(), domains.end(), [&host](const QString &domain) {
               return domain.startsWith(QLatin1String("*.")) ? host.endsWith(domain.mid(1)) : host == domain;
           });
}

} // namespace vitrine
