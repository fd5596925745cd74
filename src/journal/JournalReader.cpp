// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalReader.h"

#include "journal/JournalSchema.h"
#include "journal/SessionColumns.h"
#include "protocol/EchoedText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

using std::chrono::milliseconds;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::JournalReader)
};

/// The stored columns, for SELECT.
QString columnList()
{
    QStringList names;
    for (const SessionColumn &column : sessionColumns()) {
        if (column.isStored)
            names += column.name;
    }
    return names.join(u',') + ",isFailing,number"_L1;
}

/// The session in the current row of \a query, and its number.
std::pair<SessionRecord, qint64> rowOf(const QSqlQuery &query)
{
    SessionRecord session;
    int index = 0;
    for (const SessionColumn &column : sessionColumns()) {
        if (column.isStored)
            column.assign(session, query.value(index++));
    }
    session.isFailing = query.value(index).toBool();
    return {session, query.value(index + 1).toLongLong()};
}

std::optional<JournalError> openAndCheck(JournalConnection &connection)
{
    if (!connection.open())
        return connection.error();
    return checkJournalSchema(connection);
}

} // namespace

QString filterCondition(const SessionFilter &filter)
{
    QStringList conditions;
    if (filter.since)
        conditions += u"startedAt >= ?"_s;
    if (!filter.contentId.isEmpty())
        conditions += u"contentId = ?"_s;
    return conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
}

void bindFilter(const SessionFilter &filter, QSqlQuery &query)
{
    if (filter.since)
        query.addBindValue(filter.since->toMSecsSinceEpoch());
    if (!filter.contentId.isEmpty())
        query.addBindValue(filter.contentId);
}

JournalReader::JournalReader(std::unique_ptr<JournalConnection> connection)
    : m_connection(std::move(connection))
    , m_parts(m_connection->database())
    , m_events(m_connection->database())
    , m_outline(m_connection->database())
{
    m_parts.setForwardOnly(true);
    m_parts.prepare(u"SELECT fromSeconds, toSeconds, playbackRate, startMono, endMono, continues FROM segments"
                    " WHERE session = ? ORDER BY part"_s);
    m_events.setForwardOnly(true);
    const QString events = u"SELECT seq, time, mono, kind, name, rawName, data FROM events WHERE session = ?"_s;
    m_events.prepare(events + u" ORDER BY seq"_s);
    m_outline.setForwardOnly(true);
    m_outline.prepare(events + u" AND kind IN ('state', 'error', 'recovery', 'page') ORDER BY seq"_s);
}

Result<std::unique_ptr<JournalReader>> JournalReader::open(const QString &path)
{
    using Access = JournalConnection::Access;
    auto connection = std::make_unique<JournalConnection>(path, Access::ReadOnly);
    std::optional<JournalError> error = openAndCheck(*connection);
    // In a folder that cannot be written, SQLite can read a file only if no process changes it.
    if (error && error->kind == JournalError::Kind::ReadOnly && QFileInfo(path + "-wal"_L1).size() == 0) {
        connection = std::make_unique<JournalConnection>(path, Access::Immutable);
        error = openAndCheck(*connection);
    }
    // The transaction begins with the first value that is read.
    if (!error && !(connection->execute(u"BEGIN"_s) && connection->value(u"SELECT count(*) FROM sessions"_s).isValid()))
        error = connection->error();
    if (error)
        return Error{journalErrorText(*error, path)};
    return std::unique_ptr<JournalReader>(new JournalReader(std::move(connection)));
}

Error JournalReader::failure(const QSqlQuery &query) const
{
    return Error{journalErrorText(JournalError::of(query.lastError()), m_connection->path())};
}

QSqlQuery JournalReader::sessionQuery(const SessionFilter &filter) const
{
    QString statement = u"SELECT "_s + columnList() + u" FROM sessions"_s + filterCondition(filter) +
                        u" ORDER BY startedAt DESC, number DESC"_s +
                        (filter.limit ? u" LIMIT %1"_s.arg(*filter.limit) : QString());
    if (filter.order == SessionFilter::Order::OldestFirst)
        statement = u"SELECT * FROM ("_s + statement + u") ORDER BY startedAt, number"_s;
    QSqlQuery query(m_connection->database());
    query.setForwardOnly(true);
    query.prepare(statement);
    bindFilter(filter, query);
    return query;
}

