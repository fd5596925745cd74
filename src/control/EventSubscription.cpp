// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventSubscription.h"

#include "control/RpcMessage.h"
#include "events/RunEventJson.h"
#include "events/RunLog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qsizetype readTogether = 50;

} // namespace

EventSubscription::EventSubscription(const RunLog &log, const QList<RunEvent::Kind> &kinds, qint64 since)
    : m_log(&log)
    , m_kinds(kinds)
    , m_seq(since)
{
}

QByteArray EventSubscription::next()
{
    for (;;) {
        if (m_ahead.isEmpty()) {
            if (m_seq >= m_log->lastSeq())
                return {};
            if (const qint64 first = m_log->firstKeptSeq(); m_seq + 1 < first) {
                const qint64 from = m_seq + 1;
                m_seq = first - 1;
                return rpcNotificationLine(u"lost"_s, {{u"from"_s, from}, {u"to"_s, m_seq}});
            }
            m_ahead = m_log->since(m_seq, readTogether);
            std::ranges::reverse(m_ahead);
        }
        const RunEvent event = m_ahead.takeLast();
        m_seq = event.seq;
        if (m_kinds.isEmpty() || m_kinds.contains(event.kind()))
            return rpcNotificationLine(u"event"_s, runEventJson(event));
    }
}

} // namespace vitrine
