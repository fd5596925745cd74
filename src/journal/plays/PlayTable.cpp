// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/plays/PlayTable.h"

#include "journal/plays/PlayColumns.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

QString insertStatement()
{
    QStringList marks;
    QStringList assignments;
    for (const QString &name : playColumnNames()) {
        marks += u"?"_s;
        assignments += name + "=excluded."_L1 + name;
    }
    return u"INSERT INTO plays (%1) VALUES (%2) ON CONFLICT (run, number) DO UPDATE SET %3"_s.arg(
        playColumnNames().join(u','), marks.join(u','), assignments.join(u','));
}

QString selectStatement(const PlayFilter &filter)
{
    QString statement = u"SELECT "_s + playColumnNames().join(u',') + u" FROM plays"_s;
    if (filter.since)
        statement += u" WHERE startedAt >= ?"_s;
    if (filter.limit)
        statement = u"SELECT * FROM (%1 ORDER BY startedAt DESC, run, number DESC LIMIT %2)"_s.arg(statement).arg(
            *filter.limit);
    return statement + u" ORDER BY startedAt, run, number"_s;
}

} // namespace

PlayTable::PlayTable(JournalConnection &connection)
    : m_connection(connection)
{
}

bool PlayTable::execute(QSqlQuery &query)
{
    if (query.exec())
        return true;
    m_error = JournalError::of(query.lastError());
    return false;
}

bool PlayTable::closeLost()
{
    if (m_connection.execute(
            u"UPDATE plays SET endedAt = updatedAt, endReason = '%1' WHERE endedAt IS NULL"_s.arg(playLost)))
        return true;
    m_error = m_connection.error();
    return false;
}

bool PlayTable::write(const QList<PlayUpdate> &updates)
{
    if (updates.isEmpty())
        return true;
    if (!m_insert) {
        QSqlQuery query(m_connection.database());
        if (!query.prepare(insertStatement())) {
            m_error = JournalError::of(query.lastError());
            return false;
        }
        m_insert = std::move(query);
    }
    for (const PlayUpdate &update : updates) {
        int index = 0;
        for (const PlayColumn &column : playColumns())
            m_insert->bindValue(index++, column.read(update.play));
        if (!execute(*m_insert))
            return false;
    }
    return true;
}

Result<bool> PlayTable::each(const PlayFilter &filter, const std::function<void(const PlayRecord &)> &take)
{
    const bool hasPlays = m_connection.value(u"SELECT count(*) FROM sqlite_schema WHERE name = 'plays'"_s).toInt() == 1;
    if (!hasPlays)
        return true;
    const auto failure = [this](const QSqlQuery &query) {
        return Error{journalErrorText(JournalError::of(query.lastError()), m_connection.path())};
    };
    QSqlQuery query(m_connection.database());
    query.setForwardOnly(true);
    query.prepare(selectStatement(filter));
    if (filter.since)
        query.addBindValue(filter.since->toMSecsSinceEpoch());
    if (!query.exec())
        return failure(query);
    while (query.next()) {
        PlayRecord play;
        int index = 0;
        for (const PlayColumn &column : playColumns())
            column.assign(play, query.value(index++));
        take(play);
    }
    return query.lastError().isValid() ? Result<bool>(failure(query)) : true;
}

} // namespace vitrine
