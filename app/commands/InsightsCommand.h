// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commands/Command.h"

namespace vitrine {

/// \brief `vitrine insights`: shows a journal in a window.
class InsightsCommand final : public Command
{
public:
    [[nodiscard]] CommandDescription description() const override;
    [[nodiscard]] int execute(const CommandCall &call) const override;
};

} // namespace vitrine
