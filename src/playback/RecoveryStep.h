// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/FailureCause.h"

#include <QString>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief One step of a recovery, as the event stream has it (kind `recovery`).
struct RecoveryStep
{
    enum class Kind {
        Wait,       ///< `wait`: the next step comes after delay
        RenewToken, ///< `renew-token`
        Reload,     ///< `reload`
        GiveUp,     ///< `give-up`
        Resumed,    ///< `resumed`: it plays again
    };

    FailureCause cause = FailureCause::UnknownError;
    Kind kind = Kind::Wait;
    int attempt = 0; ///< from 1; 0 when it does not count: a renewal ahead of time, no network
    int maximumAttempts = 0;
    std::chrono::milliseconds delay{0}; ///< of Wait; else 0
    std::optional<double> position{};   ///< media seconds; where it goes on, as far as it is known
    QString why{};                      ///< of GiveUp: for people, translated, whole sentences; else empty

    friend bool operator==(const RecoveryStep &, const RecoveryStep &) = default;
};

/// `wait`, `renew-token`, `reload`, `give-up` or `resumed`.
[[nodiscard]] QString recoveryStepName(RecoveryStep::Kind kind);

} // namespace vitrine
