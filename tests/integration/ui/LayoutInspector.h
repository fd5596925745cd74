// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QImage>
#include <QStringList>

class QQuickItem;

namespace vitrine {

/// \brief Looks over a QML view as a reader would: is any text cut off, does anything overlap, can it be read?
class LayoutInspector
{
public:
    /// \a root is the root of a view whose upper left corner stands at \a origin of the window.
    explicit LayoutInspector(const QQuickItem &root, QPoint origin);

    /// Everything wrong with the geometry, one sentence each: truncated or clipped text, items outside their parents,
    /// items that overlap, room for a focus ring that is missing, a view that does not begin at its beginning.
    [[nodiscard]] QStringList geometryDefects() const;

    /// Every text whose colour stands less than \a leastContrast against what \a picture, a picture of the window,
    /// shows behind it, and every mark that stands less than 3:1 against what is at its left or right.
    [[nodiscard]] QStringList contrastDefects(const QImage &picture, double leastContrast = 4.5) const;

    /// How many marks were looked at.
    [[nodiscard]] int markCount() const { return static_cast<int>(m_marks.size()); }

    /// How many texts were looked at.
    [[nodiscard]] int textCount() const;

    /// Pixel size of the smallest text; 0 without any.
    [[nodiscard]] int smallestText() const;

private:
    struct Leaf
    {
        const QQuickItem *item;
        QRectF whole;   // in the coordinates of the root
        QRectF visible; // what its scrolling ancestors leave of it
        bool scrolls;   // may be brought into sight
    };

    struct Mark
    {
        const QQuickItem *item;
        QRectF place; // in the coordinates of the root
    };

    /// \a reach: what scrolling can bring into sight.
    void collect(const QQuickItem &item, const QRectF &viewport, const QRectF &reach, bool scrolls);

    const QQuickItem &m_root;
    const QPoint m_origin;
    QList<Leaf> m_leaves;
    QList<Mark> m_marks;
    QStringList m_ringDefects;
};

} // namespace vitrine
