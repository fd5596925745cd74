// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "doctor/SandboxProbe.h"

namespace vitrine {

/// The check `sandbox`: whether the browser engine can start with its sandbox, and what prevents it.
[[nodiscard]] Check sandboxCheck(const SandboxFacts &facts);

} // namespace vitrine
