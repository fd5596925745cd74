// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace vitrine {

/// \brief What kind of window shows the player.
enum class WindowMode {
    Desktop, ///< an ordinary window with shortcuts
    Kiosk,   ///< frameless, always fullscreen, no shortcut but Back
};

} // namespace vitrine
