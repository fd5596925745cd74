// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/SettingRow.h"

#include <QList>

namespace vitrine {

/// Where tokens come from.
[[nodiscard]] QList<SettingRow> tokenRows();
/// What is done when playback fails.
[[nodiscard]] QList<SettingRow> recoveryRows();
/// The keys of `[recovery.CAUSE]` for every cause, which only files can set: `recovery.network-lost.attempts` and so
/// on.
[[nodiscard]] QList<SettingRow> causeRows();

} // namespace vitrine
