// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commands/Command.h"

namespace vitrine {

/// \brief `vitrine replay`: replays a recording, or makes a scenario of it.
class ReplayCommand final : public Command
{
public:
    [[nodiscard]] CommandDescription description() const override;
    /// 0 if all of it was replayed; 1 if an output could not be written; 2 for a wrong argument or a file that is not a
    /// recording.
    [[nodiscard]] int execute(const CommandCall &call) const override;
};

} // namespace vitrine
