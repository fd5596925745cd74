// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/Glyph.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <initializer_list>

namespace vitrine {

namespace {

// Every shape is drawn in a square of this many units, with strokes of the given width.
constexpr qreal side = 24.0;
constexpr qreal strokeWidth = 2.0;

struct Drawing
{
    QPainterPath filled;
    QPainterPath stroked;
};

void addPolyline(QPainterPath &path, std::initializer_list<QPointF> points)
{
    const QPointF *point = points.begin();
    path.moveTo(*point);
    while (++point != points.end())
        path.lineTo(*point);
}

Drawing drawing(Glyph::Shape shape)
{
    Drawing result;
    switch (shape) {
    case Glyph::Shape::None:
        break;
    case Glyph::Shape::Play:
        addPolyline(result.filled, {{8.0, 5.0}, {19.0, 12.0}, {8.0, 19.0}});
        result.filled.closeSubpath();
        break;
    case Glyph::Shape::Pause:
        result.filled.addRoundedRect(QRectF(6.5, 5.0, 4.0, 14.0), 1.0, 1.0);
        result.filled.addRoundedRect(QRectF(13.5, 5.0, 4.0, 14.0), 1.0, 1.0);
        break;
    case Glyph::Shape::Dots:
        for (const qreal x : {5.0, 12.0, 19.0})
            result.filled.addEllipse(QPointF(x, 12.0), 2.0, 2.0);
        break;
    case Glyph::Shape::Chevrons:
        addPolyline(result.stroked, {{5.0, 6.0}, {11.0, 12.0}, {5.0, 18.0}});
        addPolyline(result.stroked, {{13.0, 6.0}, {19.0, 12.0}, {13.0, 18.0}});
        break;
    case Glyph::Shape::Check:
        addPolyline(result.stroked, {{5.0, 12.5}, {10.0, 17.5}, {19.0, 7.0}});
        break;
    case Glyph::Shape::Alert:
        addPolyline(result.stroked, {{12.0, 4.0}, {21.0, 19.5}, {3.0, 19.5}});
        result.stroked.closeSubpath();
        addPolyline(result.stroked, {{12.0, 10.0}, {12.0, 14.0}});
        result.filled.addEllipse(QPointF(12.0, 16.75), 1.2, 1.2);
        break;
    case Glyph::Shape::Offline:
        for (const qreal radius : {6.0, 11.0}) {
            const QRectF circle(12.0 - radius, 19.0 - radius, 2.0 * radius, 2.0 * radius);
            result.stroked.arcMoveTo(circle, 45.0);
            result.stroked.arcTo(circle, 45.0, 90.0);
        }
        result.filled.addEllipse(QPointF(12.0, 19.0), 1.6, 1.6);
        addPolyline(result.stroked, {{4.5, 4.0}, {19.5, 21.0}});
        break;
    case Glyph::Shape::Expand:
        addPolyline(result.stroked, {{13.0, 5.0}, {19.0, 5.0}, {19.0, 11.0}});
        addPolyline(result.stroked, {{19.0, 5.0}, {13.0, 11.0}});
        addPolyline(result.stroked, {{11.0, 19.0}, {5.0, 19.0}, {5.0, 13.0}});
        addPolyline(result.stroked, {{5.0, 19.0}, {11.0, 13.0}});
        break;
    case Glyph::Shape::Cross:
        addPolyline(result.stroked, {{6.0, 6.0}, {18.0, 18.0}});
        addPolyline(result.stroked, {{18.0, 6.0}, {6.0, 18.0}});
        break;
    case Glyph::Shape::Erase:
        addPolyline(result.stroked, {{8.5, 5.0}, {21.0, 5.0}, {21.0, 19.0}, {8.5, 19.0}, {3.0, 12.0}});
        result.stroked.closeSubpath();
        addPolyline(result.stroked, {{11.0, 9.0}, {17.0, 15.0}});
        addPolyline(result.stroked, {{17.0, 9.0}, {11.0, 15.0}});
        break;
    case Glyph::Shape::ChevronRight:
        addPolyline(result.stroked, {{9.0, 6.0}, {15.0, 12.0}, {9.0, 18.0}});
        break;
    case Glyph::Shape::ChevronDown:
        addPolyline(result.stroked, {{6.0, 9.0}, {12.0, 15.0}, {18.0, 9.0}});
        break;
    case Glyph::Shape::Copy:
        result.stroked.addRoundedRect(QRectF(9.0, 9.0, 11.0, 11.0), 2.0, 2.0);
        addPolyline(result.stroked, {{6.0, 15.0}, {4.0, 15.0}, {4.0, 4.0}, {15.0, 4.0}, {15.0, 6.0}});
        break;
    case Glyph::Shape::Download:
        addPolyline(result.stroked, {{12.0, 4.0}, {12.0, 15.0}});
        addPolyline(result.stroked, {{7.0, 10.5}, {12.0, 15.5}, {17.0, 10.5}});
        addPolyline(result.stroked, {{4.5, 20.0}, {19.5, 20.0}});
        break;
    case Glyph::Shape::Refresh:
        result.stroked.arcMoveTo(QRectF(5.0, 5.0, 14.0, 14.0), 60.0);
        result.stroked.arcTo(QRectF(5.0, 5.0, 14.0, 14.0), 60.0, 300.0);
        addPolyline(result.stroked, {{19.5, 4.0}, {19.5, 10.0}, {13.5, 10.0}});
        break;
    }
    return result;
}

} // namespace

Glyph::Glyph(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    setImplicitSize(side, side);
}

void Glyph::setShape(Shape shape)
{
    if (shape == m_shape)
        return;
    m_shape = shape;
    update();
    Q_EMIT shapeChanged();
}

void Glyph::setColor(const QColor &color)
{
    if (color == m_color)
        return;
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void Glyph::paint(QPainter *painter)
{
    const Drawing shape = drawing(m_shape);
    const qreal scale = std::min(width(), height()) / side;
    painter->translate((width() - side * scale) / 2.0, (height() - side * scale) / 2.0);
    painter->scale(scale, scale);
    painter->fillPath(shape.filled, m_color);
    painter->strokePath(shape.stroked, QPen(m_color, strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

} // namespace vitrine
