// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commands/Command.h"

#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace vitrine {

/// All commands in the order of the help; the first one has no name and plays.
[[nodiscard]] std::vector<std::unique_ptr<Command>> allCommands();

/// The descriptions of allCommands().
[[nodiscard]] QList<CommandDescription> commandDescriptions();

/// Runs the command of \a call and returns the exit code of the process.
[[nodiscard]] int executeCommand(const CommandCall &call);

} // namespace vitrine
