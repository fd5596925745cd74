// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace vitrine {

/// \brief One `key = value` of a TOML file, with the value as text; keys in tables have dots: `table.key`.
struct TomlEntry
{
    enum class Kind {
        Flag,
        Number,
        Text,
        TextList,
        EmptyTable,
        TableList,   ///< an array of tables; its elements and their values follow
        ListElement, ///< one of them, with the key of the array
        Other,
    };

    QString key;
    Kind kind = Kind::Other;
    QStringList values; ///< one for Flag, Number and Text, any number for TextList, else none
    int line = 0;       ///< from 1
    QString list{};     ///< the key of the array of tables that this is in; mostly empty

    friend bool operator==(const TomlEntry &, const TomlEntry &) = default;
};

/// \brief Reads a TOML file as a flat list; beside TomlDocument the only place that knows the TOML library.
///
/// Tables more than deepestTable levels below the top are entries of Kind::Other; an array of tables is such a level.
class TomlFile
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::TomlFile)

public:
    static constexpr int deepestTable = 2;

    /// The entries of the file at \a path, in the order of their lines. Errors name the file and, where there is one,
    /// the line.
    static Result<QList<TomlEntry>> read(const QString &path);
};

} // namespace vitrine
