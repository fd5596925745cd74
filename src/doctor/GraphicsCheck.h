// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "graphics/GraphicsChoice.h"

namespace vitrine {

/// The check `graphics`: whether a GPU draws, how Vitrine will draw, and why. \a gpu is what the probe found, also
/// if it did not decide.
[[nodiscard]] Check graphicsCheck(const GraphicsChoice &choice, const GpuFinding &gpu);

} // namespace vitrine
