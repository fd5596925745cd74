// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Diagnosis.h"

#include "doctor/GraphicsCheck.h"
#include "doctor/SettingsCheck.h"
#include "recovery/TokenSource.h"
#include "recovery/TokenSources.h"

namespace vitrine {

namespace {

// Settings that are right one by one may contradict each other.
Result<LoadedSettings> taken(const Result<LoadedSettings> &loaded, const QProcessEnvironment &environment)
{
    if (!loaded)
        return loaded;
    if (const auto tokens = createTokenSource(loaded->settings, environment); !tokens)
        return tokens.error();
    return loaded;
}

} // namespace

DoctorReport diagnose(const Result<LoadedSettings> &loaded, const StartSurroundings &surroundings,
                      const DoctorReport::Versions &versions, const std::function<GpuFinding(DisplayKind)> &look)
{
    const GraphicsWish wish = graphicsWish(loaded ? loaded->settings : Settings(), surroundings);
    // Also where something else decides: that there is a GPU, or none, is what one wants to know.
    const GpuFinding gpu = look(displayKind(wish).value_or(DisplayKind::None));
    const GraphicsChoice choice = chooseGraphics(wish, [&gpu](DisplayKind) { return gpu; });
    return DoctorReport(versions, {settingsCheck(taken(loaded, surroundings.environment)), graphicsCheck(choice, gpu)});
}

} // namespace vitrine
