// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/InsightsModel.h"

#include "ui/insights/ChartItem.h"
#include "ui/insights/CoverageChart.h"
#include "ui/insights/InsightsTexts.h"
#include "ui/insights/StartupChart.h"

#include <utility>

namespace vitrine {

namespace {

QList<PlayedStretch> stretchesOf(const QList<CoverageRun> &runs)
{
    QList<PlayedStretch> stretches;
    for (const CoverageRun &run : runs)
        stretches.append({static_cast<double>(run.fromSecond), static_cast<double>(run.toSecond), run.sessions});
    return stretches;
}

} // namespace

InsightsModel::InsightsModel(const QString &path, Place place, QObject *parent)
    : QObject(parent)
    , m_place(place)
    , m_reader(path)
    , m_isOpen(place == Place::Window)
{
    connect(&m_reader, &InsightsReader::overviewRead, this, &InsightsModel::takeOverview);
    connect(&m_reader, &InsightsReader::sessionRead, this, &InsightsModel::takeSession);
    m_liveTimer.setSingleShot(true);
    m_liveTimer.setInterval(refreshInterval);
    connect(&m_liveTimer, &QTimer::timeout, this, &InsightsModel::showLive);
    if (m_isOpen)
        refresh();
}

QStringList InsightsModel::contents() const
{
    QStringList contents;
    for (const JournalContent &content : m_overview.contents.first(qMin(mostContents, m_overview.contents.size())))
        contents += content.contentId;
    return contents;
}

QVariantList InsightsModel::figures() const
{
    return overviewFigures(m_overview.statistics);
}

QVariantList InsightsModel::errors() const
{
    return errorRows(m_overview.errors);
}

void InsightsModel::exportChart(ChartItem *item)
{
    if (item != nullptr && !item->fileName().isEmpty())
        Q_EMIT exportRequested(item);
}

void InsightsModel::setNotice(const QString &notice)
{
    m_notice = notice;
    Q_EMIT noticeChanged();
}

void InsightsModel::setOpen(bool open)
{
    if (!isClosable() || std::exchange(m_isOpen, open) == open)
        return;
    if (open) {
        refresh();
        // Whoever opens it while something plays wants to know about that.
        if (!m_live.id().isEmpty())
            select(m_live.id());
    }
    setNotice({});
    Q_EMIT openChanged(open);
}

void InsightsModel::refresh()
{
    m_awaitsOverview = true;
    m_reader.requestOverview(m_content);
    if (!m_selected.isEmpty() && m_selected != m_live.id())
        requestSession(m_selected);
}

void InsightsModel::requestSession(const QString &id)
{
    m_awaitsSession = true;
    m_reader.requestSession(id);
}

void InsightsModel::noteAnswer()
{
    if (!m_awaitsOverview && !m_awaitsSession)
        Q_EMIT settled();
}

void InsightsModel::setContent(const QString &content)
{
    if (std::exchange(m_content, content) == content)
        return;
    refresh();
    Q_EMIT contentChanged();
}

void InsightsModel::select(const QString &id)
{
    const bool isOther = std::exchange(m_selected, id) != id;
    if (id.isEmpty())
        m_session.clear();
    else if (id == m_live.id())
        showLive();
    else if (isOther)
        requestSession(id);
    if (isOther)
        Q_EMIT selectedChanged();
}

void InsightsModel::takeOverview(const Result<InsightsOverview> &overview)
{
    m_awaitsOverview = false;
    m_problem = overview ? QString() : overview.error().message;
    m_overview = overview ? *overview : InsightsOverview();
    const CoverageChart::Counts counts = CoverageChart::Counts::Sessions;
    m_coverage = std::make_shared<CoverageChart>(stretchesOf(m_overview.coverage), m_overview.duration.value_or(0.0),
                                                 counts, m_overview.coveredSessions);
    m_startups = std::make_shared<StartupChart>(m_overview.statistics);
    m_sessions.setSessions(m_overview.sessions);
    addLive();
    if (!overview)
        m_status = Status::Failed;
    else
        m_status = m_overview.contents.isEmpty() && m_sessions.total() == 0 ? Status::Empty : Status::Ready;
    if (m_selected.isEmpty() && m_sessions.count() > 0)
        select(m_sessions.idAt(0));
    Q_EMIT overviewChanged();
    noteAnswer();
}

void InsightsModel::takeSession(const QString &id, const Result<RecordedSession> &session)
{
    m_awaitsSession = false;
    if (id == m_selected && session)
        m_session.show(*session);
    else if (id == m_selected)
        select({}); // it has been deleted meanwhile
    noteAnswer();
}

void InsightsModel::followSession(const SessionUpdate &update)
{
    const bool isNew = update.session.id != m_live.id();
    const bool wasShown = !m_selected.isEmpty() && m_selected == m_live.id();
    m_live.add(update);
    if (!m_isOpen)
        return;
    if (isNew && wasShown)
        select(update.session.id); // goes on with what plays
    if (!m_liveTimer.isActive())
        m_liveTimer.start();
}

void InsightsModel::showLive()
{
    if (!m_isOpen || m_live.id().isEmpty())
        return;
    addLive();
    if (m_selected == m_live.id())
        m_session.show(m_live.recorded());
}

void InsightsModel::addLive()
{
    if (m_live.id().isEmpty())
        return;
    const SessionRecord &session = m_live.session();
    if (m_content.isEmpty() || m_content == session.contentId)
        m_sessions.update(session);
}

} // namespace vitrine
