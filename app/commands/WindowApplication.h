// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commands/Command.h"
#include "protocol/Result.h"

#include <QApplication>

#include <memory>

namespace vitrine {

/// The application object of a command with a window, with the platform and the scene graph that fit the machine
/// (StartPlan); prints the warnings of the settings, and installs the log and the language. \a environment: that of
/// \a call, which a command may have changed. Fails if there is no display, or none that can be used.
[[nodiscard]] Result<std::unique_ptr<QApplication>> createWindowApplication(const CommandCall &call,
                                                                            const Environment &environment);

} // namespace vitrine
