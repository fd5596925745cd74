// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/SecretFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qint64 largest = 64 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SecretFile)
};

} // namespace

Result<QString> readSecretFile(const QString &path, SecretReaders readers)
{
    QFile file(path);
    // Reading a pipe or a device might never end.
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return Error{Text::tr("%1 is not a file. Name the file with the secret.").arg(path)};
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            Text::tr("%1 cannot be read: %2. Correct the path or the permissions.").arg(path, file.errorString())};
    const QFileDevice::Permissions permissions = file.permissions();
    const bool othersRead = permissions.testFlag(QFileDevice::ReadOther);
    const bool groupReads = permissions.testFlag(QFileDevice::ReadGroup);
    if ((readers != SecretReaders::Anyone && othersRead) || (readers == SecretReaders::OwnerOnly && groupReads))
        return Error{Text::tr("%1 contains a key, but other users can read it. Restrict it to its owner: chmod 600 %1.")
                         .arg(path)};
    const QByteArray content = file.read(largest + 1);
    if (content.size() > largest)
        return Error{
            Text::tr("%1 is larger than 64 KiB. One line with the secret is expected: name another file.").arg(path)};
    return singleLine(content, path);
}

Result<QString> singleLine(const QByteArray &text, const QString &origin)
{
    const QString line = QString::fromUtf8(text).trimmed();
    if (line.isEmpty())
        return Error{Text::tr("%1 is empty. One line with the secret is expected.").arg(origin)};
    if (line.contains(u'\n') || line.contains(u'\r'))
        return Error{Text::tr("%1 has more than one line. Only one line with the secret is expected.").arg(origin)};
    return line;
}

} // namespace vitrine
