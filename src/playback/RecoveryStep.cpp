// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/RecoveryStep.h"

using namespace Qt::StringLiterals;

namespace vitrine {

QString recoveryStepName(RecoveryStep::Kind kind)
{
    switch (kind) {
    case RecoveryStep::Kind::Wait:
        return u"wait"_s;
    case RecoveryStep::Kind::RenewToken:
        return u"renew-token"_s;
    case RecoveryStep::Kind::Reload:
        return u"reload"_s;
    case RecoveryStep::Kind::GiveUp:
        return u"give-up"_s;
    case RecoveryStep::Kind::Resumed:
        break;
    }
    return u"resumed"_s;
}

} // namespace vitrine
