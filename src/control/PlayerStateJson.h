// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "recovery/RecoveryStatus.h"

#include <QJsonObject>
#include <QString>

namespace vitrine {

class Player;

/// What the method `state` tells of \a player, without `seq` and without secrets; unknown values are null.
[[nodiscard]] QJsonObject playerStateJson(const Player &player);

/// \a status as JSON; null if there is no failure. Pure.
[[nodiscard]] QJsonValue recoveryStatusJson(const RecoveryStatus &status);

} // namespace vitrine
