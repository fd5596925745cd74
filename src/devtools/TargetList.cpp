// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/TargetList.h"

#include "protocol/StrictJson.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

QJsonObject withBase(QJsonObject entry, const QUrl &base)
{
    entry.remove("devtoolsFrontendUrl"_L1);
    const QString path = QUrl(entry.value("webSocketDebuggerUrl"_L1).toString()).path();
    if (path.isEmpty())
        return entry; // Chromium leaves the address out where it allows only one client
    QUrl url = base;
    url.setScheme(u"ws"_s);
    url.setPath(base.path() + path.mid(1));
    entry.insert("webSocketDebuggerUrl"_L1, url.toString());
    return entry;
}

} // namespace

QByteArray rewriteVersion(const QByteArray &json, const BrowserVersion &version, const QUrl &base)
{
    QJsonObject answer = withBase(QJsonDocument::fromJson(json).object(), base);
    if (!version.chromium.isEmpty())
        answer.insert("Browser"_L1, version.product());
    return strictJson(QJsonDocument(answer), QJsonDocument::Indented);
}

QByteArray rewriteTargets(const QByteArray &json, const QUrl &base)
{
    QJsonArray targets;
    const QJsonArray given = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &target : given)
        targets.append(withBase(target.toObject(), base));
    return strictJson(QJsonDocument(targets), QJsonDocument::Indented);
}

} // namespace vitrine
