// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/StartupChart.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

QString secondsText(double seconds, int decimals)
{
    return QLocale().toString(seconds, 'f', decimals);
}

} // namespace

StartupChart::StartupChart(const JournalStatistics &statistics)
    : m_bars(statistics.startupHistogram)
    , m_sessions(statistics.startedSessions)
    , m_median(statistics.medianInitialStartupTime)
    , m_percentile95(statistics.initialStartupTime95)
{
}

ChartRange StartupChart::extent() const
{
    return {0.0, static_cast<double>(std::max<qsizetype>(m_bars.size(), 1))};
}

double StartupChart::placeOf(double seconds) const
{
    double from = 0.0;
    for (qsizetype bar = 0; bar < m_bars.size(); ++bar) {
        const std::optional<double> below = m_bars[bar].belowSeconds;
        if (!below)
            return static_cast<double>(bar) + 0.5;
        if (seconds < *below)
            return static_cast<double>(bar) + (seconds - from) / (*below - from);
        from = *below;
    }
    return extent().to;
}

void StartupChart::paint(QPainter &painter, const QRectF &area, const ChartRange &visible,
                         const ChartStyle &style) const
{
    painter.setFont(style.font);
    const QFontMetricsF metrics(style.font);
    const double labels = metrics.height() * 1.3;
    // Two lines for the quantiles.
    const QRectF plot(area.left(), area.top() + 2.0 * metrics.height(), area.width(),
                      std::max(area.height() - labels - 2.0 * metrics.height(), 1.0));
    qint64 most = 1;
    for (const JournalStatistics::Bar &bar : m_bars)
        most = std::max(most, bar.sessions);
    double labelEnd = area.left() + metrics.horizontalAdvance(tr("0 s")) + metrics.averageCharWidth();
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const double left = visible.pixelOf(static_cast<double>(i), plot);
        const double width = visible.pixelOf(static_cast<double>(i) + 1.0, plot) - left;
        const double share = static_cast<double>(m_bars[i].sessions) / static_cast<double>(most);
        const double least = m_bars[i].sessions > 0 ? 2.0 * style.lineWidth : 0.0;
        const double height = std::max(share * plot.height(), least);
        const double gap = std::max(width * 0.08, style.lineWidth);
        painter.fillRect(QRectF(left + gap, plot.bottom() - height, width - 2.0 * gap, height), style.accent);
        // The upper limit stands where the next bar begins.
        const QString limit = m_bars[i].belowSeconds ? secondsText(*m_bars[i].belowSeconds, 1) : QString();
        const double labelWidth = metrics.horizontalAdvance(limit);
        const double labelLeft = left + width - labelWidth / 2.0;
        if (limit.isEmpty() || labelLeft < labelEnd || labelLeft + labelWidth > area.right())
            continue;
        painter.setPen(style.muted);
        painter.drawText(QPointF(labelLeft, area.bottom() - metrics.descent()), limit);
        labelEnd = labelLeft + labelWidth + metrics.averageCharWidth();
    }
    painter.setPen(style.muted);
    painter.drawText(QPointF(area.left(), area.bottom() - metrics.descent()), tr("0 s"));
    painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), style.lineWidth), style.muted);
    if (m_median)
        paintQuantile(painter, plot, visible, style, *m_median, tr("half in %1 s").arg(secondsText(*m_median, 2)), 0);
    if (m_percentile95)
        paintQuantile(painter, plot, visible, style, *m_percentile95,
                      tr("95 % in %1 s").arg(secondsText(*m_percentile95, 2)), 1);
}

void StartupChart::paintQuantile(QPainter &painter, const QRectF &plot, const ChartRange &visible,
                                 const ChartStyle &style, double seconds, const QString &label, int row) const
{
    const QFontMetricsF metrics(style.font);
    const double x = visible.pixelOf(placeOf(seconds), plot);
    const double y = plot.top() - (2.0 - static_cast<double>(row)) * metrics.height();
    painter.setPen(QPen(style.text, style.lineWidth, Qt::DashLine));
    painter.drawLine(QPointF(x, y), QPointF(x, plot.bottom()));
    const double width = metrics.horizontalAdvance(label);
    const double gap = metrics.averageCharWidth() / 2.0;
    const double left = x + gap + width > plot.right() ? x - gap - width : x + gap;
    painter.setPen(style.text);
    painter.drawText(QPointF(left, y + metrics.ascent()), label);
}

QList<double> StartupChart::stops() const
{
    QList<double> stops;
    for (qsizetype bar = 0; bar < m_bars.size(); ++bar)
        stops.append(static_cast<double>(bar) + 0.5);
    return stops;
}

QString StartupChart::rangeText(qsizetype bar) const
{
    const std::optional<double> below = m_bars[bar].belowSeconds;
    if (bar == 0)
        return below ? tr("under %1 s").arg(secondsText(*below, 1)) : tr("any time");
    const QString from = secondsText(m_bars[bar - 1].belowSeconds.value_or(0.0), 1);
    return below ? tr("%1 to %2 s").arg(from, secondsText(*below, 1)) : tr("%1 s or longer").arg(from);
}

QString StartupChart::textAt(double x) const
{
    const auto bar = static_cast<qsizetype>(x);
    if (x < 0.0 || bar >= m_bars.size())
        return {};
    const qint64 sessions = m_bars[bar].sessions;
    const double percent = 100.0 * static_cast<double>(sessions) / static_cast<double>(std::max<qint64>(m_sessions, 1));
    //: A range of start-up times, and how many sessions started in it
    return tr("%1 · sessions: %2 (%3 %)")
        .arg(rangeText(bar), QLocale().toString(sessions), QLocale().toString(percent, 'f', 1));
}

QList<QStringList> StartupChart::table() const
{
    QList<QStringList> rows{{u"belowSeconds"_s, u"sessions"_s}};
    for (const JournalStatistics::Bar &bar : m_bars)
        rows.append({bar.belowSeconds ? QString::number(*bar.belowSeconds) : QString(), QString::number(bar.sessions)});
    return rows;
}

} // namespace vitrine
