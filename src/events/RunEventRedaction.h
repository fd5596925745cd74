// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"

namespace vitrine {

/// Replaces every secret in \a fields by `…`. A player passes on what it likes, also its own address. Pure.
void redact(RunEvent::Fields &fields);

/// How much memory \a fields take beside the event itself, roughly: the texts and the data of the player. Pure.
[[nodiscard]] qsizetype approximateBytes(const RunEvent::Fields &fields);

} // namespace vitrine
