// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QWidget;

namespace vitrine {

/// \brief Keeps a visitor in front of the window: no closing, no menus, no keys that lead elsewhere.
///
/// An event filter on the application for as long as it lives. The window closes by Ctrl+Shift+Q only, which asks with
/// exitRequested(). Keys that the window system takes for itself never come here. Owned by the application; GUI thread;
/// the window must outlive it.
class KioskLockdown final : public QObject
{
    Q_OBJECT

public:
    explicit KioskLockdown(QWidget &window, QObject *parent = nullptr);

    /// From now on the window may close: Vitrine itself wants to.
    void release();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void exitRequested();

private:
    QWidget &m_window;
};

} // namespace vitrine
