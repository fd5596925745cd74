// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalMaintenance.h"

#include <QCoreApplication>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::JournalMaintenance)
};

constexpr int sessionsPerStep = 10;
constexpr int playsPerStep = 500;
constexpr int eventsPerStep = 500;
constexpr qint64 bytesPerPlay = 300; // with its index, estimated
constexpr int pagesPerStep = 500;

/// A rule that no session breaks, as the SQL that counts those that do.
struct Rule
{
    const char *statement;
    const char *fault;
};

const Rule rules[] = {
    {"SELECT count(*) FROM sessions WHERE (endedAt IS NULL) <> (outcome IS NULL)",
     QT_TRANSLATE_NOOP("vitrine::JournalMaintenance", "%n session(s) have an end without an outcome, or the reverse.")},
    {"SELECT count(*) FROM sessions WHERE endedAt < startedAt OR updatedAt < startedAt",
     QT_TRANSLATE_NOOP("vitrine::JournalMaintenance", "%n session(s) end before they begin.")},
    {"SELECT count(*) FROM sessions WHERE watchedTime < playbackStallDuration / 1000.0 - 0.001",
     QT_TRANSLATE_NOOP("vitrine::JournalMaintenance", "%n session(s) stalled for longer than they were watched.")},
    {"SELECT count(*) FROM sessions WHERE uniqueCoverage NOT BETWEEN 0 AND 1",
     QT_TRANSLATE_NOOP("vitrine::JournalMaintenance", "%n session(s) have a coverage outside of 0 to 1.")},
    {"SELECT count(*) FROM segments WHERE toSeconds < fromSeconds OR endMono < startMono",
     QT_TRANSLATE_NOOP("vitrine::JournalMaintenance", "%n played segment(s) end before they begin.")},
    {"SELECT count(*) FROM sessions WHERE abs(mediaTime - (SELECT total(toSeconds - fromSeconds) FROM segments"
     " WHERE session = number)) > 0.01",
     QT_TRANSLATE_NOOP("vitrine::JournalMaintenance", "%n session(s) played longer or shorter than their segments.")},
};

const Rule playRules[] = {
    {"SELECT count(*) FROM plays WHERE (endedAt IS NULL) <> (endReason IS NULL)",
     QT_TRANSLATE_NOOP("vitrine::JournalMaintenance", "%n play(s) have an end without a reason, or the reverse.")},
    {"SELECT count(*) FROM plays WHERE endedAt < startedAt OR updatedAt < startedAt",
     QT_TRANSLATE_NOOP("vitrine::JournalMaintenance", "%n play(s) end before they begin.")},
};

} // namespace

JournalMaintenance::JournalMaintenance(JournalConnection &connection)
    : m_connection(connection)
{
}

qint64 JournalMaintenance::usedBytes()
{
    const qint64 pages = m_connection.value(u"PRAGMA page_count"_s).toLongLong() -
                         m_connection.value(u"PRAGMA freelist_count"_s).toLongLong();
    return pages * m_connection.value(u"PRAGMA page_size"_s).toLongLong();
}

std::optional<qint64> JournalMaintenance::removeOldest(const QString &condition)
{
    const bool isDone = m_connection.execute(u"DELETE FROM sessions WHERE number IN (SELECT number FROM sessions WHERE "
                                             "endedAt IS NOT NULL AND %1 ORDER BY startedAt LIMIT %2)"_s.arg(condition)
                                                 .arg(sessionsPerStep));
    return isDone ? std::optional(m_connection.value(u"SELECT changes()"_s).toLongLong()) : std::nullopt;
}

bool JournalMaintenance::hasPlays()
{
    return m_connection.value(u"SELECT count(*) FROM sqlite_schema WHERE name = 'plays'"_s).toInt() == 1;
}

std::optional<qint64> JournalMaintenance::removeOldestPlays(const QString &condition)
{
    const bool isDone =
        m_connection.execute(u"DELETE FROM plays WHERE (run, number) IN (SELECT run, number FROM plays WHERE endedAt IS"
                             " NOT NULL AND %1 ORDER BY startedAt, number LIMIT %2)"_s.arg(condition)
                                 .arg(playsPerStep));
    return isDone ? std::optional(m_connection.value(u"SELECT changes()"_s).toLongLong()) : std::nullopt;
}

std::optional<qint64> JournalMaintenance::removeOldestEvents()
{
    // First what only an export shows, then what the course of the session shows, and last the errors, which the
    // statistics count by reason.
    for (const auto condition :
         {"kind NOT IN ('state', 'error', 'recovery', 'page')"_L1, "kind <> 'error'"_L1, "1"_L1}) {
        const bool isDone = m_connection.execute(
            u"DELETE FROM events WHERE (session, seq) IN (SELECT session, seq FROM sessions CROSS JOIN events ON"
            " session = number WHERE endedAt IS NULL AND %1 ORDER BY number, seq LIMIT %2)"_s.arg(condition)
                .arg(eventsPerStep));
        if (!isDone)
            return std::nullopt;
        if (const qint64 count = m_connection.value(u"SELECT changes()"_s).toLongLong(); count > 0)
            return count;
    }
    return 0;
}

