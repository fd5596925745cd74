// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingParsers.h"
#include "settings/rows/RowText.h"
#include "settings/rows/SettingGroups.h"

using namespace Qt::StringLiterals;

namespace vitrine {

using Type = SettingRow::Type;
using Values = SettingValues;

SettingGroup automationSettings()
{
    const Choices<ExitEvent> exitEvents{{u"ended"_s, ExitEvent::Ended},
                                        {u"error"_s, ExitEvent::Error},
                                        {u"back"_s, ExitEvent::Back},
                                        {u"ready"_s, ExitEvent::Ready}};
    SettingGroup group{.title = RowText::tr("Scripts and tests")};
    group.rows = {
        {.key = u"headless"_s,
         .label = RowText::tr("Without a display"),
         .type = Type::Flag,
         .defaultValue = u"false"_s,
         .help = RowText::tr("Run without a display: render offscreen and print a status line."),
         .assign = one(&Settings::headless, Values::flag)},
        {.key = u"events"_s,
         .label = RowText::tr("Event stream"),
         .valueName = RowText::tr("FILE"),
         .hint = ValueHint::file(),
         .help = RowText::tr("Write events as JSON Lines; “-” is standard output."),
         .details = RowText::tr("With “-”, standard output has nothing else."),
         .assign = one(&Settings::eventsFile, Values::path)},
        {.key = u"control"_s,
         .label = RowText::tr("Control socket"),
         .valueName = RowText::tr("PATH|none"),
         .hint = ValueHint::file(),
         .defaultNote = RowText::tr("$XDG_RUNTIME_DIR/vitrine/PROFILE.sock"),
         .help = RowText::tr("Take commands at this local socket; “none” opens none."),
         .details = RowText::tr("Only processes of the same user can connect. “vitrine ctl” is a client."),
         .assign = one(&Settings::controlSocket, Values::path)},
        {.key = u"exit_after"_s,
         .label = RowText::tr("Exit after"),
         .type = Type::Number,
         .valueName = RowText::tr("SECONDS"),
         .help = RowText::tr("Exit after this time."),
         .assign = one(&Settings::exitAfter, Values::duration)},
        {.key = u"exit_on"_s,
         .label = RowText::tr("Exit on"),
         .repeatable = true,
         .valueName = namesOf(exitEvents),
         .hint = ValueHint::oneOf(wordsOf(exitEvents)),
         .help = RowText::tr("Exit on this event."),
         .assign = many(&Settings::exitOn, anyOf(exitEvents))},
        {.key = u"screenshot"_s,
         .label = RowText::tr("Screenshot on exit"),
         .valueName = RowText::tr("FILE"),
         .hint = ValueHint::file(),
         .help = RowText::tr("Save an image of the window on exit: PNG, or the format of the suffix, such as .jpg."),
         .assign = one(&Settings::screenshotFile, Values::path)},
    };
    return group;
}

} // namespace vitrine
