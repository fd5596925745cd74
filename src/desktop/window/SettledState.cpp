// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/SettledState.h"

#include <QWidget>
#include <QWindowStateChangeEvent>

#include <utility>

namespace vitrine {

SettledState::SettledState(QWidget &window, std::chrono::milliseconds settlingTime)
    : QObject(&window)
    , m_window(window)
    , m_isFullScreen(window.isFullScreen())
    , m_isMaximized(window.isMaximized())
    , m_normalGeometry(window.normalGeometry())
{
    for (QTimer *const timer : {&m_settling, &m_moving}) {
        timer->setSingleShot(true);
        timer->setInterval(settlingTime);
    }
    connect(&m_settling, &QTimer::timeout, this, &SettledState::followManager);
    connect(&m_moving, &QTimer::timeout, this, [this] {
        if (!isFilling())
            m_normalGeometry = m_window.geometry();
    });
    window.installEventFilter(this);
}

QRect SettledState::normalGeometry() const
{
    const QRect geometry = m_window.geometry();
    return m_isMaximized || isFilling() || isPassing(geometry) ? m_normalGeometry : geometry;
}

void SettledState::setNormalGeometry(const QRect &geometry)
{
    m_moving.stop();
    m_normalGeometry = geometry;
}

bool SettledState::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowStateChange:
        if (!event->spontaneous())
            followRequest(static_cast<QWindowStateChangeEvent *>(event)->oldState());
        else if (!m_settling.isActive())
            followManager();
        break;
    case QEvent::Show: // the window manager may maximise a new window
        if (!isFilling())
            m_normalGeometry = m_window.geometry();
        break;
    case QEvent::Move:
    case QEvent::Resize:
        m_moving.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void SettledState::followRequest(Qt::WindowStates before)
{
    const bool wasFullScreen = before.testFlag(Qt::WindowFullScreen);
    const QRect place = m_window.normalGeometry();
    if (!wasFullScreen && !m_isMaximized && isFilling() && !isPassing(place))
        m_normalGeometry = place;
    m_filledSize = isFilling() ? QSize() : m_window.size();
    // A request to leave full screen does not say what is under it.
    m_isMaximized = m_window.isMaximized() || ((wasFullScreen || m_window.isFullScreen()) && m_isMaximized);
    m_settling.start();
    setFullScreen(m_window.isFullScreen());
}

void SettledState::followManager()
{
    if (!m_window.isFullScreen())
        m_isMaximized = m_window.isMaximized();
    setFullScreen(m_window.isFullScreen());
}

void SettledState::setFullScreen(bool fullScreen)
{
    if (std::exchange(m_isFullScreen, fullScreen) != fullScreen)
        Q_EMIT fullScreenChanged(fullScreen);
}

bool SettledState::isPassing(const QRect &place) const
{
    return m_settling.isActive() && (m_filledSize.isEmpty() || m_filledSize == place.size());
}

bool SettledState::isFilling() const
{
    return m_window.isMaximized() || m_window.isFullScreen();
}

} // namespace vitrine
