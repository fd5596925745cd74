// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/PlaylistItem.h"
#include "settings/SettingPlacement.h"
#include "settings/Settings.h"
#include "settings/ValueHint.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace vitrine {

/// \brief One setting with its value as text, and its source. Every layer is a list of these.
struct SettingAssignment
{
    enum class Kind {
        Value,
        List,    ///< the start of a SettingList, without elements
        Element, ///< the next element of the list; the following values belong to it
        Mistake, ///< `values` is the message; `key` is the list whose last element has it, empty: none
    };

    QString key;
    QStringList values; ///< one, unless the setting is repeatable; empty for List and Element
    QString source;     ///< `--kiosk`, `VITRINE_KIOSK`, `/etc/vitrine/vitrine.toml:12`
    Kind kind = Kind::Value;
    QString list{}; ///< key of the list if this is a value of an element; usually empty
};

/// \brief Settings while they are read: the target is still text, because its meaning depends on other settings.
struct SettingsDraft
{
    Settings settings;
    QString target;
    QList<PlaylistEntry> playlist{};
};

/// \brief One row of the table of settings.
struct SettingRow
{
    enum class Type { Flag, Number, Text };
    /// Sets values in the draft. Returns an error as the end of a sentence, or no value.
    using Assign = std::function<std::optional<QString>(SettingsDraft &, const QStringList &)>;

    QString key{};   ///< TOML key in snake_case, `table.key` in a table; optionName() and variable() derive from it
    QString label{}; ///< short name; the settings view has texts of its own
    Type type = Type::Text;
    bool repeatable = false;
    QString sameAs{};       ///< key of another row for the same setting; usually empty
    bool isCommand = false; ///< a program and its arguments; a file may have a list of words
    bool sharesRun =
        false;           ///< given for one start, it leaves that able to hand over to a running Vitrine (InstanceRole)
    QString valueName{}; ///< `SECONDS`, `auto|on|off`; empty for flags
    ValueHint hint{};
    QString defaultValue{}; ///< a value for assign(); empty if no value means the default
    QString defaultNote{};  ///< the default as text, if defaultValue is empty; may be empty
    QString help{};         ///< whole sentences, translated
    QString details{};      ///< more text for docs/settings.md and the manual page; whole sentences, translated
    SettingPlacement placement{};
    Assign assign{};

    /// True for the target, which is the positional argument and has no option.
    [[nodiscard]] bool isPositional() const;
    /// The values for a list of \a items in a file: for a command one text that splitCommand() splits into these words.
    [[nodiscard]] QStringList fromList(const QStringList &items) const;
    /// `exit-after`, without leading dashes; for `table.key` it is `table-key`.
    [[nodiscard]] QString optionName() const;
    /// `VITRINE_EXIT_AFTER`; for `table.key` it is `VITRINE_TABLE_KEY`.
    [[nodiscard]] QString variable() const;
};

} // namespace vitrine
