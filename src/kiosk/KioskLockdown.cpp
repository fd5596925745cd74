// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskLockdown.h"

#include "desktop/UserActivity.h"

#include <QKeyEvent>
#include <QWidget>

namespace vitrine {

namespace {

bool isExitKey(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Q && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

// Keys that make a browser or a desktop program leave the page. The player's own keys have no Ctrl or Alt.
bool leadsElsewhere(const QKeyEvent &key)
{
    if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return key.key() != Qt::Key_Left || key.modifiers() != Qt::AltModifier;
    return key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
}

} // namespace

KioskLockdown::KioskLockdown(QWidget &window, UserActivity &activity, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_activity(activity)
{
    m_window.installEventFilter(this);
    m_activity.installInputFilter(*this);
}

void KioskLockdown::release()
{
    m_window.removeEventFilter(this);
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
    case QEvent::ContextMenu:
        return true;
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        return filterKey(*static_cast<QKeyEvent *>(event));
    default:
        return false;
    }
}

bool KioskLockdown::filterKey(QKeyEvent &event)
{
    const bool isExit = isExitKey(event);
    if (!isExit && !leadsElsewhere(event))
        return false;
    // The override precedes the key press; accepting it blocks the window's shortcuts.
    event.accept();
    if (isExit && event.type() == QEvent::KeyPress && !event.isAutoRepeat())
        Q_EMIT exitRequested();
    return true;
}

} // namespace vitrine
