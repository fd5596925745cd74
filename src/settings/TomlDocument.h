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

/// \brief The text of a TOML file in which single values can be changed.
///
/// A change touches the text of one value, or one line; all other bytes stay as they are: comments, order, unknown
/// keys, spaces, line ends. Each change is parsed again and compared before it is accepted, so that it reads back as
/// the same value and no other key has changed. After an error the text is as it was. A value; any thread.
class TomlDocument
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::TomlDocument)

public:
    using Value = std::variant<bool, qint64, double, QString, QStringList>;
    using Problem = std::optional<Error>;

    /// \a path is for error messages only, which name it and, where there is one, the line.
    static Result<TomlDocument> parse(const QByteArray &content, const QString &path);

    [[nodiscard]] const QByteArray &content() const { return m_content; }

    /// Gives \a key, one part for each table and the last for the value, a new value. A key that is not there is added
    /// to its table, which is added where there is none. Fails where \a key is a table or is in an array of tables.
    [[nodiscard]] Problem set(const QStringList &key, const Value &value);
    /// Removes \a key with its line, a comment on that line included; its table stays. Does nothing without such a key.
    [[nodiscard]] Problem remove(const QStringList &key);

private:
    TomlDocument(const QByteArray &content, const QString &path);

    [[nodiscard]] Error conflict(const QString &place) const;

    QByteArray m_content;
    QString m_path;
};

} // namespace vitrine
