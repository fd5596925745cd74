// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalStore.h"

#include "journal/JournalSchema.h"
#include "journal/SessionColumns.h"

#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

QString sessionStatement()
{
    QStringList names;
    QStringList marks;
    QStringList assignments;
    for (const SessionColumn &column : sessionColumns()) {
        if (!column.isStored)
            continue;
        names += column.name;
        marks += u"?"_s;
        if (column.name != "id"_L1 && column.name != "startedAt"_L1)
            assignments += column.name + "=excluded."_L1 + column.name;
    }
    return u"INSERT INTO sessions (%1, isFailing) VALUES (%2, ?) ON CONFLICT (id) DO UPDATE SET %3, "
           "isFailing=excluded.isFailing RETURNING number"_s.arg(names.join(u','), marks.join(u','),
                                                                 assignments.join(u','));
}

} // namespace

struct JournalStore::Statements
{
    explicit Statements(const QSqlDatabase &database)
        : session(database)
        , event(database)
        , part(database)
    {
        session.setForwardOnly(true);
    }

    QSqlQuery session;
    QSqlQuery event;
    QSqlQuery part;
};

JournalStore::JournalStore(const QString &path, UserIds userIds, SessionReports *reports)
    : m_connection(path, JournalConnection::Access::ReadWrite)
    , m_userIds(userIds)
    , m_plays(m_connection)
    , m_reports(reports)
    , m_outbox(m_connection)
{
}

JournalStore::~JournalStore()
{
    m_statements.reset();
}

std::optional<JournalError> JournalStore::open()
{
    if (!m_connection.open())
        return m_connection.error();
    if (auto error = prepareJournalSchema(m_connection))
        return error;
    if (!closeInterrupted())
        return m_connection.error();
    if (!m_plays.closeLost())
        return m_plays.error();
    if (!prepare())
        return m_error;
    // Rows are added at the end: the 2 MiB that SQLite takes in the long run would be of no use (bench_journal).
    if (!m_connection.execute(u"PRAGMA cache_size = -256"_s))
        return m_connection.error();
    return std::nullopt;
}

bool JournalStore::closeInterrupted()
{
    return m_connection.execute(
        u"UPDATE sessions SET endedAt = updatedAt, outcome = 'interrupted',"
        " playbackFailed = playbackFailed OR isFailing,"
        " startOutcome = coalesce(startOutcome, CASE WHEN playbackFailed OR isFailing THEN 'failedBeforeStart'"
        " ELSE 'exitedBeforeStart' END), isFailing = 0 WHERE endedAt IS NULL"_s);
}

