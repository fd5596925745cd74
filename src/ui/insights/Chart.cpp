// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/Chart.h"

#include "journal/export/CsvCell.h"
#include "ui/insights/SessionTexts.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

namespace {

// Steps of a clock, in seconds.
constexpr std::array tickSteps{0.1,   0.2,   0.5,   1.0,   2.0,    5.0,    10.0,   15.0,    30.0,    60.0,
                               120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0, 7200.0, 14400.0, 21600.0, 43200.0};

/// With tenths if \a step needs them.
QString tickText(double seconds, double step)
{
    if (step >= 1.0)
        return elapsedText(seconds + 0.001); // 2.999… is 3
    const double tenths = std::round(seconds * 10.0);
    return elapsedText(tenths / 10.0 + 0.001) + QLocale().decimalPoint() +
           QString::number(static_cast<qint64>(tenths) % 10);
}

} // namespace

QByteArray chartCsv(const Chart &chart)
{
    QByteArray csv;
    const QList<QStringList> rows = chart.table();
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells += csvCell(cell);
        csv += cells.join(u',').toUtf8() + "\r\n";
    }
    return csv;
}

QList<double> timeTicks(const ChartRange &visible, double width, double spacing)
{
    const double most = std::max(std::floor(width / std::max(spacing, 1.0)), 1.0);
    double step = tickSteps.back();
    const auto fits =
        std::ranges::find_if(tickSteps, [&](double candidate) { return visible.length() / candidate <= most; });
    if (fits != tickSteps.end())
        step = *fits;
    else
        step *= std::ceil(visible.length() / step / most); // days
    QList<double> ticks;
    for (double tick = std::ceil(visible.from / step - 1e-9) * step; tick <= visible.to + step * 1e-9; tick += step)
        ticks.append(tick);
    return ticks;
}

void paintTimeAxis(QPainter &painter, const QRectF &area, const ChartRange &visible, const ChartStyle &style)
{
    painter.setFont(style.font);
    const QFontMetricsF metrics(style.font);
    const double widest = metrics.horizontalAdvance(tickText(visible.to, 0.1));
    const QList<double> ticks = timeTicks(visible, area.width(), widest * 1.5);
    const double step = ticks.size() > 1 ? ticks[1] - ticks[0] : 1.0;
    for (const double tick : ticks) {
        const double x = visible.pixelOf(tick, area);
        painter.setPen(QPen(style.line, style.lineWidth));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() - metrics.height()));
        const QString text = tickText(tick, step);
        const double width = metrics.horizontalAdvance(text);
        const double left = std::clamp(x - width / 2.0, area.left(), std::max(area.right() - width, area.left()));
        painter.setPen(style.muted);
        painter.drawText(QPointF(left, area.bottom() - metrics.descent()), text);
    }
}

} // namespace vitrine
