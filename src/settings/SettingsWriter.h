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
    QString key;                         ///< as in SettingsTable, with dots where tables are nested
    std::optional<QStringList> values{}; ///< as the setting's row takes them; none: the key is removed
};

/// \brief Changes settings in a TOML file and leaves everything else in it as it is.
///
/// All changes are made or none: values are checked by their rows, the new text is read back and compared, and only
/// then it replaces the file, at once (QSaveFile). The file keeps its permissions and its owner; a symbolic link stays
/// and the file that it names is changed. A new file can be read by its owner only. Keeps a reference to the table. Any
/// thread, but one writer at a time: the last one wins.
class SettingsWriter
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SettingsWriter)

public:
    using Problem = std::optional<Error>;

    explicit SettingsWriter(const SettingsTable &table);

    /// Makes \a changes in the file at \a path, which is made with its folder where it is missing. Fails, and changes
    /// nothing, when a key is unknown, a value is wrong, or the file cannot be read, parsed or written.
    [[nodiscard]] Problem write(const QString &path, const QList<SettingChange> &changes) const;

private:
    [[nodiscard]] Problem change(TomlDocument &document, const SettingChange &change) const;
    [[nodiscard]] Problem replace(const QString &path, const QByteArray &content) const;

    const SettingsTable &m_table;
};

} // namespace vitrine
