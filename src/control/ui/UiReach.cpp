// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiReach.h"

#include <QApplication>
#include <QCoreApplication>
#include <QQuickItem>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QScrollArea>

#include <algorithm>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::UiReach)
};

QString nameOf(const QObject *object)
{
    if (const auto *const view = qobject_cast<const QQuickWidget *>(object);
        view != nullptr && view->rootObject() != nullptr)
        return nameOf(view->rootObject());
    for (const QObject *up = object; up != nullptr;) {
        if (!up->objectName().isEmpty() && !up->objectName().startsWith(u"qt_"))
            return up->objectName();
        const auto *const item = qobject_cast<const QQuickItem *>(up);
        up = item != nullptr ? item->parentItem() : up->parent();
    }
    return object == nullptr ? QString() : QString::fromLatin1(object->metaObject()->className());
}

/// The item that gets a press at \a scenePosition, by the rules of Qt Quick: the topmost that accepts the button.
QQuickItem *receiverIn(QQuickItem &item, QPointF scenePosition)
{
    if (!item.isVisible() || !item.isEnabled())
        return nullptr;
    const bool isInside = item.contains(item.mapFromScene(scenePosition));
    if (item.clip() && !isInside)
        return nullptr;
    QList<QQuickItem *> children = item.childItems();
    std::ranges::stable_sort(children, {}, &QQuickItem::z);
    const auto receiverAmong = [&](bool isAbove) -> QQuickItem * {
        for (auto child = children.crbegin(); child != children.crend(); ++child) {
            if (((*child)->z() >= 0) != isAbove)
                continue;
            if (QQuickItem *receiver = receiverIn(**child, scenePosition))
                return receiver;
        }
        return nullptr;
    };
    if (QQuickItem *receiver = receiverAmong(true))
        return receiver;
    if (isInside && item.acceptedMouseButtons().testFlag(Qt::LeftButton))
        return &item;
    return receiverAmong(false);
}

bool isAncestor(const QObject &ancestor, const QObject &object)
{
    const auto *const item = qobject_cast<const QQuickItem *>(&object);
    const auto *const ancestorItem = qobject_cast<const QQuickItem *>(&ancestor);
    if (item != nullptr && ancestorItem != nullptr)
        return ancestorItem->isAncestorOf(item);
    const auto *const widget = qobject_cast<const QWidget *>(&object);
    const auto *const ancestorWidget = qobject_cast<const QWidget *>(&ancestor);
    return widget != nullptr && ancestorWidget != nullptr && ancestorWidget->isAncestorOf(widget);
}

bool isOneInTheOther(const QObject &one, const QObject &other)
{
    return &one == &other || isAncestor(one, other) || isAncestor(other, one);
}

/// Whether a press that \a receiver, a widget, gets at \a position reaches \a node; if not, \a by is what gets it.
bool reaches(const UiNode &node, QWidget &receiver, QPointF position, const QObject *&by)
{
    by = &receiver;
    const QQuickItem *const item = node.item();
    if (item == nullptr)
        return isOneInTheOther(receiver, *node.widget); // also for a part of a widget, such as an action of a menu
    if (&receiver != node.widget)
        return false;
    const auto *const view = qobject_cast<QQuickWidget *>(node.widget.data());
    if (view == nullptr)
        return true;
    const QQuickItem *const top =
        receiverIn(*view->quickWindow()->contentItem(), receiver.mapFrom(receiver.window(), position));
    if (top == nullptr)
        return true; // a text, on which a click has no effect
    by = top;
    return isOneInTheOther(*top, *item);
}

bool takesNoClicks(const QWidget &widget)
{
    for (const QWidget *up = &widget; up != nullptr && !up->isWindow(); up = up->parentWidget()) {
        if (up->testAttribute(Qt::WA_TransparentForMouseEvents))
            return true;
    }
    return false;
}

/// Scrolls \a flickable, a Flickable or a view of items, along one axis so that \a from to \a to is in it.
void scroll(QQuickItem &flickable, const char *content, const char *contentSize, const char *origin, qreal size,
            qreal from, qreal to)
{
    const qreal at = flickable.property(content).toReal();
    const qreal begin = flickable.property(origin).toReal();
    const qreal end = std::max(begin, begin + flickable.property(contentSize).toReal() - size);
    qreal by = 0.0;
    if (from < 0.0 || to - from > size)
        by = from;
    else if (to > size)
        by = to - size;
    if (by != 0.0)
        flickable.setProperty(content, std::clamp(at + by, begin, end));
}

void revealItem(QQuickItem &item)
{
    for (QQuickItem *up = item.parentItem(); up != nullptr; up = up->parentItem()) {
        if (!up->inherits("QQuickFlickable"))
            continue;
        const QRectF rect = up->mapRectFromItem(&item, QRectF(0, 0, item.width(), item.height()));
        scroll(*up, "contentX", "contentWidth", "originX", up->width(), rect.left(), rect.right());
        scroll(*up, "contentY", "contentHeight", "originY", up->height(), rect.top(), rect.bottom());
    }
}

} // namespace

void revealControl(const UiNode &node)
{
    if (QQuickItem *const item = node.item())
        revealItem(*item);
    QWidget *const widget = node.widget;
    for (QWidget *up = widget; up != nullptr && !up->isWindow(); up = up->parentWidget()) {
        if (auto *const area = qobject_cast<QScrollArea *>(up); area != nullptr && up != widget)
            area->ensureWidgetVisible(widget, 0, 0);
    }
}

Result<QPointF> reachControl(const UiNode &node)
{
    const QString &name = node.control.name;
    QWidget *const window = node.window();
    if (window == nullptr)
        return Error{Text::tr("“%1” is gone.").arg(name)};
    const QWidget *const modal = QApplication::activeModalWidget();
    if (modal != nullptr && modal != window && window->windowType() != Qt::Popup)
        return Error{
            Text::tr("“%1” cannot be reached: the dialog “%2” has to be closed first.").arg(name, nameOf(modal))};
    if (!node.control.enabled)
        return Error{Text::tr("“%1” is disabled. Wait until its state has “enabled”.").arg(name)};
    if (node.visible.isEmpty())
        return Error{Text::tr("“%1” is outside of what the window shows. Enlarge the window with --size.").arg(name)};
    const QPointF middle = node.visible.center();
    QWidget *receiver = window->childAt(middle.toPoint());
    if (receiver == nullptr)
        receiver = window;
    const QObject *by = nullptr;
    if (reaches(node, *receiver, middle, by))
        return middle;
    if (takesNoClicks(*node.widget))
        return Error{Text::tr("“%1” takes no clicks and no keys: it only shows something.").arg(name)};
    return Error{Text::tr("“%1” is covered by “%2”, which would get the click. Close or scroll what covers it.")
                     .arg(name, nameOf(by))};
}

} // namespace vitrine
