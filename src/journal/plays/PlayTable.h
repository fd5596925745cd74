// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalConnection.h"
#include "journal/plays/PlayRecord.h"
#include "protocol/Result.h"

#include <QList>
#include <QSqlQuery>

#include <functional>
#include <optional>

namespace vitrine {

/// \brief Which plays to read; the oldest first.
struct PlayFilter
{
    std::optional<QDateTime> since{}; ///< those that began at this time or later
    std::optional<int> limit{};       ///< at most this many, the newest of them
};

/// \brief The plays in a journal: one row each, with run and number as its key.
///
/// For the thread of its connection, which must outlive it; blocks while the disk does. The caller begins and ends
/// transactions.
class PlayTable
{
public:
    explicit PlayTable(JournalConnection &connection);

    /// Ends the plays that are open: their run did not.
    [[nodiscard]] bool closeLost();
    /// Adds plays, or replaces older versions of their records.
    [[nodiscard]] bool write(const QList<PlayUpdate> &updates);
    /// Calls \a take for each play, the oldest first. A journal of an older version has none.
    [[nodiscard]] Result<bool> each(const PlayFilter &filter, const std::function<void(const PlayRecord &)> &take);

    /// Of the function that has failed.
    [[nodiscard]] const JournalError &error() const { return m_error; }

private:
    [[nodiscard]] bool execute(QSqlQuery &query);

    JournalConnection &m_connection;
    std::optional<QSqlQuery> m_insert; ///< prepared
    JournalError m_error;
};

} // namespace vitrine
