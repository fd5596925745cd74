// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/SettingGroup.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace vitrine {

/// \brief All settings of Vitrine, with names, types, defaults, limits and help.
///
/// The source for files, environment, command line, help and references. The rows are in src/settings/rows, one file
/// for each group. A value, constant after construction.
class SettingsTable
{
public:
    /// The settings of the program.
    SettingsTable();
    /// For tests: other settings.
    explicit SettingsTable(QList<SettingGroup> groups);

    /// In the order of the help.
    [[nodiscard]] const QList<SettingGroup> &groups() const { return m_groups; }
    /// The rows of all groups, in the same order, without those that only files can set.
    [[nodiscard]] const QList<SettingRow> &rows() const { return m_rows; }
    /// The row with the TOML key \a key (dots separate tables), or null.
    [[nodiscard]] const SettingRow *find(const QString &key) const;
    /// The other key of the setting \a key: `kiosk.image` for `kiosk_image`, and the reverse; usually empty.
    [[nodiscard]] QString otherKey(const QString &key) const;
    /// True if a file may have a table \a key, such as `recovery` or `recovery.network-lost`.
    [[nodiscard]] bool hasTable(const QString &key) const;
    /// The list with the TOML key \a key, or null.
    [[nodiscard]] const SettingList *findList(const QString &key) const;
    /// All keys that a file may have, including those of lists.
    [[nodiscard]] QStringList fileKeys() const;

private:
    QList<SettingGroup> m_groups;
    QList<SettingRow> m_rows;
    QList<SettingRow> m_fileRows;
    QList<SettingList> m_lists;
};

} // namespace vitrine
