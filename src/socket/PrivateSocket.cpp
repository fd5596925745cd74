// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "socket/PrivateSocket.h"

#include "protocol/EchoedText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>

#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::PrivateSocket)
};

constexpr int connectLimit = 1000; // ms
constexpr int lockLimit = 5000;    // ms

/// Makes \a path free: removes the socket of a program that has ended.
Result<bool> freePath(const QString &path)
{
    struct stat status = {};
    if (::lstat(path.toLocal8Bit().constData(), &status) != 0)
        return true;
    const QString shown = echoed(path);
    if (!S_ISSOCK(status.st_mode))
        return Error{Text::tr("The socket cannot be at %1, because something else is there. Choose "
                              "another path, or remove it.")
                         .arg(shown)};
    if (status.st_uid != ::geteuid())
        return Error{Text::tr("The socket %1 belongs to another user. Choose another path.").arg(shown)};
    QLocalSocket other;
    other.connectToServer(path);
    if (other.waitForConnected(connectLimit))
        return Error{Text::tr("Another program listens at the socket %1. Choose another path or "
                              "profile, or end it.")
                         .arg(shown)};
    if (!QLocalServer::removeServer(path))
        return Error{Text::tr("The old socket %1 cannot be removed. Check the folder's permissions.").arg(shown)};
    return true;
}

} // namespace

Result<bool> makePrivateFolder(const QString &path)
{
    const QByteArray name = path.toLocal8Bit();
    struct stat status = {};
    const int error = ::mkdir(name.constData(), S_IRWXU) != 0 ? errno : 0;
    if (error != 0 && error != EEXIST)
        return Error{Text::tr("The folder %1 cannot be made: %2.").arg(echoed(path), qt_error_string(error))};
    if (::lstat(name.constData(), &status) != 0 || !S_ISDIR(status.st_mode))
        return Error{Text::tr("%1 is no folder. Remove it, so that it can be made.").arg(echoed(path))};
    if (status.st_uid != ::geteuid() || (status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return Error{Text::tr("Other users can write to the folder %1. Make this user its owner, and its mode 0700.")
                         .arg(echoed(path))};
    return true;
}

Result<bool> listenPrivately(QLocalServer &server, const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (absolute.toLocal8Bit().size() >= static_cast<qsizetype>(sizeof(sockaddr_un::sun_path)))
        return Error{Text::tr("The path of the socket is too long: %1. At most %2 bytes are possible.")
                         .arg(echoed(absolute))
                         .arg(sizeof(sockaddr_un::sun_path) - 1)};
    // Two programs that start at the same time must not remove each other's socket.
    QLockFile lock(absolute + ".lock"_L1);
    if (!lock.tryLock(lockLimit))
        return Error{Text::tr("The socket cannot be opened, because %1 cannot be locked. Check that its folder exists "
                              "and can be written.")
                         .arg(echoed(absolute))};
    if (const Result<bool> isFree = freePath(absolute); !isFree)
        return isFree;
    server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!server.listen(absolute))
        return Error{
            Text::tr("The socket %1 cannot be opened: %2.").arg(echoed(absolute), echoed(server.errorString()))};
    ::chmod(absolute.toLocal8Bit().constData(), S_IRUSR | S_IWUSR); // Qt also makes it executable
    return true;
}

} // namespace vitrine
