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

QList<RunEvent> RunLog::since(qint64 seq) const
{
    QList<RunEvent> events;
    for (const RunEvent *event = nextAfter(seq); event != nullptr; event = nextAfter(event->seq))
        events.append(*event);
    return events;
}

const RunEvent *RunLog::nextAfter(qint64 seq) const
{
    const qint64 skipped = std::max<qint64>(seq + 1 - firstKeptSeq(), 0);
    return skipped < std::ssize(m_kept) ? &m_kept[static_cast<std::size_t>(skipped)].event : nullptr;
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
    Q_EMIT kept(event);
    Q_EMIT appended(event);
}

} // namespace vitrine
