// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskKeys.h"

namespace vitrine {

bool isKioskExitKey(int key, Qt::KeyboardModifiers modifiers)
{
    return key == Qt::Key_Q && modifiers == (Qt::ControlModifier | Qt::ShiftModifier);
}

bool isKioskPageKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return key == Qt::Key_Left && modifiers == Qt::AltModifier;
    constexpr int firstSpecial = Qt::Key_Escape;
    if (key < firstSpecial)
        return true;
    // Dead keys and those that switch how text is entered.
    if ((key >= Qt::Key_Multi_key && key <= Qt::Key_Hangul_Special) ||
        (key >= Qt::Key_Dead_Grave && key <= Qt::Key_Dead_Longsolidusoverlay))
        return true;
    switch (key) {
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Insert:
    case Qt::Key_Delete:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Shift:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_AltGr:
    case Qt::Key_Mode_switch:
        return true;
    default:
        return false;
    }
}

} // namespace vitrine
