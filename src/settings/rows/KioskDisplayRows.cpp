// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingParsers.h"
#include "settings/rows/HoursParsers.h"
#include "settings/rows/RowText.h"
#include "settings/rows/SettingGroups.h"

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// A variable has no list: it separates hours by semicolons.
std::optional<QString> assignHours(SettingsDraft &draft, const QStringList &values)
{
    WeeklyHours &hours = draft.settings.kioskDisplayHours;
    QStringList windows;
    for (const QString &value : values)
        windows += value.split(u';');
    if (windows.join(QString()).trimmed().isEmpty()) {
        hours = WeeklyHours().inZone(hours.zoneId());
        return std::nullopt;
    }
    return assignWindows(hours, windows);
}

} // namespace

SettingGroup kioskDisplaySettings()
{
    const Choices<DisplayControl> ways{{u"auto"_s, DisplayControl::Auto},
                                       {u"none"_s, DisplayControl::None},
                                       {u"wlopm"_s, DisplayControl::Wlopm},
                                       {u"dpms"_s, DisplayControl::Dpms},
                                       {u"cec"_s, DisplayControl::Cec}};
    SettingGroup group{.title = RowText::tr("Screen of a kiosk")};
    group.rows = {
        {.key = u"kiosk.display_hours"_s,
         .label = RowText::tr("Hours of the screen"),
         .repeatable = true,
         .valueName = RowText::tr("HOURS"),
         .defaultNote = RowText::tr("always"),
         .help = RowText::tr("In a kiosk, switch the screen off outside these days and times, such as “mon-fri "
                             "08:00-18:00”, and play nothing meanwhile."),
         .details = RowText::tr("A variable separates several of them by semicolons. An empty value means always."),
         .assign = assignHours},
        {.key = u"kiosk.display_time_zone"_s,
         .label = RowText::tr("Time zone of these hours"),
         .valueName = RowText::tr("ZONE"),
         .defaultNote = RowText::tr("that of the machine"),
         .help = RowText::tr("Time zone of kiosk.display_hours, such as “Europe/Berlin”."),
         .assign =
             [](SettingsDraft &draft, const QStringList &values) {
                 return assignZone(draft.settings.kioskDisplayHours, values.last());
             }},
        {.key = u"kiosk.display_control"_s,
         .label = RowText::tr("Switch of the screen"),
         .valueName = namesOf(ways),
         .hint = ValueHint::oneOf(wordsOf(ways)),
         .defaultValue = u"auto"_s,
         .help = RowText::tr("How the screen is switched: by wlopm on Wayland, DPMS on X, or CEC for a television."),
         .details = RowText::tr("With auto, the first of wlopm, wlr-randr, DPMS and CEC that answers. With none, the "
                                "hours only stop playback."),
         .assign = one(&Settings::kioskDisplayControl, anyOf(ways))},
    };
    return group;
}

} // namespace vitrine
