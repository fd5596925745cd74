// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "soak/ProcessLog.h"

#include "support/ProcessTree.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

double entries(pid_t pid, const char *folder)
{
    const QDir dir(u"/proc/%1/%2"_s.arg(pid).arg(QLatin1StringView(folder)));
    return static_cast<double>(dir.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

/// Proportional set size in MiB.
struct Memory
{
    double all = 0.0;
    double own = 0.0; ///< without files
};

Memory memoryOf(pid_t pid)
{
    Memory memory;
    const QList<QByteArray> lines = processFile(pid, "smaps_rollup").split('\n');
    for (const QByteArray &line : lines) {
        const double size = line.mid(line.indexOf(':') + 1).simplified().split(' ').constFirst().toDouble() / 1024.0;
        if (line.startsWith("Pss:"))
            memory.all = size;
        else if (line.startsWith("Pss_Anon:") || line.startsWith("Pss_Shmem:"))
            memory.own += size;
    }
    return memory;
}

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0.0;
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

} // namespace

void ProcessLog::sample(pid_t root, QIODevice &file)
{
    const ProcessTree tree = ProcessTree::of(root);
    if (tree.members().isEmpty())
        return;
    Sample sample;
    sample.mainMemory = memoryOf(root).own;
    sample.mainFiles = entries(root, "fd");
    for (const ProcessTree::Member &member : tree.members()) {
        const Memory memory = memoryOf(member.pid);
        sample.allMemory += memory.all;
        sample.treeMemory += memory.own;
        sample.files += entries(member.pid, "fd");
        sample.threads += entries(member.pid, "task");
        sample.processes += 1.0;
    }
    m_samples += sample;
    for (const double value : {sample.allMemory, sample.treeMemory, sample.mainMemory, sample.files, sample.mainFiles,
                               sample.threads, sample.processes})
        file.write(QByteArray::number(value, 'f', 1) + ' ');
    file.write("\n");
}

QList<ProcessLog::Row> ProcessLog::rows() const
{
    Row all = row(u"memory with files (MiB)"_s, &Sample::allMemory, 0.0, 0.0);
    all.allowed.reset();
    return {all,
            row(u"memory, all processes (MiB)"_s, &Sample::treeMemory, 1.05, 0.0),
            row(u"memory, main process (MiB)"_s, &Sample::mainMemory, 1.05, 0.0),
            row(u"open files, all processes"_s, &Sample::files, 1.0, 8.0),
            row(u"open files, main process"_s, &Sample::mainFiles, 1.0, 4.0),
            row(u"threads"_s, &Sample::threads, 1.0, 8.0),
            row(u"processes"_s, &Sample::processes, 1.0, 1.0)};
}

ProcessLog::Row ProcessLog::row(const QString &name, double Sample::*quantity, double share, double more) const
{
    const qsizetype warmUp = m_samples.size() / 10;
    const qsizetype third = (m_samples.size() - warmUp) / 3;
    QList<double> values;
    for (const Sample &sample : m_samples.mid(warmUp))
        values += sample.*quantity;
    Row row{.name = name, .first = median(values.first(third)), .last = median(values.last(third))};
    row.most = values.isEmpty() ? 0.0 : std::ranges::max(values);
    row.allowed = row.first * share + more;
    return row;
}

} // namespace vitrine
