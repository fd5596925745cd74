// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIODevice>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

#include <sys/types.h>

namespace vitrine {

/// \brief What a process and its descendants use, over time.
///
/// After a warm-up of a tenth of the time, the last third is compared with the first one by their medians, because a
/// moment between two pages has one process more or less. The process of a page needs 35 MiB at first and 65 MiB after
/// a minute, and faults end it at random: the median memory of all processes depends on how old those of the pages
/// happen to be, up to 8 % between two times of ten minutes. So the memory of pages is compared at equal age, and that
/// of all is one page and the processes that live all the time. A value; any thread.
class ProcessLog
{
public:
    /// One quantity in the comparison.
    struct Row
    {
        QString name;
        double first = 0.0; ///< of the first third
        double last = 0.0;
        double most = 0.0;               ///< of all samples after the warm-up
        std::optional<double> allowed{}; ///< for the last third; none: for information

        [[nodiscard]] bool isMet() const { return !allowed || last <= *allowed; }
    };

    /// Takes a sample of the tree of \a root, and writes it to \a file as a line of numbers.
    void sample(pid_t root, QIODevice &file);

    [[nodiscard]] qsizetype size() const { return m_samples.size(); }
    [[nodiscard]] QList<Row> rows() const;

private:
    struct Process
    {
        std::pair<pid_t, quint64> id; ///< with the time of its start
        int age = 0;                  ///< s
        double memory = 0.0;          ///< MiB, without files
    };

    struct Sample
    {
        double allMemory = 0.0;  ///< MiB, proportional set size of the tree
        double treeMemory = 0.0; ///< without files, whose share depends on other programs with the same libraries
        double mainMemory = 0.0; ///< the same of the root alone
        double files = 0.0;      ///< open file descriptors of the tree
        double mainFiles = 0.0;
        double threads = 0.0;
        double processCount = 0.0;
        QList<Process> processes;
    };

    [[nodiscard]] Row row(const QString &name, double Sample::*quantity, double share, double more) const;
    /// Of one page, and of all.
    [[nodiscard]] std::pair<Row, Row> atEqualAge() const;
    /// Without those of the warm-up.
    [[nodiscard]] QList<Sample> samples() const;

    QList<Sample> m_samples;
};

} // namespace vitrine
