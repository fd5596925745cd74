// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "recovery/RecoveryStatus.h"

#include <QJsonObject>
#include <QString>

namespace vitrine {

class Player;
struct MediaStatus;

/// What the method `state` tells of \a player, without `seq` and without secrets; unknown values are null.
[[nodiscard]] QJsonObject playerStateJson(const Player &player);

/// The same after a command: position, rate and sound are \a confirmed ones, because the player's own messages may come
/// later than the confirmation. The state of playback is the one that the player has told last.
[[nodiscard]] QJsonObject playerStateJson(const Player &player, const MediaStatus &confirmed);

/// \a status as JSON; null if there is no failure. Pure.
[[nodiscard]] QJsonValue recoveryStatusJson(const RecoveryStatus &status);

} // namespace vitrine
