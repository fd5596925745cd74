// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalConnection.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::Journal)
};

// Primary result codes, https://www.sqlite.org/rescode.html
constexpr int busy = 5;
constexpr int locked = 6;
constexpr int readOnly = 8;
constexpr int corrupt = 11;
constexpr int full = 13;
constexpr int cannotOpen = 14;
constexpr int notADatabase = 26;

// Long enough for a transaction of another process; shorter than the end of a run may take.
constexpr auto busyTimeout = "QSQLITE_BUSY_TIMEOUT=500"_L1;

QString connectOptions(JournalConnection::Access access)
{
    switch (access) {
    case JournalConnection::Access::ReadWrite:
        return "QSQLITE_OPEN_URI;"_L1 + busyTimeout; // for journals that are attached
    case JournalConnection::Access::ReadOnly:
        return "QSQLITE_OPEN_READONLY;"_L1 + busyTimeout;
    case JournalConnection::Access::Immutable:
        break;
    }
    return u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
}

/// Creates the file unless it exists, readable for the user only; SQLite's other files get the same permissions.
void createPrivately(const QString &path)
{
    QFile file(path);
    if (!file.exists() && file.open(QFile::WriteOnly | QFile::NewOnly))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

JournalError JournalError::of(const QSqlError &error)
{
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case busy:
    case locked:
        return {Kind::Locked, detail};
    case readOnly:
    case cannotOpen:
        return {Kind::ReadOnly, detail};
    case corrupt:
    case notADatabase:
        return {Kind::Corrupt, detail};
    case full:
        return {Kind::Full, detail};
    default:
        return {Kind::Other, detail};
    }
}

QString journalErrorText(const JournalError &error, const QString &path)
{
    switch (error.kind) {
    case JournalError::Kind::Full:
        return Text::tr("The disk of the journal %1 is full. Make room on it.").arg(path);
    case JournalError::Kind::Locked:
        return Text::tr("Another program has locked the journal %1. Close it.").arg(path);
    case JournalError::Kind::ReadOnly:
        return Text::tr("The journal %1 cannot be opened for writing (%2). Make this user the owner of the file and "
                        "its folder.")
            .arg(path, error.detail);
    case JournalError::Kind::Corrupt:
        return Text::tr("The journal %1 is damaged or not a journal (%2). Move it away; Vitrine creates a new one.")
            .arg(path, error.detail);
    case JournalError::Kind::Foreign:
        return Text::tr("%1 is the database of another program. Move it away, so that Vitrine can create its journal.")
            .arg(path);
    case JournalError::Kind::TooNew:
        return Text::tr("The journal %1 was written by a newer version of Vitrine (%2). Use that version.")
            .arg(path, error.detail);
    case JournalError::Kind::Missing:
        return Text::tr("There is no journal %1. Vitrine creates that of a profile when it plays.").arg(path);
    case JournalError::Kind::Other:
        break;
    }
    return Text::tr("The journal %1 cannot be used: %2.").arg(path, error.detail);
}

QString journalUri(const QString &path, const QString &options)
{
    const QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    return QString::fromLatin1(url.toEncoded()) + u'?' + options;
}

JournalConnection::JournalConnection(const QString &path, Access access)
    : m_path(path)
    , m_access(access)
    , m_name(u"journal-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

JournalConnection::~JournalConnection()
{
    close();
}

bool JournalConnection::open()
{
    if (m_access != Access::ReadWrite && !QFileInfo::exists(m_path)) {
        m_error = {JournalError::Kind::Missing, {}};
        return false;
    }
    if (QFileInfo(m_path).isDir()) {
        m_error = {JournalError::Kind::Other, Text::tr("it is a folder")};
        return false;
    }
    if (m_access == Access::ReadWrite)
        createPrivately(m_path);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    if (!database.isValid()) {
        m_error = {JournalError::Kind::Other, Text::tr("Qt's driver for SQLite is missing; install libqt6sql6-sqlite")};
        return false;
    }
    database.setDatabaseName(m_access == Access::Immutable ? journalUri(m_path, u"immutable=1"_s) : m_path);
    database.setConnectOptions(connectOptions(m_access));
    if (database.open())
        return true;
    m_error = JournalError::of(database.lastError());
    return false;
}

void JournalConnection::close()
{
    if (!QSqlDatabase::contains(m_name))
        return;
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase JournalConnection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

bool JournalConnection::execute(const QString &statement)
{
    QSqlQuery query(database());
    if (query.exec(statement))
        return true;
    m_error = JournalError::of(query.lastError());
    return false;
}

QVariant JournalConnection::value(const QString &statement)
{
    QSqlQuery query(database());
    if (query.exec(statement) && query.next())
        return query.value(0);
    if (query.lastError().isValid())
        m_error = JournalError::of(query.lastError());
    return {};
}

} // namespace vitrine