bool JournalStore::prepare()
{
    m_statements = std::make_unique<Statements>(m_connection.database());
    const auto prepare = [this](QSqlQuery &query, const QString &statement) {
        if (query.prepare(statement))
            return true;
        m_error = JournalError::of(query.lastError());
        return false;
    };
    return prepare(m_statements->session, sessionStatement()) &&
           prepare(m_statements->event, u"INSERT OR IGNORE INTO events (session, seq, time, mono, kind, name, rawName,"
                                        " data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s) &&
           prepare(m_statements->part,
                   u"INSERT OR REPLACE INTO segments (session, part, fromSeconds, toSeconds,"
                   " playbackRate, startMono, endMono, continues) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
}

bool JournalStore::setDurability(Durability durability)
{
    if (m_durability == durability)
        return true;
    // In WAL mode, NORMAL syncs only at checkpoints.
    if (!m_connection.execute(durability == Durability::Disk ? u"PRAGMA synchronous = FULL"_s
                                                             : u"PRAGMA synchronous = NORMAL"_s))
        return false;
    m_durability = durability;
    return true;
}

std::optional<JournalError> JournalStore::write(const QList<SessionUpdate> &updates, Durability durability,
                                                const QList<PlayUpdate> &plays)
{
    if (!setDurability(durability) || !m_connection.execute(u"BEGIN IMMEDIATE"_s))
        return m_connection.error();
    // What is not written is made again.
    const std::optional<SessionReports> before = m_reports != nullptr ? std::optional(*m_reports) : std::nullopt;
    m_hasNewReports = false;
    m_droppedReports = 0;
    if (writePlays(plays) && writeAll(updates) && commit())
        return std::nullopt;
    m_connection.execute(u"ROLLBACK"_s);
    m_outbox.forgetSize();
    if (before)
        *m_reports = *before;
    return m_error;
}

bool JournalStore::commit()
{
    if (m_connection.execute(u"COMMIT"_s))
        return true;
    m_error = m_connection.error();
    return false;
}

bool JournalStore::writePlays(const QList<PlayUpdate> &plays)
{
    if (m_plays.write(plays))
        return true;
    m_error = m_plays.error();
    return false;
}

bool JournalStore::writeAll(const QList<SessionUpdate> &updates)
{
    for (const SessionUpdate &update : updates) {
        if (!writeUpdate(update))
            return false;
    }
    if (!m_hasNewReports)
        return true;
    const std::optional<int> dropped = m_outbox.trim(m_reports->options().maximumBytes);
    m_droppedReports = dropped.value_or(0);
    if (!dropped)
        m_error = m_outbox.error();
    return dropped.has_value();
}

bool JournalStore::writeReports(const SessionUpdate &update, const QList<JournalEvent> &events)
{
    if (m_reports == nullptr)
        return true;
    const QList<QByteArray> records = m_reports->take(update, events);
    m_hasNewReports = m_hasNewReports || !records.isEmpty();
    if (m_outbox.add(update.session.id, m_reports->options().format, records))
        return true;
    m_error = m_outbox.error();
    return false;
}

bool JournalStore::execute(QSqlQuery &query)
{
    if (query.exec())
        return true;
    m_error = JournalError::of(query.lastError());
    return false;
}

std::optional<qint64> JournalStore::writeSession(const SessionRecord &session)
{
    QSqlQuery &query = m_statements->session;
    int index = 0;
    for (const SessionColumn &column : sessionColumns()) {
        if (column.isStored)
            query.bindValue(index++, column.read(session));
    }
    query.bindValue(index, session.isFailing ? 1 : 0);
    if (!execute(query) || !query.next())
        return std::nullopt;
    const qint64 number = query.value(0).toLongLong();
    query.finish();
    return number;
}

bool JournalStore::writeUpdate(const SessionUpdate &update)
{
    const std::optional<qint64> number = writeSession(update.session);
    if (!number)
        return false;
    QList<JournalEvent> events;
    for (const RunEvent &event : update.events)
        events += journalEvent(event, m_userIds);
    return writeEvents(*number, events) && writeParts(*number, update) && writeReports(update, events);
}

bool JournalStore::writeEvents(qint64 session, const QList<JournalEvent> &events)
{
    QSqlQuery &insertEvent = m_statements->event;
    insertEvent.bindValue(0, session);
    for (const JournalEvent &row : events) {
        insertEvent.bindValue(1, row.seq);
        insertEvent.bindValue(2, row.time);
        insertEvent.bindValue(3, row.mono);
        insertEvent.bindValue(4, row.kind);
        insertEvent.bindValue(5, orNull(row.name));
        insertEvent.bindValue(6, orNull(row.rawName));
        insertEvent.bindValue(7, orNull(row.data));
        if (!execute(insertEvent))
            return false;
    }
    return true;
}

bool JournalStore::writeParts(qint64 session, const SessionUpdate &update)
{
    QSqlQuery &insertPart = m_statements->part;
    insertPart.bindValue(0, session);
    qsizetype index = update.firstPart;
    for (const PlayedPart &part : update.parts) {
        insertPart.bindValue(1, index++);
        insertPart.bindValue(2, part.media.fromSeconds);
        insertPart.bindValue(3, part.media.toSeconds);
        insertPart.bindValue(4, part.playbackRate);
        insertPart.bindValue(5, static_cast<qint64>(part.start.count()));
        insertPart.bindValue(6, static_cast<qint64>(part.end.count()));
        insertPart.bindValue(7, part.continues ? 1 : 0);
        if (!execute(insertPart))
            return false;
    }
    return true;
}

} // namespace vitrine
