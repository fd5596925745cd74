// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <functional>

namespace vitrine {

/// From now on SIGINT, SIGTERM and SIGHUP end each waitFor(), so that the program can clean up.
void endWaitsOnSignals();

/// Runs the event loop until \a condition holds; false after \a limitMs or a signal.
[[nodiscard]] bool waitFor(const std::function<bool()> &condition, int limitMs);

} // namespace vitrine
