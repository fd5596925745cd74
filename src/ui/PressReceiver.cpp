// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/PressReceiver.h"

#include <QApplication>
#include <QWidget>
#include <QWindow>

namespace vitrine {

namespace {

const QWidget *pressReceiver(const QWindow *window, const std::optional<QPointF> &position)
{
    if (const QWidget *popup = QApplication::activePopupWidget())
        return popup;
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (const QWidget *widget : widgets) {
        if (widget->windowHandle() != window)
            continue;
        const QWidget *inner = position ? widget->childAt(position->toPoint()) : widget->focusWidget();
        return inner != nullptr ? inner : widget;
    }
    return nullptr;
}

} // namespace

bool isPressIn(const QWidget &page, const QWindow *window, const std::optional<QPointF> &position)
{
    const QWidget *widget = pressReceiver(window, position);
    // The popups of the page, such as the list of a choice, are windows with the page as their parent.
    while (widget != nullptr && widget != &page)
        widget = widget->parentWidget();
    return widget != nullptr;
}

bool isPartOf(const QObject &object, const QWidget &window)
{
    if (object.isWidgetType())
        return static_cast<const QWidget &>(object).window() == &window;
    return &object == window.windowHandle();
}

} // namespace vitrine
