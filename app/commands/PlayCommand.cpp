// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/PlayCommand.h"

#include "app/Application.h"
#include "app/Console.h"
#include "app/ExitLimit.h"
#include "app/Logging.h"
#include "app/StartClaim.h"
#include "app/StartProblem.h"
#include "app/TerminationSignals.h"
#include "app/commands/WindowApplication.h"
#include "desktop/instance/SingleInstance.h"
#include "settings/UserFileProblem.h"

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

RunDiagnosis::Start doctorOf(const CommandCall &call)
{
    const QString &platform = call.environment.platform;
    return {.program = QCoreApplication::applicationFilePath(),
            .options =
                call.run.settingOptions + (platform.isEmpty() ? QStringList() : QStringList{u"-platform"_s, platform}),
            .variables = call.environment.variables};
}

RunReload::Load reloadOf(const CommandCall &call)
{
    return [given = call.run.given, configFile = call.run.configFile, variables = call.environment.variables] {
        const SettingsTable table;
        return SettingsLoader(table, {.variables = variables}).load(given, configFile);
    };
}

} // namespace

CommandDescription PlayCommand::description() const
{
    return {.takesTarget = true, .wrongSettings = CommandDescription::WrongSettings::LeaveOutUserFile};
}

int PlayCommand::execute(const CommandCall &call) const
{
    StartClaim claim = claimStart(call);
    if (claim.exitCode)
        return *claim.exitCode;
    TerminationSignals::install();
    const auto qtApplication = createWindowApplication(call, call.environment);
    if (!qtApplication)
        return printError(qtApplication.error(), usageErrorCode);
    QApplication::setQuitOnLastWindowClosed(false);

    // Not before it is certain that there is a window.
    QString settingsNotice;
    if (const auto &problem = call.run.loaded->userFile) {
        settingsNotice = setAsideUserFile(*problem, QDate::currentDate());
        qCCritical(appLog).noquote() << settingsNotice;
    }

    int exitCode = 0;
    QString problem;
    bool isStuck = false;
    {
        Application application(*call.run.loaded, reloadOf(call), doctorOf(call), settingsNotice);
        const Result<bool> started = application.start(claim.instance.get());
        exitCode = started ? QApplication::exec() : printError(started.error(), usageErrorCode);
        ExitLimit::setExitCode(exitCode);
        if (started)
            ExitLimit::start();
        else
            problem = started.error().message;
        isStuck = application.hasStuckThread();
    }
    if (isStuck) {
        std::fflush(nullptr);
        std::_Exit(exitCode); // a normal exit destroys what the thread uses
    }
    if (!problem.isEmpty()) {
        claim.instance.reset(); // the next start need not wait for this message
        showStartProblem(call, problem);
    }
    return exitCode;
}

} // namespace vitrine
