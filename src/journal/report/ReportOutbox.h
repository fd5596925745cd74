// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalConnection.h"
#include "journal/report/ReportBatch.h"

#include <QByteArray>
#include <QList>
#include <QSqlQuery>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief The records in the journal that wait for the collector.
///
/// For the thread of its connection, which must outlive it; blocks while the disk does. The caller begins and ends
/// transactions, and calls forgetSize() after a rollback.
class ReportOutbox
{
public:
    static constexpr int recordsPerBatch = 100;
    static constexpr qsizetype bytesPerBatch = qsizetype{60} * 1024; ///< collectors take 64 KiB
    static constexpr qint64 bytesPerRow = 64;                        ///< of a record's other columns, estimated

    explicit ReportOutbox(JournalConnection &connection);

    [[nodiscard]] bool add(const QString &session, ReportFormat format, const QList<QByteArray> &records);
    /// Removes the oldest records while all of them have more than \a maximumBytes; returns how many, or none if that
    /// failed.
    [[nodiscard]] std::optional<int> trim(qint64 maximumBytes);
    /// The oldest records that can be sent together; a count of 0 if nothing waits, none if they cannot be read.
    [[nodiscard]] std::optional<ReportBatch> next();
    [[nodiscard]] bool remove(const ReportResult &result);
    [[nodiscard]] bool isEmpty();
    void forgetSize() { m_bytes.reset(); }

    /// Of the function that has failed.
    [[nodiscard]] const JournalError &error() const { return m_error; }

private:
    [[nodiscard]] bool execute(QSqlQuery &query);
    [[nodiscard]] std::optional<qint64> size();

    JournalConnection &m_connection;
    std::optional<QSqlQuery> m_insert; ///< prepared
    std::optional<qint64> m_bytes;     ///< of all records; none: not known
    JournalError m_error;
};

} // namespace vitrine
