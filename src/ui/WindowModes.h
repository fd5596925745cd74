// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/WindowMode.h"

#include <QObject>

class QWidget;

namespace vitrine {

class WindowNote;

/// \brief Switches a window to full screen and back, and says how to leave it.
///
/// Does nothing in a kiosk, which always fills the screen. Owned by the window; GUI thread.
class WindowModes final : public QObject
{
    Q_OBJECT

public:
    WindowModes(QWidget &window, WindowMode mode, WindowNote &note);

    /// Whether the window fills the screen because the page has asked for it.
    [[nodiscard]] bool isFullScreenOfPage() const { return m_isOfPage; }
    /// Whether leave() has an effect.
    [[nodiscard]] bool canLeave() const;

public Q_SLOTS:
    /// Fills the screen, or restores the previous state of the window.
    void setFullScreen(bool fullScreen);
    /// The same for a page of \a origin; a note names it.
    void setFullScreenOfPage(bool fullScreen, const QString &origin);

    /// A button, key or finger went down in the page, which may act on it.
    void notePress();
    /// Toggles full screen as seen from that press: if the page has done so by itself, both go the same way.
    void toggleFullScreenOfPress() { setFullScreen(!m_wasFullScreenAtPress); }

    void leave() { setFullScreen(false); }

    /// Call this when the state of the window has changed.
    void followState();

Q_SIGNALS:
    void fullScreenChanged(bool fullScreen);

private:
    QWidget &m_window;
    const WindowMode m_mode;
    WindowNote &m_note;
    bool m_isOfPage = false;
    bool m_wasFullScreenAtPress = false;
    bool m_wasFullScreen;
};

} // namespace vitrine
