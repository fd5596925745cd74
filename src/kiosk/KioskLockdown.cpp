// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskLockdown.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>
#include <QWindow>

namespace vitrine {

namespace {

bool isExitKey(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Q && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

// Keys with which a browser or a desktop program leaves what it shows. The player's own keys have no Ctrl or Alt.
bool leadsElsewhere(const QKeyEvent &key)
{
    if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return key.key() != Qt::Key_Left || key.modifiers() != Qt::AltModifier;
    return key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
}

} // namespace

KioskLockdown::KioskLockdown(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

void KioskLockdown::release()
{
    qApp->removeEventFilter(this);
}

bool KioskLockdown::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Close: {
        const bool isOurs = watched == &m_window || watched == m_window.windowHandle();
        if (!isOurs)
            break;
        event->ignore();
        return true;
    }
    case QEvent::ContextMenu:
        return true;
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride: {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (isExitKey(key)) {
            // Asked for once, on its way to the first receiver; the override that comes before it is ours as well.
            event->accept();
            if (event->type() == QEvent::KeyPress && !key.isAutoRepeat())
                Q_EMIT exitRequested();
            return true;
        }
        if (leadsElsewhere(key)) {
            event->accept();
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace vitrine
