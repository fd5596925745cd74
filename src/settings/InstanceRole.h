// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/Settings.h"
#include "settings/SettingsTable.h"

namespace vitrine {

/// \brief What a start of Vitrine has to do with other runs of the same profile.
enum class InstanceRole {
    Alone,     ///< nothing: a kiosk, a run of a script or a test, the customer's own page
    Receives,  ///< it opens what other starts hand over, but has options of its own and hands nothing over
    HandsOver, ///< it hands its target over to a run that receives, or receives itself
};

/// The role of a start with \a settings.
///
/// Alone with `headless`, `ephemeral`, `page`, `exit_after`, `exit_on` or `screenshot`, from any source. A kiosk
/// receives with `kiosk.deep_links`, is alone otherwise, and never hands over. Hands over if command line and
/// environment set only rows with SettingRow::sharesRun; what is in files holds for the other run, too.
[[nodiscard]] InstanceRole instanceRole(const Settings &settings, const SettingsTable &table = SettingsTable());

/// Whether someone starts Vitrine to watch, and can choose in the window what to play: not InstanceRole::Alone, and no
/// event stream, recording, own control socket or remote debugging, which are for scripts.
[[nodiscard]] bool isViewersRun(const Settings &settings);

/// Whether command line or environment say what to play. Otherwise the target is that of a file, or the default.
[[nodiscard]] bool hasTargetOfItsOwn(const Settings &settings);

} // namespace vitrine
