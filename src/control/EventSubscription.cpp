// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventSubscription.h"

#include "control/RpcMessage.h"
#include "events/RunEventJson.h"
#include "events/RunLog.h"

using namespace Qt::StringLiterals;

namespace vitrine {

EventSubscription::EventSubscription(const RunLog &log, const std::set<RunEvent::Kind> &kinds, qint64 since)
    : m_log(&log)
    , m_kinds(kinds)
    , m_seq(since)
{
}

bool EventSubscription::isBehind() const
{
    return m_seq < m_log->lastSeq();
}

QByteArray EventSubscription::next()
{
    if (const qint64 first = m_log->firstKeptSeq(); m_seq + 1 < first) {
        const qint64 from = m_seq + 1;
        m_seq = first - 1;
        return rpcNotificationLine(u"lost"_s, {{u"from"_s, from}, {u"to"_s, m_seq}});
    }
    while (const RunEvent *event = m_log->nextAfter(m_seq)) {
        m_seq = event->seq;
        if (m_kinds.empty() || m_kinds.contains(event->kind()))
            return rpcNotificationLine(u"event"_s, runEventJson(*event));
    }
    return {};
}

} // namespace vitrine
