// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingParsers.h"
#include "settings/rows/RowText.h"
#include "settings/rows/SettingGroups.h"

using namespace Qt::StringLiterals;

namespace vitrine {

using Type = SettingRow::Type;
using Values = SettingValues;

SettingGroup reportSettings()
{
    const Choices<ReportFormat> formats{{u"cmcd"_s, ReportFormat::Cmcd}, {u"json"_s, ReportFormat::Json}};
    SettingGroup group{.title = RowText::tr("Reports")};
    group.rows = {
        {.key = u"report.url"_s,
         .label = RowText::tr("Report to"),
         .valueName = u"URL"_s,
         .help = RowText::tr("Send records of what is played to this collector (CMCD version 2, event mode)."),
         .details = RowText::tr("Records wait in the journal until the collector has taken them, so nothing is "
                                "reported without a journal. Unless it is set, nothing leaves this machine; an "
                                "empty value turns it off."),
         .assign = one(&Settings::reportUrl, Values::reportUrl)},
        {.key = u"report.format"_s,
         .label = RowText::tr("Format of the records"),
         .valueName = namesOf(formats),
         .hint = ValueHint::oneOf(wordsOf(formats)),
         .defaultValue = u"cmcd"_s,
         .help = RowText::tr("Send CMCD's own lines, or a JSON array."),
         .assign = one(&Settings::reportFormat, anyOf(formats))},
        {.key = u"report.max_size"_s,
         .label = RowText::tr("Size of waiting records"),
         .type = Type::Number,
         .valueName = RowText::tr("MEGABYTES"),
         .defaultValue = u"50"_s,
         .help = RowText::tr("Drop the oldest records if more than this wait for the collector."),
         .assign = one(&Settings::reportMaxMegabytes, Values::count)},
    };
    return group;
}

} // namespace vitrine
