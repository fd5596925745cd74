// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingParsers.h"
#include "settings/rows/RowText.h"
#include "settings/rows/SettingGroups.h"

using namespace Qt::StringLiterals;

namespace vitrine {

using Type = SettingRow::Type;
using Values = SettingValues;

SettingGroup kioskExitSettings()
{
    const Choices<ScreenCorner> corners{{u"none"_s, ScreenCorner::None},
                                        {u"top-left"_s, ScreenCorner::TopLeft},
                                        {u"top-right"_s, ScreenCorner::TopRight},
                                        {u"bottom-left"_s, ScreenCorner::BottomLeft},
                                        {u"bottom-right"_s, ScreenCorner::BottomRight}};
    SettingGroup group{.title = RowText::tr("Leaving the kiosk")};
    group.rows = {
        {.key = u"kiosk.pin_file"_s,
         .label = RowText::tr("PIN file"),
         .valueName = RowText::tr("FILE"),
         .hint = ValueHint::file(),
         .help = RowText::tr("File with the PIN that leaves the kiosk, as “vitrine kiosk set-pin” writes it."),
         .details =
             RowText::tr("Ctrl+Shift+Q and the taps of kiosk.exit_corner then ask for the PIN. Five wrong ones lock "
                         "it for 15 minutes. Without this file, Ctrl+Shift+Q quits at once."),
         .assign = one(&Settings::kioskPinFile, Values::path)},
        {.key = u"kiosk.exit_corner"_s,
         .label = RowText::tr("Corner for the exit"),
         .valueName = namesOf(corners),
         .hint = ValueHint::oneOf(wordsOf(corners)),
         .defaultValue = u"top-left"_s,
         .help = RowText::tr("Corner of the screen in which taps open the PIN pad, if there is a kiosk.pin_file."),
         .details = RowText::tr("A tenth of the width and height of the screen. The page gets the taps, too."),
         .assign = one(&Settings::kioskExitCorner, anyOf(corners))},
        {.key = u"kiosk.exit_taps"_s,
         .label = RowText::tr("Taps for the exit"),
         .type = Type::Number,
         .valueName = RowText::tr("NUMBER"),
         .defaultValue = u"5"_s,
         .help = RowText::tr("How many taps within three seconds open the PIN pad, 2 to 20."),
         .assign = one(&Settings::kioskExitTaps, Values::tapCount)},
    };
    return group;
}

} // namespace vitrine
