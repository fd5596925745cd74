// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/ChartItem.h"

#include <QFileInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr double wheelStep = 1.25; // a notch of the wheel
constexpr double keyStep = 1.5;
constexpr double exportScale = 2.0;

} // namespace

ChartItem::ChartItem(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setActiveFocusOnTab(true);
    connect(this, &QQuickItem::widthChanged, this, &ChartItem::cursorChanged);
}

void ChartItem::setChart(const QVariant &chart)
{
    const bool wasZoomed = isZoomed();
    const auto given = chart.value<ChartPointer>();
    const bool isOther = !m_chart || !given || m_chart->name() != given->name();
    m_chart = given;
    if (!m_chart || isOther || !wasZoomed)
        m_range = m_chart ? m_chart->extent() : ChartRange();
    else
        setRange(m_range);
    if (isOther)
        m_cursor.reset();
    update();
    Q_EMIT chartChanged();
    Q_EMIT rangeChanged();
    Q_EMIT cursorChanged();
}

void ChartItem::setTheme(const QVariantMap &theme)
{
    m_theme = theme;
    update();
    Q_EMIT themeChanged();
}

void ChartItem::setSubject(const QString &subject)
{
    if (std::exchange(m_subject, subject) == subject)
        return;
    resetZoom();
    setCursorValue(std::nullopt);
    Q_EMIT subjectChanged();
}

bool ChartItem::isZoomed() const
{
    return m_chart && m_range != m_chart->extent();
}

qreal ChartItem::cursorX() const
{
    if (!m_cursor || *m_cursor < m_range.from || *m_cursor > m_range.to)
        return -1.0;
    return m_range.pixelOf(*m_cursor, area());
}

QString ChartItem::valueText() const
{
    return m_chart && m_cursor ? m_chart->textAt(*m_cursor) : QString();
}

double ChartItem::possibleLength(double length) const
{
    const double longest = m_chart->extent().length();
    return std::clamp(length, std::min(m_chart->shortestRange(), longest), longest);
}

void ChartItem::setRange(ChartRange range)
{
    const ChartRange extent = m_chart->extent();
    const double length = possibleLength(range.length());
    range.from = std::clamp(range.from, extent.from, extent.to - length);
    range.to = length == extent.length() ? extent.to : range.from + length;
    if (std::exchange(m_range, range) == range)
        return;
    update();
    Q_EMIT rangeChanged();
    Q_EMIT cursorChanged();
}

void ChartItem::zoom(qreal factor, qreal x)
{
    if (!m_chart || width() <= 0.0)
        return;
    const double length = possibleLength(m_range.length() / factor);
    const double centre = m_range.valueAt(x, area());
    const double from = centre - (x / width()) * length;
    setRange({from, from + length});
}

void ChartItem::resetZoom()
{
    if (m_chart)
        setRange(m_chart->extent());
}

void ChartItem::moveCursor(int steps)
{
    if (!m_chart)
        return;
    const QList<double> stops = m_chart->stops();
    if (stops.isEmpty())
        return;
    qsizetype index = 0;
    if (m_cursor && steps > 0)
        index = std::distance(stops.begin(), std::ranges::upper_bound(stops, *m_cursor)) + steps - 1;
    else if (m_cursor)
        index = std::distance(stops.begin(), std::ranges::lower_bound(stops, *m_cursor)) + steps;
    else if (steps < 0)
        index = stops.size() + steps;
    const double value = stops[std::clamp<qsizetype>(index, 0, stops.size() - 1)];
    if (value < m_range.from || value > m_range.to)
        setRange({value - m_range.length() / 2.0, value + m_range.length() / 2.0});
    setCursorValue(value);
}

void ChartItem::setCursorValue(const std::optional<double> &value)
{
    if (std::exchange(m_cursor, value) != value)
        Q_EMIT cursorChanged();
}

void ChartItem::paint(QPainter *painter)
{
    if (m_chart && width() > 0.0)
        m_chart->paint(*painter, area(), m_range, ChartStyle::fromTheme(m_theme));
}

void ChartItem::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    const ChartRange before = m_range;
    if (notches != 0.0)
        zoom(std::pow(wheelStep, notches), event->position().x());
    // It cannot zoom any further: the wheel scrolls the page.
    event->setAccepted(before != m_range);
}

void ChartItem::hoverMoveEvent(QHoverEvent *event)
{
    // Qt also sends it when something below a resting pointer changes; the keys may have moved the cursor meanwhile.
    if (std::exchange(m_pointer, event->position()) == event->position())
        return;
    if (m_chart && width() > 0.0)
        setCursorValue(m_range.valueAt(event->position().x(), area()));
}

void ChartItem::hoverLeaveEvent(QHoverEvent *)
{
    m_pointer = {};
    setCursorValue(std::nullopt);
}

void ChartItem::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    if (!m_chart || width() <= 0.0)
        return;
    m_dragged = m_range.valueAt(event->position().x(), area());
    setCursorValue(m_dragged);
    setKeepMouseGrab(isZoomed());
}

