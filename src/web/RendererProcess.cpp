// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/RendererProcess.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <csignal>
#include <unistd.h>
#include <utility>

namespace vitrine {

namespace {

using Status = QWebEnginePage::RenderProcessTerminationStatus;

constexpr qint64 mebi = 1024 * 1024;
// V8 ends a process whose scripts exceed the heap limit, which is 4 GiB, or less on a small machine. A process smaller
// than this has not reached that limit.
constexpr qint64 leastForTooMuch = 1024 * mebi;
constexpr int deepestDescent = 16;

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The number after \a key at the beginning of a line.
std::optional<qint64> numberAfter(const QByteArray &text, const QByteArray &key)
{
    for (const QByteArray &line : text.split('\n')) {
        if (!line.startsWith(key))
            continue;
        bool ok = false;
        const qint64 number = line.mid(key.size()).simplified().split(' ').value(0).toLongLong(&ok);
        return ok ? std::optional(number) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<qint64> bytes(std::optional<qint64> kibibytes)
{
    return kibibytes ? std::optional(*kibibytes * 1024) : std::nullopt;
}

bool isDescendant(qint64 id)
{
    for (int depth = 0; id > 1 && depth < deepestDescent; ++depth) {
        id = numberAfter(contentsOf(QStringLiteral("/proc/%1/status").arg(id)), "PPid:").value_or(0);
        if (id == QCoreApplication::applicationPid())
            return true;
    }
    return false;
}

} // namespace

bool RendererProcess::kill(qint64 id, Kill why)
{
    if (id <= 1 || !isDescendant(id) || ::kill(static_cast<pid_t>(id), SIGKILL) != 0)
        return false;
    m_kill = why;
    return true;
}

QString RendererProcess::endReason(Status status, int exitCode)
{
    const Memory before = std::exchange(m_memory, {});
    return judge(status, exitCode, std::exchange(m_kill, std::nullopt), before, memoryOf(0));
}

QString RendererProcess::judge(Status status, int exitCode, std::optional<Kill> kill, const Memory &before,
                               const Memory &after)
{
    switch (status) {
    case QWebEnginePage::NormalTerminationStatus:
        return QStringLiteral("ended");
    case QWebEnginePage::AbnormalTerminationStatus:
        return QStringLiteral("abnormal");
    case QWebEnginePage::CrashedTerminationStatus: {
        // V8 and the allocators end a process with a trap; memory faults cause other signals.
        const bool endedItself = exitCode == SIGTRAP || exitCode == SIGILL;
        const qint64 tooMuch = std::min(leastForTooMuch, before.total.value_or(4 * leastForTooMuch) / 4);
        const bool hadTooMuch = before.resident && *before.resident >= tooMuch;
        return endedItself && hadTooMuch ? QStringLiteral("out-of-memory") : QStringLiteral("crashed");
    }
    case QWebEnginePage::KilledTerminationStatus:
        break;
    }
    if (kill)
        return kill == Kill::Hung ? QStringLiteral("hung") : QStringLiteral("planned");
    const bool kernelDid =
        exitCode == SIGKILL && before.oomKills && after.oomKills && *after.oomKills > *before.oomKills;
    return kernelDid ? QStringLiteral("out-of-memory") : QStringLiteral("killed");
}

RendererProcess::Memory RendererProcess::memoryOf(qint64 id)
{
    Memory memory;
    if (id > 0)
        memory.resident = bytes(numberAfter(contentsOf(QStringLiteral("/proc/%1/status").arg(id)), "VmRSS:"));
    memory.oomKills = numberAfter(contentsOf(QStringLiteral("/proc/vmstat")), "oom_kill ");
    memory.total = bytes(numberAfter(contentsOf(QStringLiteral("/proc/meminfo")), "MemTotal:"));
    return memory;
}

} // namespace vitrine
