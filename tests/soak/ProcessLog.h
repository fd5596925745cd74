// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIODevice>
#include <QList>
#include <QString>

#include <optional>

#include <sys/types.h>

namespace vitrine {

/// \brief What a process and its descendants use, over time.
///
/// After a warm-up of a tenth of the time, the last third is compared with the first one by their medians, because a
/// moment between two pages has one process more or less. The process of a page needs 35 MiB at first and 65 MiB after
/// a minute, and faults end it at random, so the median for all processes varies by 4 % from one time of ten minutes to
/// the next. The greatest tenth is for information: it varies by 2 %. A value; any thread.
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
    struct Sample
    {
        double allMemory = 0.0;  ///< MiB, proportional set size of the tree
        double treeMemory = 0.0; ///< without files, whose share depends on other programs with the same libraries
        double mainMemory = 0.0; ///< the same of the root alone
        double files = 0.0;      ///< open file descriptors of the tree
        double mainFiles = 0.0;
        double threads = 0.0;
        double processes = 0.0;
    };

    using Measure = double (*)(QList<double>);

    [[nodiscard]] Row row(const QString &name, double Sample::*quantity, Measure measure, double share,
                          double more) const;

    QList<Sample> m_samples;
};

} // namespace vitrine
