// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/BenchReport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace vitrine {

double percentile(QList<double> samples, double percent)
{
    if (samples.isEmpty())
        return 0.0;
    std::sort(samples.begin(), samples.end());
    const auto rank = static_cast<qsizetype>(std::ceil(percent / 100.0 * static_cast<double>(samples.size())));
    return samples.at(std::clamp<qsizetype>(rank - 1, 0, samples.size() - 1));
}

double median(const QList<double> &samples)
{
    return percentile(samples, 50.0);
}

QJsonObject summaryOf(const QList<double> &samples)
{
    return {
        {QStringLiteral("samples"), samples.size()},          {QStringLiteral("median"), median(samples)},
        {QStringLiteral("p99"), percentile(samples, 99.0)},   {QStringLiteral("least"), percentile(samples, 0.0)},
        {QStringLiteral("most"), percentile(samples, 100.0)},
    };
}

int printReport(QJsonObject report, const QList<BenchGoal> &goals)
{
    report.insert(QStringLiteral("qt"), QLatin1StringView(qVersion()));
    report.insert(QStringLiteral("system"), QSysInfo::prettyProductName());
    report.insert(QStringLiteral("cores"), QThread::idealThreadCount());
    QJsonArray list;
    bool allMet = true;
    for (const BenchGoal &goal : goals) {
        const bool atLeast = goal.kind == BenchGoal::Kind::AtLeast;
        list.append(QJsonObject{
            {QStringLiteral("goal"), goal.name},
            {QStringLiteral("value"), goal.value},
            {atLeast ? QStringLiteral("atLeast") : QStringLiteral("atMost"), goal.limit},
            {QStringLiteral("met"), goal.isMet()},
        });
        allMet = allMet && goal.isMet();
    }
    report.insert(QStringLiteral("goals"), list);
    std::puts(QJsonDocument(report).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return allMet ? 0 : 1;
}

} // namespace vitrine
