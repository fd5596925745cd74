// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/DiagnosisFacts.h"
#include "doctor/DoctorReport.h"
#include "protocol/Result.h"
#include "settings/Environment.h"
#include "settings/SettingsLoader.h"

namespace vitrine {

/// Every check of `vitrine doctor`, for a run with these settings (the defaults where they could not be loaded), of
/// what gatherFacts() has found. Reads the files that tokens come from; changes nothing and asks nobody.
[[nodiscard]] DoctorReport diagnose(const Result<LoadedSettings> &loaded, const Environment &environment,
                                    const DiagnosisFacts &facts);

} // namespace vitrine
