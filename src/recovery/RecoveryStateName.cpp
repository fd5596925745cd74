// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/RecoveryStateName.h"

using namespace Qt::StringLiterals;

namespace vitrine {

QString recoveryStateName(RecoveryStatus::State state)
{
    switch (state) {
    case RecoveryStatus::State::None:
        break;
    case RecoveryStatus::State::Waiting:
        return u"waiting"_s;
    case RecoveryStatus::State::RenewingToken:
        return u"renewing-token"_s;
    case RecoveryStatus::State::Reloading:
        return u"reloading"_s;
    case RecoveryStatus::State::GivenUp:
        return u"given-up"_s;
    }
    return u"none"_s;
}

} // namespace vitrine
