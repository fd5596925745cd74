// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiTree.h"

#include "protocol/EchoedText.h"
#include "settings/Suggestion.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCoreApplication>
#include <QMetaEnum>
#include <QQuickItem>
#include <QQuickWidget>

#include <algorithm>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::UiTree)
};

constexpr int deepest = 100; // interfaces that contain each other must not hang

QString roleName(QAccessible::Role role)
{
    QString name = QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(role));
    if (!name.isEmpty())
        name[0] = name[0].toLower();
    return name;
}

QAccessible::Role roleOf(const QAccessibleInterface &interface, bool isPage, bool isWindow)
{
    const QAccessible::Role role = interface.role();
    if (isPage)
        return QAccessible::WebDocument;
    return isWindow && role == QAccessible::Client ? QAccessible::Window : role; // Qt has no role for a plain window
}

bool isContainer(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::NoRole:
    case QAccessible::Client:
    case QAccessible::Pane:
    case QAccessible::Grouping:
    case QAccessible::Border:
    case QAccessible::LayeredPane:
    case QAccessible::Splitter:
    case QAccessible::Separator:
    case QAccessible::Whitespace:
        return true;
    default:
        return false;
    }
}

bool isShown(const QQuickItem &item)
{
    if (!item.isVisible())
        return false;
    for (const QQuickItem *up = &item; up != nullptr; up = up->parentItem()) {
        if (qFuzzyIsNull(up->opacity()))
            return false;
    }
    return true;
}

/// What the ancestors that clip leave of \a item, in the coordinates of its view.
QRectF unclipped(const QQuickItem &item)
{
    QRectF rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
    for (const QQuickItem *up = item.parentItem(); up != nullptr; up = up->parentItem()) {
        if (up->clip() || up->inherits("QQuickFlickable"))
            rect &= up->mapRectToScene(QRectF(0, 0, up->width(), up->height()));
    }
    return rect;
}

/// What the window leaves of \a rect, in the coordinates of \a widget; the result is in those of the window.
QRectF uncoveredByAncestors(const QWidget &widget, QRectF rect)
{
    const QWidget *up = &widget;
    while (true) {
        rect &= QRectF(up->rect());
        if (up->isWindow())
            return rect;
        rect.translate(up->pos());
        up = up->parentWidget();
    }
}

std::optional<QString> valueOf(QAccessibleInterface &interface, const QAccessible::State &state)
{
    if (state.passwordEdit)
        return std::nullopt;
    if (QAccessibleValueInterface *value = interface.valueInterface()) {
        if (const QVariant current = value->currentValue(); current.isValid())
            return current.toString();
    }
    if (const QString value = interface.text(QAccessible::Value); !value.isEmpty())
        return value;
    if (QAccessibleTextInterface *text = interface.textInterface(); text != nullptr && state.editable)
        return text->text(0, text->characterCount());
    const bool isField = interface.role() == QAccessible::EditableText || state.editable;
    return isField ? std::optional(QString()) : std::nullopt;
}

void readState(UiControl &control, QAccessibleInterface &interface, const UiNode &node)
{
    QAccessible::State state = interface.state();
    // Qt Quick has no accessible state for these before 6.8.
    if (const QQuickItem *item = node.item()) {
        state.disabled = !item->isEnabled();
        // Qt Quick says so of every static text.
        const bool isText = interface.role() == QAccessible::StaticText;
        state.focusable = item->activeFocusOnTab() || (state.focusable && !isText);
        const QVariant echo = item->property("echoMode");
        state.passwordEdit = state.passwordEdit || (echo.isValid() && echo.toInt() != 0);
    }
    control.enabled = !state.disabled;
    control.focusable = state.focusable;
    control.focused = state.focused;
    if (state.checkable)
        control.checked = state.checked != 0;
    if (state.selectable || state.selected)
        control.selected = state.selected != 0;
    control.value = valueOf(interface, state);
}

} // namespace

QQuickItem *UiNode::item() const
{
    return qobject_cast<QQuickItem *>(object.data());
}

