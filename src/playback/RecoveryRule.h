// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>

namespace vitrine {

/// \brief What Vitrine does about a failure.
enum class RecoveryResponse {
    RenewToken,    ///< get a new token, then reload: at once the first time
    Reload,        ///< at once the first time, then after growing delays
    WaitAndReload, ///< after growing delays
    GiveUp,        ///< say so and stop
};

/// \brief What is done about one cause of failure, and how often.
struct RecoveryRule
{
    RecoveryResponse response = RecoveryResponse::GiveUp;
    int maximumAttempts = 0;                   ///< within window; meaningless for GiveUp
    std::chrono::milliseconds window{0};       ///< attempts older than this count no more
    std::chrono::milliseconds firstDelay{0};   ///< before the first attempt that waits
    std::chrono::milliseconds longestDelay{0}; ///< without jitter, which comes on top
    double growth = 2.0;                       ///< each delay is the one before times this; 1 or more
    double jitter = 0.0;                       ///< up to this share of a delay is added by chance, 0 to 1

    friend bool operator==(const RecoveryRule &, const RecoveryRule &) = default;
};

} // namespace vitrine
