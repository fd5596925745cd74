// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/CommandDescription.h"
#include "settings/SettingsTable.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace vitrine {

/// \brief The texts of `vitrine --help`, with all settings by group, and of `vitrine COMMAND --help`; at most 80
/// columns wide.
class SettingsHelp
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SettingsHelp)

public:
    static constexpr int columns = 80;

    /// \a commands are all commands, the one without a name first.
    [[nodiscard]] static QString text(const SettingsTable &table, const QList<CommandDescription> &commands);
    [[nodiscard]] static QString text(const CommandDescription &command);
    /// The help of \a row, with its default and whether it is repeatable.
    [[nodiscard]] static QString meaning(const SettingRow &row);

private:
    [[nodiscard]] static QString targets();
    [[nodiscard]] static QString allCommands(const QList<CommandDescription> &commands);
    [[nodiscard]] static QString options(const SettingsTable &table);
    [[nodiscard]] static QString elsewhere();
    [[nodiscard]] static QString examples();
};

} // namespace vitrine
