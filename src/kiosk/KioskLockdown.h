// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

class QKeyEvent;

namespace vitrine {

class UserActivity;

/// \brief Blocks closing the window, menus, dialogs of the engine, and input that leaves the page or changes its view.
///
/// Filters the input of the whole program and the close events of the window. Keys are those of isKioskPageKey(), mouse
/// buttons the left one, and the wheel only scrolls. Ctrl+Shift+Q emits exitRequested(). Owned by the application; GUI
/// thread; window and activity must outlive it.
class KioskLockdown final : public QObject
{
    Q_OBJECT

public:
    KioskLockdown(QWidget &window, UserActivity &activity, QObject *parent = nullptr);
    ~KioskLockdown() override;

    /// Rejects dialogs and menus that the engine opens over \a page, such as that of a colour: PagePolicy does not
    /// hear of them. The list of a selection is not a dialog, and stays.
    void guardPage(QWidget &page);

    /// Lets the window close, for Vitrine's own exit.
    void release();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void exitRequested();
    /// A dialog of the engine was rejected.
    void dialogRejected();

private:
    void keepAway(QObject *child);
    [[nodiscard]] bool filterKey(QKeyEvent &event);

    QWidget &m_window;
    UserActivity &m_activity;
    QPointer<QWidget> m_page;
};

} // namespace vitrine
