// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/inhibition/WindowVisibility.h"

#include <QEvent>
#include <QWidget>
#include <QWindow>

#include <utility>

namespace vitrine {

WindowVisibility::WindowVisibility(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    m_window.installEventFilter(this);
    followHandle();
}

bool WindowVisibility::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WinIdChange:
        followHandle();
        break;
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
    case QEvent::Expose:
        // After the receiver has handled it.
        QMetaObject::invokeMethod(this, &WindowVisibility::update, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void WindowVisibility::followHandle()
{
    QWindow *handle = m_window.windowHandle();
    if (handle != m_handle) {
        m_handle = handle;
        if (handle != nullptr)
            handle->installEventFilter(this);
    }
    update();
}

void WindowVisibility::update()
{
    const bool visible = m_window.isVisible() && !m_window.isMinimized() && m_handle && m_handle->isExposed();
    if (std::exchange(m_isVisible, visible) != visible)
        Q_EMIT changed(visible);
}

} // namespace vitrine
