// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/insights/ChartStyle.h"

#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <memory>

class QPainter;

namespace vitrine {

/// \brief A range of the horizontal axis of a chart, from < to.
struct ChartRange
{
    double from = 0.0;
    double to = 1.0;

    [[nodiscard]] double length() const { return to - from; }
    /// The horizontal position of \a x in \a area, which shows this range.
    [[nodiscard]] double pixelOf(double x, const QRectF &area) const
    {
        return area.left() + (x - from) / length() * area.width();
    }
    /// The value at the horizontal position \a pixel of \a area.
    [[nodiscard]] double valueAt(double pixel, const QRectF &area) const
    {
        return from + (pixel - area.left()) / area.width() * length();
    }

    friend bool operator==(const ChartRange &, const ChartRange &) = default;
};

/// \brief A picture of data along a horizontal axis, with the values behind it.
///
/// Draws itself with the same code on the screen, into an image and into an SVG. Immutable; any thread.
class Chart
{
public:
    Chart() = default;
    Chart(const Chart &) = delete;
    Chart &operator=(const Chart &) = delete;
    virtual ~Chart() = default;

    /// For the name of an exported file: `timeline`.
    [[nodiscard]] virtual QString name() const = 0;
    /// All of the axis.
    [[nodiscard]] virtual ChartRange extent() const = 0;
    /// The shortest range that may be shown.
    [[nodiscard]] virtual double shortestRange() const = 0;
    /// Draws \a visible, axis included, into \a area.
    virtual void paint(QPainter &painter, const QRectF &area, const ChartRange &visible,
                       const ChartStyle &style) const = 0;
    /// Values of the axis that are worth a stop of the keyboard, ascending.
    [[nodiscard]] virtual QList<double> stops() const = 0;
    /// What the chart says at \a x, for the reader; empty if nothing.
    [[nodiscard]] virtual QString textAt(double x) const = 0;
    /// All values as a table, the names of its columns first. Numbers have a point, not a comma.
    [[nodiscard]] virtual QList<QStringList> table() const = 0;
};

using ChartPointer = std::shared_ptr<const Chart>;

/// The table of \a chart as CSV (RFC 4180, UTF-8), safe for spreadsheets.
[[nodiscard]] QByteArray chartCsv(const Chart &chart);

/// Ticks of a time axis that shows \a visible seconds in \a width pixels, at least \a spacing pixels apart.
[[nodiscard]] QList<double> timeTicks(const ChartRange &visible, double width, double spacing);

/// Draws a time axis along the bottom of \a area; \a visible in seconds.
void paintTimeAxis(QPainter &painter, const QRectF &area, const ChartRange &visible, const ChartStyle &style);

} // namespace vitrine
