// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/PlayerOptions.h"

#include "player/SharedMemoryShortage.h"
#include "player/TargetResolver.h"
#include "recovery/TokenSource.h"

namespace vitrine {

PlayerOptions playerOptions(const Settings &settings)
{
    PlayerOptions options;
    options.hostOrigin = settings.hostOrigin;
    options.playerOrigins = settings.playerOrigins;
    options.language = settings.language;
    options.page = settings.page;
    options.playerFrame = settings.playerFrame;
    options.mediaAccess = settings.mediaAccess;
    options.muted = settings.muted;
    options.monitor.readyTimeout = settings.readyTimeout;
    options.monitor.silentTimeout = settings.silentTimeout;
    options.monitor.hungTimeout = settings.hungTimeout;
    options.monitor.firstStart =
        settings.headless ? PlaybackMonitor::FirstStart::Final : PlaybackMonitor::FirstStart::Recoverable;
    options.monitor.element = settings.mediaAccess ? StallWatchdog::Element::Seen : StallWatchdog::Element::Unseen;
    options.monitor.isUnattended = settings.kiosk;
    options.monitor.machineCauses = causesInMachine;
    options.recovery = RecoveryTable(settings);
    return options;
}

PlayTarget firstTarget(const Settings &settings, const TokenSource *tokens)
{
    const bool isNamed = settings.sources.contains(QStringLiteral("target"));
    return tokens != nullptr && tokens->isRenewable() && !isNamed
               ? PlayTarget::playerUrl(TargetResolver::showroomPlayer())
               : settings.target;
}

} // namespace vitrine
