// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"

#include <QString>

namespace vitrine {

/// A one-line summary of \a event, at most 240 characters; for progress with the number of deliveries, \a count. Names
/// of states, events and reasons are untranslated, as in the event stream.
[[nodiscard]] QString eventSummary(const RunEvent &event, int count = 1);

} // namespace vitrine
