// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/KeyboardModules.h"
#include "kiosk/remote/MqttLibrary.h"
#include "settings/SettingsLoader.h"

#include <QStringList>

namespace vitrine {

/// Everything in the settings of a kiosk that is wrong or does not work on this machine, one message for each; empty:
/// nothing. Reads the files that the settings name. \a keyboard: why there is no on-screen keyboard here, which counts
/// if the settings want one, as does \a mqttLibrary, the file. Any thread.
[[nodiscard]] QStringList kioskProblems(const LoadedSettings &loaded,
                                        const std::optional<KeyboardProblem> &keyboard = std::nullopt,
                                        const char *mqttLibrary = MqttLibrary::fileName);

/// The programme for people: one line for each item, with its hours. Never contains a token.
[[nodiscard]] QStringList programmeText(const Settings &settings);

} // namespace vitrine
