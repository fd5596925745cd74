// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commands/Command.h"

#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace vitrine {

/// All commands, in the order in which the help shows them; the one without a name, which plays, comes first.
[[nodiscard]] std::vector<std::unique_ptr<Command>> allCommands();

/// What allCommands() say of themselves.
[[nodiscard]] QList<CommandDescription> commandDescriptions();

/// Runs the command that \a call names, and returns the exit code of the process.
[[nodiscard]] int executeCommand(const CommandCall &call);

} // namespace vitrine
