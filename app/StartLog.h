// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace vitrine {

/// \brief Logs that \a step of the start is done, with the milliseconds since the kernel started the process.
///
/// Category `vitrine.start`, debug, so that `--log-level debug` shows the timeline that docs/performance.md explains.
/// Costs nothing while the category is off. The kernel's clock of process starts has steps of 10 ms. Any thread.
void logStartStep(const char *step);

} // namespace vitrine
