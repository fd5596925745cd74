// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingsTable.h"

#include "settings/rows/SettingGroups.h"

#include <algorithm>
#include <utility>

namespace vitrine {

SettingsTable::SettingsTable()
    : SettingsTable({playingSettings(), pageSettings(), tokenSettings(), recoverySettings(), windowSettings(),
                     automationSettings(), stateSettings(), loggingSettings()})
{
}

SettingsTable::SettingsTable(QList<SettingGroup> groups)
    : m_groups(std::move(groups))
{
    for (const SettingGroup &group : std::as_const(m_groups)) {
        m_rows += group.rows;
        m_fileRows += group.fileRows;
    }
}

const SettingRow *SettingsTable::find(const QString &key) const
{
    for (const QList<SettingRow> *rows : {&m_rows, &m_fileRows}) {
        const auto row =
            std::find_if(rows->cbegin(), rows->cend(), [&key](const SettingRow &r) { return r.key == key; });
        if (row != rows->cend())
            return &*row;
    }
    return nullptr;
}

bool SettingsTable::hasTable(const QString &key) const
{
    return std::any_of(m_fileRows.cbegin(), m_fileRows.cend(),
                       [&key](const SettingRow &row) { return row.key.startsWith(key + u'.'); });
}

QStringList SettingsTable::fileKeys() const
{
    QStringList keys;
    for (const SettingRow &row : m_rows + m_fileRows)
        keys += row.key;
    return keys;
}

} // namespace vitrine
