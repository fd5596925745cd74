// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/LogOutput.h"

#include "protocol/EchoedText.h"
#include "protocol/Redaction.h"
#include "protocol/StrictJson.h"

#include <QDateTime>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// Global, because Qt's message handler is a plain function.
std::atomic<LogFormat> currentFormat{LogFormat::Text};
// Written while there is one thread.
QByteArray fatalText;
int fatalCode = internalErrorCode;

// Beginnings of Qt's warnings that mean no problem.
constexpr std::array harmlessMessages{
    "No suitable graphics backend found"_L1, // the software scene graph needs none
    // The engine tries OpenGL and Vulkan, which it does not need either.
    "QXcbIntegration: Cannot create platform OpenGL context"_L1,
    "QRhiGles2: Failed to create"_L1,
    "This plugin does not support createPlatformVulkanInstance"_L1,
    "QVulkanInstance: Failed to initialize Vulkan"_L1,
    "Unable to detect GPU vendor."_L1,
    "The following paths were searched for Qt WebEngine dictionaries"_L1, // nothing is spelled here
    "QStandardPaths: XDG_RUNTIME_DIR not set"_L1,
    "Remote debugging server started successfully."_L1, // names the engine's port, where clients need the gateway's
    "Could not load the Qt platform plugin"_L1,         // said better by setFatalText()
    // a request that fails twice at once, such as by a redirect and a closed connection
    "QNetworkReplyImplPrivate::error: Internal problem"_L1,
};

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "unknown";
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (isHarmless(message))
        return;
    if (type == QtFatalMsg && !fatalText.isEmpty()) {
        std::fwrite(fatalText.constData(), 1, static_cast<size_t>(fatalText.size()), stderr);
        std::fflush(stderr);
        std::_Exit(fatalCode);
    }
    const QByteArray line =
        formatLogLine(currentFormat, type, context.category, message, QDateTime::currentDateTimeUtc());
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

bool isHarmless(const QString &message)
{
    return std::ranges::any_of(harmlessMessages, [&message](auto beginning) { return message.startsWith(beginning); });
}

void installLogOutput(LogLevel level, LogFormat format)
{
    currentFormat = format;
    QString rules;
    if (level == LogLevel::Debug)
        rules = QStringLiteral("vitrine.*=true\n");
    else
        rules = QStringLiteral("*.debug=false\n");
    if (level == LogLevel::Warning || level == LogLevel::Error)
        rules += QStringLiteral("*.info=false\n");
    if (level == LogLevel::Error)
        rules += QStringLiteral("*.warning=false\n");
    QLoggingCategory::setFilterRules(rules);
    qInstallMessageHandler(handleMessage);
}

void setFatalText(const QString &text, int exitCode)
{
    fatalCode = exitCode;
    fatalText = text.isEmpty() ? QByteArray() : "vitrine: " + onOneLine(text).toUtf8() + '\n';
}

QByteArray formatLogLine(LogFormat format, QtMsgType type, const char *category, const QString &message,
                         const QDateTime &time)
{
    const QString text = redactSecrets(message);
    if (format == LogFormat::Json) {
        const QJsonObject line{{QStringLiteral("time"), time.toString(Qt::ISODateWithMs)},
                               {QStringLiteral("level"), QLatin1StringView(levelName(type))},
                               {QStringLiteral("category"), QLatin1StringView(category)},
                               {QStringLiteral("message"), text}};
        return strictJson(QJsonDocument(line)) + '\n';
    }
    return QByteArray(levelName(type)) + ' ' + category + ": " + onOneLine(text).toUtf8() + '\n';
}

} // namespace vitrine
