// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <Qt>

namespace vitrine {

/// Whether a key is the one that quits a kiosk: Ctrl+Shift+Q.
[[nodiscard]] bool isKioskExitKey(int key, Qt::KeyboardModifiers modifiers);

/// Whether a kiosk gives a key to the page: text, and what moves in a page or a field. Others are those of browsers,
/// desktops and multimedia keyboards. Alt+Left passes, because the window decides about Back. Pure.
[[nodiscard]] bool isKioskPageKey(int key, Qt::KeyboardModifiers modifiers);

} // namespace vitrine
