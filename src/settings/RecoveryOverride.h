// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/RecoveryRule.h"

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief The values of `[recovery.CAUSE]` in a settings file; a missing value does not change the rule.
struct RecoveryOverride
{
    std::optional<RecoveryResponse> response{};
    std::optional<int> attempts{};                           ///< `attempts`, 1 to 10,000
    std::optional<std::chrono::milliseconds> window{};       ///< `window`, more than 0
    std::optional<std::chrono::milliseconds> delay{};        ///< `delay`, 0 or more
    std::optional<std::chrono::milliseconds> longestDelay{}; ///< `longest_delay`, 0 or more

    friend bool operator==(const RecoveryOverride &, const RecoveryOverride &) = default;
};

} // namespace vitrine
