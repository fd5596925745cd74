// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/StartLog.h"

#include "app/Logging.h"

#include <QFile>

#include <ctime>
#include <unistd.h>

namespace vitrine {

namespace {

// proc(5): field 22 of stat, in ticks since boot. Field 2, the name, may contain spaces and ends at the last bracket.
double processStartSeconds()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return 0.0;
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return fields.value(19).toDouble() / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

double bootSeconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

} // namespace

void logStartStep(const char *step)
{
    if (!startLog().isDebugEnabled())
        return;
    static const double start = processStartSeconds();
    qCDebug(startLog, "%s after %.0f ms", step, (bootSeconds() - start) * 1000.0);
}

} // namespace vitrine
