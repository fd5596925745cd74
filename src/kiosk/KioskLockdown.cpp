// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskLockdown.h"

#include "desktop/UserActivity.h"
#include "kiosk/KioskKeys.h"

#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

namespace vitrine {

KioskLockdown::KioskLockdown(QWidget &window, UserActivity &activity, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_activity(activity)
{
    // Dialogs of the platform could not be kept away.
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_window.installEventFilter(this);
    m_activity.installInputFilter(*this);
}

KioskLockdown::~KioskLockdown()
{
    release();
}

void KioskLockdown::guardPage(QWidget &page)
{
    m_page = &page;
    page.installEventFilter(this);
}

void KioskLockdown::release()
{
    m_window.removeEventFilter(this);
    if (m_page)
        m_page->removeEventFilter(this);
    m_activity.removeInputFilter(*this);
}

bool KioskLockdown::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Close:
        if (watched != &m_window)
            return false;
        event->ignore();
        return true;
    case QEvent::ChildPolished:
        if (watched == m_page)
            keepAway(static_cast<QChildEvent *>(event)->child());
        return false;
    case QEvent::ContextMenu:
        return true;
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        return filterKey(*static_cast<QKeyEvent *>(event));
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
        // The middle button opens links and pastes, the others go through the history.
        return static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton;
    case QEvent::Wheel:
        // With Ctrl it zooms, with Alt it goes through the history.
        return static_cast<QWheelEvent *>(event)->modifiers() != Qt::NoModifier;
    case QEvent::NativeGesture:
        return true;
    default:
        return false;
    }
}

// A widget is polished immediately before it is shown first.
void KioskLockdown::keepAway(QObject *child)
{
    auto *window = qobject_cast<QWidget *>(child);
    if (window == nullptr || !window->isWindow())
        return;
    auto *dialog = qobject_cast<QDialog *>(window);
    const bool isTouchMenu = window->inherits("QtWebEngineWidgetUI::TouchSelectionMenuWidget");
    if (dialog == nullptr && !isTouchMenu)
        return;
    window->setAttribute(Qt::WA_DontShowOnScreen);
    window->setWindowModality(Qt::NonModal); // otherwise the page does not get the next click
    Q_EMIT dialogRejected();
    // The engine is about to show it, and waits for its answer.
    if (dialog != nullptr)
        QMetaObject::invokeMethod(dialog, &QDialog::reject, Qt::QueuedConnection);
    else
        QMetaObject::invokeMethod(window, &QWidget::hide, Qt::QueuedConnection);
}

bool KioskLockdown::filterKey(QKeyEvent &event)
{
    const bool isExit = isKioskExitKey(event.key(), event.modifiers());
    if (!isExit && isKioskPageKey(event.key(), event.modifiers()))
        return false;
    // The override precedes the key press; accepting it blocks the window's shortcuts.
    event.accept();
    if (isExit && event.type() == QEvent::KeyPress && !event.isAutoRepeat())
        Q_EMIT exitRequested();
    return true;
}

} // namespace vitrine
