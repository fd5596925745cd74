// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/exit/PinFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace vitrine {

namespace {

constexpr qint64 largestFile = 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::PinFile)
};

} // namespace

PinFile::PinFile(QString path)
    : m_path(std::move(path))
{
}

Result<PinHash> PinFile::read() const
{
    const QFileInfo info(m_path);
    if (!info.exists())
        return Error{Text::tr("There is no file %1. Create it: vitrine kiosk set-pin %1").arg(m_path)};
    // Reading a pipe or a device might never end.
    if (!info.isFile())
        return Error{Text::tr("%1 is no file. Name the file that “vitrine kiosk set-pin” has written.").arg(m_path)};
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Text::tr("%1 cannot be read (%2). Make the user that runs the kiosk its owner.")
                         .arg(m_path, file.errorString())};
    const Result<PinHash> hash = PinHash::fromText(file.read(largestFile).trimmed());
    return hash ? hash : Error{m_path + QStringLiteral(": ") + hash.error().message};
}

Result<bool> PinFile::write(const PinHash &hash) const
{
    const QFileInfo info(m_path);
    if (info.isDir())
        return Error{Text::tr("The PIN cannot be stored, because %1 is a folder. Name a file.").arg(m_path)};
    if (info.exists() && !info.isFile())
        return Error{Text::tr("The PIN cannot be stored, because %1 is a device or a pipe. Name a file.").arg(m_path)};
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return Error{Text::tr("The PIN cannot be stored, because there is no folder %1. Create it first.")
                         .arg(folder.filePath())};
    QSaveFile file(m_path);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                           file.write(hash.text() + '\n') > 0 && file.commit();
    if (isWritten)
        return true;
    return Error{
        Text::tr("The PIN cannot be stored, because %1 cannot be written (%2). Use a folder in which this user "
                 "may create files, and free space on the disk.")
            .arg(m_path, file.errorString())};
}

QString PinFile::exposure() const
{
    constexpr auto others = QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::WriteGroup;
    if ((QFile::permissions(m_path) & others) == QFileDevice::Permissions())
        return {};
    return Text::tr(
               "%1 can be read or changed by other users, who could find out or replace the PIN. Run chmod 600 %1.")
        .arg(m_path);
}

} // namespace vitrine
