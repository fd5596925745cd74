// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/WindowMode.h"
#include "settings/Settings.h"
#include "web/PagePolicy.h"

#include <chrono>

namespace vitrine {

/// \brief Every difference between a kiosk and an ordinary window.
///
/// A value. The default is the policy of an ordinary window.
struct KioskPolicy
{
    PagePolicy page; ///< `kiosk.allow`, `kiosk.block_subresources` and `kiosk.permissions`
    WindowMode window = WindowMode::Desktop;
    BackAction back;             ///< the setting `on_back`, else close; in a kiosk home
    bool hasScreen = false;      ///< KioskScreenModel instead of dialogs
    bool servesMpris = true;     ///< the setting `mpris`, else true; in a kiosk false
    bool servesControl = true;   ///< the control socket; in a kiosk only if `control` names its path
    bool receivesTargets = true; ///< of another start or a deep link; in a kiosk only with `kiosk.deep_links`
    bool goesBackByInput = true; ///< Alt+Left and the mouse's Back button; in a kiosk only if `on_back` is set

    /// When a spinner tells that a player is loaded; in a kiosk later: the last picture, or a still, is shown
    /// meanwhile.
    std::chrono::milliseconds spinnerAfter{500};

    /// The policy for \a settings.
    [[nodiscard]] static KioskPolicy fromSettings(const Settings &settings);

    friend bool operator==(const KioskPolicy &, const KioskPolicy &) = default;
};

} // namespace vitrine
