// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commands/Command.h"

namespace vitrine {

/// \brief `vitrine journal`: shows, exports and maintains the journal of a profile.
class JournalCommand final : public Command
{
public:
    [[nodiscard]] CommandDescription description() const override;
    /// 0 if it is done; 1 if it failed, or if `verify` found a fault; 2 for a usage error.
    [[nodiscard]] int execute(const CommandCall &call) const override;
};

} // namespace vitrine
