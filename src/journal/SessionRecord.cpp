// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/SessionRecord.h"

#include <array>

using namespace Qt::StringLiterals;

namespace vitrine {

QString sessionOutcomeName(SessionOutcome outcome)
{
    switch (outcome) {
    case SessionOutcome::Ended:
        return u"ended"_s;
    case SessionOutcome::Left:
        return u"left"_s;
    case SessionOutcome::Failed:
        return u"failed"_s;
    case SessionOutcome::Interrupted:
        break;
    }
    return u"interrupted"_s;
}

std::optional<SessionOutcome> sessionOutcomeFromName(const QString &name)
{
    using enum SessionOutcome;
    for (const SessionOutcome outcome : {Ended, Left, Failed, Interrupted}) {
        if (sessionOutcomeName(outcome) == name)
            return outcome;
    }
    return std::nullopt;
}

} // namespace vitrine