void ChartItem::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_chart || !m_dragged || width() <= 0.0)
        return;
    const double shift = *m_dragged - m_range.valueAt(event->position().x(), area());
    setRange({m_range.from + shift, m_range.to + shift});
}

void ChartItem::mouseReleaseEvent(QMouseEvent *)
{
    m_dragged.reset();
    setKeepMouseGrab(false);
}

void ChartItem::mouseDoubleClickEvent(QMouseEvent *)
{
    resetZoom();
}

void ChartItem::keyPressEvent(QKeyEvent *event)
{
    const double centre = cursorX() >= 0.0 ? cursorX() : width() / 2.0;
    switch (event->key()) {
    case Qt::Key_Left:
        moveCursor(-1);
        break;
    case Qt::Key_Right:
        moveCursor(1);
        break;
    case Qt::Key_Home:
        setCursorValue(std::nullopt);
        moveCursor(1);
        break;
    case Qt::Key_End:
        setCursorValue(std::nullopt);
        moveCursor(-1);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(keyStep, centre);
        break;
    case Qt::Key_Minus:
        zoom(1.0 / keyStep, centre);
        break;
    case Qt::Key_0:
        resetZoom();
        break;
    default:
        event->ignore();
        return;
    }
    event->accept();
}

void ChartItem::focusOutEvent(QFocusEvent *event)
{
    QQuickPaintedItem::focusOutEvent(event);
    setCursorValue(std::nullopt);
}

QString ChartItem::fileName() const
{
    return m_chart ? m_chart->name() : QString();
}

double ChartItem::headHeight(const ChartStyle &style) const
{
    const double lines = 1.0 + (m_subtitle.isEmpty() ? 0.0 : 1.0) + (m_legend.isEmpty() ? 0.0 : 1.0);
    return (lines * 1.2 + 0.3) * QFontMetricsF(style.font).height();
}

void ChartItem::render(QPainter &painter, const QSizeF &size) const
{
    const ChartStyle style = ChartStyle::fromTheme(m_theme);
    const QFontMetricsF metrics(style.font);
    const double line = metrics.height();
    const QRectF all(QPointF(), size);
    painter.fillRect(all, style.background);
    const QRectF inner = all.adjusted(line, line / 2.0, -line, -line / 2.0);
    QPointF place = inner.topLeft();
    painter.setFont(style.font);
    const auto write = [&](const QString &text, const QColor &color) {
        painter.setPen(color);
        painter.drawText(place + QPointF(0.0, metrics.ascent()),
                         metrics.elidedText(text, Qt::ElideMiddle, inner.width()));
        place.ry() += 1.2 * line;
    };
    write(m_title, style.text);
    if (!m_subtitle.isEmpty())
        write(m_subtitle, style.muted);
    renderLegend(painter, place, style);
    m_chart->paint(painter, inner.adjusted(0.0, headHeight(style), 0.0, 0.0), m_range, style);
}

void ChartItem::renderLegend(QPainter &painter, QPointF place, const ChartStyle &style) const
{
    const QFontMetricsF metrics(style.font);
    const double side = metrics.ascent() * 0.8;
    for (const QVariant &entry : m_legend) {
        const QVariantMap map = entry.toMap();
        const QString text = map.value(u"text"_s).toString();
        painter.fillRect(QRectF(place + QPointF(0.0, metrics.ascent() - side), QSizeF(side, side)),
                         map.value(u"color"_s).value<QColor>());
        painter.setPen(style.muted);
        painter.drawText(place + QPointF(side * 1.4, metrics.ascent()), text);
        place.rx() += side * 2.8 + metrics.horizontalAdvance(text);
    }
}

QString ChartItem::save(const QString &path) const
{
    if (!m_chart)
        return tr("There is nothing to export.");
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != "png"_L1 && suffix != "svg"_L1 && suffix != "csv"_L1)
        return tr("A chart cannot be saved as “.%1”. Choose a name that ends with .png, .svg or .csv.").arg(suffix);
    QSaveFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly);
    const ChartStyle style = ChartStyle::fromTheme(m_theme);
    const double line = QFontMetricsF(style.font).height();
    const QSizeF size(std::max(width(), 1.0) + 2.0 * line, std::max(height(), 1.0) + line + headHeight(style));
    if (isWritten && suffix == "csv"_L1) {
        const QByteArray csv = chartCsv(*m_chart);
        isWritten = file.write(csv) == csv.size();
    } else if (isWritten && suffix == "svg"_L1) {
        QSvgGenerator svg;
        svg.setOutputDevice(&file);
        svg.setSize(size.toSize());
        svg.setViewBox(QRectF(QPointF(), size));
        svg.setTitle(m_title);
        svg.setDescription(m_subtitle);
        QPainter painter(&svg);
        render(painter, size);
        isWritten = painter.end();
    } else if (isWritten) {
        QImage image((size * exportScale).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(exportScale);
        QPainter painter(&image);
        render(painter, size);
        painter.end();
        isWritten = image.save(&file, "PNG");
    }
    if (isWritten && file.commit())
        return {};
    return tr("%1 cannot be written: %2. Choose another folder.").arg(path, file.errorString());
}

} // namespace vitrine
