// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "web/TargetFacts.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace vitrine {

/// \brief How the player's page will be loaded.
struct PlayerPlan
{
    QUrl url{};                  ///< may hold a token
    bool isTopPage = false;      ///< the page itself, not framed by the host page
    QString hostOrigin{};        ///< of the host page
    QStringList playerOrigins{}; ///< whose messages are trusted
};

/// The checks `framing`, `secure-context` and `player-origin`: what the browser engine decides about the player's page.
[[nodiscard]] QList<Check> playerChecks(const PlayerPlan &plan, const TargetFacts &facts);

/// Whether browsers treat \a url as potentially trustworthy: https, or a server on this machine.
[[nodiscard]] bool isTrustworthy(const QUrl &url);

} // namespace vitrine
