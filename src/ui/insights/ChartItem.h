// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/insights/Chart.h"

#include <QQuickPaintedItem>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace vitrine {

/// \brief Shows a Chart: the wheel and the keys + − 0 zoom, dragging moves, and the pointer or ← → read the values.
///
/// The cursor is only a position here; the view draws it, so that moving it paints nothing else. Owned by its QML
/// parent; GUI thread.
class ChartItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QVariant chart READ chart WRITE setChart NOTIFY chartChanged)
    Q_PROPERTY(QVariantMap theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(QString title MEMBER m_title NOTIFY titleChanged)
    Q_PROPERTY(QString subtitle MEMBER m_subtitle NOTIFY titleChanged)
    Q_PROPERTY(QVariantList legend MEMBER m_legend NOTIFY titleChanged)
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY subjectChanged)
    Q_PROPERTY(bool zoomed READ isZoomed NOTIFY rangeChanged)
    Q_PROPERTY(qreal cursorX READ cursorX NOTIFY cursorChanged)
    Q_PROPERTY(QString valueText READ valueText NOTIFY cursorChanged)

public:
    explicit ChartItem(QQuickItem *parent = nullptr);

    /// A ChartPointer; a null one, or another type, shows nothing.
    [[nodiscard]] QVariant chart() const { return QVariant::fromValue(m_chart); }
    void setChart(const QVariant &chart);

    /// `Theme.chart`, see ChartStyle.
    [[nodiscard]] QVariantMap theme() const { return m_theme; }
    void setTheme(const QVariantMap &theme);

    /// What the chart is about, such as the id of a session: another one is shown whole.
    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString &subject);

    /// The part of the axis that is shown.
    [[nodiscard]] ChartRange range() const { return m_range; }
    [[nodiscard]] bool isZoomed() const;

    /// Of the cursor, pixels; -1 without one.
    [[nodiscard]] qreal cursorX() const;
    /// Chart::textAt() the cursor; empty without one.
    [[nodiscard]] QString valueText() const;

    /// Shows a \a factor th of the range, around the horizontal position \a x.
    Q_INVOKABLE void zoom(qreal factor, qreal x);
    Q_INVOKABLE void resetZoom();
    /// Moves the cursor to the next value that is worth a stop, or back if \a steps is negative.
    Q_INVOKABLE void moveCursor(int steps);

    /// Writes the chart with its title to \a path: .svg, .csv, otherwise PNG at two pixels a pixel. The result is
    /// empty, or says what went wrong.
    [[nodiscard]] QString save(const QString &path) const;
    /// A name for the file without its suffix; empty without a chart.
    [[nodiscard]] QString fileName() const;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void chartChanged();
    void themeChanged();
    void titleChanged();
    void subjectChanged();
    void rangeChanged();
    void cursorChanged();

protected:
    void wheelEvent(QWheelEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRectF area() const { return {0.0, 0.0, width(), height()}; }
    /// \a length of a range, or the nearest one that may be shown.
    [[nodiscard]] double possibleLength(double length) const;
    void setRange(ChartRange range);
    void setCursorValue(const std::optional<double> &value);
    void render(QPainter &painter, const QSizeF &size) const;
    void renderLegend(QPainter &painter, QPointF place, const ChartStyle &style) const;
    [[nodiscard]] double headHeight(const ChartStyle &style) const;

    ChartPointer m_chart;
    QVariantMap m_theme;
    QString m_title;
    QString m_subtitle;
    QVariantList m_legend; ///< maps with `color` and `text`, for pictures
    QString m_subject;
    ChartRange m_range;
    std::optional<double> m_cursor;  ///< value of the axis
    QPointF m_pointer;               ///< where it was last seen
    std::optional<double> m_dragged; ///< value of the axis that is held
};

} // namespace vitrine
