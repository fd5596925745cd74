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

SettingGroup windowSettings()
{
    const Choices<HudMode> hudModes{{u"auto"_s, HudMode::Auto}, {u"on"_s, HudMode::On}, {u"off"_s, HudMode::Off}};
    const Choices<ContrastMode> contrasts{
        {u"auto"_s, ContrastMode::Auto}, {u"more"_s, ContrastMode::More}, {u"normal"_s, ContrastMode::Normal}};
    const Choices<GraphicsMode> graphics{
        {u"auto"_s, GraphicsMode::Auto}, {u"gpu"_s, GraphicsMode::Gpu}, {u"software"_s, GraphicsMode::Software}};
    const Choices<VideoDecoder> decoders{{u"auto"_s, VideoDecoder::Auto}, {u"software"_s, VideoDecoder::Software}};
    SettingGroup group{.title = RowText::tr("Window")};
    group.rows = {
        {.key = u"fullscreen"_s,
         .label = RowText::tr("Full screen"),
         .type = Type::Flag,
         .defaultValue = u"false"_s,
         .help = RowText::tr("Fill the screen."),
         .placement = {Placement::Group::Window},
         .assign = one(&Settings::fullscreen, Values::flag)},
        {.key = u"size"_s,
         .label = RowText::tr("Window size"),
         .valueName = RowText::tr("WIDTHxHEIGHT"),
         .defaultValue = u"1280x720"_s,
         .help = RowText::tr("Size of the window in pixels, 320x180 to 16384x16384."),
         .details = RowText::tr("A run with it neither uses nor changes the place and size that are remembered."),
         .assign = one(&Settings::windowSize, Values::windowSize)},
        {.key = u"screen"_s,
         .label = RowText::tr("Screen"),
         .valueName = RowText::tr("N|NAME"),
         .help = RowText::tr("Screen to open on: its number, from 1, or its name."),
         .details = RowText::tr("If there is no such screen, a warning lists those that there are."),
         .assign = one(&Settings::screen, [](const QString &text) { return Result<QString>(text.trimmed()); })},
        {.key = u"hud"_s,
         .label = RowText::tr("HUD"),
         .valueName = namesOf(hudModes),
         .hint = ValueHint::oneOf(wordsOf(hudModes)),
         .defaultValue = u"auto"_s,
         .help = RowText::tr("The display with progress and rate: shown when something changes, always, or never."),
         .placement = {Placement::Group::Window, Placement::Effect::AtOnce},
         .assign = one(&Settings::hud, anyOf(hudModes))},
        {.key = u"contrast"_s,
         .label = RowText::tr("Contrast"),
         .sharesRun = true,
         .valueName = namesOf(contrasts),
         .hint = ValueHint::oneOf(wordsOf(contrasts)),
         .defaultValue = u"auto"_s,
         .help = RowText::tr("Contrast of Vitrine's own views; auto is that of the desktop."),
         .details = RowText::tr("With more, surfaces are opaque and have a frame, and texts have a contrast of 7:1."),
         .placement = {Placement::Group::Window, Placement::Effect::AtOnce},
         .assign = one(&Settings::contrast, anyOf(contrasts))},
        {.key = u"graphics"_s,
         .label = RowText::tr("Graphics"),
         .valueName = namesOf(graphics),
         .hint = ValueHint::oneOf(wordsOf(graphics)),
         .defaultValue = u"auto"_s,
         .help = RowText::tr("How to render; auto uses software if no GPU works."),
         .details = RowText::tr("“vitrine doctor” reports the choice."),
         .assign = one(&Settings::graphics, anyOf(graphics))},
        {.key = u"video_decoder"_s,
         .label = RowText::tr("Video decoder"),
         .valueName = namesOf(decoders),
         .hint = ValueHint::oneOf(wordsOf(decoders)),
         .defaultValue = u"auto"_s,
         .help = RowText::tr("What decodes video; software does without the decoder of the GPU, which may be broken."),
         .details = RowText::tr("“vitrine doctor” reports which one is used."),
         .assign = one(&Settings::videoDecoder, anyOf(decoders))},
        {.key = u"mpris"_s,
         .label = RowText::tr("Media keys"),
         .type = Type::Flag,
         .defaultNote = RowText::tr("true; false in a kiosk"),
         .help = RowText::tr("Let media keys and the desktop's media controls control the player (MPRIS)."),
         .details = RowText::tr("In a kiosk they can neither open another target nor quit."),
         .placement = {Placement::Group::Window, Placement::Effect::NextStart, u"true"_s},
         .assign = one(&Settings::mpris, Values::flag)},
    };
    return group;
}

} // namespace vitrine
