// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/CommandLine.h"
#include "app/Console.h"
#include "app/ExitLimit.h"
#include "app/ProcessListing.h"
#include "app/StandardStreams.h"
#include "app/StartClaim.h"
#include "app/TerminationSignals.h"
#include "app/Utf8Locale.h"
#include "app/commands/Commands.h"
#include "settings/Environment.h"

#include <QtWebEngineCore/qtwebenginecoreglobal.h>

#include <malloc.h>

namespace {

// Pictures and files, bytes. If such blocks are in the heap, it grows for hours, since small blocks stay between them
// (5 MiB more after 150 pages). Without this, glibc puts blocks of up to 32 MiB there: mallopt(3).
constexpr int leastBlockOutsideHeap = 256 * 1024;

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

    mallopt(M_MMAP_THRESHOLD, leastBlockOutsideHeap);
    openClosedStandardStreams();
    TerminationSignals::noteIgnored();
    ensureUtf8Locale();
    const QStringList arguments = argumentsOf(argc, argv);
    const Environment environment = captureEnvironment(arguments);
    hideSecretsInProcessListing(argc, argv);

    SettingsEnvironment settingsEnvironment;
    settingsEnvironment.variables = environment.variables;
    const CommandLine commandLine(QString::fromLatin1(qWebEngineChromiumVersion()), settingsEnvironment,
                                  commandDescriptions());
    const CommandLine::Outcome outcome = commandLine.parse(arguments);
    if (const auto *print = std::get_if<CommandLine::Print>(&outcome))
        return printResult(print->text, 0);
    if (const auto *error = std::get_if<CommandLine::UsageError>(&outcome)) {
        printLine(stderr, error->text);
        if (const auto &bad = error->badTarget)
            return refuseTarget({bad->run, environment, argc, argv}, bad->target, bad->problem);
        return usageErrorCode;
    }
    const int exitCode = executeCommand({std::get<CommandLine::Run>(outcome), environment, argc, argv});
    ExitLimit::setExitCode(exitCode);
    ExitLimit::start();
    return exitCode;
}
