// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commands/Command.h"

#include <QString>

namespace vitrine {

/// Whether standard error is a terminal. Otherwise the desktop may have started Vitrine, and messages need a window.
[[nodiscard]] bool hasTerminal();

/// Shows \a problem in a window until the user closes it, for a minute at most, if this is an interactive run
/// (InstanceRole) without a terminal that has a display, where standard error is not read. Creates an application
/// object unless there is one; main thread.
void showStartProblem(const CommandCall &call, const QString &problem);

} // namespace vitrine
