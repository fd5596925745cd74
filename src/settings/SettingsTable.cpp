// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingsTable.h"

#include "settings/rows/SettingGroups.h"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

const SettingRow *rowOf(const QList<SettingRow> &rows, const QString &key)
{
    const auto row = std::ranges::find(rows, key, &SettingRow::key);
    return row == rows.cend() ? nullptr : &*row;
}

} // namespace

SettingsTable::SettingsTable()
    : SettingsTable({playingSettings(), pageSettings(), tokenSettings(), recoverySettings(), windowSettings(),
                     kioskSettings(), kioskDisplaySettings(), kioskLockdownSettings(), kioskExitSettings(),
                     automationSettings(), stateSettings(), journalSettings(), reportSettings(), healthSettings(),
                     mqttSettings(), loggingSettings()})
{
}

SettingsTable::SettingsTable(QList<SettingGroup> groups)
    : m_groups(std::move(groups))
{
    for (const SettingGroup &group : std::as_const(m_groups)) {
        m_rows += group.rows;
        m_fileRows += group.fileRows;
        m_lists += group.lists;
    }
}

const SettingRow *SettingsTable::find(const QString &key) const
{
    const SettingRow *row = rowOf(m_rows, key);
    return row != nullptr ? row : rowOf(m_fileRows, key);
}

QString SettingsTable::otherKey(const QString &key) const
{
    for (const SettingRow &row : m_fileRows) {
        if (!row.sameAs.isEmpty() && (row.key == key || row.sameAs == key))
            return row.key == key ? row.sameAs : row.key;
    }
    return {};
}

bool SettingsTable::hasTable(const QString &key) const
{
    const auto isInIt = [&key](const auto &setting) {
        return setting.key.startsWith(key + u'.');
    };
    return std::ranges::any_of(m_rows, isInIt) || std::ranges::any_of(m_fileRows, isInIt) ||
           std::ranges::any_of(m_lists, isInIt);
}

const SettingList *SettingsTable::findList(const QString &key) const
{
    const auto list = std::ranges::find(m_lists, key, &SettingList::key);
    return list == m_lists.cend() ? nullptr : &*list;
}

QStringList SettingsTable::fileKeys() const
{
    QStringList keys;
    for (const SettingRow &row : m_rows + m_fileRows)
        keys += row.key;
    for (const SettingList &list : m_lists) {
        for (const SettingRow &row : list.rows)
            keys += row.key;
    }
    return keys;
}

const SettingRow *SettingList::find(const QString &rowKey) const
{
    return rowOf(rows, rowKey);
}

} // namespace vitrine
