// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/CommandLine.h"
#include "settings/CommandDescription.h"
#include "settings/Environment.h"

namespace vitrine {

/// \brief The input of a command.
struct CommandCall
{
    CommandLine::Run run;
    Environment environment; ///< of the process at start
    int &argc;               ///< of main(), for the command's application object
    char **argv;
};

/// \brief A command of `vitrine`: `vitrine COMMAND`, or playing without a name.
///
/// One class for each command, listed in allCommands(). Has no state; created and called in main()'s thread, without a
/// QCoreApplication.
class Command
{
public:
    Command() = default;
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;
    virtual ~Command() = default;

    [[nodiscard]] virtual CommandDescription description() const = 0;
    /// Runs the command and returns the exit code of the process. Call it at most once per process.
    [[nodiscard]] virtual int execute(const CommandCall &call) const = 0;
};

} // namespace vitrine
