// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "doctor/PlayerChecks.h"
#include "protocol/Result.h"
#include "settings/PlaylistItem.h"
#include "web/TargetFacts.h"

#include <QDateTime>
#include <QList>
#include <QProcessEnvironment>

#include <optional>

namespace vitrine {

/// \brief What is known about an item of a kiosk.
struct ItemFacts
{
    PlaylistItem item{};
    Result<PlayerPlan> plan{PlayerPlan()};
    std::optional<TargetFacts> target{}; ///< none: no server was asked, because it is not needed
};

/// The check `playlist`: for each item what is wrong with its tokens, its server and its page; none without items.
/// Reads the token files at \a utcNow; runs no program. Never contains a token.
[[nodiscard]] QList<Check> playlistChecks(const QList<ItemFacts> &items, const QProcessEnvironment &environment,
                                          const QDateTime &utcNow);

} // namespace vitrine
