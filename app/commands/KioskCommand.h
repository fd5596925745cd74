// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commands/Command.h"

namespace vitrine {

/// \brief `vitrine kiosk`: checks the settings file of a kiosk.
class KioskCommand final : public Command
{
public:
    [[nodiscard]] CommandDescription description() const override;
    /// 0 if the file is right, 2 if anything in it is wrong.
    [[nodiscard]] int execute(const CommandCall &call) const override;
};

} // namespace vitrine
