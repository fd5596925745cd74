// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/instance/InstancePlace.h"

#include "socket/PrivateSocket.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::InstancePlace)
};

// The path of a socket has at most 107 bytes, so it cannot have the whole path of the profile in it.
constexpr int hashLength = 16;

/// The canonical path of \a path, also before the profile's first run, when its last folders do not exist.
QString canonicalPath(const QString &path)
{
    QString existing = QDir::cleanPath(path);
    QString rest;
    while (!QFileInfo::exists(existing) && existing.contains(u'/')) {
        const auto slash = existing.lastIndexOf(u'/');
        rest.prepend(existing.mid(slash));
        existing.truncate(slash);
    }
    return (existing.isEmpty() ? existing : QFileInfo(existing).canonicalFilePath()) + rest;
}

} // namespace

Result<InstancePlace> InstancePlace::make(const QString &runtimeFolder, const QString &profile,
                                          const QString &profileFolder)
{
    if (!QDir::isAbsolutePath(runtimeFolder))
        return Error{Text::tr("XDG_RUNTIME_DIR is not set to an absolute path.")};
    const QString folder = runtimeFolder + "/vitrine"_L1;
    if (const Result<bool> isPrivate = makePrivateFolder(folder); !isPrivate)
        return isPrivate.error();
    const QByteArray hash = QCryptographicHash::hash(canonicalPath(profileFolder).toUtf8(), QCryptographicHash::Sha256);
    const QString name =
        folder + u'/' + profile + u'-' + QString::fromLatin1(hash.toHex().left(hashLength)) + ".instance"_L1;
    return InstancePlace{name, name + ".held"_L1};
}

} // namespace vitrine
