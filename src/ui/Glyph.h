// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace vitrine {

/// \brief An icon of one colour, drawn from paths: sharp at every scale, in the theme's colours.
///
/// Has no accessible name; the item that uses it sets one. Owned by its QML parent; GUI thread.
class Glyph : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(vitrine::Glyph::Shape shape READ shape WRITE setShape NOTIFY shapeChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)

public:
    enum class Shape {
        None,
        Play,
        Pause,
        Dots,     ///< loading or buffering
        Chevrons, ///< seeking
        Check,
        Alert,   ///< exclamation mark in a triangle
        Offline, ///< waves from a point, struck out
        Cross,
        ChevronRight,
        ChevronDown,
        Copy,
        Download,
        Refresh,
        Expand, ///< arrows to two opposite corners
        Erase,  ///< a cross in a key that points to the left
    };
    Q_ENUM(Shape)

    explicit Glyph(QQuickItem *parent = nullptr);

    [[nodiscard]] Shape shape() const { return m_shape; }
    void setShape(Shape shape);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor &color);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void shapeChanged();
    void colorChanged();

private:
    Shape m_shape = Shape::None;
    QColor m_color = Qt::white;
};

} // namespace vitrine
