// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "events/RunLog.h"

#include "events/RunEventRedaction.h"

#include <algorithm>
#include <utility>

namespace vitrine {

RunLog::RunLog(const Clock &clock, QObject *parent)
    : RunLog(clock, Limits(), parent)
{
}

RunLog::RunLog(const Clock &clock, Limits limits, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_limits(limits)
{
}

QList<RunEvent> RunLog::since(qint64 seq, qsizetype count) const
{
    QList<RunEvent> events;
    const qint64 size = std::ssize(m_kept);
    const qint64 skipped = std::clamp<qint64>(seq + 1 - firstKeptSeq(), 0, size);
    const qint64 end = std::min<qint64>(skipped + count, size);
    events.reserve(end - skipped);
    for (auto kept = m_kept.cbegin() + skipped; kept != m_kept.cbegin() + end; ++kept)
        events.append(kept->event);
    return events;
}

void RunLog::append(RunEvent::Fields fields)
{
    Q_EMIT appending();
    redact(fields);
    const qsizetype bytes = approximateBytes(fields);
    // A copy: a slot may append further events, which changes m_kept.
    const RunEvent event{++m_seq, m_clock.utcNow(), m_clock.elapsed(), std::move(fields)};
    m_kept.push_back({event, bytes});
    m_bytes += bytes;
    while (m_kept.size() > 1 && (std::ssize(m_kept) > m_limits.events || m_bytes > m_limits.bytes)) {
        m_bytes -= m_kept.front().bytes;
        m_kept.pop_front();
    }
    Q_EMIT appended(event);
}

} // namespace vitrine
