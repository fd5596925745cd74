// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/TokenRequest.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace vitrine {

namespace {

const QStringList &resourceTypes()
{
    static const QStringList types = {
        QStringLiteral("RESOURCE_TYPE_LIVE"),        QStringLiteral("RESOURCE_TYPE_VOD"),
        QStringLiteral("RESOURCE_TYPE_LIVE_EVENT"),  QStringLiteral("RESOURCE_TYPE_LIVE_EVENT_RECORDING"),
        QStringLiteral("RESOURCE_TYPE_VOD_EVENT"),   QStringLiteral("RESOURCE_TYPE_AUDIO_EVENT"),
        QStringLiteral("RESOURCE_TYPE_VOD_ENCODING")};
    return types;
}

} // namespace

Result<TokenRequest> TokenRequest::fromJson(const QByteArray &body, const QDateTime &now)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return Error{QStringLiteral("The body is not a JSON object.")};
    const QJsonObject object = document.object();
    const auto text = [&object](const QString &key) {
        return object.value(key).toString();
    };
    TokenRequest request;
    for (const char *name : {"resource_id", "resource_type", "customer_id", "customer_name"}) {
        const QString key = QLatin1String(name);
        if (!text(key).isEmpty())
            request.claims.insert(key, text(key));
    }
    if (!request.claims.contains(QStringLiteral("resource_id")))
        return Error{QStringLiteral("resource_id: expected the id of a resource, a text.")};
    if (!resourceTypes().contains(text(QStringLiteral("resource_type"))))
        return Error{QStringLiteral("resource_type: expected one of %1.").arg(resourceTypes().join(u", "))};

    const QString expiresIn = QStringLiteral("expires_in");
    const QString expiredAt = QStringLiteral("expired_at");
    if (object.contains(expiresIn) && object.contains(expiredAt))
        return Error{QStringLiteral("expires_in and expired_at exclude each other.")};
    if (object.contains(expiresIn)) {
        static const QRegularExpression duration(QStringLiteral("^([1-9][0-9]{0,8})s$"));
        const auto match = duration.match(text(expiresIn));
        if (!match.hasMatch())
            return Error{QStringLiteral("expires_in: expected seconds with their unit, as \"3600s\".")};
        request.expiry = now.addSecs(match.captured(1).toLongLong());
    } else if (object.contains(expiredAt)) {
        request.expiry = QDateTime::fromString(text(expiredAt), Qt::ISODate);
        if (!request.expiry->isValid() || !text(expiredAt).endsWith(QLatin1Char('Z')))
            return Error{QStringLiteral("expired_at: expected a time in UTC, as \"2026-01-01T12:00:00Z\".")};
    }
    return request;
}

} // namespace vitrine
