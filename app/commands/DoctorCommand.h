// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commands/Command.h"

namespace vitrine {

/// \brief `vitrine doctor`: reports why playback may show no picture on this machine.
class DoctorCommand final : public Command
{
public:
    [[nodiscard]] CommandDescription description() const override;
    /// 0 if there is no problem, otherwise 1; also 1 if the report cannot be written.
    [[nodiscard]] int execute(const CommandCall &call) const override;
};

} // namespace vitrine
