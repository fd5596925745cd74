// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace vitrine {

/// \brief Edits single values in the text of a TOML file.
///
/// A change replaces the text of one value or line; all other bytes stay: comments, order, unknown keys, spaces, line
/// ends. Each change is parsed and compared before it is accepted, so that it has the new value and no other key has
/// changed. After an error the text is unchanged. A value; any thread.
class TomlDocument
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::TomlDocument)

public:
    using Value = std::variant<bool, qint64, double, QString, QStringList>;
    using Problem = std::optional<Error>;

    /// \a path is only for error messages, which name it and, if known, the line.
    static Result<TomlDocument> parse(const QByteArray &content, const QString &path);

    [[nodiscard]] const QByteArray &content() const { return m_content; }

    /// Sets the value of \a key, which has one part for each table and one for the value. Adds a missing key to its
    /// table, and a missing table. Fails if \a key is a table or is in an array of tables.
    [[nodiscard]] Problem set(const QStringList &key, const Value &value);
    /// Removes \a key with its line, including a comment on that line; its table stays. No effect without such a key.
    [[nodiscard]] Problem remove(const QStringList &key);

private:
    TomlDocument(const QByteArray &content, const QString &path);

    [[nodiscard]] Error conflict(const QString &place) const;

    QByteArray m_content;
    QString m_path;
};

} // namespace vitrine
