// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commands/Command.h"

namespace vitrine {

/// \brief `vitrine simulate`: serves the reference player and its service to host pages in any browser.
class SimulateCommand final : public Command
{
public:
    [[nodiscard]] CommandDescription description() const override;
    /// 0 after Ctrl+C or SIGTERM, 2 if a file is no scenario, an option has a wrong value or the port cannot be used.
    [[nodiscard]] int execute(const CommandCall &call) const override;
};

} // namespace vitrine
