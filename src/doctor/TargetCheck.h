// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "doctor/PlayerChecks.h"
#include "protocol/Result.h"
#include "settings/Settings.h"

#include <optional>

namespace vitrine {

/// The check `target`: what \a settings ask to play, and how it will be loaded. \a plan is how the player will be
/// loaded, or why it cannot be; no value: no target was given.
[[nodiscard]] Check targetCheck(const Settings &settings, const std::optional<Result<PlayerPlan>> &plan);

} // namespace vitrine
