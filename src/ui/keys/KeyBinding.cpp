// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/KeyBinding.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Group = KeyBinding::Group;

/// tr() for the texts of the table.
struct KeyText
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::KeyBinding)
};

QList<KeyBinding> playbackBindings()
{
    const auto row = [](KeyAction action, const QString &name, const QList<QKeySequence> &keys, const QString &help) {
        return KeyBinding{.action = action,
                          .name = name,
                          .pageKeys = keys,
                          .help = help,
                          .needsMediaAccess = true,
                          .repeats = action != KeyAction::TogglePlayback && action != KeyAction::ToggleMute};
    };
    QList<KeyBinding> rows{
        KeyBinding{.action = KeyAction::Open,
                   .name = u"open"_s,
                   .shortcuts = {Qt::CTRL | Qt::Key_O, Qt::CTRL | Qt::Key_L},
                   .menuText = KeyText::tr("Open…"),
                   .help = KeyText::tr("Open another video")},
        KeyBinding{.action = KeyAction::Paste,
                   .name = u"paste"_s,
                   .shortcuts = {Qt::CTRL | Qt::Key_V}, // a field of the page or of a view takes it first
                   .help = KeyText::tr("Open the link that was copied")},
        row(KeyAction::TogglePlayback, u"play"_s, {Qt::Key_Space}, KeyText::tr("Play or pause")),
        row(KeyAction::SkipBack, u"skip-back"_s, {Qt::Key_Left}, KeyText::tr("Go 5 seconds back")),
        row(KeyAction::SkipForward, u"skip-forward"_s, {Qt::Key_Right}, KeyText::tr("Go 5 seconds forward")),
        row(KeyAction::LongSkipBack, u"long-skip-back"_s, {Qt::Key_J}, KeyText::tr("Go 10 seconds back")),
        row(KeyAction::LongSkipForward, u"long-skip-forward"_s, {Qt::Key_L}, KeyText::tr("Go 10 seconds forward")),
    };
    KeyBinding tenths = row(KeyAction::SeekTenth, u"tenth"_s, {}, KeyText::tr("Go to 0 %, 10 % … 90 % of the length"));
    for (int digit = 0; digit <= 9; ++digit)
        tenths.pageKeys += QKeySequence(Qt::Key_0 + digit);
    tenths.keysText = u"0–9"_s;
    tenths.repeats = false;
    rows += tenths;
    rows += QList<KeyBinding>{
        row(KeyAction::RateDown, u"slower"_s, {Qt::Key_Less}, KeyText::tr("Play slower")),
        row(KeyAction::RateUp, u"faster"_s, {Qt::Key_Greater}, KeyText::tr("Play faster")),
        row(KeyAction::VolumeUp, u"louder"_s, {Qt::Key_Up}, KeyText::tr("Louder")),
        row(KeyAction::VolumeDown, u"quieter"_s, {Qt::Key_Down}, KeyText::tr("Quieter")),
        row(KeyAction::ToggleMute, u"mute"_s, {Qt::Key_M}, KeyText::tr("Sound off or on")),
        KeyBinding{.action = KeyAction::Back,
                   .name = u"back"_s,
                   .shortcuts = {Qt::ALT | Qt::Key_Left, Qt::Key_Back},
                   .help = KeyText::tr("Back, as does the mouse's back button"),
                   .inKiosk = true},
        KeyBinding{.action = KeyAction::Reload,
                   .name = u"reload"_s,
                   .shortcuts = {Qt::CTRL | Qt::Key_R, Qt::Key_F5},
                   .menuText = KeyText::tr("Reload"),
                   .help = KeyText::tr("Load the video again")},
    };
    return rows;
}

QList<KeyBinding> windowBindings()
{
    return {
        {.action = KeyAction::ToggleFullScreen,
         .group = Group::Window,
         .name = u"full-screen"_s,
         .shortcuts = {Qt::Key_F11},
         .pageKeys = {Qt::Key_F},
         .menuText = KeyText::tr("Full screen"),
         .help = KeyText::tr("Enter or leave full screen")},
        {.action = KeyAction::ToggleMiniPlayer,
         .group = Group::Window,
         .name = u"mini-player"_s,
         .shortcuts = {Qt::CTRL | Qt::Key_M},
         .menuText = KeyText::tr("Mini player"),
         .help = KeyText::tr("Small window in a corner, above the others, or back")},
        {.action = KeyAction::Escape,
         .group = Group::Window,
         .name = u"escape"_s,
         .shortcuts = {Qt::Key_Escape},
         .keysText = u"Esc"_s,
         .help = KeyText::tr("Close what is open over the video, then leave full screen or the mini player")},
    };
}

