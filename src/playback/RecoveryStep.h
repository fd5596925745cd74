// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/FailureCause.h"

#include <QString>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief One step of a recovery (event stream, kind `recovery`).
struct RecoveryStep
{
    enum class Kind {
        Wait,       ///< `wait`: the next step follows after `delay`
        RenewToken, ///< `renew-token`
        Reload,     ///< `reload`
        GiveUp,     ///< `give-up`
        Resumed,    ///< `resumed`: playback has resumed
    };

    FailureCause cause = FailureCause::UnknownError;
    Kind kind = Kind::Wait;
    int attempt = 0; ///< from 1; 0 if not counted: a renewal ahead of expiry, no network
    int maximumAttempts = 0;
    std::chrono::milliseconds delay{0}; ///< of Wait; otherwise 0
    std::optional<double> position{};   ///< where playback continues, media seconds; none if unknown
    QString why{};                      ///< of GiveUp: sentences in English; otherwise empty

    friend bool operator==(const RecoveryStep &, const RecoveryStep &) = default;
};

/// `wait`, `renew-token`, `reload`, `give-up` or `resumed`.
[[nodiscard]] QString recoveryStepName(RecoveryStep::Kind kind);

} // namespace vitrine
