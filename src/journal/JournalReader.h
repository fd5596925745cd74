// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalConnection.h"
#include "journal/RecordedSession.h"
#include "protocol/Result.h"

#include <QDateTime>
#include <QSqlQuery>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace vitrine {

/// \brief Which sessions to read.
struct SessionFilter
{
    enum class Order { NewestFirst, OldestFirst };

    std::optional<QDateTime> since{}; ///< those that began at this time or later
    QString contentId{};              ///< empty: all
    std::optional<int> limit{};       ///< at most this many
    Order order = Order::NewestFirst;
};

/// \brief Reads a journal, also while Vitrine writes it: everything that it returns is of the moment of open().
///
/// Returns one row at a time, so that memory does not grow with the journal. For one thread.
class JournalReader
{
public:
    /// Fails if there is no journal at \a path, or none that this version can read.
    [[nodiscard]] static Result<std::unique_ptr<JournalReader>> open(const QString &path);

    /// Calls \a take for each session, with its played segments.
    [[nodiscard]] Result<bool> eachSession(const SessionFilter &filter,
                                           const std::function<void(const SessionRecord &)> &take);
    /// The same without the played segments, which is much faster.
    [[nodiscard]] Result<bool> eachSummary(const SessionFilter &filter,
                                           const std::function<void(const SessionRecord &)> &take);
    /// Calls \a take for each session, with everything that was recorded.
    [[nodiscard]] Result<bool> eachRecording(const SessionFilter &filter,
                                             const std::function<void(const RecordedSession &)> &take);
    /// The only session whose id begins with \a prefix. Fails if there is none, or more than one.
    [[nodiscard]] Result<RecordedSession> recording(const QString &prefix);
    /// The session \a id with its parts, and of its events only states, errors, recoveries and what happened to the
    /// page.
    [[nodiscard]] Result<RecordedSession> outline(const QString &id);
    /// The number of sessions that \a filter selects.
    [[nodiscard]] Result<qint64> count(const SessionFilter &filter);

    [[nodiscard]] JournalConnection &connection() { return *m_connection; }

private:
    explicit JournalReader(std::unique_ptr<JournalConnection> connection);

    [[nodiscard]] Error failure(const QSqlQuery &query) const;
    enum class Depth { Summary, Session, Outline, Everything };
    /// Calls \a take for each row of \a query, a query of sessions.
    [[nodiscard]] Result<bool> readAll(QSqlQuery &query, Depth depth,
                                       const std::function<void(const RecordedSession &)> &take);
    [[nodiscard]] Result<bool> readParts(qint64 number, RecordedSession &recorded);
    [[nodiscard]] Result<bool> readEvents(QSqlQuery &events, qint64 number, RecordedSession &recorded);
    [[nodiscard]] Result<RecordedSession> only(const QString &prefix, Depth depth);
    [[nodiscard]] QSqlQuery sessionQuery(const SessionFilter &filter) const;

    std::unique_ptr<JournalConnection> m_connection;
    QSqlQuery m_parts;
    QSqlQuery m_events;
    QSqlQuery m_outline; ///< some of the events
};

/// The condition of \a filter as SQL, which begins with WHERE or is empty; its values are for bindFilter().
[[nodiscard]] QString filterCondition(const SessionFilter &filter);
/// Adds the values of \a filter to \a query.
void bindFilter(const SessionFilter &filter, QSqlQuery &query);

} // namespace vitrine