QList<KeyBinding> viewBindings()
{
    return {
        {.action = KeyAction::ToggleEvents,
         .group = Group::Views,
         .name = u"events"_s,
         .shortcuts = {Qt::Key_F2},
         .menuText = KeyText::tr("Events"),
         .help = KeyText::tr("Event feed: the player's messages, newest first")},
        {.action = KeyAction::SearchEvents,
         .group = Group::Views,
         .name = u"search"_s,
         .shortcuts = {Qt::CTRL | Qt::Key_F},
         .help = KeyText::tr("Search the event feed or Insights")},
        {.action = KeyAction::ToggleInsights,
         .group = Group::Views,
         .name = u"insights"_s,
         .shortcuts = {Qt::Key_F3},
         .menuText = KeyText::tr("Insights"),
         .help = KeyText::tr("Insights: how this and earlier sessions went, as charts")},
        {.action = KeyAction::ToggleKeys,
         .group = Group::Views,
         .name = u"keys"_s,
         .shortcuts = {Qt::Key_F1},
         .pageKeys = {Qt::Key_Question},
         .menuText = KeyText::tr("Keys"),
         .help = KeyText::tr("This list of keys")},
        {.action = KeyAction::ToggleSettings,
         .group = Group::Views,
         .name = u"settings"_s,
         .shortcuts = {Qt::CTRL | Qt::Key_Comma},
         .menuText = KeyText::tr("Settings"),
         .help = KeyText::tr("Settings: language, Back, display, privacy")},
    };
}

QList<KeyBinding> programBindings()
{
    return {
        {.action = KeyAction::CloseWindow,
         .group = Group::Program,
         .name = u"close"_s,
         .shortcuts = {Qt::CTRL | Qt::Key_W},
         .help = KeyText::tr("Close the window, which ends Vitrine")},
        {.action = KeyAction::Quit,
         .group = Group::Program,
         .name = u"quit"_s,
         .shortcuts = {Qt::CTRL | Qt::Key_Q},
         .help = KeyText::tr("Quit")},
    };
}

QString keyText(const QKeySequence &key)
{
    if (key == QKeySequence(Qt::Key_Left))
        return u"←"_s;
    if (key == QKeySequence(Qt::Key_Right))
        return u"→"_s;
    if (key == QKeySequence(Qt::Key_Up))
        return u"↑"_s;
    if (key == QKeySequence(Qt::Key_Down))
        return u"↓"_s;
    return key.toString(QKeySequence::PortableText);
}

/// Shift is a part of how a symbol or a digit is typed, but makes another key of a letter, an arrow or the space bar.
bool hasOwnMeaningWithShift(int key)
{
    return key == Qt::Key_Space || (key >= Qt::Key_A && key <= Qt::Key_Z) || key >= Qt::Key_Escape;
}

} // namespace

QString KeyBinding::text() const
{
    if (!keysText.isEmpty())
        return keysText;
    QStringList texts;
    for (const QKeySequence &key : shortcuts + pageKeys)
        texts += keyText(key);
    return texts.join(u", "_s);
}

QList<KeyBinding> keyBindings()
{
    return playbackBindings() + windowBindings() + viewBindings() + programBindings();
}

QString keyGroupTitle(KeyBinding::Group group)
{
    switch (group) {
    case Group::Playback:
        return KeyText::tr("Playback");
    case Group::Window:
        return KeyText::tr("Window");
    case Group::Views:
        return KeyText::tr("Views");
    case Group::Program:
        break;
    }
    return KeyText::tr("Program");
}

std::optional<KeyPress> pageKeyPress(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::NoModifier && (modifiers != Qt::ShiftModifier || hasOwnMeaningWithShift(event.key())))
        return std::nullopt;
    for (const KeyBinding &binding : keyBindings()) {
        const auto index = binding.pageKeys.indexOf(QKeySequence(event.key()));
        if (index < 0)
            continue;
        if (event.isAutoRepeat() && !binding.repeats)
            return std::nullopt;
        return KeyPress{binding.action, static_cast<int>(index), true};
    }
    return std::nullopt;
}

} // namespace vitrine
