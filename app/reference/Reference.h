// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/CommandDescription.h"
#include "settings/SettingsTable.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <span>

// Texts generated from the settings, the commands and the format of scenarios; packaging/generate.sh writes them to
// files. The first command is always the one without a name.
namespace vitrine {
struct ScenarioRule;
}

namespace vitrine::reference {

/// An option in the references: a setting or another option.
struct Option
{
    OptionDescription description;
    bool isSwitch = false; ///< a setting with `--no-…`
    bool repeatable = false;

    /// All spellings of its name, such as `--kiosk`, `--no-kiosk`, `-h`.
    [[nodiscard]] QStringList spellings() const;
};

/// The options of all settings, then the general options.
[[nodiscard]] QList<Option> options(const SettingsTable &table);

/// The table in docs/settings.md.
[[nodiscard]] QString settingsDocument(const SettingsTable &table);

/// The usage of each command, in mdoc, for SYNOPSIS.
[[nodiscard]] QString manualSynopsis(const QList<CommandDescription> &commands);
/// The description of each command with its options and arguments, in mdoc.
[[nodiscard]] QString manualCommands(const QList<CommandDescription> &commands);
/// All options, in mdoc, a subsection for each group.
[[nodiscard]] QString manualOptions(const SettingsTable &table);

[[nodiscard]] QString bashCompletion(const SettingsTable &table, const QList<CommandDescription> &commands);
[[nodiscard]] QString zshCompletion(const SettingsTable &table, const QList<CommandDescription> &commands);
[[nodiscard]] QString fishCompletion(const SettingsTable &table, const QList<CommandDescription> &commands);

/// The table of the keys of the window in docs/viewers.md.
[[nodiscard]] QString keysDocument();
/// The list of them, in mdoc.
[[nodiscard]] QString manualKeys();

/// A table of the keys of scenarios in docs/scenarios.md.
[[nodiscard]] QString scenarioKeys(std::span<const ScenarioRule> rules);
/// The table of the kinds of steps there.
[[nodiscard]] QString scenarioSteps();

/// The header of a completion file: licence and origin.
[[nodiscard]] QString completionHeader();

} // namespace vitrine::reference
