// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/Diagnosis.h"

#include "doctor/EngineChecks.h"
#include "doctor/EngineDefectsCheck.h"
#include "doctor/GraphicsCheck.h"
#include "doctor/KeyboardCheck.h"
#include "doctor/MqttLibraryCheck.h"
#include "doctor/NetworkChecks.h"
#include "doctor/PlayerChecks.h"
#include "doctor/PlaylistCheck.h"
#include "doctor/RemoteDebuggingCheck.h"
#include "doctor/SandboxCheck.h"
#include "doctor/SettingsCheck.h"
#include "doctor/SharedMemoryCheck.h"
#include "doctor/StorageChecks.h"
#include "doctor/TargetCheck.h"
#include "doctor/TokenChecks.h"
#include "doctor/VideoDecoderCheck.h"
#include "graphics/GraphicsChoice.h"
#include "recovery/TokenSource.h"
#include "recovery/TokenSources.h"

namespace vitrine {

namespace {

// Settings that are each valid may contradict each other.
Result<LoadedSettings> taken(const Result<LoadedSettings> &loaded, const QProcessEnvironment &environment)
{
    if (!loaded)
        return loaded;
    if (const auto tokens = createTokenSource(loaded->settings, environment); !tokens)
        return tokens.error();
    return loaded;
}

/// The checks that depend on \a settings, not on the machine alone.
QList<Check> checksOfRun(const Settings &settings, const QProcessEnvironment &environment, const DiagnosisFacts &facts)
{
    QList<Check> checks;
    if (facts.storage)
        checks += storageChecks(*facts.storage);
    checks += outputChecks(facts.outputs);
    checks += remoteDebuggingChecks(settings, environment);
    checks += keyboardChecks(settings, environment);
    checks += mqttLibraryChecks(settings);
    checks += tokenSourceCheck(settings, environment, facts.now);
    if (facts.player || settings.playlist.isEmpty())
        checks += targetCheck(settings, facts.player);
    if (facts.player && *facts.player) {
        const PlayerPlan &player = **facts.player;
        checks += tokenCheck(player.url, facts.now);
        checks += networkChecks(player.url, facts.target);
        checks += playerChecks(player, facts.target);
    }
    checks += playlistChecks(facts.items, environment, facts.now);
    return checks;
}

} // namespace

DoctorReport diagnose(const Result<LoadedSettings> &loaded, const Environment &environment, const DiagnosisFacts &facts)
{
    const Settings settings = loaded ? loaded->settings : Settings();
    const GraphicsChoice choice =
        chooseGraphics(graphicsRequest(settings, environment), [&facts](DisplayKind) { return facts.gpu; });
    QList<Check> checks{versionsCheck(facts.versions),         settingsCheck(taken(loaded, environment.variables)),
                        displayCheck(facts.display),           sandboxCheck(facts.sandbox),
                        sharedMemoryCheck(facts.sharedMemory), graphicsCheck(choice, facts.gpu)};
    checks += videoDecoderCheck(settings.videoDecoder, choice, facts.videoDecoder);
    checks += engineDefectsCheck(QVersionNumber::fromString(facts.versions.webEngine), facts.display);
    checks += engineChecks(facts.engine, facts.cdmFiles);
    checks += busChecks(facts.bus);
    if (loaded)
        checks += checksOfRun(settings, environment.variables, facts);
    return DoctorReport({facts.versions.vitrine, facts.versions.qt, facts.versions.chromium}, checks);
}

} // namespace vitrine
