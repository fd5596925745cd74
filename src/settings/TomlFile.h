// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

class QFile;

namespace vitrine {

/// \brief One `key = value` of a TOML file, with the value as text; a key in a table is `table.key`.
struct TomlEntry
{
    enum class Kind {
        Flag,
        Number,
        Text,
        TextList,
        EmptyTable,
        TableList,   ///< an array of tables, followed by its elements and their values
        ListElement, ///< one element, with the key of the array
        Other,
    };

    QString key;
    Kind kind = Kind::Other;
    QStringList values; ///< one for Flag, Number and Text, any number for TextList, otherwise none
    int line = 0;       ///< from 1
    QString list{};     ///< key of the surrounding array of tables; usually empty

    friend bool operator==(const TomlEntry &, const TomlEntry &) = default;
};

/// \brief Reads a TOML file as a flat list. Only this class, TomlDocument and TomlLayout use the TOML library.
///
/// Tables more than deepestTable levels below the top are entries of Kind::Other; an array of tables is one level.
class TomlFile
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::TomlFile)

public:
    static constexpr int deepestTable = 2;

    /// The entries of the file at \a path, in the order of their lines. Errors name the file and, if known, the line.
    static Result<QList<TomlEntry>> read(const QString &path);

    /// Opens \a file for reading. Empty, or why that cannot be, as part of a sentence: a folder, a pipe, no permission.
    static QString openToRead(QFile &file);

private:
    /// What to do about a file that is no TOML because of \a why, in \a line.
    static QString advice(const QString &why, const QByteArray &line);
};

} // namespace vitrine
