// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/BusChecks.h"
#include "doctor/DisplayCheck.h"
#include "doctor/EngineFacts.h"
#include "doctor/OutputChecks.h"
#include "doctor/PlayerChecks.h"
#include "doctor/PlaylistCheck.h"
#include "doctor/SandboxProbe.h"
#include "doctor/StorageChecks.h"
#include "doctor/VersionsCheck.h"
#include "graphics/GpuProbe.h"
#include "protocol/Result.h"
#include "settings/Environment.h"
#include "settings/SettingsLoader.h"
#include "web/TargetFacts.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace vitrine {

/// \brief Everything that `vitrine doctor` finds out, before it is judged.
struct DiagnosisFacts
{
    VersionFacts versions{};
    std::optional<DisplayFacts> display{}; ///< none without settings: a run may need no window
    SandboxFacts sandbox{};
    SharedMemory sharedMemory{};
    GpuFinding gpu{};
    EngineFacts engine{};
    std::optional<ForkedProbeResult> videoDecoder{}; ///< of askVideoDecoder(); none if it is decided without it
    QStringList cdmFiles{};                          ///< Widevine modules on this machine
    BusFacts bus{};
    std::optional<StorageFacts> storage{};      ///< none without settings
    QList<OutputFacts> outputs{};               ///< the files that the settings name
    std::optional<Result<PlayerPlan>> player{}; ///< none when no target was named
    TargetFacts target{};                       ///< of the player
    QList<ItemFacts> items{};                   ///< of a kiosk: its playlist, attract loop and fallback
    QDateTime now{};                            ///< UTC

    /// Whether a server may still be asked for a name.
    [[nodiscard]] bool isAsking() const;
};

/// Gathers the facts for a run with these settings. Runs what may crash or hang in forked processes, all at once, and
/// takes 13 s at most. \a look finds the GPU (GpuProbe::look) and is called once. Call it before any application object
/// exists, with the arguments of main(), which must outlive it; it leaves a QCoreApplication behind.
[[nodiscard]] DiagnosisFacts gatherFacts(const Result<LoadedSettings> &loaded, const Environment &environment,
                                         const std::function<GpuFinding(DisplayKind)> &look, int &argc, char **argv);

} // namespace vitrine
