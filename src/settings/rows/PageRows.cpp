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

SettingGroup pageSettings()
{
    SettingGroup group{.title = RowText::tr("Page and player")};
    group.rows = {
        {.key = u"page"_s,
         .label = RowText::tr("Target is the top-level page"),
         .type = Type::Flag,
         .defaultValue = u"false"_s,
         .help = RowText::tr("Load the target as the top-level page: your own page, which embeds the player."),
         .assign = one(&Settings::page, Values::flag)},
        {.key = u"player_frame"_s,
         .label = RowText::tr("Frame of the player"),
         .valueName = RowText::tr("SELECTOR"),
         .defaultNote = RowText::tr("the first frame that plays"),
         .help = RowText::tr("With --page: CSS selector of the iframe element that is the player."),
         .details = RowText::tr("Messages of the page's other players are only counted."),
         .assign = one(&Settings::playerFrame, Values::selector)},
        {.key = u"host_origin"_s,
         .label = RowText::tr("Host origin"),
         .valueName = RowText::tr("ORIGIN"),
         .defaultValue = u"https://vitrine.localhost"_s,
         .help = RowText::tr("Origin of the page around the player, as the player's domain control sees it."),
         .placement = {Placement::Group::Page},
         .assign = one(&Settings::hostOrigin, Values::webOrigin)},
        {.key = u"player_origin"_s,
         .label = RowText::tr("Trusted player origins"),
         .repeatable = true,
         .valueName = RowText::tr("ORIGIN"),
         .defaultNote = RowText::tr("the origin of the player URL"),
         .help = RowText::tr("Trust messages from exactly this origin."),
         .assign = many(&Settings::playerOrigins, Values::webOrigin)},
        {.key = u"media_access"_s,
         .label = RowText::tr("Media access"),
         .type = Type::Flag,
         .defaultValue = u"true"_s,
         .help =
             RowText::tr("Read and control the player's video directly, not only through its messages; on by default."),
         .details = RowText::tr("Without it, resuming does not restore rate, volume and mute."),
         .placement = {Placement::Group::Page},
         .assign = one(&Settings::mediaAccess, Values::flag)},
        {.key = u"ready_timeout"_s,
         .label = RowText::tr("Ready timeout"),
         .type = Type::Number,
         .valueName = RowText::tr("SECONDS"),
         .defaultValue = u"20"_s,
         .help = RowText::tr("Time limit for the player to become ready."),
         .assign = one(&Settings::readyTimeout, Values::duration)},
    };
    return group;
}

} // namespace vitrine
