// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commands/Command.h"

namespace vitrine {

/// \brief `vitrine [target]`: plays until the run ends.
class PlayCommand final : public Command
{
public:
    /// Has no name.
    [[nodiscard]] CommandDescription description() const override;
    /// The exit code of the run, see docs/operators.md.
    [[nodiscard]] int execute(const CommandCall &call) const override;
};

} // namespace vitrine
