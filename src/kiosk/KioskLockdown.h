// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace vitrine {

class UserActivity;

/// \brief Keeps a visitor in front of the window: no closing, no menus, no keys that lead elsewhere.
///
/// Filters the input of the whole program, and what closes the window. The one way out is Ctrl+Shift+Q, which emits
/// exitRequested(). Keys that the window system keeps for itself never arrive here. Owned by the application; GUI
/// thread; window and activity must outlive it.
class KioskLockdown final : public QObject
{
    Q_OBJECT

public:
    KioskLockdown(QWidget &window, UserActivity &activity, QObject *parent = nullptr);

    /// Lets the window close, for Vitrine's own exit.
    void release();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void exitRequested();

private:
    [[nodiscard]] bool filterKey(QKeyEvent &event);

    QWidget &m_window;
    UserActivity &m_activity;
};

} // namespace vitrine
