// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalSchema.h"

#include <QStringList>
#include <QVariant>

#include <array>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// Step i creates version i + 1 from version i. Never change a step that was released: add one.
const std::array<QStringList, journalSchemaVersion> steps{{
    {
        u"CREATE TABLE sessions ("
        "number INTEGER PRIMARY KEY,"
        "id TEXT NOT NULL UNIQUE,"
        "startedAt INTEGER NOT NULL,"
        "endedAt INTEGER,"
        "updatedAt INTEGER NOT NULL,"
        "outcome TEXT,"
        "contentId TEXT,"
        "target TEXT,"
        "hostOrigin TEXT,"
        "streamingType TEXT,"
        "duration REAL,"
        "userId TEXT,"
        "version TEXT,"
        "graphics TEXT,"
        "playbackFailed INTEGER NOT NULL,"
        "startOutcome TEXT,"
        "initialStartupTime INTEGER,"
        "playbackStallCount INTEGER NOT NULL,"
        "playbackStallDuration INTEGER NOT NULL,"
        "watchedTime REAL NOT NULL,"
        "mediaTime REAL NOT NULL,"
        "uniqueCoverage REAL,"
        "completion INTEGER,"
        "rateTime TEXT,"
        "averageRate REAL,"
        "seekCount INTEGER NOT NULL,"
        "forwardSeconds REAL NOT NULL,"
        "rewindSeconds REAL NOT NULL,"
        "errorCount INTEGER NOT NULL,"
        "recoveryCount INTEGER NOT NULL,"
        "recoveredTime REAL NOT NULL,"
        "isFailing INTEGER NOT NULL)"_s,
        u"CREATE INDEX sessionsByTime ON sessions (startedAt)"_s,
        u"CREATE INDEX sessionsByContent ON sessions (contentId, startedAt)"_s,
        // What the event stream has, but progress; time in ms since 1970, mono in ms since the start of the run.
        u"CREATE TABLE events ("
        "session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,"
        "seq INTEGER NOT NULL,"
        "time INTEGER NOT NULL,"
        "mono INTEGER NOT NULL,"
        "kind TEXT NOT NULL,"
        "name TEXT,"
        "rawName TEXT,"
        "data TEXT,"
        "PRIMARY KEY (session, seq)) WITHOUT ROWID"_s,
        // Media that was played: seconds of media, and ms since the start of the run.
        u"CREATE TABLE segments ("
        "session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,"
        "part INTEGER NOT NULL,"
        "fromSeconds REAL NOT NULL,"
        "toSeconds REAL NOT NULL,"
        "playbackRate REAL NOT NULL,"
        "startMono INTEGER NOT NULL,"
        "endMono INTEGER NOT NULL,"
        "continues INTEGER NOT NULL,"
        "PRIMARY KEY (session, part)) WITHOUT ROWID"_s,
    },
    {
        // Records that wait for the collector, in the format in which they are sent; session is its id.
        u"CREATE TABLE reports ("
        "number INTEGER PRIMARY KEY AUTOINCREMENT,"
        "session TEXT NOT NULL,"
        "format TEXT NOT NULL,"
        "record TEXT NOT NULL)"_s,
    },
    {
        // What a kiosk has played, for the proof of play; times in ms since 1970, presentedTime in seconds.
        u"CREATE TABLE plays ("
        "run TEXT NOT NULL,"
        "number INTEGER NOT NULL,"
        "item TEXT,"
        "target TEXT,"
        "orderId TEXT,"
        "frameId TEXT,"
        "startedAt INTEGER NOT NULL,"
        "endedAt INTEGER,"
        "updatedAt INTEGER NOT NULL,"
        "firstPictureAt INTEGER,"
        "lastPictureAt INTEGER,"
        "presentedTime REAL NOT NULL,"
        "complete INTEGER NOT NULL,"
        "endReason TEXT,"
        "PRIMARY KEY (run, number)) WITHOUT ROWID"_s,
        u"CREATE INDEX playsByTime ON plays (startedAt)"_s,
    },
}};

JournalError tooNew(int version)
{
    return {JournalError::Kind::TooNew, u"format %1, this one knows %2"_s.arg(version).arg(journalSchemaVersion)};
}

/// The version of the file; 0 if it is empty. Call it in a transaction, since another process may create the tables.
Result<int> versionOf(JournalConnection &connection, JournalError &error)
{
    const QVariant application = connection.value(u"PRAGMA application_id"_s);
    const QVariant version = connection.value(u"PRAGMA user_version"_s);
    const QVariant tables = connection.value(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!application.isValid() || !version.isValid() || !tables.isValid()) {
        error = connection.error();
        return Error{error.detail};
    }
    if (version.toInt() > journalSchemaVersion && application.toInt() == journalApplicationId) {
        error = tooNew(version.toInt());
        return Error{error.detail};
    }
    const bool isOurs = application.toInt() == journalApplicationId;
    if (!isOurs && (tables.toInt() > 0 || version.toInt() != 0)) {
        error = {JournalError::Kind::Foreign, u"another program's database"_s};
        return Error{error.detail};
    }
    return isOurs ? version.toInt() : 0;
}

/// versionOf() in a transaction of its own.
Result<int> versionAtOnce(JournalConnection &connection, JournalError &error)
{
    if (!connection.execute(u"BEGIN"_s)) {
        error = connection.error();
        return Error{error.detail};
    }
    Result<int> version = versionOf(connection, error);
    connection.execute(u"COMMIT"_s);
    return version;
}

bool migrate(JournalConnection &connection, int from)
{
    for (std::size_t step = static_cast<std::size_t>(from); step < steps.size(); ++step) {
        for (const QString &statement : steps[step]) {
            if (!connection.execute(statement))
                return false;
        }
    }
    return connection.execute(u"PRAGMA application_id = %1"_s.arg(journalApplicationId)) &&
           connection.execute(u"PRAGMA user_version = %1"_s.arg(journalSchemaVersion));
}

} // namespace

std::optional<JournalError> checkJournalSchema(JournalConnection &connection)
{
    JournalError error;
    const Result<int> version = versionAtOnce(connection, error);
    if (!version)
        return error;
    if (*version == 0)
        return JournalError{JournalError::Kind::Corrupt, u"it has no tables"_s};
    return std::nullopt;
}

std::optional<JournalError> prepareJournalSchema(JournalConnection &connection)
{
    JournalError error;
    // Has an effect only on an empty file.
    if (!connection.execute(u"PRAGMA auto_vacuum = INCREMENTAL"_s))
        return connection.error();
    const Result<int> version = versionAtOnce(connection, error);
    if (!version)
        return error;
    if (connection.value(u"PRAGMA journal_mode = WAL"_s).toString() != "wal"_L1)
        return connection.error().detail.isEmpty()
                   ? JournalError{JournalError::Kind::Other, u"the file system does not support shared memory"_s}
                   : connection.error();
    if (!connection.execute(u"PRAGMA foreign_keys = ON"_s))
        return connection.error();
    if (*version == journalSchemaVersion)
        return std::nullopt;
    // Another process may have done it meanwhile.
    if (!connection.execute(u"BEGIN IMMEDIATE"_s))
        return connection.error();
    const Result<int> current = versionOf(connection, error);
    if (current && migrate(connection, *current) && connection.execute(u"COMMIT"_s))
        return std::nullopt;
    const JournalError failure = current ? connection.error() : error;
    connection.execute(u"ROLLBACK"_s);
    return failure;
}

} // namespace vitrine
