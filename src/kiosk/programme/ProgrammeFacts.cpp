// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/programme/ProgrammeFacts.h"

using namespace Qt::StringLiterals;

namespace vitrine {

QString itemEndName(ItemEnd end)
{
    switch (end) {
    case ItemEnd::Finished:
        return u"finished"_s;
    case ItemEnd::TimeLimit:
        return u"time-limit"_s;
    case ItemEnd::HoursOver:
        return u"hours-over"_s;
    case ItemEnd::Interrupted:
        return u"interrupted"_s;
    case ItemEnd::Failed:
        return u"failed"_s;
    case ItemEnd::Skipped:
        return u"skipped"_s;
    case ItemEnd::Removed:
        return u"removed"_s;
    case ItemEnd::Stopped:
        return u"stopped"_s;
    }
    return {};
}

QString itemSkipName(ItemSkip skip)
{
    switch (skip) {
    case ItemSkip::Failed:
        return u"failed"_s;
    case ItemSkip::StartLimit:
        return u"start-limit"_s;
    case ItemSkip::HoursOver:
        return u"hours-over"_s;
    }
    return {};
}

} // namespace vitrine
