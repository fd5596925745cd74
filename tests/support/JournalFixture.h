// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalStore.h"

#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QTest>
#include <QTimeZone>

namespace vitrine {

/// A session of a minute, which began \a minute minutes after a fixed moment.
inline SessionRecord sessionRecord(const QString &id, int minute = 0)
{
    SessionRecord session;
    session.id = id;
    session.startedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + minute * qint64{60'000}, QTimeZone::utc());
    session.updatedAt = session.startedAt.addSecs(60);
    session.endedAt = session.updatedAt;
    session.outcome = SessionOutcome::Left;
    session.contentId = QStringLiteral("episode-1");
    session.streamingType = QStringLiteral("vod");
    session.metrics.startOutcome = StartOutcome::Started;
    session.metrics.watchedTime = std::chrono::milliseconds(60'000);
    return session;
}

/// Writes \a updates and \a plays to the journal \a file.
inline void writeJournal(const QString &file, const QList<SessionUpdate> &updates, const QList<PlayUpdate> &plays = {})
{
    JournalStore store(file, UserIds::Remove);
    const auto opened = store.open();
    QVERIFY2(!opened, qPrintable(opened ? opened->detail : QString()));
    const auto error = store.write(updates, JournalStore::Durability::Process, plays);
    QVERIFY2(!error, qPrintable(error ? error->detail : QString()));
}

/// All values of all rows that \a statement selects from the journal \a file.
inline QStringList journalTexts(const QString &file, const QString &statement)
{
    JournalConnection journal(file, JournalConnection::Access::ReadOnly);
    if (!journal.open())
        return {QStringLiteral("cannot be opened")};
    QSqlQuery query(journal.database());
    query.exec(statement);
    QStringList texts;
    while (query.next()) {
        for (int i = 0; query.value(i).isValid(); ++i)
            texts += query.value(i).toString();
    }
    return texts;
}

} // namespace vitrine
