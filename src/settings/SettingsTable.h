// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/SettingRow.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace vitrine {

/// \brief All settings of Vitrine: the one place that knows their names, types, defaults, limits and meaning.
///
/// Files, environment, command line and help are all read and written through it. What a file says in tables of its
/// own,
/// `[recovery.CAUSE]`, has no option and no variable: such rows can be found, but are not among rows(). A value, never
/// changed after construction.
class SettingsTable
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SettingsTable)

public:
    SettingsTable();

    /// In the order in which the help shows them, group by group.
    [[nodiscard]] const QList<SettingRow> &rows() const { return m_rows; }
    /// The row of TOML key \a key, with dots where tables are nested, or null.
    [[nodiscard]] const SettingRow *find(const QString &key) const;
    /// Whether a file may have a table \a key, such as `recovery` or `recovery.network-lost`.
    [[nodiscard]] bool hasTable(const QString &key) const;
    /// All keys that find() knows.
    [[nodiscard]] QStringList fileKeys() const;
    [[nodiscard]] static QString groupTitle(SettingRow::Group group);

private:
    QList<SettingRow> m_rows;
    QList<SettingRow> m_fileRows;
};

} // namespace vitrine
