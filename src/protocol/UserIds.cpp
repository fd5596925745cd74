// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/UserIds.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

bool isUserId(const QString &key)
{
    return key == "user_id"_L1 || key == "userId"_L1;
}

} // namespace

QString withoutUserIds(const QString &text)
{
    static const QRegularExpression member(uR"x("(?:user_id|userId)"\s*:\s*(?:"(?:[^"\\]|\\.)*"?|[^,}\]]*),?)x"_s);
    static const QRegularExpression parameter(uR"x(([?&](?:user_id|userId)=)[^&#"\s]*)x"_s);
    if (!text.contains("user_id"_L1) && !text.contains("userId"_L1))
        return text;
    return QString(text).remove(member).replace(parameter, u"\\1…"_s);
}

QJsonValue withoutUserIds(const QJsonValue &value)
{
    if (value.isString())
        return withoutUserIds(value.toString());
    if (value.isArray()) {
        QJsonArray kept;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            kept.append(withoutUserIds(item));
        return kept;
    }
    if (!value.isObject())
        return value;
    QJsonObject kept;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isUserId(it.key()))
            kept.insert(it.key(), withoutUserIds(it.value()));
    }
    return kept;
}

} // namespace vitrine
