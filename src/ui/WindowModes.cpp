// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/WindowModes.h"

#include "ui/WindowNote.h"

#include <QWidget>

#include <utility>

namespace vitrine {

WindowModes::WindowModes(QWidget &window, WindowMode mode, WindowNote &note)
    : QObject(&window)
    , m_window(window)
    , m_mode(mode)
    , m_note(note)
    , m_wasFullScreen(mode == WindowMode::Kiosk)
{
}

bool WindowModes::canLeave() const
{
    return m_mode == WindowMode::Desktop && m_window.isFullScreen();
}

void WindowModes::setFullScreen(bool fullScreen)
{
    if (m_mode == WindowMode::Kiosk || fullScreen == m_window.isFullScreen())
        return;
    // Keep the other states, so that a maximised window is maximised again afterwards.
    m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen);
}

void WindowModes::setFullScreenOfPage(bool fullScreen, const QString &origin)
{
    if (m_mode == WindowMode::Kiosk)
        return;
    if (fullScreen) {
        m_isOfPage = m_isOfPage || !m_window.isFullScreen();
        m_note.show(fullScreenNote(origin));
    }
    setFullScreen(fullScreen);
}

void WindowModes::notePress()
{
    m_wasFullScreenAtPress = m_window.isFullScreen();
}

void WindowModes::followState()
{
    const bool isFullScreen = m_window.isFullScreen();
    if (std::exchange(m_wasFullScreen, isFullScreen) == isFullScreen)
        return;
    if (!isFullScreen) {
        m_isOfPage = false;
        m_note.hide();
    }
    Q_EMIT fullScreenChanged(isFullScreen);
}

} // namespace vitrine
