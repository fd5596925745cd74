// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QRect>
#include <QTimer>

#include <functional>
#include <optional>

class QScreen;
class QWindow;

namespace vitrine {

/// \brief Makes a full-screen window fill its screen on an X server without a window manager.
///
/// On X11 the window manager resizes a full-screen window. Without one, as under xinit, the window keeps its size, and
/// keeps it when the screen changes its own. Where there is one this does nothing: it may be slow, and some end the
/// full screen of a window that changes its size itself. Owned by its parent; the window must outlive it; GUI thread.
class FullScreenFitter final : public QObject
{
    Q_OBJECT

public:
    /// \a hasManager: whether there is a window manager now.
    FullScreenFitter(QWindow &window, std::function<bool()> hasManager, QObject *parent = nullptr);

private:
    void followScreen(const QScreen *screen);
    void fit();

    QWindow &m_window;
    const std::function<bool()> m_hasManager;
    QTimer m_timer;
    QMetaObject::Connection m_screen;
    std::optional<QRect> m_normalGeometry; ///< before this object changed it
};

} // namespace vitrine
