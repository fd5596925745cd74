// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/Commands.h"

#include "app/commands/CtlCommand.h"
#include "app/commands/DoctorCommand.h"
#include "app/commands/InsightsCommand.h"
#include "app/commands/JournalCommand.h"
#include "app/commands/KioskCommand.h"
#include "app/commands/PlayCommand.h"
#include "app/commands/ReplayCommand.h"
#include "app/commands/SimulateCommand.h"

#include <algorithm>

namespace vitrine {

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
    commands.push_back(std::make_unique<KioskCommand>());
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
    return (named == commands.end() ? commands.front() : *named)->execute(call);
}

} // namespace vitrine
