// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDate>
#include <QString>

namespace vitrine {

/// \brief Why the user's settings file does not count in a run.
struct UserFileProblem
{
    enum class Kind {
        Damaged,    ///< no TOML, or a value that is not valid
        Unreadable, ///< permissions, or no file
    };

    Kind kind = Kind::Damaged;
    QString path{};
    QString message{}; ///< what is wrong, with file and line; whole sentences

    friend bool operator==(const UserFileProblem &, const UserFileProblem &) = default;
};

/// Renames a damaged file to `vitrine.toml.broken-DATE`, or `…-DATE-2` and so on, so that a new one can take its place;
/// no other file is replaced. Returns what to tell the user: what is wrong, where the file is now, and what to do.
[[nodiscard]] QString setAsideUserFile(const UserFileProblem &problem, const QDate &today);

} // namespace vitrine
