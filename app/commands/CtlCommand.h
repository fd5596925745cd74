// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commands/Command.h"

namespace vitrine {

/// \brief `vitrine ctl`: calls a method of a running Vitrine, or serves its methods to an assistant.
class CtlCommand final : public Command
{
public:
    [[nodiscard]] CommandDescription description() const override;
    [[nodiscard]] int execute(const CommandCall &call) const override;
};

} // namespace vitrine
