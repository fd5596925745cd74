// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/report/SessionReports.h"

#include "protocol/StrictJson.h"

#include <QJsonDocument>

namespace vitrine {

SessionReports::SessionReports(const ReportOptions &options)
    : m_options(options)
{
}

QList<QByteArray> SessionReports::take(const SessionUpdate &update, const QList<JournalEvent> &events)
{
    if (!m_current || m_current->id != update.session.id)
        m_current = {update.session.id, CmcdSession({.session = update.session})};
    CmcdSession &cmcd = m_current->cmcd;
    cmcd.follow(update.session, update.firstPart, update.parts);
    QList<CmcdRecord> records;
    for (const JournalEvent &event : events)
        records += cmcd.take(event);
    const qint64 mono = update.mono.count();
    const qint64 time = update.session.updatedAt.toMSecsSinceEpoch();
    records += update.session.outcome == SessionOutcome::Left ? cmcd.leave(mono, time) : cmcd.advanceTo(mono, time);
    cmcd.forgetOldParts();
    if (m_current->isStopped)
        return {};
    QList<QByteArray> lines;
    for (const CmcdRecord &record : records) {
        lines += m_options.format == ReportFormat::Json ? strictJson(QJsonDocument(record.json())) : record.line();
    }
    return lines;
}

void SessionReports::stop(const QString &session)
{
    if (m_current && m_current->id == session)
        m_current->isStopped = true;
}

} // namespace vitrine
