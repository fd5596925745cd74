// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/StrictJson.h"

namespace vitrine {

QByteArray strictJson(const QJsonDocument &document, QJsonDocument::JsonFormat format)
{
    QByteArray json = document.toJson(format);
    // QJsonDocument writes characters as UTF-8, and as an escape of four lower-case digits only what has no UTF-8.
    for (qsizetype i = json.indexOf('\\'); i >= 0; i = json.indexOf('\\', i + 2)) {
        if (json.at(i + 1) == 'u' && json.at(i + 2) == 'd' && json.at(i + 3) >= '8')
            json.replace(i + 2, 4, "fffd");
    }
    return json;
}

QByteArray strictJsonLine(QJsonObject object, std::initializer_list<QLatin1StringView> first)
{
    QByteArray line;
    const auto append = [&line](const QJsonObject &members) {
        const QByteArray json = strictJson(QJsonDocument(members));
        line += (line.isEmpty() ? "" : ",") + json.mid(1, json.size() - 2);
    };
    for (const QLatin1StringView name : first) {
        if (object.contains(name))
            append({{name, object.take(name)}});
    }
    if (!object.isEmpty())
        append(object);
    return '{' + line + "}\n";
}

} // namespace vitrine
