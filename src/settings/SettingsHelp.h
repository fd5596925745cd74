// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/Command.h"
#include "settings/SettingsTable.h"

#include <QCoreApplication>
#include <QString>

namespace vitrine {

/// \brief Writes `vitrine --help`, every row of the table, group by group, and `vitrine COMMAND --help`; at most 80
/// columns wide.
class SettingsHelp
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SettingsHelp)

public:
    static constexpr int columns = 80;

    [[nodiscard]] static QString text(const SettingsTable &table);
    [[nodiscard]] static QString text(const Command &command);

private:
    [[nodiscard]] static QString targets();
    [[nodiscard]] static QString allCommands();
    [[nodiscard]] static QString options(const SettingsTable &table);
    [[nodiscard]] static QString elsewhere();
    [[nodiscard]] static QString examples();
};

} // namespace vitrine
