// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/StartEnvironment.h"
#include "doctor/DoctorReport.h"
#include "protocol/Result.h"
#include "settings/SettingsLoader.h"

#include <functional>

namespace vitrine {

/// Every check of `vitrine doctor`, for a run with these settings (the defaults where they could not be loaded).
/// \a look finds the GPU (GpuProbe::look) and is called once.
[[nodiscard]] DoctorReport diagnose(const Result<LoadedSettings> &loaded, const StartSurroundings &surroundings,
                                    const DoctorReport::Versions &versions,
                                    const std::function<GpuFinding(DisplayKind)> &look);

} // namespace vitrine
