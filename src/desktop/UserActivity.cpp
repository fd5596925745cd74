// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/UserActivity.h"

#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QWindow>

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

// The window of a first delivery; nullptr for a copy that Qt passes on, or for a synthetic event.
QWindow *windowOf(QObject *watched, const QEvent *event)
{
    return event->spontaneous() && watched->isWindowType() ? static_cast<QWindow *>(watched) : nullptr;
}

// Qt synthesises mouse events from touches that no object accepted.
bool isFromTouchScreen(const QMouseEvent &event)
{
    return event.deviceType() == QInputDevice::DeviceType::TouchScreen;
}

} // namespace

UserActivity::UserActivity(QObject *parent)
    : QObject(parent)
{
    qGuiApp->installEventFilter(this);
}

UserActivity::~UserActivity()
{
    qGuiApp->removeEventFilter(this);
}

void UserActivity::installInputFilter(QObject &filter)
{
    m_filters.append(&filter);
}

void UserActivity::removeInputFilter(QObject &filter)
{
    m_filters.removeAll(&filter);
}

// Called for every event of the program, including timer events.
bool UserActivity::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        if (QWindow *window = windowOf(watched, event))
            reportMouse(*window, *static_cast<QMouseEvent *>(event));
        return false;
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
        if (QWindow *window = windowOf(watched, event)) {
            Q_EMIT pointerMoved(window);
            if (event->type() == QEvent::TouchBegin)
                Q_EMIT pressed(window, static_cast<QTouchEvent *>(event)->points().constFirst().position());
        }
        return false;
    case QEvent::MouseButtonPress:
        if (QWindow *window = windowOf(watched, event)) {
            const auto *press = static_cast<QMouseEvent *>(event);
            if (!isFromTouchScreen(*press))
                Q_EMIT pressed(window, press->position());
        }
        return isFiltered(watched, event);
    case QEvent::Wheel:
        if (QWindow *window = windowOf(watched, event))
            Q_EMIT pointerMoved(window);
        return isFiltered(watched, event);
    case QEvent::KeyPress:
        if (QWindow *window = windowOf(watched, event))
            Q_EMIT pressed(window, std::nullopt);
        return isFiltered(watched, event);
    case QEvent::InputMethod:
        // The window system sends it to this object, and not to a window. Its keys may never arrive.
        if (watched == QGuiApplication::focusObject() &&
            !static_cast<QInputMethodEvent *>(event)->commitString().isEmpty())
            Q_EMIT pressed(QGuiApplication::focusWindow(), std::nullopt);
        return false;
    case QEvent::MouseButtonDblClick: // the window has also received a press for it
    case QEvent::MouseButtonRelease:
    case QEvent::ShortcutOverride:
    case QEvent::ContextMenu:
    case QEvent::NativeGesture:
        return isFiltered(watched, event);
    default:
        return false;
    }
}

void UserActivity::reportMouse(QWindow &window, const QMouseEvent &event)
{
    if (std::exchange(m_lastPosition, event.globalPosition()) != event.globalPosition() && !isFromTouchScreen(event))
        Q_EMIT pointerMoved(&window);
}

bool UserActivity::isFiltered(QObject *watched, QEvent *event) const
{
    const QList<QPointer<QObject>> filters = m_filters; // a filter may remove itself
    return std::ranges::any_of(
        filters, [&](const QPointer<QObject> &filter) { return filter && filter->eventFilter(watched, event); });
}

} // namespace vitrine
