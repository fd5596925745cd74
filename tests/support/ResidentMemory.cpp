// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/ResidentMemory.h"

#include "support/ProcessTree.h"

#include <QCoreApplication>

#include <unistd.h>

namespace vitrine {

qint64 residentMemory()
{
    return residentMemory(QCoreApplication::applicationPid());
}

qint64 residentMemory(qint64 root)
{
    qint64 pages = 0;
    const ProcessTree tree = ProcessTree::of(static_cast<pid_t>(root));
    for (const ProcessTree::Member &member : tree.members()) {
        const QByteArrayList counts = processFile(member.pid, "statm").split(' ');
        if (counts.size() > 2)
            pages += counts[1].toLongLong() - counts[2].toLongLong();
    }
    return pages * sysconf(_SC_PAGESIZE);
}

} // namespace vitrine
