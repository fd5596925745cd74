// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/LiveSession.h"

#include <algorithm>

namespace vitrine {

void LiveSession::add(const SessionUpdate &update)
{
    if (!has(update.session.id))
        m_session = RecordedSession{.session = update.session};
    m_session->session = update.session;
    for (const RunEvent &event : update.events)
        m_session->events.append(journalEvent(event, UserIds::Remove));
    if (m_session->events.size() > mostEvents)
        m_session->events.remove(0, m_session->events.size() - mostEvents);
    m_session->parts.resize(std::min(update.firstPart, m_session->parts.size()));
    m_session->parts += update.parts;
    m_session->session.metrics.playedSegments = segmentsOf(m_session->parts);
}

} // namespace vitrine
