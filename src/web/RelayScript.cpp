// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/RelayScript.h"

#include "protocol/EventVocabulary.h"
#include "protocol/PlayerMessageParser.h"
#include "web/MediaAccess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// Real players send two messages a second; these limits stop faulty and hostile pages.
constexpr int maximumQueue = 4096;
constexpr int maximumQueuedChars = 1024 * 1024;
constexpr int maximumDepth = 512; // QJsonDocument accepts 1024
constexpr int pongsPerSecond = 20;

QString readResource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The resource %s is missing from this build.", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QString randomWord()
{
    std::array<quint32, 4> numbers{};
    QRandomGenerator::system()->fillRange(numbers.data(), numbers.size());
    QString word;
    for (const quint32 number : numbers)
        word += QStringLiteral("%1").arg(number, 8, 16, QLatin1Char('0'));
    return word;
}

QWebEngineScript isolatedScript(const char *name, const QString &source)
{
    QWebEngineScript script;
    script.setName(QLatin1StringView(name));
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setRunsOnSubFrames(false);
    script.setSourceCode(source);
    return script;
}

/// The function in \a file.
QString functionIn(const char *file)
{
    return readResource(QStringLiteral(":/vitrine/web/%1").arg(QLatin1StringView(file))).trimmed();
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/// The names of the event that says that media plays, with all other spellings.
QJsonArray startNames()
{
    QJsonArray names;
    for (const VocabularyEntry &entry : eventVocabulary()) {
        if (entry.meaning != EventMeaning::Started)
            continue;
        names.append(entry.name);
        for (const QLatin1StringView alias : entry.aliases)
            names.append(alias);
    }
    return names;
}

QString toText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

HandshakeNonces HandshakeNonces::make()
{
    return {randomWord(), randomWord(), randomWord()};
}

QWebEngineScript relayScript(const RelayConfiguration &configuration)
{
    QJsonObject config{
        {QStringLiteral("generation"), configuration.generation},
        {QStringLiteral("origins"), QJsonArray::fromStringList(configuration.playerOrigins)},
        {QStringLiteral("frameId"), orNull(configuration.frameId)},
        {QStringLiteral("frameSelector"), orNull(configuration.frameSelector)},
        {QStringLiteral("startNames"), startNames()},
        {QStringLiteral("maximumChars"), static_cast<int>(maximumMessageBytes)},
        {QStringLiteral("maximumQueue"), maximumQueue},
        {QStringLiteral("maximumQueued"), maximumQueuedChars},
        {QStringLiteral("maximumDepth"), maximumDepth},
        {QStringLiteral("pongsPerSecond"), pongsPerSecond},
    };
    QString makePorts;
    if (const auto &words = configuration.mediaNonces) {
        config.insert(QStringLiteral("media"), QJsonObject{{QStringLiteral("hello"), words->hello},
                                                           {QStringLiteral("ask"), words->ask},
                                                           {QStringLiteral("answer"), words->answer}});
        makePorts = QStringLiteral(", ") + functionIn("ports.js");
    }
    return isolatedScript("vitrine-relay", readResource(QStringLiteral(":/qtwebchannel/qwebchannel.js")) + u'\n' +
                                               functionIn("relay.js") + u'(' + toText(config) +
                                               QLatin1StringView(", ") + functionIn("frames.js") + makePorts +
                                               QLatin1StringView(");\n"));
}

QWebEngineScript mediaScript(const RelayConfiguration &configuration)
{
    const HandshakeNonces words = configuration.mediaNonces.value_or(HandshakeNonces());
    const QJsonObject config{
        {QStringLiteral("origins"), QJsonArray::fromStringList(configuration.playerOrigins)},
        {QStringLiteral("hello"), words.hello},
        {QStringLiteral("ask"), words.ask},
        {QStringLiteral("answer"), words.answer},
        {QStringLiteral("limitMs"), static_cast<int>(MediaAccess::defaultLimit.count())},
    };
    const QString loadMedia = QLatin1StringView("(config, port) => ") + functionIn("media.js") +
                              QLatin1StringView("(config, port, ") + functionIn("media-commands.js") + u')';
    QWebEngineScript script =
        isolatedScript("vitrine-media", functionIn("handshake.js") + u'(' + toText(config) + QLatin1StringView(", ") +
                                            loadMedia + QLatin1StringView(");\n"));
    script.setRunsOnSubFrames(true);
    return script;
}

QWebEngineScript lockdownScript()
{
    QWebEngineScript script =
        isolatedScript("vitrine-lockdown", readResource(QStringLiteral(":/vitrine/web/lockdown.js")));
    script.setRunsOnSubFrames(true);
    return script;
}

QWebEngineScript deletionScript(PagePolicy::TopPage topPage, const QUuid &mark)
{
    const auto hasHostPage = topPage == PagePolicy::TopPage::Host ? "true"_L1 : "false"_L1;
    const QString call = u"(%1, '%2');\n"_s.arg(hasHostPage, mark.toString(QUuid::WithoutBraces));
    QWebEngineScript script = isolatedScript("vitrine-forget", functionIn("forget.js") + call);
    script.setRunsOnSubFrames(true);
    return script;
}

QList<QWebEngineScript> pageScripts(const RelayConfiguration &configuration)
{
    QList<QWebEngineScript> scripts{relayScript(configuration)};
    if (configuration.mediaNonces)
        scripts.append(mediaScript(configuration));
    return scripts;
}

} // namespace vitrine
