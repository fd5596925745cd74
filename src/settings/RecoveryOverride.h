// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/RecoveryRule.h"

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief What `[recovery.CAUSE]` in a settings file says about one cause; whatever is missing stays as it is.
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
