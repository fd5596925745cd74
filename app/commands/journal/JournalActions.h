// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commands/journal/JournalArguments.h"
#include "protocol/Result.h"

namespace vitrine {

/// Does what \a arguments say, prints the result and returns the exit code. Needs a QCoreApplication.
[[nodiscard]] Result<int> runJournalAction(const JournalArguments &arguments);

// One function for each action; the file of the same name has it.
[[nodiscard]] Result<int> listSessions(const JournalArguments &arguments);
[[nodiscard]] Result<int> showSession(const JournalArguments &arguments);
[[nodiscard]] Result<int> showStatistics(const JournalArguments &arguments);
[[nodiscard]] Result<int> exportJournal(const JournalArguments &arguments);
[[nodiscard]] Result<int> importJournals(const JournalArguments &arguments);
[[nodiscard]] Result<int> verifyJournal(const JournalArguments &arguments);
[[nodiscard]] Result<int> pruneJournal(const JournalArguments &arguments);
[[nodiscard]] Result<int> vacuumJournal(const JournalArguments &arguments);

} // namespace vitrine
