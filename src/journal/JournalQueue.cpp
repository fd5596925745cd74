// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalQueue.h"

#include "events/RunEventRedaction.h"

#include <QDeadlineTimer>
#include <QMutexLocker>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace vitrine {

namespace {

constexpr qsizetype bytesPerSession = 2000; // with its texts
constexpr qsizetype bytesPerPlay = 1000;

qsizetype bytesOf(const RunEvent &event)
{
    return static_cast<qsizetype>(sizeof(RunEvent)) + approximateBytes(event.fields);
}

qsizetype bytesOf(const SessionUpdate &update)
{
    const auto parts = static_cast<qsizetype>(sizeof(PlayedPart)) * update.parts.size();
    return std::accumulate(update.events.cbegin(), update.events.cend(), bytesPerSession + parts,
                           [](qsizetype sum, const RunEvent &event) { return sum + bytesOf(event); });
}

/// Adds \a newer to \a update of the same session.
void merge(SessionUpdate &update, SessionUpdate newer)
{
    update.session = std::move(newer.session);
    update.mono = newer.mono;
    update.events += std::move(newer.events);
    const qsizetype kept = std::clamp<qsizetype>(newer.firstPart - update.firstPart, 0, update.parts.size());
    update.firstPart = std::min(update.firstPart, newer.firstPart);
    update.parts.resize(kept);
    update.parts += std::move(newer.parts);
}

} // namespace

JournalQueue::JournalQueue(qsizetype maximumBytes)
    : m_maximumBytes(maximumBytes)
{
}

void JournalQueue::append(SessionUpdate update)
{
    if (m_updates.isEmpty() || m_updates.last().session.id != update.session.id) {
        m_bytes += bytesOf(update);
        m_updates.append(std::move(update));
        return;
    }
    SessionUpdate &last = m_updates.last();
    // Without those of its events, which may be many.
    const auto partsBefore = last.parts.size();
    m_bytes += bytesOf(update) - bytesPerSession - static_cast<qsizetype>(sizeof(PlayedPart)) * update.parts.size();
    merge(last, std::move(update));
    m_bytes += static_cast<qsizetype>(sizeof(PlayedPart)) * (last.parts.size() - partsBefore);
}

void JournalQueue::append(PlayUpdate update)
{
    // One play at a time is open, so that it is the last one.
    PlayUpdate *last = m_plays.isEmpty() ? nullptr : &m_plays.last();
    if (last != nullptr && last->play.run == update.play.run && last->play.number == update.play.number) {
        update.isMilestone = update.isMilestone || last->isMilestone;
        *last = std::move(update);
        return;
    }
    m_plays.append(std::move(update));
    for (; m_plays.size() * bytesPerPlay > m_maximumBytes && m_plays.size() > 1; ++m_lost)
        m_plays.removeFirst();
}

qint64 JournalQueue::add(PlayUpdate update)
{
    const QMutexLocker lock(&m_mutex);
    append(std::move(update));
    m_changed.wakeOne();
    return ++m_lastPlay;
}

bool JournalQueue::waitForPlay(qint64 update, std::chrono::milliseconds limit)
{
    const QMutexLocker lock(&m_mutex);
    const QDeadlineTimer end(limit);
    while (m_writtenPlay < update && !m_arePlaysLate) {
        if (!m_playsChanged.wait(&m_mutex, end))
            m_arePlaysLate = m_writtenPlay < update;
    }
    return m_writtenPlay >= update;
}

void JournalQueue::notePlaysWritten()
{
    const QMutexLocker lock(&m_mutex);
    m_writtenPlay = m_takenPlay;
    m_arePlaysLate = false;
    m_playsChanged.wakeAll();
}

void JournalQueue::add(SessionUpdate update)
{
    const QMutexLocker lock(&m_mutex);
    append(std::move(update));
    trim();
    m_changed.wakeOne();
}

void JournalQueue::giveBack(QList<SessionUpdate> updates, QList<PlayUpdate> plays)
{
    const QMutexLocker lock(&m_mutex);
    plays += std::exchange(m_plays, {});
    for (PlayUpdate &play : plays)
        append(std::move(play));
    m_arePlaysLate = m_writtenPlay < m_lastPlay;
    m_playsChanged.wakeAll();
    QList<SessionUpdate> newer = std::exchange(m_updates, {});
    m_bytes = 0;
    updates += std::move(newer);
    for (SessionUpdate &update : updates)
        append(std::move(update));
    trim();
}

// Events first: the numbers of a session are right without them.
void JournalQueue::trim()
{
    if (m_bytes <= m_maximumBytes)
        return;
    for (SessionUpdate &update : m_updates) {
        auto kept = update.events.cbegin();
        for (; kept != update.events.cend() && m_bytes > m_maximumBytes; ++kept)
            m_bytes -= bytesOf(*kept);
        m_lost += std::distance(update.events.cbegin(), kept);
        update.events.erase(update.events.cbegin(), kept);
    }
    while (m_bytes > m_maximumBytes && m_updates.size() > 1)
        m_bytes -= bytesOf(m_updates.takeFirst());
}

QList<SessionUpdate> JournalQueue::take()
{
    const QMutexLocker lock(&m_mutex);
    while (m_updates.isEmpty() && m_plays.isEmpty() && !m_maintenance && !m_reports && !m_isStopped)
        m_changed.wait(&m_mutex);
    m_bytes = 0;
    return std::exchange(m_updates, {});
}

QList<PlayUpdate> JournalQueue::takePlays()
{
    const QMutexLocker lock(&m_mutex);
    m_takenPlay = m_lastPlay;
    return std::exchange(m_plays, {});
}

void JournalQueue::requestMaintenance(const JournalMaintenance::Limits &limits)
{
    const QMutexLocker lock(&m_mutex);
    m_maintenance = limits;
    m_changed.wakeOne();
}

bool JournalQueue::endMaintenance()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_maintenance, std::nullopt).has_value();
}

std::optional<JournalMaintenance::Limits> JournalQueue::maintenance() const
{
    const QMutexLocker lock(&m_mutex);
    return m_maintenance;
}

void JournalQueue::requestReports(const std::optional<ReportResult> &done)
{
    const QMutexLocker lock(&m_mutex);
    m_reports = ReportRequest{done};
    m_changed.wakeOne();
}

std::optional<ReportRequest> JournalQueue::takeReportRequest()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_reports, std::nullopt);
}

void JournalQueue::pause(std::chrono::milliseconds time)
{
    const QMutexLocker lock(&m_mutex);
    const QDeadlineTimer end(time);
    while (!m_isStopped && m_stopping.wait(&m_mutex, end)) {
    }
}

void JournalQueue::stop()
{
    const QMutexLocker lock(&m_mutex);
    m_isStopped = true;
    m_changed.wakeAll();
    m_stopping.wakeAll();
}

bool JournalQueue::isStopped() const
{
    const QMutexLocker lock(&m_mutex);
    return m_isStopped;
}

bool JournalQueue::isEmpty() const
{
    const QMutexLocker lock(&m_mutex);
    return m_updates.isEmpty() && m_plays.isEmpty();
}

qint64 JournalQueue::takeLost()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_lost, 0);
}

} // namespace vitrine
