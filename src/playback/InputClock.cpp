// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/InputClock.h"

namespace vitrine {

InputClock::InputClock(const Clock &source)
    : m_source(source)
{
}

std::chrono::milliseconds InputClock::elapsed() const
{
    return m_holds > 0 ? m_elapsed : m_source.elapsed();
}

QDateTime InputClock::utcNow() const
{
    return m_holds > 0 ? m_utc : m_source.utcNow();
}

void InputClock::hold()
{
    holdAt(m_source.elapsed(), m_source.utcNow());
}

void InputClock::holdAt(std::chrono::milliseconds elapsed, const QDateTime &utc)
{
    if (m_holds++ > 0)
        return;
    m_elapsed = elapsed;
    m_utc = utc;
}

void InputClock::release()
{
    Q_ASSERT(m_holds > 0);
    --m_holds;
}

} // namespace vitrine
