// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingParsers.h"
#include "settings/rows/RowText.h"
#include "settings/rows/SettingGroups.h"

using namespace Qt::StringLiterals;

namespace vitrine {

using Type = SettingRow::Type;
using Values = SettingValues;
using Placement = SettingPlacement;

SettingGroup stateSettings()
{
    SettingGroup group{.title = RowText::tr("Stored data")};
    group.rows = {
        {.key = u"profile"_s,
         .label = RowText::tr("Profile"),
         .sharesRun = true,
         .valueName = RowText::tr("NAME"),
         .defaultValue = u"default"_s,
         .help = RowText::tr("Which set of cookies and stored state to use: letters, digits, “-” and “_”."),
         .assign = one(&Settings::profile, Values::profileName)},
        {.key = u"ephemeral"_s,
         .label = RowText::tr("Keep no state"),
         .type = Type::Flag,
         .defaultValue = u"false"_s,
         .help = RowText::tr("Keep no state. Each run is a new device for the player."),
         .assign = one(&Settings::ephemeral, Values::flag)},
        {.key = u"keep_recent"_s,
         .label = RowText::tr("Keep a list of recent videos"),
         .type = Type::Flag,
         .defaultValue = u"true"_s,
         .help = RowText::tr("Keep a list of the videos that were played last, for the start view."),
         .details = RowText::tr("It stays on this machine: recent.json in the folder of the profile. It contains the "
                                "links with their tokens, and only its owner can read it."),
         .placement = {Placement::Group::Privacy},
         .assign = one(&Settings::keepRecent, Values::flag)},
        {.key = u"config_dir"_s,
         .label = RowText::tr("Settings folder"),
         .sharesRun = true,
         .valueName = RowText::tr("FOLDER"),
         .hint = ValueHint::folder(),
         .defaultNote = u"$XDG_CONFIG_HOME/vitrine"_s,
         .help = RowText::tr("Folder of the user's vitrine.toml; cannot be set in that file."),
         .assign = one(&Settings::configDir, Values::path)},
        {.key = u"data_dir"_s,
         .label = RowText::tr("Data folder"),
         .sharesRun = true,
         .valueName = RowText::tr("FOLDER"),
         .hint = ValueHint::folder(),
         .defaultNote = u"$XDG_DATA_HOME/vitrine"_s,
         .help = RowText::tr("Folder of the profiles."),
         .assign = one(&Settings::dataDir, Values::path)},
        {.key = u"cache_dir"_s,
         .label = RowText::tr("Cache folder"),
         .sharesRun = true,
         .valueName = RowText::tr("FOLDER"),
         .hint = ValueHint::folder(),
         .defaultNote = u"$XDG_CACHE_HOME/vitrine"_s,
         .help = RowText::tr("Folder for cached data."),
         .assign = one(&Settings::cacheDir, Values::path)},
    };
    return group;
}

} // namespace vitrine
