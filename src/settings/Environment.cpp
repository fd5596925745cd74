// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/Environment.h"

#include <sys/statvfs.h>
#include <unistd.h>

namespace vitrine {

namespace {

qint64 freeBytesOf(const char *folder)
{
    struct statvfs disk = {};
    if (::access(folder, W_OK | X_OK) != 0 || ::statvfs(folder, &disk) != 0)
        return 0;
    return static_cast<qint64>(disk.f_bavail) * static_cast<qint64>(disk.f_frsize);
}

} // namespace

SharedMemory lookAtSharedMemory()
{
    return {freeBytesOf("/dev/shm"), freeBytesOf("/tmp")};
}

Environment captureEnvironment(const QStringList &arguments)
{
    Environment environment{.variables = QProcessEnvironment::systemEnvironment(),
                            .isRoot = ::geteuid() == 0,
                            .sharedMemory = lookAtSharedMemory()};
    const qsizetype end = arguments.indexOf(QStringLiteral("--"));
    const QStringList options = arguments.first(end < 0 ? arguments.size() : end);
    if (const qsizetype option = options.lastIndexOf(QStringLiteral("-platform")); option >= 0)
        environment.platform = options.value(option + 1);
    return environment;
}

} // namespace vitrine
