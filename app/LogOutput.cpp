// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/LogOutput.h"

#include "app/Console.h"
#include "protocol/EchoedText.h"
#include "protocol/Redaction.h"
#include "protocol/StrictJson.h"

#include <QDateTime>
#include <QJsonObject>
#include <QLoggingCategory>

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace vitrine {

namespace {

// Global, because Qt's message handler is a plain function.
std::atomic<LogFormat> currentFormat{LogFormat::Text};
// Written while there is one thread.
QByteArray fatalText;

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

// Qt warnings without a problem.
bool isNoise(const QString &message)
{
    return message ==
               QLatin1StringView("No suitable graphics backend found\n") || // the software scene graph needs none
           // the engine tries OpenGL, which is not needed either
           message.startsWith(QLatin1StringView("QXcbIntegration: Cannot create platform OpenGL context")) ||
           message.startsWith(QLatin1StringView("QStandardPaths: XDG_RUNTIME_DIR not set")) ||
           // said better by setFatalText()
           message.startsWith(QLatin1StringView("Could not load the Qt platform plugin")) ||
           // a request that fails twice at once, such as by a redirect and a closed connection
           message.startsWith(QLatin1StringView("QNetworkReplyImplPrivate::error: Internal problem"));
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (isNoise(message))
        return;
    if (type == QtFatalMsg && !fatalText.isEmpty()) {
        std::fwrite(fatalText.constData(), 1, static_cast<size_t>(fatalText.size()), stderr);
        std::fflush(stderr);
        std::_Exit(usageErrorCode);
    }
    const QByteArray line =
        formatLogLine(currentFormat, type, context.category, message, QDateTime::currentDateTimeUtc());
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

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

void setFatalText(const QString &text)
{
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
