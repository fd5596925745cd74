// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/DiagnosisFacts.h"
#include "doctor/DoctorReport.h"
#include "protocol/Result.h"
#include "settings/Environment.h"
#include "settings/SettingsLoader.h"

namespace vitrine {

/// All checks of `vitrine doctor`, for a run with these settings (the defaults if they could not be loaded) and the
/// facts of gatherFacts(). Reads the files that tokens come from; changes nothing and uses no network.
[[nodiscard]] DoctorReport diagnose(const Result<LoadedSettings> &loaded, const Environment &environment,
                                    const DiagnosisFacts &facts);

} // namespace vitrine
