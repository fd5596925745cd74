// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/WindowMode.h"
#include "ui/keys/KeyBinding.h"

#include <QObject>

class QMenu;
class QShortcut;
class QWidget;

namespace vitrine {

/// \brief Turns keys, and the mouse's back button, into the actions of the table of keys, and shows them in the context
/// menu.
///
/// As an event filter of the application it takes the back button before the page navigates on it. Owned by the window,
/// whose shortcuts it creates; GUI thread.
class KeyInput final : public QObject
{
    Q_OBJECT

public:
    KeyInput(QWidget &window, WindowMode mode);

    /// Whether the shortcuts of \a action exist for the window; while they do not, the page gets the keys.
    void setShortcutsEnabled(KeyAction action, bool enabled);
    [[nodiscard]] bool hasShortcuts(KeyAction action) const;

    /// Without media access, the keys for the player have no effect. On by default.
    void setPlayerKeys(bool enabled) { m_hasPlayerKeys = enabled; }

    /// A key that the page or a view has not used; false if it has no meaning in the window either.
    bool handleUnused(const QKeyEvent &event);

    /// Adds the entries of the table to \a menu, with their keys.
    void addMenuActions(QMenu &menu);

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void pressed(const vitrine::KeyPress &press);

private:
    struct Shortcut
    {
        KeyAction action;
        QShortcut *shortcut;
    };

    QWidget &m_window;
    const WindowMode m_mode;
    QList<Shortcut> m_shortcuts;
    bool m_hasPlayerKeys = true;
};

} // namespace vitrine
