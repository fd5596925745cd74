// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/report/ReportOutbox.h"

#include <QVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr int rowsPerTrim = 100;

QString nameOf(ReportFormat format)
{
    return format == ReportFormat::Json ? u"json"_s : u"cmcd"_s;
}

QByteArray bodyOf(ReportFormat format, const QByteArrayList &records)
{
    return format == ReportFormat::Json ? '[' + records.join(',') + ']' : records.join('\n');
}

} // namespace

ReportOutbox::ReportOutbox(JournalConnection &connection)
    : m_connection(connection)
{
}

bool ReportOutbox::execute(QSqlQuery &query)
{
    if (query.exec())
        return true;
    m_error = JournalError::of(query.lastError());
    return false;
}

std::optional<qint64> ReportOutbox::size()
{
    if (m_bytes)
        return m_bytes;
    QSqlQuery query(m_connection.database());
    query.prepare(u"SELECT coalesce(sum(length(record) + ?), 0) FROM reports"_s);
    query.bindValue(0, bytesPerRow);
    if (execute(query) && query.next())
        m_bytes = query.value(0).toLongLong();
    return m_bytes;
}

bool ReportOutbox::add(const QString &session, ReportFormat format, const QList<QByteArray> &records)
{
    if (records.isEmpty())
        return true;
    if (!m_insert) {
        QSqlQuery query(m_connection.database());
        if (!query.prepare(u"INSERT INTO reports (session, format, record) VALUES (?, ?, ?)"_s)) {
            m_error = JournalError::of(query.lastError());
            return false;
        }
        m_insert = std::move(query);
    }
    if (!size())
        return false;
    for (const QByteArray &record : records) {
        m_insert->bindValue(0, session);
        m_insert->bindValue(1, nameOf(format));
        m_insert->bindValue(2, QString::fromUtf8(record));
        if (!execute(*m_insert))
            return false;
        *m_bytes += record.size() + bytesPerRow;
    }
    return true;
}

std::optional<int> ReportOutbox::trim(qint64 maximumBytes)
{
    int dropped = 0;
    while (size() && *m_bytes > maximumBytes) {
        QSqlQuery oldest(m_connection.database());
        oldest.prepare(u"SELECT number, length(record) FROM reports ORDER BY number LIMIT ?"_s);
        oldest.bindValue(0, rowsPerTrim);
        if (!execute(oldest))
            return std::nullopt;
        qint64 last = 0;
        qint64 bytes = 0;
        int count = 0;
        for (; *m_bytes - bytes > maximumBytes && oldest.next(); ++count) {
            last = oldest.value(0).toLongLong();
            bytes += oldest.value(1).toLongLong() + bytesPerRow;
        }
        oldest.finish();
        if (count == 0)
            break;
        QSqlQuery removal(m_connection.database());
        removal.prepare(u"DELETE FROM reports WHERE number <= ?"_s);
        removal.bindValue(0, last);
        if (!execute(removal))
            return std::nullopt;
        *m_bytes -= bytes;
        dropped += count;
    }
    return m_bytes ? std::optional(dropped) : std::nullopt;
}

std::optional<ReportBatch> ReportOutbox::next()
{
    QSqlQuery query(m_connection.database());
    query.setForwardOnly(true);
    query.prepare(u"SELECT number, session, format, record FROM reports ORDER BY number LIMIT ?"_s);
    query.bindValue(0, recordsPerBatch);
    if (!execute(query))
        return std::nullopt;
    ReportBatch batch;
    QString formatName;
    QByteArrayList records;
    qsizetype bytes = 2; // of brackets
    while (query.next()) {
        const QByteArray record = query.value(3).toString().toUtf8();
        if (records.isEmpty()) {
            batch.first = query.value(0).toLongLong();
            batch.session = query.value(1).toString();
            formatName = query.value(2).toString();
        } else if (query.value(1).toString() != batch.session || query.value(2).toString() != formatName ||
                   bytes + record.size() > bytesPerBatch) {
            break;
        }
        bytes += record.size() + 1;
        batch.last = query.value(0).toLongLong();
        records += record;
    }
    batch.format = formatName == nameOf(ReportFormat::Json) ? ReportFormat::Json : ReportFormat::Cmcd;
    batch.count = static_cast<int>(records.size());
    batch.body = records.isEmpty() ? QByteArray() : bodyOf(batch.format, records);
    return batch;
}

bool ReportOutbox::remove(const ReportResult &result)
{
    const bool isBatch = result.remove == ReportResult::Remove::Batch;
    QSqlQuery query(m_connection.database());
    query.prepare(isBatch ? u"DELETE FROM reports WHERE session = ? AND number BETWEEN ? AND ?"_s
                          : u"DELETE FROM reports WHERE session = ?"_s);
    query.bindValue(0, result.batch.session);
    if (isBatch) {
        query.bindValue(1, result.batch.first);
        query.bindValue(2, result.batch.last);
    }
    forgetSize(); // some may have been trimmed meanwhile
    return execute(query);
}

bool ReportOutbox::isEmpty()
{
    return !m_connection.value(u"SELECT 1 FROM reports LIMIT 1"_s).isValid();
}

} // namespace vitrine
