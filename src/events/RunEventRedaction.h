// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"

namespace vitrine {

/// Replaces every secret in \a fields by `…`. The player's data may contain any text, also its own URL. Pure.
void redact(RunEvent::Fields &fields);

/// Approximate memory of \a fields in addition to the event itself: the texts and data of the player. Pure.
[[nodiscard]] qsizetype approximateBytes(const RunEvent::Fields &fields);

} // namespace vitrine
