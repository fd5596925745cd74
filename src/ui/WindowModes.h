// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/WindowMode.h"

#include <QObject>

class QWidget;

namespace vitrine {

class MiniControls;
class MiniPlayer;
class WindowNote;

/// \brief Switches a window to full screen or to a mini player and back, and says how to leave it.
///
/// The mini player returns to the state before, unless a page had asked for the whole screen; one that becomes full
/// screen is a window again afterwards. Does nothing in a kiosk, which always fills the
/// screen. Owned by the window; GUI thread.
class WindowModes final : public QObject
{
    Q_OBJECT

public:
    enum class Seen { Now, AtPress };

    WindowModes(QWidget &window, WindowMode mode, WindowNote &note);

    /// Whether the window fills the screen because the page has asked for it.
    [[nodiscard]] bool isFullScreenOfPage() const { return m_isOfPage; }
    [[nodiscard]] MiniPlayer &miniPlayer() const { return *m_miniPlayer; }
    /// What the mini player shows over the page.
    [[nodiscard]] MiniControls &miniControls() const { return *m_miniControls; }
    /// Whether leave() has an effect.
    [[nodiscard]] bool canLeave() const;

public Q_SLOTS:
    /// \a title is windowTitle() of what is played; the mini player says in its title what it is.
    void setContentTitle(const QString &title);

    /// Fills the screen, or restores the previous state of the window.
    void setFullScreen(bool fullScreen);
    /// The same for a page of \a origin; a note names it.
    void setFullScreenOfPage(bool fullScreen, const QString &origin);

    /// A button, key or finger went down in the page, which may act on it.
    void notePress();
    /// As seen now; or at that press: if the page has toggled it as well, both go the same way.
    void toggleFullScreen(vitrine::WindowModes::Seen seen);

    void toggleMiniPlayer();
    void leaveMiniPlayer();

    /// Leaves the mini player, or else full screen.
    void leave();

Q_SIGNALS:
    void fullScreenChanged(bool fullScreen);
    void miniPlayerChanged(bool active);

private:
    [[nodiscard]] bool isFullScreen() const;
    void followState(bool isFullScreen);
    void followMiniPlayer(bool active);

    QWidget &m_window;
    const WindowMode m_mode;
    WindowNote &m_note;
    MiniPlayer *m_miniPlayer;
    MiniControls *m_miniControls;
    QString m_contentTitle;
    bool m_isOfPage = false;
    bool m_returnsToFullScreen = false; ///< after the mini player
    bool m_wasFullScreenAtPress = false;
    bool m_wasFullScreen;
};

} // namespace vitrine
