// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commands/Command.h"

namespace vitrine {

/// \brief `vitrine kiosk`: checks the settings file of a kiosk, or sets its PIN.
class KioskCommand final : public Command
{
public:
    [[nodiscard]] CommandDescription description() const override;
    /// 0 if the file is right or the PIN is set, 2 if anything in the file is wrong or the PIN cannot be set.
    [[nodiscard]] int execute(const CommandCall &call) const override;

private:
    [[nodiscard]] static int check(const Environment &environment, const QString &file);
    [[nodiscard]] static int setPin(const QString &file);
};

} // namespace vitrine