Result<bool> JournalReader::readAll(QSqlQuery &query, Depth depth,
                                    const std::function<void(const RecordedSession &)> &take)
{
    if (!query.exec())
        return failure(query);
    while (query.next()) {
        RecordedSession recorded;
        qint64 number = 0;
        std::tie(recorded.session, number) = rowOf(query);
        if (depth != Depth::Summary) {
            if (const auto read = readParts(number, recorded); !read)
                return read;
        }
        if (depth == Depth::Outline || depth == Depth::Everything) {
            QSqlQuery &events = depth == Depth::Outline ? m_outline : m_events;
            if (const auto read = readEvents(events, number, recorded); !read)
                return read;
        }
        take(recorded);
    }
    return query.lastError().isValid() ? Result<bool>(failure(query)) : true;
}

Result<bool> JournalReader::eachSession(const SessionFilter &filter,
                                        const std::function<void(const SessionRecord &)> &take)
{
    QSqlQuery query = sessionQuery(filter);
    return readAll(query, Depth::Session, [&take](const RecordedSession &recorded) { take(recorded.session); });
}

Result<bool> JournalReader::eachSummary(const SessionFilter &filter,
                                        const std::function<void(const SessionRecord &)> &take)
{
    QSqlQuery query = sessionQuery(filter);
    return readAll(query, Depth::Summary, [&take](const RecordedSession &recorded) { take(recorded.session); });
}

Result<bool> JournalReader::eachRecording(const SessionFilter &filter,
                                          const std::function<void(const RecordedSession &)> &take)
{
    QSqlQuery query = sessionQuery(filter);
    return readAll(query, Depth::Everything, take);
}

Result<RecordedSession> JournalReader::recording(const QString &prefix)
{
    return only(prefix, Depth::Everything);
}

Result<RecordedSession> JournalReader::outline(const QString &id)
{
    return only(id, Depth::Outline);
}

Result<RecordedSession> JournalReader::only(const QString &prefix, Depth depth)
{
    QSqlQuery query(m_connection->database());
    query.prepare(u"SELECT "_s + columnList() + u" FROM sessions WHERE substr(id, 1, length(?)) = ? LIMIT 2"_s);
    query.addBindValue(prefix);
    query.addBindValue(prefix);
    QList<RecordedSession> found;
    const auto read = readAll(query, depth, [&found](const RecordedSession &recorded) { found += recorded; });
    if (!read)
        return read.error();
    if (prefix.isEmpty() || found.isEmpty())
        return Error{Text::tr("There is no session “%1”. “vitrine journal sessions” lists them.").arg(echoed(prefix))};
    if (found.size() > 1)
        return Error{Text::tr("Several sessions begin with “%1”. Give more of the id.").arg(echoed(prefix))};
    return found.first();
}

Result<bool> JournalReader::readEvents(QSqlQuery &events, qint64 number, RecordedSession &recorded)
{
    events.bindValue(0, number);
    if (!events.exec())
        return failure(events);
    while (events.next()) {
        recorded.events.append({.seq = events.value(0).toLongLong(),
                                .time = events.value(1).toLongLong(),
                                .mono = events.value(2).toLongLong(),
                                .kind = events.value(3).toString(),
                                .name = events.value(4).toString(),
                                .rawName = events.value(5).toString(),
                                .data = events.value(6).toString()});
    }
    events.finish();
    return true;
}

Result<bool> JournalReader::readParts(qint64 number, RecordedSession &recorded)
{
    m_parts.bindValue(0, number);
    if (!m_parts.exec())
        return failure(m_parts);
    while (m_parts.next()) {
        recorded.parts.append({{m_parts.value(0).toDouble(), m_parts.value(1).toDouble()},
                               m_parts.value(2).toDouble(),
                               milliseconds(m_parts.value(3).toLongLong()),
                               milliseconds(m_parts.value(4).toLongLong()),
                               m_parts.value(5).toBool()});
    }
    m_parts.finish();
    recorded.session.metrics.playedSegments = segmentsOf(recorded.parts);
    return true;
}

Result<qint64> JournalReader::count(const SessionFilter &filter)
{
    QSqlQuery query(m_connection->database());
    query.prepare(u"SELECT count(*) FROM sessions"_s + filterCondition(filter));
    bindFilter(filter, query);
    if (!query.exec() || !query.next())
        return failure(query);
    const qint64 all = query.value(0).toLongLong();
    return filter.limit ? std::min<qint64>(all, *filter.limit) : all;
}

} // namespace vitrine