std::optional<qint64> JournalMaintenance::prune(const Limits &limits, const Progress &progress)
{
    qint64 removed = 0;
    qint64 all = m_connection.value(u"SELECT count(*) FROM sessions"_s).toLongLong();
    qint64 plays = m_connection.value(u"SELECT count(*) FROM plays"_s).toLongLong();
    const auto mayContinue = [&] {
        return !progress || progress(removed, std::max(all, removed));
    };
    // Each returns whether there was something to remove; no value after an error.
    const auto removeSessions = [&](const QString &condition) -> std::optional<bool> {
        const std::optional<qint64> count = removeOldest(condition);
        removed += count.value_or(0);
        return count ? std::optional(*count > 0) : std::nullopt;
    };
    const auto removePlays = [&](const QString &condition) -> std::optional<bool> {
        const std::optional<qint64> count = removeOldestPlays(condition);
        plays -= count.value_or(0);
        return count ? std::optional(*count > 0) : std::nullopt;
    };
    const auto removeEvents = [&]() -> std::optional<bool> {
        const std::optional<qint64> count = removeOldestEvents();
        return count ? std::optional(*count > 0) : std::nullopt;
    };
    if (limits.endedAfter) {
        const QString condition = u"endedAt < %1"_s.arg(limits.endedAfter->toMSecsSinceEpoch());
        all = m_connection.value(u"SELECT count(*) FROM sessions WHERE "_s + condition).toLongLong();
        for (const auto &remove : {std::function(removeSessions), std::function(removePlays)}) {
            std::optional<bool> isMore = true;
            while (isMore == true) {
                isMore = remove(condition);
                if (!isMore)
                    return std::nullopt;
                if (!mayContinue())
                    return removed;
            }
        }
    }
    if (limits.maximumBytes) {
        all = m_connection.value(u"SELECT count(*) FROM sessions"_s).toLongLong();
        // Records that wait for the collector have a limit of their own.
        const qint64 reports = m_connection.value(u"SELECT total(length(record)) FROM reports"_s).toLongLong();
        while (usedBytes() - reports > *limits.maximumBytes) {
            // Sessions with their events are large: they must not displace the proof of play.
            const bool isPlaysTurn = plays * bytesPerPlay > *limits.maximumBytes / 2;
            std::optional<bool> isMore = isPlaysTurn ? removePlays(u"1"_s) : false;
            if (isMore == false)
                isMore = removeSessions(u"1"_s);
            if (isMore == false) // the session of a live stream may never end
                isMore = removeEvents();
            if (!isMore)
                return std::nullopt;
            if (!*isMore || !mayContinue())
                break;
        }
    }
    return removed;
}

bool JournalMaintenance::freeSpace(const Progress &progress)
{
    const qint64 all = m_connection.value(u"PRAGMA freelist_count"_s).toLongLong();
    for (qint64 left = all; left > 0;) {
        // Each row of the result is a page: the statement must be read to its end.
        QSqlQuery query(m_connection.database());
        if (!query.exec(u"PRAGMA incremental_vacuum(%1)"_s.arg(pagesPerStep)))
            return false;
        while (query.next()) {
        }
        const qint64 before = std::exchange(left, m_connection.value(u"PRAGMA freelist_count"_s).toLongLong());
        if (left >= before || (progress && !progress(all - left, all)))
            break;
    }
    return true;
}

bool JournalMaintenance::compact()
{
    return m_connection.execute(u"VACUUM"_s) && m_connection.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

QStringList JournalMaintenance::verify()
{
    QStringList faults;
    QSqlQuery check(m_connection.database());
    if (!check.exec(u"PRAGMA integrity_check"_s))
        return {journalErrorText(JournalError::of(check.lastError()), m_connection.path())};
    while (check.next()) {
        if (check.value(0).toString() != "ok"_L1)
            faults += Text::tr("SQLite found: %1.").arg(check.value(0).toString());
    }
    int orphans = 0;
    QSqlQuery references(m_connection.database());
    references.exec(u"PRAGMA foreign_key_check"_s);
    while (references.next())
        ++orphans;
    if (orphans > 0)
        faults += Text::tr("%n row(s) belong to no session.", nullptr, orphans);
    QList<Rule> all(std::begin(rules), std::end(rules));
    if (hasPlays()) // else it is of an older version
        all += QList<Rule>(std::begin(playRules), std::end(playRules));
    for (const Rule &rule : std::as_const(all)) {
        const QVariant count = m_connection.value(QLatin1StringView(rule.statement));
        if (!count.isValid())
            faults += journalErrorText(m_connection.error(), m_connection.path());
        else if (count.toInt() > 0)
            faults += Text::tr(rule.fault, nullptr, count.toInt());
    }
    return faults;
}

} // namespace vitrine
