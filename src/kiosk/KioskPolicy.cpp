// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskPolicy.h"

namespace vitrine {

KioskPolicy KioskPolicy::fromSettings(const Settings &settings)
{
    KioskPolicy policy;
    if (settings.kiosk) {
        policy.page = PagePolicy::Strictness::Kiosk;
        policy.window = WindowMode::Kiosk;
        policy.back.kind = BackAction::Kind::Home;
        policy.hasScreen = true;
        policy.installsLockdown = true;
        policy.servesMpris = false;
    }
    policy.servesMpris = settings.mpris.value_or(policy.servesMpris);
    policy.back = settings.onBack.value_or(policy.back);
    return policy;
}

} // namespace vitrine
