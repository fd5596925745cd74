// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>

namespace vitrine {

/// Whether the wall clock was set right, if it has moved \a ahead of the monotonic clock, or behind it if negative,
/// when the program has run for \a uptime.
///
/// A machine without a battery for its clock learns the time some minutes after the start. Later the clocks also differ
/// because the machine was asleep, which the monotonic clock does not count. Any thread.
[[nodiscard]] bool isClockCorrection(std::chrono::milliseconds ahead, std::chrono::milliseconds uptime);

} // namespace vitrine
