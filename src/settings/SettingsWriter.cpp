// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingsWriter.h"

#include "settings/SettingValues.h"
#include "settings/TomlFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cmath>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// The TOML value for \a values, which \a row has accepted.
TomlDocument::Value fileValue(const SettingRow &row, const QStringList &values)
{
    if (row.repeatable)
        return values;
    if (row.type == SettingRow::Type::Flag)
        return *SettingValues::flag(values.last());
    if (row.type == SettingRow::Type::Text)
        return values.last();
    constexpr double exact = 9007199254740992; // 2^53
    const double number = values.last().trimmed().toDouble();
    if (number == std::trunc(number) && std::abs(number) < exact)
        return static_cast<qint64>(number);
    return number;
}

} // namespace

SettingsWriter::SettingsWriter(const SettingsTable &table)
    : m_table(table)
{
}

SettingsWriter::Problem SettingsWriter::write(const QString &path, const QList<SettingChange> &changes) const
{
    QByteArray content;
    QFile file(path);
    if (const QString why = file.exists() ? TomlFile::openToRead(file) : QString(); !why.isEmpty())
        return Error{tr("The settings file %1 cannot be read: %2. Nothing was changed.").arg(path, why)};
    if (file.isOpen())
        content = file.readAll();
    const Result<TomlDocument> parsed = TomlDocument::parse(content, path);
    if (!parsed)
        return parsed.error();
    TomlDocument document = *parsed;
    for (const SettingChange &next : changes) {
        if (Problem problem = change(document, next))
            return problem;
    }
    return document.content() == content ? std::nullopt : replace(path, document.content());
}

SettingsWriter::Problem SettingsWriter::change(TomlDocument &document, const SettingChange &change) const
{
    const SettingRow *row = m_table.find(change.key);
    if (row == nullptr)
        return Error{tr("There is no setting “%1”. Nothing was changed.").arg(change.key)};
    const QStringList parts = change.key.split(u'.');
    if (!change.values)
        return document.remove(parts);
    // SettingsLoader refuses it, too.
    if (change.key == "config_dir"_L1)
        return Error{tr("config_dir cannot be set in the user's settings file, because it is the folder of that file. "
                        "Use --config-dir or VITRINE_CONFIG_DIR. Nothing was changed.")};
    SettingsDraft draft;
    if (change.values->isEmpty() && !row->repeatable)
        return Error{tr("%1 has no value. Nothing was changed.").arg(change.key)};
    if (const std::optional<QString> problem = row->assign(draft, *change.values))
        return Error{tr("%1 %2. Nothing was changed.").arg(change.key, *problem)};
    return document.set(parts, fileValue(*row, *change.values));
}

SettingsWriter::Problem SettingsWriter::replace(const QString &path, const QByteArray &content) const
{
    const QString folder = QFileInfo(path).absolutePath();
    const auto failure = [&path, &folder](const QString &why) {
        return Error{tr("The settings file %1 cannot be written: %2. Nothing was changed. Allow your user to write to "
                        "it and to the folder %3, or name another folder with --config-dir.")
                         .arg(path, why, folder)};
    };
    if (!QDir().mkpath(folder))
        return failure(tr("its folder cannot be created"));
    struct stat before = {};
    const bool exists = ::stat(QFile::encodeName(path).constData(), &before) == 0;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(file.errorString());
    // QSaveFile creates a new file: by default its owner is this process's user and all users can read it.
    if (exists ? ::fchown(file.handle(), before.st_uid, before.st_gid) != 0 ||
                     ::fchmod(file.handle(), before.st_mode & 07777) != 0
               : ::fchmod(file.handle(), S_IRUSR | S_IWUSR) != 0)
        return failure(tr("its owner and permissions cannot be kept"));
    if (file.write(content) != content.size() || !file.commit())
        return failure(file.errorString());
    return std::nullopt;
}

} // namespace vitrine
