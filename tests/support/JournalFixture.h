// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalStore.h"

#include <QString>
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

/// Writes \a updates to the journal \a file.
inline void writeJournal(const QString &file, const QList<SessionUpdate> &updates)
{
    JournalStore store(file, UserIds::Remove);
    const auto opened = store.open();
    QVERIFY2(!opened, qPrintable(opened ? opened->detail : QString()));
    const auto error = store.write(updates, JournalStore::Durability::Process);
    QVERIFY2(!error, qPrintable(error ? error->detail : QString()));
}

} // namespace vitrine
