// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/ProcessTree.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QMultiHash>
#include <QThread>

#include <csignal>
#include <optional>
#include <unistd.h>

namespace vitrine {

namespace {

constexpr double kibPerMib = 1024.0;

// proc(5): fields 3 (state), 4 (parent), 14 and 15 (user and system time), 22 (start), counted from 1. Field 2, the
// name, may contain any characters and ends with the last parenthesis.
std::optional<ProcessTree::Member> readMember(pid_t pid)
{
    const QByteArray stat = processFile(pid, "stat");
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20)
        return std::nullopt;
    ProcessTree::Member member;
    member.pid = pid;
    member.isZombie = fields.at(0) == "Z";
    member.parent = fields.at(1).toInt();
    member.cpuTicks = fields.at(11).toULongLong() + fields.at(12).toULongLong();
    member.startTicks = fields.at(19).toULongLong();
    return member;
}

double pssMiBOf(pid_t pid)
{
    const QList<QByteArray> lines = processFile(pid, "smaps_rollup").split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pss:"))
            return line.mid(4).simplified().split(' ').at(0).toDouble() / kibPerMib;
    }
    return 0.0;
}

} // namespace

ProcessTree ProcessTree::of(pid_t root)
{
    QMultiHash<pid_t, Member> children;
    ProcessTree tree;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        const pid_t pid = entry.toInt();
        const std::optional<Member> member = pid > 0 ? readMember(pid) : std::nullopt;
        if (!member)
            continue;
        children.insert(member->parent, *member);
        if (pid == root)
            tree.m_members.append(*member);
    }
    for (qsizetype i = 0; i < tree.m_members.size(); ++i)
        tree.m_members += children.values(tree.m_members.at(i).pid);
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
        const std::optional<Member> now = readMember(member.pid);
        if (now && !now->isZombie && now->startTicks == member.startTicks)
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

QByteArray processFile(pid_t pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace vitrine
