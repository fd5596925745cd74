// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalImport.h"

#include "journal/JournalReader.h"
#include "journal/SessionColumns.h"
#include "journal/plays/PlayColumns.h"
#include "settings/SeparateFiles.h"

#include <QCoreApplication>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::JournalImport)
};

constexpr qint64 sessionsPerStep = 200;

/// Whether a row \a theirs is to replace the row `own`. What a killed run left is closed at the time of its last
/// record.
QString isNewer(const QString &theirs)
{
    return u"(%1.updatedAt > own.updatedAt OR (%1.updatedAt = own.updatedAt AND own.endedAt IS NULL"
           " AND %1.endedAt IS NOT NULL))"_s.arg(theirs);
}

QString sessionsStatement()
{
    QStringList names;
    QStringList assignments;
    for (const SessionColumn &column : sessionColumns()) {
        if (!column.isStored)
            continue;
        names += column.name;
        if (column.name != "id"_L1)
            assignments += column.name + "=excluded."_L1 + column.name;
    }
    const QString list = names.join(u',');
    return u"INSERT INTO main.sessions AS own (%1, isFailing) SELECT %1, isFailing FROM other.sessions WHERE true"
           " ORDER BY number ON CONFLICT (id) DO UPDATE SET %2, isFailing=excluded.isFailing WHERE %3"_s.arg(
               list, assignments.join(u','), isNewer(u"excluded"_s));
}

QString playsStatement()
{
    QStringList assignments;
    for (const QString &name : playColumnNames())
        assignments += name + "=excluded."_L1 + name;
    return u"INSERT INTO main.plays AS own (%1) SELECT %1 FROM other.plays WHERE true ON CONFLICT (run, number)"
           " DO UPDATE SET %2 WHERE %3"_s.arg(playColumnNames().join(u','), assignments.join(u','),
                                              isNewer(u"excluded"_s));
}

/// \brief The statements of one import. Each returns false after an error, which the connection has.
class Import
{
public:
    explicit Import(JournalConnection &journal)
        : m_journal(journal)
    {
    }

    [[nodiscard]] bool run(ImportReport &report, const std::function<void(qint64, qint64)> &progress)
    {
        return runSessions(report, progress) && runPlays(report);
    }

private:
    [[nodiscard]] bool runPlays(ImportReport &report)
    {
        // A journal of an older version has none.
        if (m_journal.value(u"SELECT count(*) FROM other.sqlite_schema WHERE name = 'plays'"_s).toInt() == 0)
            return true;
        if (!m_journal.execute(playsStatement()))
            return false;
        report.newPlays = m_journal.value(u"SELECT changes()"_s).toLongLong();
        return true;
    }

    [[nodiscard]] bool runSessions(ImportReport &report, const std::function<void(qint64, qint64)> &progress)
    {
        // Sessions to add or to replace: their numbers differ between the journals.
        if (!m_journal.execute(
                u"CREATE TEMP TABLE changed AS SELECT number AS source, id, (SELECT number FROM main.sessions"
                " AS own WHERE own.id = theirs.id) AS known FROM other.sessions AS theirs WHERE NOT EXISTS"
                " (SELECT 1 FROM main.sessions AS own WHERE own.id = theirs.id AND NOT %1)"_s.arg(
                    isNewer(u"theirs"_s))) ||
            !m_journal.execute(sessionsStatement()) ||
            !m_journal.execute(
                u"CREATE TEMP TABLE numbers AS SELECT row_number() OVER (ORDER BY target) AS step, source,"
                " target FROM (SELECT source, (SELECT number FROM main.sessions WHERE sessions.id ="
                " changed.id) AS target FROM changed)"_s))
            return false;
        const qint64 all = m_journal.value(u"SELECT count(*) FROM changed"_s).toLongLong();
        report.newSessions = m_journal.value(u"SELECT count(*) FROM changed WHERE known IS NULL"_s).toLongLong();
        report.updatedSessions = all - report.newSessions;
        report.knownSessions = m_journal.value(u"SELECT count(*) FROM other.sessions"_s).toLongLong() - all;
        for (qint64 done = 0; done < all; done += sessionsPerStep) {
            if (!copy(done, report))
                return false;
            if (progress)
                progress(std::min(done + sessionsPerStep, all), all);
        }
        return true;
    }

    [[nodiscard]] bool copy(qint64 after, ImportReport &report)
    {
        const QString step = u"step > %1 AND step <= %2"_s.arg(after).arg(after + sessionsPerStep);
        if (!m_journal.execute(
                u"INSERT OR IGNORE INTO main.events SELECT target, seq, time, mono, kind, name, rawName,"
                " data FROM numbers JOIN other.events ON session = source WHERE %1 ORDER BY target, seq"_s.arg(step)))
            return false;
        report.newEvents += m_journal.value(u"SELECT changes()"_s).toLongLong();
        return m_journal.execute(
                   u"DELETE FROM main.segments WHERE session IN (SELECT target FROM numbers WHERE %1)"_s.arg(step)) &&
               m_journal.execute(u"INSERT INTO main.segments SELECT target, part, fromSeconds, toSeconds, playbackRate,"
                                 " startMono, endMono, continues FROM numbers JOIN other.segments ON session = source"
                                 " WHERE %1 ORDER BY target, part"_s.arg(step));
    }

    JournalConnection &m_journal;
};

} // namespace

Result<ImportReport> importJournal(JournalConnection &into, const QString &file,
                                   const std::function<void(qint64 done, qint64 all)> &progress)
{
    if (isSameFile(file, into.path()))
        return Error{Text::tr("%1 is the journal itself. Give the journal of another profile or machine.").arg(file)};
    QString access = u"mode=ro"_s;
    {
        const auto reader = JournalReader::open(file); // with an error text about that file
        if (!reader)
            return reader.error();
        if ((*reader)->connection().access() == JournalConnection::Access::Immutable)
            access = u"immutable=1"_s;
    }
    const auto failure = [&](const JournalError &error) {
        return Error{Text::tr("%1 could not be imported into %2: %3.").arg(file, into.path(), error.detail)};
    };
    QSqlQuery attach(into.database());
    attach.prepare(u"ATTACH ? AS other"_s);
    attach.addBindValue(journalUri(file, access));
    if (!attach.exec())
        return failure(JournalError::of(attach.lastError()));
    ImportReport report;
    const bool isDone = into.execute(u"BEGIN IMMEDIATE"_s) && Import(into).run(report, progress) &&
                        into.execute(u"DROP TABLE temp.changed"_s) && into.execute(u"DROP TABLE temp.numbers"_s) &&
                        into.execute(u"COMMIT"_s);
    const Error error = failure(into.error());
    if (!isDone)
        into.execute(u"ROLLBACK"_s);
    into.execute(u"DETACH other"_s);
    return isDone ? Result<ImportReport>(report) : error;
}

} // namespace vitrine
