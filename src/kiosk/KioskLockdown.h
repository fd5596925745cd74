// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace vitrine {

class UserActivity;

/// \brief Blocks closing the window, context menus, and keys that leave the page.
///
/// Filters the input of the whole program and the close events of the window. The only exit is Ctrl+Shift+Q, which
/// emits exitRequested(). Keys that the window system grabs cannot be filtered. Owned by the application; GUI thread;
/// window and activity must outlive it.
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
