// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskPolicy.h"

namespace vitrine {

using namespace std::chrono_literals;

namespace {

/// The settings have been checked.
QList<UrlRule> rulesIn(const QStringList &texts)
{
    QList<UrlRule> rules;
    for (const QString &text : texts) {
        if (const Result<UrlRule> rule = UrlRule::fromText(text))
            rules += *rule;
    }
    return rules;
}

PagePolicy::Rules rulesFrom(const Settings &settings)
{
    PagePolicy::Rules rules{.allowed = rulesIn(settings.kioskAllow),
                            .blockedSubresources = rulesIn(settings.kioskBlockSubresources),
                            .permissions = {}};
    for (const QString &name : settings.kioskPermissions) {
        if (const auto permission = pagePermissionOf(name))
            rules.permissions += *permission;
    }
    return rules;
}

} // namespace

KioskPolicy KioskPolicy::fromSettings(const Settings &settings)
{
    KioskPolicy policy;
    if (settings.kiosk) {
        policy.page = PagePolicy(PagePolicy::Strictness::Kiosk, rulesFrom(settings));
        policy.window = WindowMode::Kiosk;
        policy.back.kind = BackAction::Kind::Home;
        policy.hasScreen = true;
        policy.spinnerAfter = 3s;
        policy.servesMpris = false;
        policy.servesControl = !settings.controlSocket.isEmpty();
        policy.receivesTargets = settings.kioskDeepLinks;
        policy.goesBackByInput = settings.onBack.has_value();
    }
    policy.servesMpris = settings.mpris.value_or(policy.servesMpris);
    policy.back = settings.onBack.value_or(policy.back);
    return policy;
}

} // namespace vitrine
