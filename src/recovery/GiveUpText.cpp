// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/GiveUpText.h"

#include <QCoreApplication>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::GiveUpText)
};

} // namespace

QString giveUpText(GiveUpReason reason, FailureCause cause, int attempts, const QString &renewalError)
{
    switch (reason) {
    case GiveUpReason::AttemptsUsedUp:
        if (cause == FailureCause::TokenInvalid)
            return Text::tr("The player refused the renewed token as well. Check the source of tokens.");
        if (cause == FailureCause::RenewalFailed)
            return Text::tr("The token could not be renewed. %1").arg(renewalError);
        return Text::tr("It failed again. Attempts made: %1.").arg(attempts);
    case GiveUpReason::TooManyFailures:
        return Text::tr("There were too many failures. Attempts made: %1, without one minute of playback.")
            .arg(attempts);
    case GiveUpReason::NotRenewable:
        return Text::tr("There is no source of new tokens.");
    case GiveUpReason::Cancelled:
        return Text::tr("The recovery was cancelled.");
    case GiveUpReason::Final:
        break;
    }
    // Only this cause has a dialog without "Try again": the host page's origin stays the same.
    if (cause == FailureCause::DomainInvalid)
        return Text::tr("Trying again would not help.");
    return Text::tr("After this failure Vitrine does not try again by itself.");
}

} // namespace vitrine
