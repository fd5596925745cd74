// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commands/Command.h"

#include <memory>
#include <optional>

namespace vitrine {

class SingleInstance;

/// \brief Whether this start plays, or another run with the same profile does it instead.
struct StartClaim
{
    std::unique_ptr<SingleInstance> instance; ///< this run receives what others hand over; null: it does not
    std::optional<int> exitCode;              ///< the process ends with it; no value: it plays
};

/// Decides by the role of the start (InstanceRole), and hands the target over if a run with the profile receives it.
/// Says on standard error what has become of it. Creates no application object, except for a message in a window.
[[nodiscard]] StartClaim claimStart(const CommandCall &call);

/// For a start with a target that cannot be played: shows \a problem in the window of the running Vitrine, or else in
/// one of its own, unless there is a terminal. \a call has the other settings, and \a target as it was given. Returns
/// the exit code.
[[nodiscard]] int refuseTarget(const CommandCall &call, const QString &target, const QString &problem);

} // namespace vitrine
