// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/PagePermission.h"
#include "settings/SettingParsers.h"
#include "settings/rows/RowText.h"
#include "settings/rows/SettingGroups.h"

using namespace Qt::StringLiterals;

namespace vitrine {

using Type = SettingRow::Type;
using Values = SettingValues;

namespace {

QStringList permissionNames()
{
    QStringList names;
    for (const PagePermission permission : allPagePermissions())
        names += pagePermissionName(permission);
    return names;
}

} // namespace

SettingGroup kioskLockdownSettings()
{
    SettingGroup group{.title = RowText::tr("What a kiosk allows")};
    group.rows = {
        {.key = u"kiosk.allow"_s,
         .label = RowText::tr("Allowed addresses"),
         .repeatable = true,
         .valueName = RowText::tr("RULE"),
         .help = RowText::tr("Let pages of a kiosk navigate to these addresses, too, such as "
                             "“https://*.example.com:8443/path/*”."),
         .details = RowText::tr("The origins of the player, the host page and the target are always allowed. With "
                                "rules, a redirect of the target has to match one of them."),
         .assign = many(&Settings::kioskAllow, Values::urlRule)},
        {.key = u"kiosk.block_subresources"_s,
         .label = RowText::tr("Blocked parts of pages"),
         .repeatable = true,
         .valueName = RowText::tr("RULE"),
         .help = RowText::tr("Do not load scripts, pictures and other parts of pages from these addresses in a kiosk."),
         .assign = many(&Settings::kioskBlockSubresources, Values::urlRule)},
        {.key = u"kiosk.permissions"_s,
         .label = RowText::tr("Permissions of pages"),
         .repeatable = true,
         .valueName = RowText::tr("PERMISSION"),
         .hint = ValueHint::oneOf(permissionNames()),
         .help =
             RowText::tr("Grant these permissions to the pages of a kiosk: %1.").arg(permissionNames().join(", "_L1)),
         .details = RowText::tr("Without it, pages get no permission."),
         .assign = many(&Settings::kioskPermissions, Values::pagePermission)},
        {.key = u"kiosk.deep_links"_s,
         .label = RowText::tr("Targets of other starts"),
         .type = Type::Flag,
         .defaultValue = u"false"_s,
         .help = RowText::tr("Let a kiosk play what “vitrine:” links and other starts of Vitrine hand over."),
         .assign = one(&Settings::kioskDeepLinks, Values::flag)},
    };
    return group;
}

} // namespace vitrine
