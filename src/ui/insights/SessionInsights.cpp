// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/SessionInsights.h"

#include "ui/insights/CoverageChart.h"
#include "ui/insights/InsightsTexts.h"
#include "ui/insights/SessionTexts.h"
#include "ui/insights/TimelineChart.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace vitrine {

void SessionInsights::show(const SessionDetails &details)
{
    m_session = details.session;
    m_timeline = details.timeline;
    m_problem.clear();
    m_timelineChart = std::make_shared<TimelineChart>(m_timeline);
    m_coverageChart = std::make_shared<CoverageChart>(details.stretches, m_session.duration.value_or(0.0),
                                                      CoverageChart::Counts::Repetitions);
    Q_EMIT changed();
}

void SessionInsights::clear(const QString &problem)
{
    m_problem = problem;
    m_session = {};
    m_timeline = {};
    m_timelineChart.reset();
    m_coverageChart.reset();
    Q_EMIT changed();
}

QString SessionInsights::title() const
{
    if (m_session.id.isEmpty())
        return {};
    return contentText(m_session.contentId);
}

QString SessionInsights::subtitle() const
{
    if (m_session.id.isEmpty())
        return {};
    QStringList parts{sessionTimeText(m_session.startedAt), sessionOutcomeText(m_session.outcome), m_session.hostOrigin,
                      m_session.id.first(qMin<qsizetype>(m_session.id.size(), 8))};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariantList SessionInsights::figures() const
{
    return m_session.id.isEmpty() ? QVariantList() : sessionFigures(m_session);
}

QVariantList SessionInsights::incidents() const
{
    return incidentRows(m_timeline);
}

QString SessionInsights::incidentsNote() const
{
    const qsizetype more = m_timeline.marks.size() - incidents().size();
    return more > 0 ? tr("and %1 more").arg(QLocale().toString(more)) : QString();
}

} // namespace vitrine
