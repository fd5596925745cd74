// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/ChildProcess.h"

#include <QProcess>

#include <csignal>

#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace vitrine {

void confine(QProcess &process)
{
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([] {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        // libmosquitto does not mark its sockets: a child would keep connections open that a kiosk has closed.
        constexpr unsigned int closeOnExec = 1U << 2U;
        syscall(SYS_close_range, 3U, ~0U, closeOnExec);
    });
}

void kill(QProcess &process)
{
    process.kill();
    process.waitForFinished();
}

} // namespace vitrine
