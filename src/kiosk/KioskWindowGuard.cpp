// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskWindowGuard.h"

#include "desktop/WindowManager.h"

#include <QEvent>
#include <QGuiApplication>
#include <QWidget>
#include <QWindow>

#include <utility>

namespace vitrine {

namespace {

bool isOnX11()
{
    return QGuiApplication::platformName() == QLatin1StringView("xcb");
}

/// Otherwise a key or the wheel shows a desktop without it.
void putOnAllDesktops(const QWidget &window)
{
    if (isOnX11() && window.windowHandle() != nullptr) {
        showOnAllDesktops(qGuiApp->nativeInterface<QNativeInterface::QX11Application>()->connection(),
                          static_cast<xcb_window_t>(window.windowHandle()->winId()));
    }
}

} // namespace

KioskWindowGuard::KioskWindowGuard(QWidget &window, std::chrono::milliseconds delay, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &KioskWindowGuard::check);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, this, &KioskWindowGuard::followFocus);
    m_window.installEventFilter(this);
}

KioskWindowGuard::~KioskWindowGuard()
{
    release();
}

void KioskWindowGuard::release()
{
    m_timer.stop();
    qGuiApp->disconnect(this);
    qGuiApp->disconnect(&m_timer);
    m_window.removeEventFilter(this);
    if (m_grabsKeyboard && m_window.windowHandle() != nullptr)
        m_window.windowHandle()->setKeyboardGrabEnabled(false);
    m_grabsKeyboard = false;
}

bool KioskWindowGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowStateChange:
    case QEvent::Hide:
    case QEvent::WindowDeactivate:
        m_timer.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void KioskWindowGuard::check()
{
    if (!isFullScreen()) {
        m_window.setWindowState((m_window.windowState() & ~Qt::WindowMinimized) | Qt::WindowFullScreen);
        m_window.show();
    }
    if (!isInFront()) {
        putOnAllDesktops(m_window);
        m_window.raise();
        m_window.activateWindow();
    }
    followFocus();
    if (!isFullScreen() || !isInFront())
        m_timer.start();
}

void KioskWindowGuard::followFocus()
{
    const QWindow *focus = QGuiApplication::focusWindow();
    if (!m_wasActive && focus != nullptr)
        putOnAllDesktops(m_window);
    m_wasActive = m_wasActive || focus != nullptr;
    // A window of this program in front of it, such as the list of a selection, needs the keys itself.
    const bool grabs = isOnX11() && focus != nullptr && focus == m_window.windowHandle();
    if (grabs)
        m_grabsKeyboard = m_window.windowHandle()->setKeyboardGrabEnabled(true);
    else if (std::exchange(m_grabsKeyboard, false) && m_window.windowHandle() != nullptr)
        m_window.windowHandle()->setKeyboardGrabEnabled(false);
}

bool KioskWindowGuard::isFullScreen() const
{
    return m_window.isVisible() && m_window.windowState().testFlag(Qt::WindowFullScreen) &&
           !m_window.windowState().testFlag(Qt::WindowMinimized);
}

bool KioskWindowGuard::isInFront() const
{
    // Elsewhere Qt only logs that a window cannot come to the front by itself.
    return !isOnX11() || !m_wasActive || QGuiApplication::focusWindow() != nullptr;
}

} // namespace vitrine
