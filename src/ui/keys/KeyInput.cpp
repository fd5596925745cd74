// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/KeyInput.h"

#include "ui/PressReceiver.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QShortcut>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

KeyInput::KeyInput(QWidget &window, WindowMode mode)
    : QObject(&window)
    , m_window(window)
    , m_mode(mode)
{
    for (const KeyBinding &binding : keyBindings()) {
        if (m_mode == WindowMode::Kiosk && !binding.inKiosk)
            continue; // KioskLockdown handles the key that quits a kiosk
        int index = 0;
        for (const QKeySequence &keys : binding.shortcuts) {
            auto *shortcut = new QShortcut(keys, &window);
            shortcut->setAutoRepeat(false);
            connect(shortcut, &QShortcut::activated, this,
                    [this, press = KeyPress{binding.action, index++}] { Q_EMIT pressed(press); });
            m_shortcuts.append({binding.action, shortcut});
        }
    }
}

void KeyInput::setShortcutsEnabled(KeyAction action, bool enabled)
{
    for (const Shortcut &known : m_shortcuts) {
        if (known.action == action)
            known.shortcut->setEnabled(enabled);
    }
}

bool KeyInput::hasShortcuts(KeyAction action) const
{
    return std::ranges::any_of(
        m_shortcuts, [action](const Shortcut &known) { return known.action == action && known.shortcut->isEnabled(); });
}

bool KeyInput::handleUnused(const QKeyEvent &event)
{
    if (m_mode == WindowMode::Kiosk)
        return false;
    const std::optional<KeyPress> press = pageKeyPress(event);
    if (!press)
        return false;
    if (!m_hasPlayerKeys) {
        const QList<KeyBinding> bindings = keyBindings();
        const auto binding = std::ranges::find(bindings, press->action, &KeyBinding::action);
        if (binding->needsMediaAccess)
            return false;
    }
    Q_EMIT pressed(*press);
    return true;
}

void KeyInput::addMenuActions(QMenu &menu)
{
    for (const KeyBinding &binding : keyBindings()) {
        if (binding.menuText.isEmpty())
            continue;
        QAction *const action = menu.addAction(binding.menuText);
        action->setObjectName(u"window.menu."_s + binding.name);
        action->setShortcut(binding.shortcuts.value(0)); // only shown: the menu is open for one choice
        action->setShortcutVisibleInContextMenu(true);
        connect(action, &QAction::triggered, this, [this, press = KeyPress{binding.action}] { Q_EMIT pressed(press); });
    }
}

bool KeyInput::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
        // A double click also sends a press.
        if (static_cast<QMouseEvent *>(event)->button() == Qt::BackButton && isPartOf(*watched, m_window)) {
            if (event->type() == QEvent::MouseButtonPress)
                Q_EMIT pressed(KeyPress{KeyAction::Back});
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace vitrine