UiTree::UiTree(const QWidget &page)
    : m_page(page)
{
}

UiTree UiTree::read(const QWidget &page)
{
    UiTree tree(page);
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->isVisible())
            tree.addWindow(*window);
    }
    return tree;
}

void UiTree::addWindow(QWidget &window)
{
    add(QAccessible::queryAccessibleInterface(&window), {&window, {}, 0});
}

void UiTree::add(QAccessibleInterface *interface, Place place)
{
    if (interface == nullptr || !interface->isValid() || place.depth > deepest || m_nodes.size() >= mostControls)
        return;
    UiNode node{.control = {}, .object = interface->object(), .widget = place.widget, .visible = {}};
    auto *const widget = qobject_cast<QWidget *>(interface->object());
    const QQuickItem *const item = node.item();
    if (widget != nullptr) {
        if (!widget->isVisible() || (widget->isWindow() && place.depth > 0))
            return;
        place.widget = node.widget = widget;
    } else if (item != nullptr) {
        if (!isShown(*item))
            return;
    } else if (interface->state().invisible) {
        return;
    }

    QWidget *const window = node.widget->window();
    const bool isPage = widget == &m_page;
    const QString name = node.object ? node.object->objectName() : QString();
    const bool isQtsOwn = name.startsWith(u"qt_"); // such as the viewport of a scroll area
    if (isPage || place.depth == 0 || (!name.isEmpty() && !isQtsOwn) || !isContainer(interface->role())) {
        UiControl &control = node.control;
        control.name = name;
        control.parent = place.parent;
        control.window = window->objectName();
        control.role = roleName(roleOf(*interface, isPage, place.depth == 0));
        control.text = interface->text(QAccessible::Name);
        control.description = interface->text(QAccessible::Description);
        readState(control, *interface, node);
        if (widget != nullptr) {
            control.rect = QRectF(widget->mapTo(window, QPoint()), widget->size());
            node.visible = uncoveredByAncestors(*widget, widget->rect());
        } else if (item != nullptr) {
            const QPointF origin = node.widget->mapTo(window, QPointF());
            control.rect = item->mapRectToScene(QRectF(0, 0, item->width(), item->height())).translated(origin);
            node.visible = uncoveredByAncestors(*node.widget, unclipped(*item));
        } else {
            const QRect onScreen = interface->rect();
            control.rect = QRectF(window->mapFromGlobal(QPointF(onScreen.topLeft())), onScreen.size());
            node.visible = control.rect & QRectF(window->rect());
        }
        control.screenRect = control.rect.translated(window->mapToGlobal(QPointF()));
        control.inView = !node.visible.isEmpty();
        m_nodes.append(node);
        if (!name.isEmpty())
            place.parent = name;
    }
    if (isPage || qobject_cast<QAbstractItemView *>(widget) != nullptr)
        return;
    ++place.depth;
    for (int i = 0; i < interface->childCount(); ++i)
        add(interface->child(i), place);
}

QList<UiControl> UiTree::controls() const
{
    QList<UiControl> list;
    for (const UiNode &node : m_nodes)
        list.append(node.control);
    return list;
}

Result<UiNode> UiTree::find(const QString &name) const
{
    QStringList names;
    const UiNode *found = nullptr;
    for (const UiNode &node : m_nodes) {
        if (node.control.name.isEmpty())
            continue;
        names.append(node.control.name);
        if (node.control.name != name)
            continue;
        if (found != nullptr)
            return Error{Text::tr("Several visible controls are called “%1”. Give the name of one of those in it: "
                                  "“ui.tree” lists them.")
                             .arg(echoed(name))};
        found = &node;
    }
    if (found != nullptr)
        return *found;
    const QString closest = closestName(name, names);
    return Error{closest.isEmpty()
                     ? Text::tr("No visible control is called “%1”. “ui.tree” lists those that are.").arg(echoed(name))
                     : Text::tr("No visible control is called “%1”. Do you mean “%2”? “ui.tree” lists all of them.")
                           .arg(echoed(name), closest)};
}

} // namespace vitrine
