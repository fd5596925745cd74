// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/RunClock.h"

namespace vitrine {

RunClock::RunClock(const Clock &serverClock)
    : m_serverClock(serverClock)
{
}

void RunClock::setPageTime(std::chrono::milliseconds time)
{
    if (m_pageTime && time < *m_pageTime)
        m_formerPages += *m_pageTime;
    m_pageTime = time;
}

std::chrono::milliseconds RunClock::elapsed() const
{
    return m_pageTime ? m_formerPages + *m_pageTime : m_serverClock.elapsed();
}

QDateTime RunClock::utcNow() const
{
    return m_serverClock.utcNow();
}

} // namespace vitrine
