// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/WindowMode.h"
#include "settings/Settings.h"
#include "web/PagePolicy.h"

namespace vitrine {

/// \brief What a kiosk does otherwise than an ordinary window: every difference, in one place.
///
/// A value. As constructed it is the policy of an ordinary window.
struct KioskPolicy
{
    PagePolicy::Strictness page = PagePolicy::Strictness::Desktop;
    WindowMode window = WindowMode::Desktop;
    BackAction back;                     ///< the setting `on_back`, else close; in a kiosk home
    bool viewerMayCancelRecovery = true; ///< a cancelled recovery leaves a kiosk dark until somebody restarts it
    bool installsLockdown = false;       ///< KioskLockdown filters keys, menus and closing

    /// The policy that `kiosk` and `on_back` of \a settings ask for.
    [[nodiscard]] static KioskPolicy fromSettings(const Settings &settings);

    friend bool operator==(const KioskPolicy &, const KioskPolicy &) = default;
};

} // namespace vitrine
