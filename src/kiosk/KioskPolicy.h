// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/WindowMode.h"
#include "settings/Settings.h"
#include "web/PagePolicy.h"

namespace vitrine {

/// \brief Every difference between a kiosk and an ordinary window.
///
/// A value. The default is the policy of an ordinary window.
struct KioskPolicy
{
    PagePolicy::Strictness page = PagePolicy::Strictness::Desktop;
    WindowMode window = WindowMode::Desktop;
    BackAction back;               ///< the setting `on_back`, else close; in a kiosk home
    bool hasScreen = false;        ///< KioskScreenModel instead of dialogs
    bool installsLockdown = false; ///< KioskLockdown filters keys, menus and closing
    bool servesMpris = true;       ///< the setting `mpris`, else true; in a kiosk false

    /// The policy for `kiosk`, `on_back` and `mpris` of \a settings.
    [[nodiscard]] static KioskPolicy fromSettings(const Settings &settings);

    friend bool operator==(const KioskPolicy &, const KioskPolicy &) = default;
};

} // namespace vitrine
