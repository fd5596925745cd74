// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalConnection.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace vitrine {

/// \brief Deletes old sessions and plays from a journal, frees the space, and checks the file.
///
/// Works in small transactions, so that others wait only briefly, and can be interrupted at any time. For the thread of
/// the connection, which must be a prepared one (prepareJournalSchema()) and outlive this object.
class JournalMaintenance
{
public:
    /// What may stay.
    struct Limits
    {
        std::optional<QDateTime> endedAfter{}; ///< sessions and plays that ended before are deleted
        std::optional<qint64> maximumBytes{};  ///< of the file; the oldest ones are deleted beyond it, plays only if
                                               ///< they take more than half of it

        friend bool operator==(const Limits &, const Limits &) = default;
    };

    /// Called after each step with the number of finished steps and of all; returns whether to continue.
    using Progress = std::function<bool(qint64 done, qint64 all)>;

    explicit JournalMaintenance(JournalConnection &connection);

    /// Deletes sessions and plays that are not allowed by \a limits, never an open one; if no other session is left,
    /// the oldest events of an open one. Returns how many sessions, or no value after an error.
    [[nodiscard]] std::optional<qint64> prune(const Limits &limits, const Progress &progress = {});
    /// Returns free pages to the file system; false after an error.
    [[nodiscard]] bool freeSpace(const Progress &progress = {});
    /// Rewrites the file without gaps, and needs as much space again; false after an error.
    [[nodiscard]] bool compact();
    /// The faults of the file, in whole sentences; empty if there are none.
    [[nodiscard]] QStringList verify();

    /// Bytes of the file that are in use.
    [[nodiscard]] qint64 usedBytes();
    [[nodiscard]] const JournalError &error() const { return m_connection.error(); }

private:
    [[nodiscard]] std::optional<qint64> removeOldest(const QString &condition);
    [[nodiscard]] std::optional<qint64> removeOldestPlays(const QString &condition);
    /// Of open sessions; their metrics and what they played stay.
    [[nodiscard]] std::optional<qint64> removeOldestEvents();
    [[nodiscard]] bool hasPlays();

    JournalConnection &m_connection;
};

} // namespace vitrine
