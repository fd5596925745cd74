// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/Commands.h"

#include "app/Console.h"
#include "app/commands/CtlCommand.h"
#include "app/commands/DoctorCommand.h"
#include "app/commands/InsightsCommand.h"
#include "app/commands/JournalCommand.h"
#include "app/commands/PlayCommand.h"
#include "app/commands/ReplayCommand.h"
#include "app/commands/SimulateCommand.h"

#include "protocol/EchoedText.h"

#include <QCoreApplication>

#include <algorithm>

namespace vitrine {

namespace {

/// For a command that does not play: PlayCommand sets the file aside.
void tellOfUserFile(const CommandLine::Run &run)
{
    if (!run.command.isEmpty() && run.loaded && run.loaded->userFile)
        printLine(stderr, onOneLine(QStringLiteral("vitrine: ") + run.loaded->userFile->message +
                                    QStringLiteral(" The file is ignored.")));
}

} // namespace

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<PlayCommand>());
    commands.push_back(std::make_unique<DoctorCommand>());
    commands.push_back(std::make_unique<JournalCommand>());
    commands.push_back(std::make_unique<InsightsCommand>());
    commands.push_back(std::make_unique<CtlCommand>());
    commands.push_back(std::make_unique<ReplayCommand>());
    commands.push_back(std::make_unique<SimulateCommand>());
    return commands;
}

QList<CommandDescription> commandDescriptions()
{
    QList<CommandDescription> descriptions;
    for (const auto &command : allCommands())
        descriptions += command->description();
    return descriptions;
}

int executeCommand(const CommandCall &call)
{
    const auto commands = allCommands();
    const auto named =
        std::ranges::find(commands, call.run.command, [](const auto &command) { return command->description().name; });
    tellOfUserFile(call.run);
    return (named == commands.end() ? commands.front() : *named)->execute(call);
}

} // namespace vitrine
