// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/BrowserVersion.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::BrowserVersion)
};

} // namespace

Result<BrowserVersion> BrowserVersion::fromJson(const QByteArray &json)
{
    const QJsonObject answer = QJsonDocument::fromJson(json).object();
    BrowserVersion version;
    version.chromium = chromiumIn(answer.value(QStringLiteral("User-Agent")).toString());
    version.browserPath = QUrl(answer.value(QStringLiteral("webSocketDebuggerUrl")).toString()).path();
    if (!version.browserPath.startsWith(QStringLiteral("/devtools/")))
        return Error{Text::tr("the answer is not that of a DevTools port")};
    return version;
}

QString BrowserVersion::chromiumIn(const QString &userAgent)
{
    static const QRegularExpression pattern(QStringLiteral("\\bChrome/([0-9]+(?:\\.[0-9]+)*)"));
    return pattern.match(userAgent).captured(1);
}

int BrowserVersion::majorVersion() const
{
    return chromium.section(u'.', 0, 0).toInt();
}

} // namespace vitrine
