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

/// \brief Options of a Player, independent of the target. A value; the defaults are those of the settings.
struct PlayerOptions
{
    QString hostOrigin = QStringLiteral("https://vitrine.localhost"); ///< origin of the page around the player
    QStringList playerOrigins;                                        ///< trusted origins; empty: that of the target
    QString language;                                                 ///< `zh`, `ja`, `en`; empty: not set
    bool page = false;                ///< the target is the top-level page, which frames the player itself
    QString playerFrame{};            ///< CSS selector of the player's iframe in that page; empty: the first that plays
    bool mediaAccess = true;          ///< the player's media element may be read and controlled
    bool muted = false;               ///< start without sound
    BackAction onBack;                ///< action of Back
    PagePolicy policy = PagePolicy(); ///< what pages may do
    PlaybackMonitor::Options monitor;
    RecoveryTable recovery;
};

/// The options for \a settings, except onBack and policy, which KioskPolicy decides. Pure.
[[nodiscard]] PlayerOptions playerOptions(const Settings &settings);

/// The first target of a run with \a settings. With a token source and no target, the token selects the content. No
/// value if the viewer is to choose: nothing names a target, and isViewersRun(). Pure.
[[nodiscard]] std::optional<PlayTarget> firstTarget(const Settings &settings, const TokenSource *tokens);

} // namespace vitrine
