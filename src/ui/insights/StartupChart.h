// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalStatistics.h"
#include "ui/insights/Chart.h"

#include <QCoreApplication>

namespace vitrine {

/// \brief The histogram of start-up times, with the median and the 95th percentile. The axis counts bars.
class StartupChart final : public Chart
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::StartupChart)

public:
    explicit StartupChart(const JournalStatistics &statistics);

    [[nodiscard]] QString name() const override { return QStringLiteral("start-up"); }
    [[nodiscard]] ChartRange extent() const override;
    [[nodiscard]] double shortestRange() const override { return extent().length(); }
    void paint(QPainter &painter, const QRectF &area, const ChartRange &visible,
               const ChartStyle &style) const override;
    [[nodiscard]] QList<double> stops() const override;
    [[nodiscard]] QString textAt(double x) const override;
    [[nodiscard]] QList<QStringList> table() const override;

private:
    using Bars = QList<JournalStatistics::Bar>;

    [[nodiscard]] QString rangeText(qsizetype bar) const;
    /// The place of \a seconds on the axis.
    [[nodiscard]] double placeOf(double seconds) const;
    void paintQuantile(QPainter &painter, const QRectF &plot, const ChartRange &visible, const ChartStyle &style,
                       double seconds, const QString &label, int row) const;

    const Bars m_bars;
    const qint64 m_sessions;
    const std::optional<double> m_median;
    const std::optional<double> m_percentile95;
};

} // namespace vitrine
