// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/record/ReplayClock.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

using std::chrono::milliseconds;

namespace {

using FloatingMilliseconds = std::chrono::duration<double, std::milli>;

} // namespace

ReplayClock::ReplayClock(const Clock &real, std::optional<double> speed)
    : m_real(real)
    , m_speed(speed)
{
}

milliseconds ReplayClock::elapsed() const
{
    if (!m_limit || !m_speed || !m_start)
        return m_mono;
    const FloatingMilliseconds passed = FloatingMilliseconds(m_real.elapsed() - m_start->real) * *m_speed;
    return std::clamp(m_start->mono + std::chrono::duration_cast<milliseconds>(passed), m_mono,
                      std::max(m_mono, *m_limit));
}

QDateTime ReplayClock::utcNow() const
{
    return m_utc.addMSecs((elapsed() - m_mono).count());
}

void ReplayClock::stopAt(milliseconds mono, const QDateTime &utc)
{
    if (!m_start)
        m_start = Start{mono, m_real.elapsed()};
    m_mono = mono;
    m_utc = utc;
    m_limit.reset();
}

void ReplayClock::runUntil(milliseconds mono)
{
    m_limit = mono;
}

milliseconds ReplayClock::realTimeUntil(milliseconds mono) const
{
    if (!m_speed || !m_start)
        return milliseconds(0);
    const FloatingMilliseconds due = FloatingMilliseconds(mono - m_start->mono) / *m_speed;
    const auto left = m_start->real + milliseconds(std::llround(std::ceil(due.count()))) - m_real.elapsed();
    return std::max(left, milliseconds(0));
}

} // namespace vitrine
