// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QList>

namespace vitrine {

/// The value that \a percent of \a samples do not exceed (nearest rank), 0 to 100; 0 where there are no samples.
[[nodiscard]] double percentile(QList<double> samples, double percent);

[[nodiscard]] double median(const QList<double> &samples);

/// Median, 99th percentile, least and most of \a samples, and how many they are, for a report.
[[nodiscard]] QJsonObject summaryOf(const QList<double> &samples);

/// One requirement of a report: \a value against \a limit.
struct BenchGoal
{
    enum class Kind {
        AtLeast,
        AtMost,
    };

    QString name;
    double value = 0.0;
    Kind kind = Kind::AtMost;
    double limit = 0.0;

    [[nodiscard]] bool isMet() const { return kind == Kind::AtLeast ? value >= limit : value <= limit; }
};

/// Prints \a report on standard output as one line of JSON, with versions and \a goals added; returns the exit code for
/// main(): 0 when every goal is met, 1 otherwise.
[[nodiscard]] int printReport(QJsonObject report, const QList<BenchGoal> &goals);

} // namespace vitrine
