// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

class QWidget;

namespace vitrine {

/// \brief Keeps the window of a kiosk in full screen, visible and in front.
///
/// A window manager, another program or a key of the desktop can take each of these away; this restores it after a
/// delay, and tries again as long as it is missing. On an X server, it also puts the window on all desktops, and takes
/// the whole keyboard while the window has the focus, so that the window manager's keys have no effect. Wayland lets no
/// program do that, nor come to the front by itself. Owned by the application; GUI thread; the window must outlive it.
class KioskWindowGuard final : public QObject
{
    Q_OBJECT

public:
    explicit KioskWindowGuard(QWidget &window, std::chrono::milliseconds delay = std::chrono::milliseconds(300),
                              QObject *parent = nullptr);
    ~KioskWindowGuard() override;

    /// Lets the window go, for Vitrine's own exit.
    void release();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void followFocus();
    [[nodiscard]] bool isFullScreen() const;
    [[nodiscard]] bool isInFront() const;

    QWidget &m_window;
    QTimer m_timer;
    bool m_wasActive = false; ///< without a window manager or a seat, it may never be
    bool m_grabsKeyboard = false;
};

} // namespace vitrine
