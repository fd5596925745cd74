// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/TokenPayload.h"

#include <QByteArray>
#include <QJsonDocument>

namespace vitrine {

QJsonObject tokenPayload(QStringView token)
{
    const qsizetype first = token.indexOf(u'.');
    const qsizetype second = first < 0 ? -1 : token.indexOf(u'.', first + 1);
    if (second < 0)
        return {};
    const auto payload = QByteArray::fromBase64Encoding(token.mid(first + 1, second - first - 1).toLatin1(),
                                                        QByteArray::Base64UrlEncoding);
    return payload ? QJsonDocument::fromJson(*payload).object() : QJsonObject();
}

} // namespace vitrine
