// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/PressReceiver.h"

#include <QApplication>
#include <QWidget>
#include <QWindow>

namespace vitrine {

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

bool isPartOf(const QObject &object, const QWidget &window)
{
    if (object.isWidgetType())
        return static_cast<const QWidget &>(object).window() == &window;
    return &object == window.windowHandle();
}

} // namespace vitrine
