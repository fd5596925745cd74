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

SettingGroup playingSettings()
{
    const Choices<QString> languages{
        {u"auto"_s, QString()}, {u"en"_s, u"en"_s}, {u"zh-TW"_s, u"zh"_s}, {u"ja"_s, u"ja"_s}};
    // The player's name for Traditional Chinese, of which the window and the player have no other Chinese.
    const Choices<QString> accepted = languages + Choices<QString>{{u"zh"_s, u"zh"_s}};
    SettingGroup group{.title = RowText::tr("Playing")};
    group.rows = {
        {.key = u"target"_s,
         .label = RowText::tr("Target"),
         .sharesRun = true,
         .valueName = RowText::tr("TARGET"),
         .defaultValue = u"demo"_s,
         .help = RowText::tr("What to play: a URL, a token, a scenario or video file, a vitrine: link, or the demo."),
         .assign = [](SettingsDraft &draft, const QStringList &values) -> std::optional<QString> {
             draft.target = values.last();
             return std::nullopt;
         }},
        {.key = u"start"_s,
         .label = RowText::tr("Start position"),
         .type = Type::Number,
         .sharesRun = true,
         .valueName = RowText::tr("SECONDS"),
         .help = RowText::tr("Start position; replaces the target's own “t”. Not with --page."),
         .assign = one(&Settings::startSeconds, Values::mediaSeconds)},
        {.key = u"lang"_s,
         .label = RowText::tr("Language"),
         .sharesRun = true,
         .valueName = namesOf(languages),
         .hint = ValueHint::oneOf(wordsOf(languages)),
         .defaultValue = u"auto"_s,
         .help = RowText::tr("Language of the window and of the page; auto is that of the system."),
         .details = RowText::tr("Another value than auto also replaces the target's own “lang”, except with --page. "
                                "Command-line texts, logs and the event stream are in English."),
         .placement = {Placement::Group::Window},
         .assign = one(&Settings::language, anyOf(accepted, wordsOf(languages)))},
        {.key = u"muted"_s,
         .label = RowText::tr("Muted"),
         .type = Type::Flag,
         .defaultValue = u"false"_s,
         .help = RowText::tr("Start without sound."),
         .placement = {Placement::Group::Playback},
         .assign = one(&Settings::muted, Values::flag)},
        {.key = u"on_back"_s,
         .label = RowText::tr("What Back does"),
         .valueName = u"close|history|home|none|URL"_s,
         .hint = ValueHint::oneOf({u"close"_s, u"history"_s, u"home"_s, u"none"_s}),
         .defaultNote = RowText::tr("close; home in a kiosk"),
         .help = RowText::tr("What the player's Back does: close the window, go back one page, go back to the target, "
                             "nothing, or go to a URL."),
         .placement = {Placement::Group::Playback, Placement::Effect::AtOnce, u"close"_s},
         .assign = one(&Settings::onBack, Values::backAction)},
    };
    return group;
}

} // namespace vitrine
