// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/CommandDescription.h"
#include "settings/SettingsTable.h"

#include <QList>
#include <QString>
#include <QStringList>

// Texts that are made from the settings and the commands: packaging/generate.sh writes them into the files. The first
// of the commands is always the one without a name.
namespace vitrine::reference {

/// An option as the references list it, whether it is a setting or not.
struct Option
{
    OptionDescription description;
    bool isSwitch = false; ///< a setting that `--no-…` switches off
    bool repeatable = false;

    /// `--kiosk`, `--no-kiosk`, `-h`: every way to write its name.
    [[nodiscard]] QStringList spellings() const;
};

/// Those of all settings, then those that are none.
[[nodiscard]] QList<Option> options(const SettingsTable &table);

/// The table in docs/settings.md.
[[nodiscard]] QString settingsDocument(const SettingsTable &table);

/// How each command is called, in mdoc, for SYNOPSIS.
[[nodiscard]] QString manualSynopsis(const QList<CommandDescription> &commands);
/// What each command does, in mdoc, with its own options and arguments.
[[nodiscard]] QString manualCommands(const QList<CommandDescription> &commands);
/// All options, in mdoc, a subsection for each group.
[[nodiscard]] QString manualOptions(const SettingsTable &table);

[[nodiscard]] QString bashCompletion(const SettingsTable &table, const QList<CommandDescription> &commands);
[[nodiscard]] QString zshCompletion(const SettingsTable &table, const QList<CommandDescription> &commands);
[[nodiscard]] QString fishCompletion(const SettingsTable &table, const QList<CommandDescription> &commands);

/// The first lines of a completion, which is a generated file as a whole: licence and origin.
[[nodiscard]] QString completionHeader();

} // namespace vitrine::reference
