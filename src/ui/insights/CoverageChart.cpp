// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/CoverageChart.h"

#include "ui/MediaTimeText.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vitrine {

CoverageChart::CoverageChart(const QList<PlayedStretch> &stretches, double duration, Counts counts, qint64 sessions)
    : m_stretches(stretches)
    , m_end(std::max({duration, stretches.isEmpty() ? 0.0 : stretches.last().toSeconds, 2.0}))
    , m_counts(counts)
    , m_sessions(sessions)
{
}

QString CoverageChart::name() const
{
    return m_counts == Counts::Sessions ? u"content-coverage"_s : u"coverage"_s;
}

int CoverageChart::mostTimes() const
{
    int most = 1;
    for (const PlayedStretch &stretch : m_stretches)
        most = std::max(most, stretch.times);
    return most;
}

QList<int> CoverageChart::columns(const ChartRange &visible, int width) const
{
    QList<int> columns(std::max(width, 1), 0);
    const QRectF pixels(0.0, 0.0, static_cast<double>(columns.size()), 1.0);
    for (const PlayedStretch &stretch : m_stretches) {
        const double left = visible.pixelOf(stretch.fromSeconds, pixels);
        const double right = visible.pixelOf(stretch.toSeconds, pixels);
        if (right < 0.0 || left >= pixels.width())
            continue;
        const auto first = static_cast<qsizetype>(std::max(left, 0.0));
        const auto end = std::max(static_cast<qsizetype>(std::min(std::ceil(right - 1e-6), pixels.width())), first + 1);
        for (qsizetype column = first; column < std::min(end, columns.size()); ++column)
            columns[column] = std::max(columns[column], stretch.times);
    }
    return columns;
}

void CoverageChart::paint(QPainter &painter, const QRectF &area, const ChartRange &visible,
                          const ChartStyle &style) const
{
    const QFontMetricsF metrics(style.font);
    const double axis = metrics.height() * 1.3;
    const double strip = std::min(metrics.height(), (area.height() - axis) / 2.0);
    const QRectF stripLane(area.left(), area.bottom() - axis - strip, area.width(), strip);
    const double label = metrics.height() * 1.2;
    const QRectF curveLane(area.left(), area.top() + label, area.width(),
                           std::max(stripLane.top() - area.top() - label - strip * 0.25, 1.0));
    paintTimeAxis(painter, area, visible, style);

    const double all =
        m_counts == Counts::Sessions ? static_cast<double>(std::max<qint64>(m_sessions, mostTimes())) : 1.0;
    // The curve fills its lane: a content that many open and few watch would be a flat line otherwise.
    const double top = m_counts == Counts::Sessions ? std::ceil(10.0 * mostTimes() / all) / 10.0 * all : mostTimes();
    const QList<int> values = columns(visible, static_cast<int>(area.width()));
    const double step = area.width() / static_cast<double>(values.size());
    painter.fillRect(stripLane, style.line);
    const int brightest = mostTimes();
    // Neighbours with the same value are one rectangle, so that an SVG stays small.
    for (qsizetype from = 0; from < values.size();) {
        qsizetype to = from + 1;
        while (to < values.size() && values[to] == values[from])
            ++to;
        if (values[from] > 0) {
            const double left = area.left() + static_cast<double>(from) * step;
            const double width = static_cast<double>(to - from) * step;
            const double share = values[from] / top;
            QColor color = style.accent;
            color.setAlphaF(static_cast<float>(0.25 + 0.75 * values[from] / brightest));
            painter.fillRect(QRectF(left, stripLane.top(), width, stripLane.height()), color);
            color.setAlphaF(0.35F);
            const double height = share * curveLane.height();
            painter.fillRect(QRectF(left, curveLane.bottom() - height, width, height), color);
            painter.fillRect(QRectF(left, curveLane.bottom() - height, width, 2.0 * style.lineWidth), style.accent);
        }
        from = to;
    }
    painter.setFont(style.font);
    painter.setPen(style.muted);
    const QString topText = m_counts == Counts::Sessions ? tr("%1 % of the sessions (%2)")
                                                               .arg(QLocale().toString(100.0 * top / all, 'f', 0),
                                                                    QLocale().toString(m_sessions))
                                                         : u"%1×"_s.arg(QLocale().toString(mostTimes()));
    painter.drawText(QPointF(curveLane.left() + metrics.averageCharWidth(), area.top() + metrics.ascent()), topText);
}

QList<double> CoverageChart::stops() const
{
    QList<double> stops;
    for (const PlayedStretch &stretch : m_stretches) {
        if (stops.isEmpty() || stops.last() < stretch.fromSeconds)
            stops.append(stretch.fromSeconds);
        stops.append(stretch.toSeconds);
    }
    return stops;
}

QString CoverageChart::textAt(double x) const
{
    if (x < 0.0 || x > m_end)
        return {};
    const auto found = std::ranges::find_if(
        m_stretches, [x](const PlayedStretch &stretch) { return stretch.fromSeconds <= x && x < stretch.toSeconds; });
    const QString at = mediaTimeText(x + 0.0005);
    if (found == m_stretches.end())
        return tr("%1 · not played").arg(at);
    if (m_counts == Counts::Sessions) {
        const double percent = 100.0 * found->times / static_cast<double>(std::max<qint64>(m_sessions, 1));
        return tr("%1 · sessions that played it: %2 of %3 (%4 %)")
            .arg(at, QLocale().toString(found->times), QLocale().toString(m_sessions),
                 QLocale().toString(percent, 'f', 1));
    }
    const QString stretch = tr("%1 to %2").arg(mediaTimeText(found->fromSeconds), mediaTimeText(found->toSeconds));
    return found->times == 1 ? tr("%1 · %2 played once").arg(at, stretch)
                             : tr("%1 · %2 played %3 times").arg(at, stretch, QLocale().toString(found->times));
}

QList<QStringList> CoverageChart::table() const
{
    QList<QStringList> rows{
        {u"fromSeconds"_s, u"toSeconds"_s, m_counts == Counts::Sessions ? u"sessions"_s : u"times"_s}};
    for (const PlayedStretch &stretch : m_stretches)
        rows.append({QString::number(stretch.fromSeconds, 'f', 3), QString::number(stretch.toSeconds, 'f', 3),
                     QString::number(stretch.times)});
    return rows;
}

} // namespace vitrine
