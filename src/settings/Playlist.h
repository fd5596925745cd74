// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "settings/SettingRow.h"

#include <QStringList>

#include <optional>

namespace vitrine {

/// Whether a kiosk with \a settings plays the items of its playlist, and no target of its own.
[[nodiscard]] bool playsPlaylist(const Settings &settings);

/// Names the items of the playlist in \a draft, and moves those without a mistake to the settings of a kiosk.
///
/// A target that is given counts instead of the playlist. With `page`, each item needs the URL of a page. Appends a
/// message for the user to \a warnings about each mistake, and if the playlist has no effect. Fails if a kiosk would
/// have nothing to play. Any thread.
[[nodiscard]] std::optional<Error> settlePlaylist(SettingsDraft &draft, QStringList &warnings);

} // namespace vitrine
