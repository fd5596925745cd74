// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/FailureCause.h"

#include <QString>

namespace vitrine {

/// Why a recovery ended without playing.
enum class GiveUpReason {
    Final,           ///< the rule for the cause says so
    AttemptsUsedUp,  ///< of this cause
    TooManyFailures, ///< of all causes
    NotRenewable,    ///< a new token is needed, and there is nowhere to get one from
    Cancelled,
};

/// \a reason for people, translated, whole sentences. \a renewalError is why the last new token could not be had.
[[nodiscard]] QString giveUpText(GiveUpReason reason, FailureCause cause, int attempts, const QString &renewalError);

} // namespace vitrine
