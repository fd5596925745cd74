// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/SessionInsights.h"

#include "ui/insights/CoverageChart.h"
#include "ui/insights/InsightsSessions.h"
#include "ui/insights/InsightsTexts.h"
#include "ui/insights/TimelineChart.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace vitrine {

void SessionInsights::show(const RecordedSession &recorded)
{
    m_session = recorded.session;
    m_timeline = sessionTimeline(recorded);
    m_timelineChart = std::make_shared<TimelineChart>(m_timeline);
    m_coverageChart =
        std::make_shared<CoverageChart>(playedStretches(m_session.metrics.playedSegments),
                                        m_session.duration.value_or(0.0), CoverageChart::Counts::Repetitions);
    Q_EMIT changed();
}

void SessionInsights::clear()
{
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
    return m_session.contentId.isEmpty() ? tr("Unknown content") : m_session.contentId.simplified();
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
