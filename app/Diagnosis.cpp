// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Diagnosis.h"

#include "doctor/GraphicsCheck.h"
#include "doctor/SettingsCheck.h"

namespace vitrine {

DoctorReport diagnose(const Result<LoadedSettings> &loaded, const StartSurroundings &surroundings,
                      const DoctorReport::Versions &versions, const std::function<GpuFinding(DisplayKind)> &look)
{
    const GraphicsWish wish = graphicsWish(loaded ? loaded->settings : Settings(), surroundings);
    // Also where something else decides: that there is a GPU, or none, is what one wants to know.
    const GpuFinding gpu = look(displayKind(wish).value_or(DisplayKind::None));
    const GraphicsChoice choice = chooseGraphics(wish, [&gpu](DisplayKind) { return gpu; });
    return DoctorReport(versions, {settingsCheck(loaded), graphicsCheck(choice, gpu)});
}

} // namespace vitrine
