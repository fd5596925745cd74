// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingParsers.h"
#include "settings/rows/RowText.h"
#include "settings/rows/SettingGroups.h"

using namespace Qt::StringLiterals;

namespace vitrine {

using Type = SettingRow::Type;
using Values = SettingValues;

SettingGroup healthSettings()
{
    SettingGroup group{.title = RowText::tr("Health")};
    group.rows = {
        {.key = u"health.port"_s,
         .label = RowText::tr("Health port"),
         .type = Type::Number,
         .valueName = RowText::tr("PORT"),
         .defaultValue = u"0"_s,
         .help = RowText::tr("Serve health, status, metrics and screenshots by HTTP at this port of 127.0.0.1; 0 is "
                             "off."),
         .assign = one(&Settings::healthPort, Values::port)},
        {.key = u"health.token_file"_s,
         .label = RowText::tr("Health token file"),
         .valueName = RowText::tr("FILE"),
         .hint = ValueHint::file(),
         .help = RowText::tr("With --health-port: answer only requests with the token in this file."),
         .details = RowText::tr("The file has one line, and other users must not be able to read it. Without it all "
                                "users of this machine can read the status, and there are no screenshots."),
         .assign = one(&Settings::healthTokenFile, Values::path)},
    };
    return group;
}

} // namespace vitrine
