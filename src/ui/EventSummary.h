// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"

#include <QString>

namespace vitrine {

/// One line for people about \a event, at most 240 characters; of progress, how many deliveries it stands for (\a
/// count). The names of states, events and reasons are those of the event stream, not translated.
[[nodiscard]] QString eventSummary(const RunEvent &event, int count = 1);

} // namespace vitrine
