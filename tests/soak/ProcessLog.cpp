// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "soak/ProcessLog.h"

#include "support/ProcessTree.h"

#include <QDir>

#include <algorithm>
#include <functional>
#include <numeric>

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

double meanOfGreatestTenth(QList<double> values)
{
    if (values.isEmpty())
        return 0.0;
    std::ranges::sort(values, std::greater());
    const qsizetype count = std::max<qsizetype>(1, values.size() / 10);
    return std::accumulate(values.cbegin(), values.cbegin() + count, 0.0) / static_cast<double>(count);
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
    Row all = row(u"memory with files (MiB)"_s, &Sample::allMemory, median, 0.0, 0.0);
    all.allowed.reset();
    Row greatest = row(u"memory, greatest tenth (MiB)"_s, &Sample::treeMemory, meanOfGreatestTenth, 0.0, 0.0);
    greatest.allowed.reset();
    return {all,
            greatest,
            row(u"memory, all processes (MiB)"_s, &Sample::treeMemory, median, 1.05, 0.0),
            row(u"memory, main process (MiB)"_s, &Sample::mainMemory, median, 1.05, 0.0),
            row(u"open files, all processes"_s, &Sample::files, median, 1.0, 8.0),
            row(u"open files, main process"_s, &Sample::mainFiles, median, 1.0, 4.0),
            row(u"threads"_s, &Sample::threads, median, 1.0, 8.0),
            row(u"processes"_s, &Sample::processes, median, 1.0, 1.0)};
}

ProcessLog::Row ProcessLog::row(const QString &name, double Sample::*quantity, Measure measure, double share,
                                double more) const
{
    const qsizetype warmUp = m_samples.size() / 10;
    const qsizetype third = (m_samples.size() - warmUp) / 3;
    QList<double> values;
    for (const Sample &sample : m_samples.mid(warmUp))
        values += sample.*quantity;
    Row row{.name = name, .first = measure(values.first(third)), .last = measure(values.last(third))};
    row.most = values.isEmpty() ? 0.0 : std::ranges::max(values);
    row.allowed = row.first * share + more;
    return row;
}

} // namespace vitrine
