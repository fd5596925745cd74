// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/ValueHint.h"

#include <QList>
#include <QString>

namespace vitrine {

/// \brief An option that is no setting: of one command, or one that every
/// command has.
struct OptionDescription
{
    QString name{};      ///< without dashes: `json`
    QString letter{};    ///< `h` of `-h`; mostly empty
    QString valueName{}; ///< `FILE`; empty: it takes no value
    ValueHint hint{};
    QString help{};    ///< whole sentences, translated
    QString details{}; ///< what the manual page says beyond the help, translated

    friend bool operator==(const OptionDescription &, const OptionDescription &) = default;
};

/// \brief An argument of a command that is no option.
struct ArgumentDescription
{
    enum class Count { One, OneOrNone, AnyNumber };

    QString name{}; ///< `FILE`, `export|prune`
    Count count = Count::One;
    ValueHint hint{}; ///< of Kind::Choices: no other word is taken
    QString help{};   ///< whole sentences, translated

    friend bool operator==(const ArgumentDescription &, const ArgumentDescription &) = default;
};

/// \brief How a command is called and what it is for: `vitrine NAME [options]
/// [arguments]`, the name first.
///
/// Command line, help, manual page and completions are all made from it. The
/// command without a name plays.
struct CommandDescription
{
    enum class WrongSettings {
        Refuse, ///< a usage error
        PassOn, ///< the command says what is wrong with them
    };

    QString name{};
    QString summary{};     ///< one line for `vitrine --help`, translated
    QString explanation{}; ///< for `vitrine COMMAND --help`, translated
    QString details{};     ///< what the manual page says beyond the explanation,
                           ///< translated
    QList<OptionDescription> options{};
    bool takesTarget = false;               ///< its one argument is the setting `target`, and
                                            ///< there are no others
    QList<ArgumentDescription> arguments{}; ///< in their order; only the last may
                                            ///< be left out or repeated
    WrongSettings wrongSettings = WrongSettings::Refuse;

    /// `vitrine NAME [options] [target]`
    [[nodiscard]] QString usage() const;

    friend bool operator==(const CommandDescription &, const CommandDescription &) = default;
};

/// The options that are no settings and that every command has: `--config`,
/// `--help`, `--version`.
[[nodiscard]] QList<OptionDescription> generalOptions();

} // namespace vitrine
