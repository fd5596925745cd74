// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/ValueHint.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace vitrine {

/// \brief An option that is not a setting: of one command, or of every command.
struct OptionDescription
{
    QString name{};      ///< without dashes: `json`
    QString letter{};    ///< `h` of `-h`; usually empty
    QString valueName{}; ///< `FILE`; empty: no value
    ValueHint hint{};
    QString help{};    ///< whole sentences, translated
    QString details{}; ///< more text for the manual page, translated

    friend bool operator==(const OptionDescription &, const OptionDescription &) = default;
};

/// \brief A positional argument of a command.
struct ArgumentDescription
{
    enum class Count { One, OneOrNone, AnyNumber };

    QString name{}; ///< `FILE`, `export|prune`
    Count count = Count::One;
    ValueHint hint{}; ///< of Kind::Choices: other values are errors
    QString help{};   ///< whole sentences, translated

    friend bool operator==(const ArgumentDescription &, const ArgumentDescription &) = default;
};

/// \brief Name, options, arguments and help of a command: `vitrine NAME [options] [arguments]`.
///
/// The source of command line, help, manual page and completions. The command without a name plays.
struct CommandDescription
{
    enum class WrongSettings {
        Refuse, ///< a usage error; of the user's file only those of `settings`, see SettingsLoader::loadUsed()
        PassOn, ///< the command reports the error
        LeaveOutUserFile, ///< see SettingsLoader::loadForDesktop(); other errors are refused
    };

    QString name{};
    QString summary{};     ///< one line for `vitrine --help`, translated
    QString explanation{}; ///< for `vitrine COMMAND --help`, translated
    QString details{};     ///< more text for the manual page, translated
    QList<OptionDescription> options{};
    bool takesTarget = false;               ///< its only argument is the setting `target`
    QList<ArgumentDescription> arguments{}; ///< in order; only the last may be optional or repeated
    std::optional<QStringList> settings{};  ///< keys of the settings that it uses; no value: any
    WrongSettings wrongSettings = WrongSettings::Refuse;

    /// `vitrine NAME [options] [target]`
    [[nodiscard]] QString usage() const;

    friend bool operator==(const CommandDescription &, const CommandDescription &) = default;
};

/// The options of every command that are not settings: `--config`, `--help`, `--version`.
[[nodiscard]] QList<OptionDescription> generalOptions();

} // namespace vitrine
