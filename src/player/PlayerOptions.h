// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "player/PlaybackMonitor.h"
#include "recovery/RecoveryTable.h"
#include "settings/Settings.h"
#include "web/PagePolicy.h"

#include <QString>
#include <QStringList>

namespace vitrine {

class TokenSource;

/// \brief How a Player plays, whatever it plays. A value; the defaults are those of the settings.
struct PlayerOptions
{
    QString hostOrigin = QStringLiteral("https://vitrine.localhost"); ///< of the page around the player
    QStringList playerOrigins;                                        ///< that are trusted; empty: that of the target
    QString language;                                                 ///< `zh`, `ja`, `en`; empty: not set
    bool page = false;       ///< the target is the top-level page, which frames the player itself
    bool mediaAccess = true; ///< the player's media element may be read and controlled
    bool muted = false;      ///< start without sound
    BackAction onBack;       ///< what Back does
    PagePolicy::Strictness strictness = PagePolicy::Strictness::Desktop;
    PlaybackMonitor::Options monitor;
    RecoveryTable recovery;
};

/// What \a settings mean for a player, but for what KioskPolicy decides: onBack and strictness. Pure.
[[nodiscard]] PlayerOptions playerOptions(const Settings &settings);

/// What a run with \a settings plays first. With a source of tokens and no target, the token selects the content. Pure.
[[nodiscard]] PlayTarget firstTarget(const Settings &settings, const TokenSource *tokens);

} // namespace vitrine
