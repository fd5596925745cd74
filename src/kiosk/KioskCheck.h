// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/KeyboardModules.h"
#include "settings/SettingsLoader.h"

#include <QStringList>

namespace vitrine {

/// Everything in the settings of a kiosk that is wrong or does not work on this machine, one message for each; empty:
/// nothing. Reads the files that the settings name, and looks for modules in \a qt. Any thread.
[[nodiscard]] QStringList kioskProblems(const LoadedSettings &loaded,
                                        const QtFolders &qt = QtFolders::from(QProcessEnvironment()));

/// The programme for people: one line for each item, with its hours. Never contains a token.
[[nodiscard]] QStringList programmeText(const Settings &settings);

} // namespace vitrine
