// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>

namespace vitrine {

/// \brief The response to a failure.
enum class RecoveryResponse {
    RenewToken,    ///< fetch a new token, then reload: the first time at once
    Reload,        ///< the first time at once, then after increasing delays
    WaitAndReload, ///< after increasing delays
    GiveUp,        ///< report the failure and stop
};

/// \brief The response to one cause of failure, and its limits.
struct RecoveryRule
{
    RecoveryResponse response = RecoveryResponse::GiveUp;
    int maximumAttempts = 0;                   ///< within `window`; not used with GiveUp
    std::chrono::milliseconds window{0};       ///< older attempts are not counted
    std::chrono::milliseconds firstDelay{0};   ///< before the first delayed attempt
    std::chrono::milliseconds longestDelay{0}; ///< without jitter, which is added
    double growth = 2.0;                       ///< factor from one delay to the next, 1 or more
    double jitter = 0.0;                       ///< maximum random share of a delay that is added, 0 to 1

    bool isEndless = false; ///< instead of giving up, attempts continue at a slow pace

    friend bool operator==(const RecoveryRule &, const RecoveryRule &) = default;
};

} // namespace vitrine
