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
            return Text::tr("The token was renewed, and the new one is refused as well. Check where tokens come from.");
        if (cause == FailureCause::RenewalFailed)
            return Text::tr("No new token could be had. %1").arg(renewalError);
        return Text::tr("It has failed again. Attempts made: %1.").arg(attempts);
    case GiveUpReason::TooManyFailures:
        return Text::tr("One failure follows the other. Attempts made: %1, and it never played for a minute.")
            .arg(attempts);
    case GiveUpReason::NotRenewable:
        return Text::tr("There is nowhere to get a new token from. Set token_file, token_command or api_resource_id, "
                        "or give a new target.");
    case GiveUpReason::Cancelled:
        return Text::tr("The recovery was cancelled.");
    case GiveUpReason::Final:
        break;
    }
    return Text::tr("Trying again would not help.");
}

} // namespace vitrine
