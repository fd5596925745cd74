// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/InsightsModel.h"

#include "ui/insights/ChartItem.h"
#include "ui/insights/CoverageChart.h"
#include "ui/insights/InsightsTexts.h"
#include "ui/insights/StartupChart.h"
#include "ui/language/MessageText.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace vitrine {

using std::chrono::milliseconds;

namespace {

QList<PlayedStretch> stretchesOf(const QList<CoverageRun> &runs)
{
    QList<PlayedStretch> stretches;
    for (const CoverageRun &run : runs)
        stretches.append({static_cast<double>(run.fromSecond), static_cast<double>(run.toSecond), run.sessions});
    return stretches;
}

} // namespace

InsightsModel::InsightsModel(const QString &path, Place place, MissingFile missing, QObject *parent)
    : QObject(parent)
    , m_place(place)
    , m_reader(path, missing)
    , m_isOpen(place == Place::Window)
{
    connect(&m_reader, &InsightsReader::overviewRead, this, &InsightsModel::takeOverview);
    connect(&m_reader, &InsightsReader::sessionRead, this, &InsightsModel::takeSession);
    m_liveTimer.setSingleShot(true);
    connect(&m_liveTimer, &QTimer::timeout, this, &InsightsModel::updateRequested);
    connect(&m_liveTimer, &QTimer::timeout, this, &InsightsModel::showLive);
    if (m_isOpen)
        refresh();
}

QVariantList InsightsModel::contents() const
{
    QVariantList contents;
    for (const JournalContent &content : m_overview.contents.first(qMin(mostContents, m_overview.contents.size())))
        contents.append(QVariantMap{{QStringLiteral("id"), content.contentId},
                                    {QStringLiteral("text"), contentText(content.contentId)}});
    return contents;
}

QVariantList InsightsModel::figures() const
{
    const auto isRunning = [](const SessionRecord &session) {
        return !session.endedAt;
    };
    return overviewFigures(m_overview.statistics, std::ranges::count_if(m_overview.sessions, isRunning));
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
        // What plays is of most interest.
        if (!m_live.id().isEmpty())
            select(m_live.id());
        m_liveTimer.start(refreshInterval);
    } else {
        m_liveTimer.stop();
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
    m_problem = overview ? QString() : messageText(overview.error().message);
    if (!overview && !m_live.id().isEmpty())
        setNotice(m_problem); // the running session can be shown
    m_overview = overview ? *overview : InsightsOverview();
    const CoverageChart::Counts counts = CoverageChart::Counts::Sessions;
    m_coverage = std::make_shared<CoverageChart>(stretchesOf(m_overview.coverage), m_overview.duration.value_or(0.0),
                                                 counts, m_overview.coveredSessions);
    m_startups = std::make_shared<StartupChart>(m_overview.statistics);
    m_sessions.setSessions(m_overview.sessions);
    addLive();
    if (m_sessions.total() > 0 || !m_overview.contents.isEmpty())
        m_status = Status::Ready;
    else
        m_status = overview ? Status::Empty : Status::Failed;
    if (m_selected.isEmpty() && m_sessions.count() > 0)
        select(m_sessions.idAt(0));
    Q_EMIT overviewChanged();
    noteAnswer();
}

void InsightsModel::takeSession(const QString &id, const Result<SessionDetails> &session)
{
    m_awaitsSession = false;
    if (id == m_selected && session)
        m_session.show(*session);
    else if (id == m_selected)
        m_session.clear(messageText(session.error().message));
    noteAnswer();
}

void InsightsModel::followSession(const SessionUpdate &update)
{
    const bool isNew = update.session.id != m_live.id();
    const bool wasShown = !m_selected.isEmpty() && m_selected == m_live.id();
    if (isNew && m_isOpen)
        addLive(); // how the session before has ended
    m_live.add(update);
    if (!m_isOpen)
        return;
    if (isNew && wasShown)
        select(update.session.id); // goes on with what plays
    if (!m_liveTimer.isActive())
        m_liveTimer.start(refreshInterval);
}

void InsightsModel::showLive()
{
    if (!m_isOpen || m_live.id().isEmpty())
        return;
    QElapsedTimer cost;
    cost.start();
    addLive();
    if (m_selected == m_live.id())
        m_session.show(sessionDetails(m_live.recorded()));
    // A session of weeks takes a while; most of the time is for the viewer.
    if (!m_live.session().endedAt)
        m_liveTimer.start(std::max(refreshInterval, milliseconds(20 * cost.elapsed())));
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
