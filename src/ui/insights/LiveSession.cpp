// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/LiveSession.h"

#include "ui/insights/SessionTimeline.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vitrine {

void LiveSession::add(const SessionUpdate &update)
{
    if (id() != update.session.id) {
        m_recorded = {};
        m_events.clear();
    }
    m_recorded.session = update.session;
    std::ranges::copy_if(update.events, std::back_inserter(m_events), isOnTimeline);
    if (m_events.size() > mostEvents)
        m_events.remove(0, m_events.size() - mostEvents);
    m_recorded.parts.resize(std::min(update.firstPart, m_recorded.parts.size()));
    m_recorded.parts += update.parts;
}

const RecordedSession &LiveSession::recorded()
{
    QList<JournalEvent> &events = m_recorded.events;
    for (const RunEvent &event : std::as_const(m_events))
        events.append(journalEvent(event, UserIds::Remove));
    m_events.clear();
    if (events.size() > mostEvents)
        events.remove(0, events.size() - mostEvents);
    m_recorded.session.metrics.playedSegments = segmentsOf(m_recorded.parts);
    return m_recorded;
}

} // namespace vitrine
