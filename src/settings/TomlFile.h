// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace vitrine {

/// \brief One `key = value` of a TOML file, with the value as text.
struct TomlEntry
{
    enum class Kind { Flag, Number, Text, TextList, Other };

    QString key;
    Kind kind = Kind::Other;
    QStringList values; ///< one but for TextList; none for Other
    int line = 0;       ///< from 1

    friend bool operator==(const TomlEntry &, const TomlEntry &) = default;
};

/// \brief Reads a flat TOML file; the only place that knows the TOML library.
class TomlFile
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::TomlFile)

public:
    /// The entries of the file at \a path, in the order of their lines. Errors name the file and, where there is one,
    /// the line.
    static Result<QList<TomlEntry>> read(const QString &path);
};

} // namespace vitrine
