// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/PlayerOptions.h"

#include "player/SharedMemoryShortage.h"
#include "player/TargetResolver.h"
#include "recovery/TokenSource.h"
#include "settings/InstanceRole.h"

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
    // Nothing is final in a kiosk: what it plays may be published later.
    options.monitor.firstStart = settings.headless && !settings.kiosk ? PlaybackMonitor::FirstStart::Final
                                                                      : PlaybackMonitor::FirstStart::Recoverable;
    options.monitor.element = settings.mediaAccess ? StallWatchdog::Element::Seen : StallWatchdog::Element::Unseen;
    options.monitor.isUnattended = settings.kiosk;
    options.monitor.machineCauses = causesInMachine;
    options.recovery = RecoveryTable(settings);
    return options;
}

std::optional<PlayTarget> firstTarget(const Settings &settings, const TokenSource *tokens)
{
    if (settings.sources.contains(QStringLiteral("target")))
        return settings.target;
    if (tokens != nullptr && tokens->isRenewable())
        return PlayTarget::playerUrl(TargetResolver::showroomPlayer());
    return isViewersRun(settings) && tokens == nullptr && !hasTargetOfItsOwn(settings) ? std::nullopt
                                                                                       : std::optional(settings.target);
}

} // namespace vitrine
