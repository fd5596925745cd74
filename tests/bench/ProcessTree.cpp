// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/ProcessTree.h"

#include <QDir>
#include <QFile>
#include <QThread>

#include <csignal>
#include <unistd.h>

namespace vitrine {

namespace {

constexpr double kibPerMib = 1024.0;

struct Status
{
    ProcessTree::Member member;
    pid_t parent = 0;
    bool isZombie = false;
};

QByteArray readProc(pid_t pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// proc(5): fields 3 (state), 4 (parent), 14 and 15 (user and system time), 22 (start), counted from 1. The second, the
// name, may hold anything but ends with the last bracket.
std::optional<Status> readStatus(pid_t pid)
{
    const QByteArray stat = readProc(pid, "stat");
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20)
        return std::nullopt;
    Status status;
    status.isZombie = fields.at(0) == "Z";
    status.parent = fields.at(1).toInt();
    status.member = {pid, fields.at(19).toULongLong(), fields.at(11).toULongLong() + fields.at(12).toULongLong()};
    return status;
}

double pssMiBOf(pid_t pid)
{
    const QList<QByteArray> lines = readProc(pid, "smaps_rollup").split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pss:"))
            return line.mid(4).simplified().split(' ').at(0).toDouble() / kibPerMib;
    }
    return 0.0;
}

} // namespace

ProcessTree ProcessTree::of(pid_t root)
{
    QHash<pid_t, Status> all;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        const pid_t pid = entry.toInt();
        if (pid == 0)
            continue;
        if (const std::optional<Status> status = readStatus(pid); status && !status->isZombie)
            all.insert(pid, *status);
    }
    ProcessTree tree;
    if (all.contains(root))
        tree.m_members.append(all.value(root).member);
    for (qsizetype i = 0; i < tree.m_members.size(); ++i) {
        for (const Status &status : std::as_const(all)) {
            if (status.parent == tree.m_members.at(i).pid)
                tree.m_members.append(status.member);
        }
    }
    return tree;
}

double ProcessTree::cpuSecondsSince(const ProcessTree &earlier) const
{
    QHash<pid_t, Member> before;
    for (const Member &member : earlier.m_members)
        before.insert(member.pid, member);
    quint64 ticks = 0;
    for (const Member &member : m_members) {
        const Member then = before.value(member.pid);
        ticks += member.cpuTicks - (then.startTicks == member.startTicks ? then.cpuTicks : 0);
    }
    return static_cast<double>(ticks) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

double ProcessTree::pssMiB() const
{
    double sum = 0.0;
    for (const Member &member : m_members)
        sum += pssMiBOf(member.pid);
    return sum;
}

QList<pid_t> ProcessTree::survivors() const
{
    QList<pid_t> left;
    for (const Member &member : m_members) {
        const std::optional<Status> status = readStatus(member.pid);
        if (status && !status->isZombie && status->member.startTicks == member.startTicks)
            left.append(member.pid);
    }
    return left;
}

bool ProcessTree::kill(std::chrono::milliseconds limit) const
{
    constexpr std::chrono::milliseconds step{10};
    for (const pid_t pid : survivors())
        ::kill(pid, SIGKILL);
    for (std::chrono::milliseconds waited{0}; waited < limit && !survivors().isEmpty(); waited += step)
        QThread::msleep(step.count());
    return survivors().isEmpty();
}

} // namespace vitrine
