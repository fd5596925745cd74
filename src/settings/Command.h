// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace vitrine {

/// \brief Something else than to play: `vitrine COMMAND [options]`, the command first.
struct Command
{
    QString name;
    QString summary;                              ///< one line for `vitrine --help`, translated
    QString explanation;                          ///< for `vitrine COMMAND --help`, translated
    QList<std::pair<QString, QString>> options{}; ///< its own, without dashes, and what they mean, translated

    friend bool operator==(const Command &, const Command &) = default;
};

/// All commands, in the order in which the help shows them.
[[nodiscard]] QList<Command> commands();

} // namespace vitrine
