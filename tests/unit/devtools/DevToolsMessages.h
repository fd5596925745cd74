// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "devtools/MessageTranslator.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace vitrine {

inline const BrowserVersion before105{.chromium = QStringLiteral("102.0.5005.177"), .browserPath = {}};
inline const BrowserVersion since105{.chromium = QStringLiteral("122.0.6261.171"), .browserPath = {}};

inline QJsonObject object(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

inline QString methodOf(const QString &text)
{
    return object(text).value(QStringLiteral("method")).toString();
}

inline QString attached(const QString &session, const QString &type = QStringLiteral("page"))
{
    return QStringLiteral(
               R"({"method":"Target.attachedToTarget","params":{"sessionId":"%1","targetInfo":{"type":"%2"}}})")
        .arg(session, type);
}

inline QString detached(const QString &session)
{
    return QStringLiteral(R"({"method":"Target.detachedFromTarget","params":{"sessionId":"%1"}})").arg(session);
}

} // namespace vitrine
