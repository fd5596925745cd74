// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/SettingGroup.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace vitrine {

/// \brief All settings of Vitrine: the one place that knows their names, types, defaults, limits and meaning.
///
/// Files, environment, command line, help and references are all read and written through it. The rows are in
/// src/settings/rows, one file for each group. A value, never changed after construction.
class SettingsTable
{
public:
    /// The settings of the program.
    SettingsTable();
    /// Other settings, for tests.
    explicit SettingsTable(QList<SettingGroup> groups);

    /// In the order in which the help shows them.
    [[nodiscard]] const QList<SettingGroup> &groups() const { return m_groups; }
    /// The rows of all groups, in the same order; without those that only files can set.
    [[nodiscard]] const QList<SettingRow> &rows() const { return m_rows; }
    /// The row of TOML key \a key, with dots where tables are nested, or null.
    [[nodiscard]] const SettingRow *find(const QString &key) const;
    /// Whether a file may have a table \a key, such as `recovery` or `recovery.network-lost`.
    [[nodiscard]] bool hasTable(const QString &key) const;
    /// The list of TOML key \a key, or null.
    [[nodiscard]] const SettingList *findList(const QString &key) const;
    /// All keys that a file may have, those of lists included.
    [[nodiscard]] QStringList fileKeys() const;

private:
    QList<SettingGroup> m_groups;
    QList<SettingRow> m_rows;
    QList<SettingRow> m_fileRows;
    QList<SettingList> m_lists;
};

} // namespace vitrine
