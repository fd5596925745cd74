// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "graphics/ForkedProbeResult.h"

#include <QString>

#include <optional>

namespace vitrine {

/// \brief Where a window would be shown, and whether that works.
struct DisplayFacts
{
    bool headless = false;
    QString platform{};       ///< of Qt, as the user has chosen it; empty: Qt chooses
    QString display{};        ///< `DISPLAY`
    QString waylandDisplay{}; ///< `WAYLAND_DISPLAY`
    bool hasSeat = true;      ///< on Wayland: it has a keyboard, pointer or touch screen
    /// The answer after opening it: `platform` and `screens`; none when there was nothing to open.
    std::optional<ForkedProbeResult> opened{};

    /// Whether there is anything that can be opened.
    [[nodiscard]] bool hasSomewhere() const
    {
        return !platform.isEmpty() || !display.isEmpty() || !waylandDisplay.isEmpty();
    }
};

/// The check `display`: whether Qt can show a window. If it cannot, it ends the program. Without \a facts, because
/// the settings are not valid, it is not checked: a run may need no window.
[[nodiscard]] Check displayCheck(const std::optional<DisplayFacts> &facts);

} // namespace vitrine
