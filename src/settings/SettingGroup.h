// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/SettingRow.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace vitrine {

/// \brief An array of tables in a settings file, `[[playlist]]`: any number of elements of one shape, in their order.
///
/// Only files have it. The list of one file replaces that of another one.
struct SettingList
{
    QString key{};
    QList<SettingRow> rows{}; ///< of an element, with whole keys: `playlist.target`; they set the last element
    QStringList required{};   ///< the keys of the rows that no element may lack
    std::function<void(SettingsDraft &)> clear{};
    std::function<void(SettingsDraft &)> append{}; ///< an element with its defaults

    /// The row of whole key \a rowKey, or null.
    [[nodiscard]] const SettingRow *find(const QString &rowKey) const;
};

/// \brief Settings that belong together: a heading in the help, and a file of rows in src/settings/rows.
struct SettingGroup
{
    QString title{}; ///< translated
    QList<SettingRow> rows{};
    QList<SettingRow> fileRows{}; ///< keys that only files can set: they have no option, no variable and no help
    QList<SettingList> lists{};
};

} // namespace vitrine
