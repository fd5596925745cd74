// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "soak/ProcessLog.h"

#include "support/ProcessTree.h"

#include <QDir>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <array>
#include <ctime>
#include <tuple>

#include <unistd.h>

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

// The memory of a page grows no more after a minute.
constexpr int ageStep = 10; // s
constexpr int oldestStep = 6;

using MemoryByAge = QMap<int, QList<double>>;

/// The memory of a page in both times, in the mean of the ages that both have, by the samples that both have of them.
std::pair<double, double> compared(const MemoryByAge &first, const MemoryByAge &last)
{
    double weights = 0.0;
    std::pair<double, double> sums;
    for (auto step = first.cbegin(); step != first.cend(); ++step) {
        const QList<double> others = last.value(step.key());
        const auto weight = static_cast<double>(std::min(step->size(), others.size()));
        weights += weight;
        sums.first += weight * median(*step);
        sums.second += weight * median(others);
    }
    return weights > 0.0 ? std::pair(sums.first / weights, sums.second / weights) : sums;
}

double secondsSinceBoot()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<double>(now.tv_sec);
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
    const double now = secondsSinceBoot();
    for (const ProcessTree::Member &member : tree.members()) {
        const Memory memory = memoryOf(member.pid);
        const double start = static_cast<double>(member.startTicks) / static_cast<double>(sysconf(_SC_CLK_TCK));
        sample.processes += {{member.pid, member.startTicks}, static_cast<int>(now - start), memory.own};
        sample.allMemory += memory.all;
        sample.treeMemory += memory.own;
        sample.files += entries(member.pid, "fd");
        sample.threads += entries(member.pid, "task");
        sample.processCount += 1.0;
    }
    m_samples += sample;
    for (const double value : {sample.allMemory, sample.treeMemory, sample.mainMemory, sample.files, sample.mainFiles,
                               sample.threads, sample.processCount})
        file.write(QByteArray::number(value, 'f', 1) + ' ');
    for (const Process &process : std::as_const(sample.processes))
        file.write(' ' + QByteArray::number(process.id.first) + ':' + QByteArray::number(process.age) + ':' +
                   QByteArray::number(process.memory, 'f', 1));
    file.write("\n");
}

QList<ProcessLog::Row> ProcessLog::rows() const
{
    const auto forInformation = [this](const QString &name, double Sample::*quantity) {
        Row information = row(name, quantity, 0.0, 0.0);
        information.allowed.reset();
        return information;
    };
    const auto [page, all] = atEqualAge();
    return {forInformation(u"memory with files (MiB)"_s, &Sample::allMemory),
            forInformation(u"memory, all processes (MiB)"_s, &Sample::treeMemory),
            page,
            all,
            row(u"memory, main process (MiB)"_s, &Sample::mainMemory, 1.05, 0.0),
            row(u"open files, all processes"_s, &Sample::files, 1.0, 8.0),
            row(u"open files, main process"_s, &Sample::mainFiles, 1.0, 4.0),
            row(u"threads"_s, &Sample::threads, 1.0, 8.0),
            row(u"processes"_s, &Sample::processCount, 1.0, 1.0)};
}

ProcessLog::Row ProcessLog::row(const QString &name, double Sample::*quantity, double share, double more) const
{
    QList<double> values;
    for (const Sample &sample : samples())
        values += sample.*quantity;
    const qsizetype third = values.size() / 3;
    Row row{.name = name, .first = median(values.first(third)), .last = median(values.last(third))};
    row.most = values.isEmpty() ? 0.0 : std::ranges::max(values);
    row.allowed = row.first * share + more;
    return row;
}

std::pair<ProcessLog::Row, ProcessLog::Row> ProcessLog::atEqualAge() const
{
    const QList<Sample> samples = this->samples();
    std::pair rows(Row{.name = u"memory, page, equal age (MiB)"_s}, Row{.name = u"memory, all, equal age (MiB)"_s});
    if (samples.isEmpty())
        return rows;
    const auto idsOf = [](const Sample &sample) {
        QSet<std::pair<pid_t, quint64>> ids;
        for (const Process &process : sample.processes)
            ids += process.id;
        return ids;
    };
    const auto lasting = idsOf(samples.constFirst()) & idsOf(samples.constLast());
    std::array<MemoryByAge, 2> pages;
    std::array<QList<double>, 2> others;
    const qsizetype third = samples.size() / 3;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        double sum = 0.0;
        const bool isCompared = i < third || i >= samples.size() - third;
        const std::size_t part = i < third ? 0 : 1;
        for (const Process &process : samples.at(i).processes) {
            if (lasting.contains(process.id)) {
                sum += process.memory;
                continue;
            }
            rows.first.most = std::max(rows.first.most, process.memory);
            if (isCompared)
                pages.at(part)[std::min(process.age / ageStep, oldestStep)] += process.memory;
        }
        rows.second.most = std::max(rows.second.most, samples.at(i).treeMemory);
        if (isCompared)
            others.at(part) += sum;
    }
    std::tie(rows.first.first, rows.first.last) = compared(pages.at(0), pages.at(1));
    rows.second.first = rows.first.first + median(others.at(0));
    rows.second.last = rows.first.last + median(others.at(1));
    rows.second.allowed = rows.second.first * 1.05;
    return rows;
}

QList<ProcessLog::Sample> ProcessLog::samples() const
{
    return m_samples.mid(m_samples.size() / 10);
}

} // namespace vitrine
