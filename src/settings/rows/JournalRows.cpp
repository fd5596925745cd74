// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingParsers.h"
#include "settings/rows/RowText.h"
#include "settings/rows/SettingGroups.h"

using namespace Qt::StringLiterals;

namespace vitrine {

using Placement = SettingPlacement;
using Type = SettingRow::Type;
using Values = SettingValues;

SettingGroup journalSettings()
{
    SettingGroup group{.title = RowText::tr("Journal")};
    group.rows = {
        {.key = u"journal.keep"_s,
         .label = RowText::tr("Keep a journal"),
         .type = Type::Flag,
         .defaultValue = u"true"_s,
         .help = RowText::tr("Keep a journal of what was played, and how well."),
         .details =
             RowText::tr("It stays on this machine: journal.sqlite in the folder of the profile. Tokens are never "
                         "in it. With --ephemeral, there is none."),
         .placement = {Placement::Group::Privacy},
         .assign = one(&Settings::journalKeep, Values::flag)},
        {.key = u"journal.keep_raw"_s,
         .label = RowText::tr("Keep every progress message"),
         .type = Type::Flag,
         .defaultValue = u"false"_s,
         .help = RowText::tr("Keep each progress message in the journal, not only the played segments."),
         .details = RowText::tr("This is about 7,000 rows for each hour of playback."),
         .assign = one(&Settings::journalKeepRaw, Values::flag)},
        {.key = u"journal.keep_user_id"_s,
         .label = RowText::tr("Keep the user's id"),
         .type = Type::Flag,
         .defaultValue = u"false"_s,
         .help = RowText::tr("Keep the “user_id” that the player sends in the journal and in recordings."),
         .assign = one(&Settings::journalKeepUserId, Values::flag)},
        {.key = u"journal.max_age"_s,
         .label = RowText::tr("Keep sessions for"),
         .type = Type::Number,
         .valueName = RowText::tr("DAYS"),
         .defaultValue = u"365"_s,
         .help = RowText::tr("Delete sessions from the journal after this many days."),
         .placement = {Placement::Group::Privacy},
         .assign = one(&Settings::journalMaxAgeDays, Values::count)},
        {.key = u"journal.max_size"_s,
         .label = RowText::tr("Size of the journal"),
         .type = Type::Number,
         .valueName = RowText::tr("MEGABYTES"),
         .defaultValue = u"500"_s,
         .help = RowText::tr("Delete the oldest sessions if the journal is larger than this."),
         .assign = one(&Settings::journalMaxMegabytes, Values::count)},
    };
    return group;
}

} // namespace vitrine
