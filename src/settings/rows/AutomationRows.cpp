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
        {.key = u"accessibility"_s,
         .label = RowText::tr("Readable through AT-SPI"),
         .type = Type::Flag,
         .defaultValue = u"false"_s,
         .help = RowText::tr("Expose the window and the page's content through AT-SPI, for tests."),
         .details = RowText::tr("Assistive technology of the desktop needs it only for the page's content, before "
                                "Qt 6.8."),
         .assign = one(&Settings::accessibility, Values::flag)},
    };
    return group;
}

} // namespace vitrine
