// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalConnection.h"
#include "journal/JournalEvent.h"
#include "journal/SessionUpdate.h"
#include "journal/plays/PlayTable.h"
#include "journal/report/ReportOutbox.h"
#include "journal/report/SessionReports.h"

#include <QList>
#include <QSqlQuery>

#include <memory>
#include <optional>

namespace vitrine {

/// \brief Writes sessions and plays to the journal's file.
///
/// Prepared statements; one transaction for each write(). For one thread; blocks while the disk does.
class JournalStore
{
public:
    enum class Durability {
        Process, ///< survives the end of the process
        Disk,    ///< survives the end of the machine (fsync)
    };

    /// \a reports: where records are made from the updates; null if nothing is reported. Must outlive the store.
    JournalStore(const QString &path, UserIds userIds, SessionReports *reports = nullptr);
    ~JournalStore();
    Q_DISABLE_COPY_MOVE(JournalStore)

    /// Opens or creates the file and closes the sessions that are open as interrupted, and the plays as lost.
    [[nodiscard]] std::optional<JournalError> open();

    /// Writes all of \a updates and \a plays, or nothing.
    [[nodiscard]] std::optional<JournalError> write(const QList<SessionUpdate> &updates, Durability durability,
                                                    const QList<PlayUpdate> &plays = {});

    [[nodiscard]] JournalConnection &connection() { return m_connection; }
    /// The records of this and earlier runs.
    [[nodiscard]] ReportOutbox &outbox() { return m_outbox; }
    /// The number of records that the last write() has dropped because too many wait.
    [[nodiscard]] int droppedReports() const { return m_droppedReports; }
    /// Whether the last write() has added records.
    [[nodiscard]] bool hasNewReports() const { return m_hasNewReports; }

private:
    [[nodiscard]] bool closeInterrupted();
    [[nodiscard]] bool prepare();
    [[nodiscard]] bool commit();
    [[nodiscard]] bool writeAll(const QList<SessionUpdate> &updates);
    [[nodiscard]] bool writePlays(const QList<PlayUpdate> &plays);
    [[nodiscard]] bool writeUpdate(const SessionUpdate &update);
    [[nodiscard]] bool writeEvents(qint64 session, const QList<JournalEvent> &events);
    [[nodiscard]] bool writeParts(qint64 session, const SessionUpdate &update);
    [[nodiscard]] bool writeReports(const SessionUpdate &update, const QList<JournalEvent> &events);
    [[nodiscard]] std::optional<qint64> writeSession(const SessionRecord &session);
    [[nodiscard]] bool setDurability(Durability durability);
    bool execute(QSqlQuery &query);

    JournalConnection m_connection;
    const UserIds m_userIds;
    std::optional<Durability> m_durability;
    struct Statements;
    std::unique_ptr<Statements> m_statements;
    JournalError m_error;
    PlayTable m_plays;
    SessionReports *const m_reports;
    ReportOutbox m_outbox;
    int m_droppedReports = 0;
    bool m_hasNewReports = false;
};

} // namespace vitrine
