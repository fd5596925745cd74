// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/InsightsSessions.h"

#include "ui/insights/SessionTexts.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

QString outcomeName(const SessionRecord &session)
{
    return session.outcome ? sessionOutcomeName(*session.outcome) : u"running"_s;
}

QString descriptionOf(const SessionRecord &session)
{
    const QLocale locale;
    const SessionSummary &metrics = session.metrics;
    QString text = InsightsSessions::tr("%1, %2, %3, watched: %4")
                       .arg(sessionTimeText(session.startedAt), contentText(session.contentId),
                            sessionOutcomeText(session.outcome), lengthText(metrics.watchedTime.count()));
    if (metrics.playbackStallCount > 0)
        text += u", "_s + InsightsSessions::tr("stalls: %1").arg(locale.toString(metrics.playbackStallCount));
    if (metrics.errorCount > 0)
        text += u", "_s + InsightsSessions::tr("errors: %1").arg(locale.toString(metrics.errorCount));
    return text;
}

} // namespace

int InsightsSessions::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant InsightsSessions::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const SessionRecord &session = m_sessions[m_rows[index.row()]];
    switch (role) {
    case SessionIdRole:
        return session.id;
    case ContentRole:
        return contentText(session.contentId);
    case WhenRole:
        return sessionTimeText(session.startedAt);
    case WatchedRole:
        return lengthText(session.metrics.watchedTime.count());
    case StallsRole:
        return session.metrics.playbackStallCount;
    case ErrorsRole:
        return session.metrics.errorCount;
    case DescriptionRole:
        return descriptionOf(session);
    case OutcomeRole:
        return outcomeName(session);
    case OutcomeTextRole:
        return sessionOutcomeText(session.outcome);
    case CoverageRole:
        return session.metrics.uniqueCoverage.value_or(-1.0);
    default:
        return {};
    }
}

QHash<int, QByteArray> InsightsSessions::roleNames() const
{
    return {{SessionIdRole, "sessionId"},     {ContentRole, "content"}, {WhenRole, "when"},
            {WatchedRole, "watched"},         {StallsRole, "stalls"},   {ErrorsRole, "errors"},
            {DescriptionRole, "description"}, {OutcomeRole, "outcome"}, {OutcomeTextRole, "outcomeText"},
            {CoverageRole, "coverage"}};
}

void InsightsSessions::setSearch(const QString &search)
{
    if (std::exchange(m_search, search) == search)
        return;
    filter();
    Q_EMIT searchChanged();
}

void InsightsSessions::setSessions(const QList<SessionRecord> &sessions)
{
    m_sessions = sessions;
    filter();
}

void InsightsSessions::update(const SessionRecord &session)
{
    const auto known = std::ranges::find(m_sessions, session.id, &SessionRecord::id);
    if (known == m_sessions.end()) {
        m_sessions.prepend(session);
        filter();
        return;
    }
    *known = session;
    if (!m_search.isEmpty() && isShown(session) != (rowOf(session.id) >= 0))
        filter();
    else if (const int row = rowOf(session.id); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

QString InsightsSessions::idAt(int row) const
{
    return row >= 0 && row < count() ? m_sessions[m_rows[row]].id : QString();
}

int InsightsSessions::rowOf(const QString &id) const
{
    const auto row = std::ranges::find_if(m_rows, [&](qsizetype session) { return m_sessions[session].id == id; });
    return row == m_rows.end() ? -1 : static_cast<int>(std::distance(m_rows.begin(), row));
}

bool InsightsSessions::isShown(const SessionRecord &session) const
{
    if (m_search.isEmpty())
        return true;
    const QStringList texts{session.contentId, session.id, outcomeName(session), sessionOutcomeText(session.outcome),
                            sessionTimeText(session.startedAt)};
    return std::ranges::any_of(texts,
                               [this](const QString &text) { return text.contains(m_search, Qt::CaseInsensitive); });
}

void InsightsSessions::filter()
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < m_sessions.size(); ++i) {
        if (isShown(m_sessions[i]))
            m_rows.append(i);
    }
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace vitrine
