// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/Settings.h"
#include "settings/ValueHint.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace vitrine {

/// \brief One setting with its value as text, and where it stands: what every layer boils down to.
struct SettingAssignment
{
    enum class Kind {
        Value,
        List,    ///< the begin of a SettingList, which has no elements so far
        Element, ///< the next element of the list; the values that follow are its own
    };

    QString key;
    QStringList values; ///< one, unless the setting is repeatable; none but for Kind::Value
    QString source;     ///< `--kiosk`, `VITRINE_KIOSK`, `/etc/vitrine/vitrine.toml:12`
    Kind kind = Kind::Value;
    QString list{}; ///< the list of whose element this is a value; mostly empty
};

/// \brief Settings while they are being read: the target is still text, for its meaning depends on others.
struct SettingsDraft
{
    Settings settings;
    QString target;
};

/// \brief One row of the table of settings.
struct SettingRow
{
    enum class Type { Flag, Number, Text };
    /// When a change takes effect, which a settings window has to tell its user. AtOnce: whoever changes it can hand
    /// the new value to the window or the player that is running; nothing that is already made depends on the old one.
    enum class Applies { AtNextStart, AtOnce };
    /// Puts values into the settings; answers what is wrong with them, as the end of a sentence, or nothing.
    using Assign = std::function<std::optional<QString>(SettingsDraft &, const QStringList &)>;

    QString key{};   ///< TOML key, snake_case, behind a dot in a table; optionName() and variable() follow from it
    QString label{}; ///< a few words for a settings window, translated
    Type type = Type::Text;
    bool repeatable = false;
    bool isCommand = false; ///< a program and its arguments: in a file perhaps a list of words
    QString valueName{};    ///< `SECONDS`, `auto|on|off`; empty for flags
    ValueHint hint{};
    QString defaultValue{}; ///< a value that assign() takes; empty when no value stands for the default
    QString defaultNote{};  ///< what happens by default, in words, where defaultValue is empty; may be empty too
    Applies applies = Applies::AtNextStart;
    QString help{};    ///< whole sentences, translated
    QString details{}; ///< what docs/settings.md and the manual page say beyond the help; whole sentences, translated
    Assign assign{};

    /// The target has no option: it is the positional argument.
    [[nodiscard]] bool isPositional() const;
    /// The values that stand for a list of \a items in a file: for a command one text that means the same words.
    [[nodiscard]] QStringList fromList(const QStringList &items) const;
    /// `exit-after`, without the dashes before it; of `table.key` it is `table-key`.
    [[nodiscard]] QString optionName() const;
    /// `VITRINE_EXIT_AFTER`; of `table.key` it is `VITRINE_TABLE_KEY`.
    [[nodiscard]] QString variable() const;
};

} // namespace vitrine
