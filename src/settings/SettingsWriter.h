// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "settings/SettingsTable.h"
#include "settings/TomlDocument.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace vitrine {

/// \brief A new value for one setting of a file.
struct SettingChange
{
    QString key;                         ///< as in SettingsTable; dots separate tables
    std::optional<QStringList> values{}; ///< values for the row of the setting; no value: the key is removed
};

/// \brief Changes settings in the user's TOML file and leaves the rest of it unchanged.
///
/// Makes all changes or none: the rows check the values, the new text is parsed and compared, and then it replaces the
/// file atomically (QSaveFile). The file keeps its permissions and owner; a symbolic link stays, and its target is
/// changed. Only its owner can read a new file. Keeps a reference to the table. Any thread, but one writer at a time:
/// concurrent changes are lost.
class SettingsWriter
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SettingsWriter)

public:
    using Problem = std::optional<Error>;

    explicit SettingsWriter(const SettingsTable &table);

    /// Makes \a changes in the file at \a path. Creates the file and its folder if missing. Fails, and changes nothing,
    /// if a key is unknown, a value is wrong, the key is not allowed in the user's file, or the file cannot be read,
    /// parsed or written.
    [[nodiscard]] Problem write(const QString &path, const QList<SettingChange> &changes) const;

private:
    [[nodiscard]] Problem change(TomlDocument &document, const SettingChange &change) const;
    [[nodiscard]] Problem replace(const QString &path, const QByteArray &content) const;

    const SettingsTable &m_table;
};

} // namespace vitrine
