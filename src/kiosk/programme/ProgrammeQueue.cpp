// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/programme/ProgrammeQueue.h"

#include <algorithm>

namespace vitrine {

using std::chrono::milliseconds;

ProgrammeQueue::ProgrammeQueue(const QList<PlaylistItem> &items)
{
    for (const PlaylistItem &item : items)
        m_priorities += item.priority;
}

std::optional<qsizetype> ProgrammeQueue::next(const QList<qsizetype> &due, milliseconds now) const
{
    std::optional<qsizetype> first; // of the priority, in the order of the playlist
    for (const qsizetype item : due) {
        if (waits(item, due, now))
            continue;
        if (first && m_priorities[item] != m_priorities[*first])
            break;
        if (item > m_lastTurns.value(m_priorities[item], -1))
            return item;
        if (!first)
            first = item;
    }
    return first;
}

bool ProgrammeQueue::waits(qsizetype item, const QList<qsizetype> &due, milliseconds now) const
{
    return hasFailed(item, now) || isVain(item, due, now);
}

std::optional<milliseconds> ProgrammeQueue::nextRetry(const QList<qsizetype> &due, milliseconds now) const
{
    std::optional<milliseconds> first;
    for (const qsizetype item : due) {
        if (!waits(item, due, now))
            continue;
        const milliseconds retryAt = hasFailed(item, now) ? m_failures[item].retryAt : now;
        const milliseconds time = isVain(item, due, now) ? std::max(retryAt, m_vainUntil) : retryAt;
        first = first ? std::min(*first, time) : time;
    }
    return first;
}

bool ProgrammeQueue::hasFailed(qsizetype item, milliseconds now) const
{
    const auto failures = m_failures.constFind(item);
    return failures != m_failures.cend() && now < failures->retryAt;
}

bool ProgrammeQueue::isVain(qsizetype item, const QList<qsizetype> &due, milliseconds now) const
{
    return now < m_vainUntil && m_unreachable.contains(item) && std::ranges::any_of(due, [&](qsizetype other) {
               return !m_unreachable.contains(other) && !hasFailed(other, now);
           });
}

void ProgrammeQueue::noteStarted(qsizetype item)
{
    m_lastTurns[m_priorities[item]] = item;
}

void ProgrammeQueue::noteEnded(qsizetype item)
{
    m_failures.remove(item);
    m_unreachable.remove(item);
}

void ProgrammeQueue::noteFailed(qsizetype item, milliseconds now, milliseconds played)
{
    noteStarted(item);
    const auto before = m_failures.constFind(item);
    const bool isFirst = before == m_failures.cend() || played >= holdTime;
    const milliseconds delay = isFirst ? firstDelay : std::min(before->delay * 2, longestDelay);
    m_failures.insert(item, {delay, now + delay});
}

void ProgrammeQueue::noteUnreachable(qsizetype item, milliseconds now)
{
    m_unreachable += item;
    m_vainUntil = now + longestDelay;
}

void ProgrammeQueue::forgetFailures()
{
    m_failures.clear();
    m_vainUntil = milliseconds(0);
}

} // namespace vitrine
