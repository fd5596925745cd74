// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "protocol/Result.h"
#include "settings/SettingsLoader.h"

namespace vitrine {

/// The check `settings`: which settings are set and where, or the mistake that keeps Vitrine from starting.
/// Names settings, never their values, which may be secret.
[[nodiscard]] Check settingsCheck(const Result<LoadedSettings> &loaded);

} // namespace vitrine
