// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/FailureCause.h"

#include <QString>

namespace vitrine {

/// Why a recovery ended without playback.
enum class GiveUpReason {
    Final,           ///< the rule of the cause is to give up
    AttemptsUsedUp,  ///< the attempts for this cause
    TooManyFailures, ///< the attempts for all causes together
    NotRenewable,    ///< a new token is needed, and there is no source of tokens
    Cancelled,
};

/// \a reason as sentences in English, without names of settings. \a renewalError is the error of the last
/// token renewal.
[[nodiscard]] QString giveUpText(GiveUpReason reason, FailureCause cause, int attempts, const QString &renewalError);

} // namespace vitrine
