// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/PlayCommand.h"

#include "app/Application.h"
#include "app/Console.h"
#include "app/LogOutput.h"
#include "app/StartLog.h"
#include "app/StartPlan.h"
#include "app/TerminationSignals.h"
#include "graphics/GpuProbe.h"
#include "graphics/WaylandSeat.h"
#include "protocol/EchoedText.h"

#include <QApplication>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

int refused(const Error &error)
{
    printLine(stderr, "vitrine: "_L1 + onOneLine(error.message));
    return usageErrorCode;
}

} // namespace

CommandDescription PlayCommand::description() const
{
    return {.takesTarget = true};
}

int PlayCommand::execute(const CommandCall &call) const
{
    TerminationSignals::install();
    const Settings &settings = call.run.loaded->settings;
    for (const QString &warning : call.run.loaded->warnings)
        printLine(stderr, onOneLine(warning));
    const GpuProbe gpu;
    const Result<StartPlan> plan = planStart(
        settings, call.environment, [&gpu](DisplayKind display) { return gpu.look(display); },
        [&call] { return hasWaylandSeat(waylandSocket(call.environment.variables)); });
    if (!plan)
        return refused(plan.error());
    for (const auto &[name, value] : plan->variables)
        qputenv(name.constData(), value);

    installLogOutput(settings.logLevel, settings.logFormat);
    logStartStep("settings read");
    setFatalText(plan->displayProblem);
    QApplication qtApplication(call.argc, call.argv);
    setFatalText({});
    QApplication::setApplicationName(u"vitrine"_s);
    QApplication::setApplicationDisplayName(u"Vitrine"_s);
    QApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral(VITRINE_APP_ID));
    QApplication::setQuitOnLastWindowClosed(false);

    logStartStep("QApplication created");
    int exitCode = 0;
    bool isStuck = false;
    {
        Application application(settings);
        const Result<bool> started = application.start();
        exitCode = started ? QApplication::exec() : refused(started.error());
        isStuck = application.hasStuckThread();
    }
    if (isStuck) {
        std::fflush(nullptr);
        std::_Exit(exitCode); // a normal exit destroys what the thread uses
    }
    return exitCode;
}

} // namespace vitrine
