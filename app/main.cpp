// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Application.h"
#include "app/CommandLine.h"
#include "app/LogOutput.h"
#include "app/StartEnvironment.h"

#include <QApplication>
#include <QTextStream>
#include <QtWebEngineCore/qtwebenginecoreglobal.h>

#include <cstdio>

namespace {

constexpr int usageError = 2;

int say(FILE *stream, const QString &text, int code)
{
    QTextStream(stream) << text.trimmed() << Qt::endl;
    return code;
}

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace vitrine;

    const QStringList arguments = argumentsOf(argc, argv);
    const StartSurroundings surroundings = lookAround(arguments);
    SettingsSurroundings settingsSurroundings;
    settingsSurroundings.environment = surroundings.environment;
    const CommandLine commandLine(QString::fromLatin1(qWebEngineChromiumVersion()), settingsSurroundings);
    const CommandLine::Outcome outcome = commandLine.parse(arguments);
    if (const auto *print = std::get_if<CommandLine::Print>(&outcome))
        return say(stdout, print->text, 0);
    if (const auto *error = std::get_if<CommandLine::UsageError>(&outcome))
        return say(stderr, error->text, usageError);

    const auto &run = std::get<CommandLine::Run>(outcome);
    for (const QString &warning : run.warnings)
        say(stderr, warning, 0);
    const auto variables = startVariables(run.settings, surroundings);
    if (!variables)
        return say(stderr, QStringLiteral("vitrine: ") + variables.error().message, usageError);
    for (const auto &[name, value] : *variables)
        qputenv(name.constData(), value);

    installLogOutput(run.settings.logLevel, run.settings.logFormat);
    QApplication qtApplication(argc, argv);
    QApplication::setApplicationName(QStringLiteral("vitrine"));
    QApplication::setApplicationDisplayName(QStringLiteral("Vitrine"));
    QApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral(VITRINE_APP_ID));
    QApplication::setQuitOnLastWindowClosed(false);

    Application application(run.settings);
    const Result<bool> started = application.start();
    if (!started)
        return say(stderr, QStringLiteral("vitrine: ") + started.error().message, usageError);
    return QApplication::exec();
}
