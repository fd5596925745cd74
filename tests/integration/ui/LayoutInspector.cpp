// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "LayoutInspector.h"

#include "ui/ColorContrast.h"

#include <QFont>
#include <QHash>
#include <QQuickItem>

#include <algorithm>

namespace vitrine {

namespace {

constexpr qreal tolerance = 1.0;
constexpr qreal smallest = 0.1;           // a line of one pixel counts
constexpr double leastMarkContrast = 3.0; // WCAG 2 for graphical objects

bool isText(const QQuickItem &item)
{
    return item.inherits("QQuickText");
}

// A piece of a picture that has to stand out from what is beside it.
bool isMark(const QQuickItem &item)
{
    return item.objectName().endsWith(u".mark");
}

bool isLeaf(const QQuickItem &item)
{
    return isText(item) || item.inherits("vitrine::Glyph") || item.inherits("QQuickImage");
}

bool isButton(const QQuickItem &item)
{
    return item.inherits("QQuickAbstractButton");
}

// FocusRing.qml around its parent, not inside of it.
bool isFocusRing(const QQuickItem &item)
{
    return item.property("around").isValid() && !item.property("inside").toBool();
}

// What scrolling can bring into sight, in the coordinates of the flickable.
QRectF reachOf(const QQuickItem &flickable)
{
    const qreal top = flickable.property("originY").toReal() - flickable.property("contentY").toReal();
    return {0, top, flickable.width(), std::max(flickable.height(), flickable.property("contentHeight").toReal())};
}

QString nameOf(const QQuickItem &item)
{
    const QString text = item.property("text").toString();
    QString name = item.objectName();
    for (const QQuickItem *up = item.parentItem(); name.isEmpty() && up != nullptr; up = up->parentItem())
        name = up->objectName();
    return text.isEmpty() ? QStringLiteral("%1 (%2)").arg(name, QLatin1StringView(item.metaObject()->className()))
                          : QStringLiteral("%1 “%2”").arg(name, text.left(60));
}

QString describe(const QRectF &rect)
{
    return QStringLiteral("%1,%2 %3×%4").arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

QColor mostFrequentColour(const QImage &picture, QRect area)
{
    QHash<QRgb, int> counts;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            ++counts[picture.pixel(x, y)];
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return most == counts.cend() ? QColor() : QColor::fromRgb(most.key());
}

} // namespace

LayoutInspector::LayoutInspector(const QQuickItem &root, QPoint origin)
    : m_root(root)
    , m_origin(origin)
{
    const QRectF whole(0, 0, root.width(), root.height());
    collect(root, whole, whole, false);
}

int LayoutInspector::textCount() const
{
    return static_cast<int>(std::ranges::count_if(m_leaves, [](const Leaf &leaf) { return isText(*leaf.item); }));
}

int LayoutInspector::smallestText() const
{
    int smallest = 0;
    for (const Leaf &leaf : m_leaves) {
        const int size = isText(*leaf.item) ? leaf.item->property("font").value<QFont>().pixelSize() : 0;
        if (size > 0)
            smallest = smallest == 0 ? size : std::min(smallest, size);
    }
    return smallest;
}

QStringList LayoutInspector::geometryDefects() const
{
    QStringList defects = m_ringDefects;
    if (!m_leaves.isEmpty() && m_leaves.first().visible != m_leaves.first().whole)
        defects << QStringLiteral("%1, the first thing to see, is not in sight").arg(nameOf(*m_leaves.first().item));
    for (const Leaf &leaf : m_leaves) {
        const QQuickItem &item = *leaf.item;
        if (isText(item)) {
            // What has an ellipsis was made to fit; all of it is shown on demand.
            const bool isElided = item.property("elide").toInt() != Qt::ElideNone;
            if (item.property("truncated").toBool() && !isElided)
                defects << QStringLiteral("%1 is truncated").arg(nameOf(item));
            if (item.property("contentWidth").toReal() > item.width() + tolerance ||
                item.property("contentHeight").toReal() > item.height() + tolerance)
                defects << QStringLiteral("%1 is larger than its item").arg(nameOf(item));
            const auto paragraphs = item.property("text").toString().count(u'\n') + 1;
            // A button is as wide as its text, but for fractions of a pixel.
            const bool isFitted = item.parentItem() != nullptr && item.parentItem()->inherits("QQuickAbstractButton");
            const qreal room = item.width() + (isFitted ? tolerance : 0.0);
            if (item.property("lineCount").toInt() > paragraphs && item.implicitWidth() <= room)
                defects << QStringLiteral("%1 is wrapped although there is room").arg(nameOf(item));
        }
        if (!leaf.scrolls && !leaf.visible.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(leaf.whole))
            defects << QStringLiteral("%1 is cut off: %2").arg(nameOf(item), describe(leaf.whole));
        if (leaf.scrolls && leaf.whole.right() > m_root.width() + tolerance)
            defects << QStringLiteral("%1 is too wide: %2").arg(nameOf(item), describe(leaf.whole));
        // Buttons and plates must hold what they are the background of.
        for (const QQuickItem *up = item.parentItem(); up != nullptr && up != &m_root; up = up->parentItem()) {
            const bool holds = isButton(*up) || up->inherits("QQuickRectangle");
            const QRectF frame = m_root.mapRectFromItem(up, QRectF(0, 0, up->width(), up->height()));
            if (holds && !leaf.scrolls &&
                !frame.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(leaf.whole))
                defects << QStringLiteral("%1 sticks out of %2").arg(nameOf(item), nameOf(*up));
        }
    }
    for (qsizetype i = 0; i < m_leaves.size(); ++i) {
        for (qsizetype j = i + 1; j < m_leaves.size(); ++j) {
            const QRectF common = m_leaves[i].visible & m_leaves[j].visible;
            if (common.width() > tolerance && common.height() > tolerance)
                defects
                    << QStringLiteral("%1 and %2 overlap").arg(nameOf(*m_leaves[i].item), nameOf(*m_leaves[j].item));
        }
    }
    return defects;
}

QStringList LayoutInspector::contrastDefects(const QImage &picture, double leastContrast) const
{
    QStringList defects;
    const qreal scale = picture.devicePixelRatio();
    for (const Mark &mark : m_marks) {
        const QRectF place = mark.place.translated(m_origin);
        const QRect area = QRectF(place.topLeft() * scale, place.size() * scale).toRect();
        for (const int x : {area.left() - 1, area.right() + 1}) {
            const QPoint beside(x, area.center().y());
            if (!picture.rect().contains(beside))
                continue;
            const double ratio =
                contrastRatio(mark.item->property("color").value<QColor>(), picture.pixelColor(beside));
            if (ratio < leastMarkContrast)
                defects << QStringLiteral("%1 has a contrast of %2 at %3,%4")
                               .arg(nameOf(*mark.item))
                               .arg(ratio, 0, 'f', 2)
                               .arg(x)
                               .arg(beside.y());
        }
    }
    for (const Leaf &leaf : m_leaves) {
        if (!isText(*leaf.item) || leaf.visible.isEmpty())
            continue;
        const QRectF place = leaf.visible.translated(m_origin);
        const QRect area = QRectF(place.topLeft() * scale, place.size() * scale).toRect() & picture.rect();
        const QColor behind = mostFrequentColour(picture, area);
        const double ratio = contrastRatio(leaf.item->property("color").value<QColor>(), behind);
        if (ratio < leastContrast)
            defects << QStringLiteral("%1 has a contrast of %2 against %3")
                           .arg(nameOf(*leaf.item))
                           .arg(ratio, 0, 'f', 2)
                           .arg(behind.name());
    }
    return defects;
}

void LayoutInspector::collect(const QQuickItem &item, const QRectF &viewport, const QRectF &reach, bool scrolls)
{
    const QRectF whole = m_root.mapRectFromItem(&item, QRectF(0, 0, item.width(), item.height()));
    // Of the controls that are visible; it is seen itself when they have the keyboard.
    if (isFocusRing(item) && !whole.isEmpty() &&
        !reach.adjusted(-smallest, -smallest, smallest, smallest).contains(whole))
        m_ringDefects += QStringLiteral("the focus ring of %1 is cut off: %2 is not in %3")
                             .arg(nameOf(item), describe(whole), describe(reach));
    if (!item.isVisible() || item.opacity() == 0.0)
        return;
    if (isMark(item) && !whole.isEmpty())
        m_marks.append({&item, whole});
    if (isLeaf(item) && !whole.isEmpty())
        m_leaves.append({&item, whole, whole & viewport, scrolls});
    const bool isFlickable = item.inherits("QQuickFlickable");
    const bool canScroll = isFlickable && item.property("contentHeight").toReal() > item.height() + tolerance;
    const QList<QQuickItem *> children = item.childItems();
    QRectF within = reach;
    if (isFlickable) {
        const QRectF content = m_root.mapRectFromItem(&item, reachOf(item));
        within = QRectF(reach.left(), content.top(), reach.width(), content.height()) & content;
    }
    for (const QQuickItem *child : children)
        collect(*child, isFlickable ? viewport & whole : viewport, within, scrolls || canScroll);
}

} // namespace vitrine
