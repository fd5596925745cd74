// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/HostPage.h"

#include <QCoreApplication>
#include <QFile>

namespace vitrine {

QString hostPageFrameId()
{
    return QStringLiteral("player");
}

QString hostPageHtml(const QUrl &playerUrl, const QString &language)
{
    QFile file(QStringLiteral(":/vitrine/web/host.html"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The host page is missing from this build.");
    QString html = QString::fromUtf8(file.readAll());
    const auto fill = [&html](const char *name, const QString &value) {
        html.replace(QStringLiteral("{{%1}}").arg(QLatin1StringView(name)), value.toHtmlEscaped());
    };
    fill("language", language);
    fill("frameId", hostPageFrameId());
    fill("title", QCoreApplication::translate("HostPage", "Player"));
    // Last, so that a placeholder in the URL is not replaced.
    fill("playerUrl", QString::fromLatin1(playerUrl.toEncoded()));
    return html;
}

} // namespace vitrine
