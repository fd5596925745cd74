// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "settings/SettingsTable.h"
#include "settings/TomlFile.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace vitrine {

/// \brief Reads a settings file, and checks that each key is in the table and each value has the right type.
///
/// The rows check the values later. Every error names the file and the line. Keeps a reference to the table.
class SettingsFileReader
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SettingsFileReader)

public:
    explicit SettingsFileReader(const SettingsTable &table);

    /// The assignments in the order of the file, so that values after an element of a list belong to it.
    [[nodiscard]] Result<QList<SettingAssignment>> read(const QString &path) const;
    /// The same, but each mistake is an assignment of Kind::Mistake, and the rest of the file counts. An error: the
    /// file cannot be read, or is not valid TOML.
    [[nodiscard]] Result<QList<SettingAssignment>> readEach(const QString &path) const;
    /// As read(), but skips unknown keys, and appends a message about each of them to \a unknownKeys.
    [[nodiscard]] Result<QList<SettingAssignment>> readKnown(const QString &path, QStringList &unknownKeys) const;
    /// The assignments of \a keys, none of which is a list; the rest of the file is not checked.
    [[nodiscard]] Result<QList<SettingAssignment>> readOnly(const QString &path, const QStringList &keys) const;

private:
    /// The current element of a list.
    struct Element
    {
        QString source;
        QStringList keys;
    };
    using Elements = QHash<QString, Element>; ///< by the key of the list
    using Problem = std::optional<Error>;

    /// As readEach(), but skips unknown keys if there is a list \a unknownKeys for the messages.
    [[nodiscard]] Result<QList<SettingAssignment>> readAll(const QString &path, QStringList *unknownKeys) const;
    [[nodiscard]] bool isUnknown(const TomlEntry &entry) const;
    [[nodiscard]] Result<SettingAssignment> assignment(const TomlEntry &entry, const QString &source) const;
    [[nodiscard]] Problem begin(const SettingAssignment &assignment, Elements &elements) const;
    /// The error if a required key is missing in the element of list \a key.
    [[nodiscard]] Problem lack(const QString &key, const Element &element) const;
    [[nodiscard]] Error unknown(const TomlEntry &entry, const QString &source) const;
    /// What could be meant by the unknown key \a typed, or where the possible keys are.
    [[nodiscard]] QString hint(const QString &typed) const;

    const SettingsTable &m_table;
};

} // namespace vitrine
