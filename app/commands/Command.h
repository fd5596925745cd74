// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/CommandLine.h"
#include "settings/CommandDescription.h"
#include "settings/Environment.h"

namespace vitrine {

/// \brief What a command gets from main().
struct CommandCall
{
    CommandLine::Run run;
    Environment environment; ///< of the process at its start
    int &argc;               ///< of main(), for the application object that the command makes
    char **argv;
};

/// \brief Something that `vitrine` can do: `vitrine COMMAND`, or to play.
///
/// One class for each command; allCommands() has them all. Has no state; made and called in main()'s thread, before
/// there is any QCoreApplication.
class Command
{
public:
    Command() = default;
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;
    virtual ~Command() = default;

    [[nodiscard]] virtual CommandDescription description() const = 0;
    /// Does it, and returns the exit code of the process. To be called at most once in a process.
    [[nodiscard]] virtual int execute(const CommandCall &call) const = 0;
};

} // namespace vitrine
