// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Application.h"
#include "app/CommandLine.h"
#include "app/Diagnosis.h"
#include "app/LogOutput.h"
#include "app/StartEnvironment.h"
#include "app/StartLog.h"
#include "doctor/GpuProbe.h"

#include <QApplication>
#include <QJsonDocument>
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

int examine(const vitrine::CommandLine::Doctor &command, const vitrine::StartSurroundings &surroundings,
            const vitrine::GpuProbe &gpu)
{
    const vitrine::DoctorReport report =
        vitrine::diagnose(command.loaded, surroundings,
                          {QStringLiteral(VITRINE_VERSION), QString::fromLatin1(qVersion()),
                           QString::fromLatin1(qWebEngineChromiumVersion())},
                          [&gpu](vitrine::DisplayKind display) { return gpu.look(display); });
    const QString text = command.asJson
                             ? QString::fromUtf8(QJsonDocument(report.json()).toJson(QJsonDocument::Indented))
                             : report.text();
    return say(stdout, text, report.exitCode());
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

    const GpuProbe gpu;
    if (const auto *doctor = std::get_if<CommandLine::Doctor>(&outcome))
        return examine(*doctor, surroundings, gpu);

    const auto &run = std::get<CommandLine::Run>(outcome);
    for (const QString &warning : run.warnings)
        say(stderr, warning, 0);
    const Result<StartPlan> plan =
        planStart(run.settings, surroundings, [&gpu](DisplayKind display) { return gpu.look(display); });
    if (!plan)
        return say(stderr, QStringLiteral("vitrine: ") + plan.error().message, usageError);
    for (const auto &[name, value] : plan->variables)
        qputenv(name.constData(), value);

    installLogOutput(run.settings.logLevel, run.settings.logFormat);
    logStartStep("settings read");
    QApplication qtApplication(argc, argv);
    QApplication::setApplicationName(QStringLiteral("vitrine"));
    QApplication::setApplicationDisplayName(QStringLiteral("Vitrine"));
    QApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral(VITRINE_APP_ID));
    QApplication::setQuitOnLastWindowClosed(false);

    logStartStep("QApplication made");
    Application application(run.settings);
    const Result<bool> started = application.start();
    if (!started)
        return say(stderr, QStringLiteral("vitrine: ") + started.error().message, usageError);
    return QApplication::exec();
}
