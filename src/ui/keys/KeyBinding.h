// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>

class QKeyEvent;

namespace vitrine {

/// \brief What a key does.
enum class KeyAction {
    Open,
    Paste,
    TogglePlayback,
    SkipBack,
    SkipForward,
    LongSkipBack,
    LongSkipForward,
    SeekTenth, ///< KeyPress::index tenths of the length
    RateDown,
    RateUp,
    VolumeUp,
    VolumeDown,
    ToggleMute,
    Back,
    Reload,
    ToggleFullScreen,
    ToggleMiniPlayer,
    Escape,
    ToggleEvents,
    SearchEvents,
    ToggleInsights,
    ToggleKeys,
    ToggleSettings,
    CloseWindow,
    Quit,
};

/// \brief One row of the table of keys, from which come the shortcuts, the sheet of keys, the context menu and the
/// docs.
struct KeyBinding
{
    enum class Group { Playback, Window, Views, Program };

    KeyAction action = KeyAction::TogglePlayback;
    Group group = Group::Playback;
    QString name;                    ///< stable and untranslated, for object names
    QList<QKeySequence> shortcuts{}; ///< Vitrine takes these before the page
    QList<QKeySequence> pageKeys{}; ///< single keys without Ctrl and Alt, which the page gets first, as it may use them
    QString keysText{};             ///< instead of the list of keys, in docs and on the sheet
    QString menuText{};             ///< entry of the context menu, translated; empty: none
    QString help;                   ///< one phrase, translated, without a full stop
    bool needsMediaAccess = false;  ///< a command for the player
    bool repeats = false;           ///< again while the key is held down
    bool inKiosk = false;

    /// The keys for people: "F11, F", "←".
    [[nodiscard]] QString text() const;
};

/// The whole table, in the order of the sheet.
[[nodiscard]] QList<KeyBinding> keyBindings();

/// "Playback", translated.
[[nodiscard]] QString keyGroupTitle(KeyBinding::Group group);

/// \brief A key of the table was pressed.
struct KeyPress
{
    KeyAction action = KeyAction::TogglePlayback;
    int index = 0;          ///< which of the keys of the binding, from 0
    bool ofThePage = false; ///< the page had the key first and did not use it

    friend bool operator==(const KeyPress &, const KeyPress &) = default;
};

/// The page key that \a event is; none for a key that is held down if its action does not repeat.
[[nodiscard]] std::optional<KeyPress> pageKeyPress(const QKeyEvent &event);

} // namespace vitrine
