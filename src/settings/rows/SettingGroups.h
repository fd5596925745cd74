// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/SettingGroup.h"

#include <QList>

// One function for each group of settings: playingSettings() is in PlayingRows.cpp, and so on.
namespace vitrine {

[[nodiscard]] SettingGroup playingSettings();
[[nodiscard]] SettingGroup pageSettings();
[[nodiscard]] SettingGroup tokenSettings();
[[nodiscard]] SettingGroup recoverySettings();
[[nodiscard]] SettingGroup windowSettings();
[[nodiscard]] SettingGroup kioskSettings();
[[nodiscard]] SettingGroup kioskDisplaySettings();
[[nodiscard]] SettingGroup kioskLockdownSettings();
[[nodiscard]] SettingGroup kioskExitSettings();
[[nodiscard]] SettingGroup automationSettings();
[[nodiscard]] SettingGroup stateSettings();
[[nodiscard]] SettingGroup journalSettings();
[[nodiscard]] SettingGroup reportSettings();
[[nodiscard]] SettingGroup healthSettings();
[[nodiscard]] SettingGroup mqttSettings();
[[nodiscard]] SettingGroup loggingSettings();

} // namespace vitrine
