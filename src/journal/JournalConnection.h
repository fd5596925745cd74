// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

namespace vitrine {

/// \brief Why the journal cannot be read or written.
struct JournalError
{
    enum class Kind {
        Full,     ///< no space on the disk
        Locked,   ///< another process writes
        ReadOnly, ///< file, folder or disk
        Corrupt,  ///< not a database, or a damaged one
        Foreign,  ///< another program's database
        TooNew,   ///< written by a newer version
        Missing,  ///< there is no such file
        Other,
    };

    Kind kind = Kind::Other;
    QString detail; ///< of SQLite

    [[nodiscard]] static JournalError of(const QSqlError &error);

    friend bool operator==(const JournalError &, const JournalError &) = default;
};

/// What happened, why, and what to do, in whole sentences; \a path is the journal's file.
[[nodiscard]] QString journalErrorText(const JournalError &error, const QString &path);

/// The URI of the journal at \a path for SQLite, with the query \a options: `mode=ro`.
[[nodiscard]] QString journalUri(const QString &path, const QString &options);

/// \brief An open connection to a journal, closed and removed at the end.
///
/// For one thread: the one that creates it.
class JournalConnection
{
public:
    enum class Access {
        ReadWrite,
        ReadOnly,
        Immutable, ///< read-only, of a file that no process changes
    };

    JournalConnection(const QString &path, Access access);
    ~JournalConnection();
    Q_DISABLE_COPY_MOVE(JournalConnection)

    /// Opens the file; with ReadWrite creates it, for its user only. An existing file may still turn out to be no
    /// database.
    [[nodiscard]] bool open();
    void close();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Access access() const { return m_access; }
    [[nodiscard]] QSqlDatabase database() const;
    /// The error of open(), or of the last execute() that failed.
    [[nodiscard]] const JournalError &error() const { return m_error; }

    /// Executes one statement without results.
    bool execute(const QString &statement);
    /// The first value of the first row; invalid if there is none or an error.
    [[nodiscard]] QVariant value(const QString &statement);

private:
    QString m_path;
    Access m_access;
    QString m_name; ///< of the connection
    JournalError m_error;
};

} // namespace vitrine
