// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/SettingRow.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace vitrine {

/// \brief All settings of Vitrine: the one place that knows their names, types, defaults, limits and meaning.
///
/// Files, environment, command line and help are all read and written through it. A value, never changed after
/// construction.
class SettingsTable
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SettingsTable)

public:
    SettingsTable();

    /// In the order in which the help shows them, group by group.
    [[nodiscard]] const QList<SettingRow> &rows() const { return m_rows; }
    /// The row of TOML key \a key, or null.
    [[nodiscard]] const SettingRow *find(const QString &key) const;
    [[nodiscard]] static QString groupTitle(SettingRow::Group group);

private:
    QList<SettingRow> m_rows;
};

} // namespace vitrine
