// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalConnection.h"
#include "journal/JournalEvent.h"
#include "journal/SessionUpdate.h"

#include <QList>
#include <QSqlQuery>

#include <memory>
#include <optional>

namespace vitrine {

/// \brief Writes sessions to the journal's file.
///
/// Prepared statements; one transaction for each write(). For one thread; blocks while the disk does.
class JournalStore
{
public:
    enum class Durability {
        Process, ///< survives the end of the process
        Disk,    ///< survives the end of the machine (fsync)
    };

    JournalStore(const QString &path, UserIds userIds);
    ~JournalStore();
    Q_DISABLE_COPY_MOVE(JournalStore)

    /// Opens or creates the file and closes the sessions that are open as interrupted.
    [[nodiscard]] std::optional<JournalError> open();

    /// Writes all of \a updates, or nothing.
    [[nodiscard]] std::optional<JournalError> write(const QList<SessionUpdate> &updates, Durability durability);

    [[nodiscard]] JournalConnection &connection() { return m_connection; }

private:
    [[nodiscard]] bool closeInterrupted();
    [[nodiscard]] bool prepare();
    [[nodiscard]] bool writeUpdate(const SessionUpdate &update);
    [[nodiscard]] std::optional<qint64> writeSession(const SessionRecord &session);
    [[nodiscard]] bool setDurability(Durability durability);
    bool execute(QSqlQuery &query);

    JournalConnection m_connection;
    const UserIds m_userIds;
    std::optional<Durability> m_durability;
    struct Statements;
    std::unique_ptr<Statements> m_statements;
    JournalError m_error;
};

} // namespace vitrine
