// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/RelayScript.h"

#include "protocol/PlayerMessageParser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWebEngineScript>

namespace vitrine {

namespace {

// Real players send two messages a second; the bounds are for players gone wild.
constexpr int maximumQueue = 4096;
constexpr int maximumQueuedChars = 1024 * 1024;
constexpr int maximumDepth = 512; // QJsonDocument reads 1024
constexpr int pongsPerSecond = 20;

QString readResource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The resource %s is missing from this build.", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

} // namespace

QWebEngineScript relayScript(const RelayConfiguration &configuration)
{
    const QJsonObject config{
        {QStringLiteral("generation"), configuration.generation},
        {QStringLiteral("origins"), QJsonArray::fromStringList(configuration.playerOrigins)},
        {QStringLiteral("frameId"),
         configuration.frameId.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(configuration.frameId)},
        {QStringLiteral("maximumChars"), static_cast<int>(maximumMessageBytes)},
        {QStringLiteral("maximumQueue"), maximumQueue},
        {QStringLiteral("maximumQueued"), maximumQueuedChars},
        {QStringLiteral("maximumDepth"), maximumDepth},
        {QStringLiteral("pongsPerSecond"), pongsPerSecond},
    };
    const QString json = QString::fromUtf8(QJsonDocument(config).toJson(QJsonDocument::Compact));

    QWebEngineScript script;
    script.setName(QStringLiteral("vitrine-relay"));
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setRunsOnSubFrames(false);
    script.setSourceCode(readResource(QStringLiteral(":/qtwebchannel/qwebchannel.js")) + u'\n' +
                         readResource(QStringLiteral(":/vitrine/web/relay.js")).trimmed() + u'(' + json +
                         QLatin1StringView(");\n"));
    return script;
}

} // namespace vitrine
