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

/// Why the file at \a path, with a mistake, could not be used: Kind::Damaged if it can be read.
[[nodiscard]] UserFileProblem::Kind userFileProblemKind(const QString &path);
/// Whether the file at \a path, whose values cannot be read, has a line about a kiosk or a headless run.
[[nodiscard]] bool mayWantNoWindow(const QString &path);

/// Renames a damaged file to `vitrine.toml.broken-DATE`, or `…-DATE-2` and so on, so that a new one can take its place;
/// no other file is replaced. Returns what to tell the user: what is wrong, where the file is now, and what to do.
[[nodiscard]] QString setAsideUserFile(const UserFileProblem &problem, const QDate &today);

} // namespace vitrine
