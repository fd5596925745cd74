// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Application.h"
#include "app/CommandLine.h"
#include "app/LogOutput.h"
#include "app/ProcessListing.h"
#include "app/StartLog.h"
#include "app/StartPlan.h"
#include "doctor/Diagnosis.h"
#include "graphics/GpuProbe.h"
#include "settings/Environment.h"

#include <QApplication>
#include <QJsonDocument>
#include <QTextStream>
#include <QtWebEngineCore/qtwebenginecoreglobal.h>

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

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

/// Colour is for people at a terminal who have not refused it (https://no-color.org).
vitrine::DoctorReport::Style styleFor(const QProcessEnvironment &environment)
{
    const bool wantsColour = environment.value(QStringLiteral("NO_COLOR")).isEmpty() &&
                             environment.value(QStringLiteral("TERM")) != QLatin1StringView("dumb");
    return wantsColour && ::isatty(STDOUT_FILENO) != 0 ? vitrine::DoctorReport::Style::Coloured
                                                       : vitrine::DoctorReport::Style::Plain;
}

int examine(const vitrine::CommandLine::Doctor &command, const vitrine::Environment &environment,
            const vitrine::GpuProbe &gpu, int &argc, char *argv[])
{
    using namespace vitrine;
    const DiagnosisFacts facts = gatherFacts(
        command.loaded, environment, [&gpu](DisplayKind display) { return gpu.look(display); }, argc, argv);
    const DoctorReport report = diagnose(command.loaded, environment, facts);
    const QString text = command.asJson
                             ? QString::fromUtf8(QJsonDocument(report.json()).toJson(QJsonDocument::Indented))
                             : report.text(styleFor(environment.variables));
    say(stdout, text, 0);
    // A name server that does not answer would be waited for at the end of the process, by a thread of Qt.
    if (facts.target.timedOut)
        std::_Exit(report.exitCode());
    return report.exitCode();
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace vitrine;

    const QStringList arguments = argumentsOf(argc, argv);
    const Environment environment = captureEnvironment(arguments);
    hideSecretsInProcessListing(argc, argv);
    SettingsEnvironment settingsEnvironment;
    settingsEnvironment.variables = environment.variables;
    const CommandLine commandLine(QString::fromLatin1(qWebEngineChromiumVersion()), settingsEnvironment);
    const CommandLine::Outcome outcome = commandLine.parse(arguments);
    if (const auto *print = std::get_if<CommandLine::Print>(&outcome))
        return say(stdout, print->text, 0);
    if (const auto *error = std::get_if<CommandLine::UsageError>(&outcome))
        return say(stderr, error->text, usageError);

    const GpuProbe gpu;
    if (const auto *doctor = std::get_if<CommandLine::Doctor>(&outcome))
        return examine(*doctor, environment, gpu, argc, argv);

    const auto &run = std::get<CommandLine::Run>(outcome);
    for (const QString &warning : run.warnings)
        say(stderr, warning, 0);
    const Result<StartPlan> plan =
        planStart(run.settings, environment, [&gpu](DisplayKind display) { return gpu.look(display); });
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
