// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/SettingRow.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace vitrine {

/// \brief An array of tables in a settings file, such as `[[playlist]]`: any number of ordered elements with the same
/// keys.
///
/// Only files can set it. The list of a higher layer replaces that of a lower one.
struct SettingList
{
    QString key{};
    QList<SettingRow> rows{}; ///< of one element, with full keys: `playlist.target`; they set the last element
    QStringList required{};   ///< keys of the rows that every element needs
    std::function<void(SettingsDraft &)> clear{};
    /// Appends an element with its defaults; the text is where it begins: `kiosk.toml:12`.
    std::function<void(SettingsDraft &, const QString &)> append{};
    /// Takes the source of a key of the last element, before its value; may be missing.
    std::function<void(SettingsDraft &, const QString &key, const QString &source)> place{};
    /// Takes a message about a mistake in the last element; without this function it is an error of the whole file.
    std::function<void(SettingsDraft &, const QString &)> refuse{};

    /// The row with the full key \a rowKey, or null.
    [[nodiscard]] const SettingRow *find(const QString &rowKey) const;
};

/// \brief A group of settings: a heading in the help, and a file in src/settings/rows.
struct SettingGroup
{
    QString title{}; ///< translated
    QList<SettingRow> rows{};
    QList<SettingRow> fileRows{}; ///< keys that only files can set: no option, no variable, no help
    QList<SettingList> lists{};
};

} // namespace vitrine
