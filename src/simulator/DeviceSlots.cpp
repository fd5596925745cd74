// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/DeviceSlots.h"

#include "playback/Clock.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr qsizetype mostEndedEarly = 1000;

} // namespace

DeviceSlots::DeviceSlots(const Clock &clock)
    : m_clock(clock)
{
}

void DeviceSlots::setRules(const Rules &rules)
{
    m_rules = rules;
    m_firstRefusal.reset();
}

bool DeviceSlots::begin(const QString &device, const QString &session)
{
    letLapse();
    const bool again = m_sessions.contains(device);
    if (m_rules.limit > 0 && !again && taken() + othersNow() >= m_rules.limit) {
        if (!m_firstRefusal)
            m_firstRefusal = m_clock.elapsed();
        return false;
    }
    m_lapsed += again ? 1 : 0;
    ++m_begun;
    if (m_endedEarly.remove(session)) {
        m_sessions.remove(device);
        ++m_ended;
    } else {
        m_sessions.insert(device, {session, m_clock.elapsed()});
    }
    return true;
}

bool DeviceSlots::keepAlive(const QString &device, const QString &session)
{
    letLapse();
    const auto found = m_sessions.find(device);
    if (found == m_sessions.end() || found->id != session)
        return false;
    found->lastSign = m_clock.elapsed();
    return true;
}

bool DeviceSlots::end(const QString &device, const QString &session)
{
    letLapse();
    const auto found = m_sessions.constFind(device);
    if (found == m_sessions.cend() || found->id != session) {
        if (m_endedEarly.size() < mostEndedEarly)
            m_endedEarly.insert(session);
        return false;
    }
    m_sessions.erase(found);
    ++m_ended;
    return true;
}

bool DeviceSlots::isOpen(const QString &session)
{
    letLapse();
    return std::any_of(m_sessions.cbegin(), m_sessions.cend(),
                       [&session](const Session &open) { return open.id == session; });
}

int DeviceSlots::taken()
{
    letLapse();
    return static_cast<int>(m_sessions.size());
}

int DeviceSlots::othersNow() const
{
    const bool gone = m_firstRefusal && m_clock.elapsed() - *m_firstRefusal >= m_rules.othersStay;
    return gone ? 0 : m_rules.others;
}

void DeviceSlots::letLapse()
{
    const auto now = m_clock.elapsed();
    m_lapsed += static_cast<int>(m_sessions.removeIf(
        [this, now](const auto &entry) { return now - entry.value().lastSign >= m_rules.lifetime; }));
}

} // namespace vitrine
