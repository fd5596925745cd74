// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/WindowModes.h"

#include "desktop/window/MiniPlayer.h"
#include "desktop/window/SettledState.h"
#include "ui/MiniControls.h"
#include "ui/WindowNote.h"

#include <QWidget>

#include <utility>

namespace vitrine {

WindowModes::WindowModes(QWidget &window, WindowMode mode, WindowNote &note)
    : QObject(&window)
    , m_window(window)
    , m_mode(mode)
    , m_note(note)
    , m_miniPlayer(new MiniPlayer(window))
    , m_miniControls(new MiniControls(this))
    , m_wasFullScreen(mode == WindowMode::Kiosk)
{
    connect(&m_miniPlayer->settledState(), &SettledState::fullScreenChanged, this, &WindowModes::followState);
    connect(m_miniPlayer, &MiniPlayer::activeChanged, this, &WindowModes::followMiniPlayer);
    connect(m_miniControls, &MiniControls::leaveRequested, this, &WindowModes::leaveMiniPlayer);
}

bool WindowModes::canLeave() const
{
    return m_mode == WindowMode::Desktop && (isFullScreen() || m_miniPlayer->isActive());
}

void WindowModes::setContentTitle(const QString &title)
{
    m_contentTitle = title;
    m_window.setWindowTitle(m_miniPlayer->isActive() ? tr("Mini player: %1").arg(title) : title);
}

void WindowModes::setFullScreen(bool fullScreen)
{
    if (m_mode == WindowMode::Kiosk || fullScreen == isFullScreen())
        return;
    leaveMiniPlayer();
    // A state that the window only passes through: Qt would not send a request for the state that it has.
    if (m_window.isFullScreen() == fullScreen)
        m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen);
    // Keep the other states, so that a maximised window is maximised again afterwards.
    m_window.setWindowState(m_window.windowState().setFlag(Qt::WindowFullScreen, fullScreen));
}

void WindowModes::setFullScreenOfPage(bool fullScreen, const QString &origin)
{
    if (m_mode == WindowMode::Kiosk)
        return;
    if (fullScreen) {
        m_isOfPage = m_isOfPage || !isFullScreen();
        m_note.show(fullScreenNote(origin));
    }
    setFullScreen(fullScreen);
}

void WindowModes::notePress()
{
    m_wasFullScreenAtPress = isFullScreen();
}

void WindowModes::toggleFullScreen(Seen seen)
{
    setFullScreen(seen == Seen::AtPress ? !m_wasFullScreenAtPress : !isFullScreen());
}

void WindowModes::toggleMiniPlayer()
{
    if (m_mode != WindowMode::Desktop)
        return;
    if (!m_miniPlayer->isActive())
        m_returnsToFullScreen = isFullScreen() && !m_isOfPage;
    m_miniPlayer->toggle();
}

void WindowModes::leaveMiniPlayer()
{
    m_miniPlayer->setActive(false);
}

void WindowModes::leave()
{
    if (m_miniPlayer->isActive())
        leaveMiniPlayer();
    else
        setFullScreen(false);
}

void WindowModes::followMiniPlayer(bool active)
{
    setContentTitle(m_contentTitle);
    m_miniControls->setActive(active);
    if (active && !MiniPlayer::hasPlaces())
        m_note.show(tr("On Wayland, only the desktop can keep this window above the others or move it: try the "
                       "window's menu, often Alt+Space."));
    if (!active && std::exchange(m_returnsToFullScreen, false))
        setFullScreen(true);
    Q_EMIT miniPlayerChanged(active);
}

bool WindowModes::isFullScreen() const
{
    return m_miniPlayer->settledState().isFullScreen();
}

void WindowModes::followState(bool isFullScreen)
{
    if (std::exchange(m_wasFullScreen, isFullScreen) == isFullScreen)
        return;
    if (!isFullScreen) {
        m_isOfPage = false;
        m_note.hide();
    }
    Q_EMIT fullScreenChanged(isFullScreen);
}

} // namespace vitrine
