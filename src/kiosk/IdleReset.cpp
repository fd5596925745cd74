// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/IdleReset.h"

#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

IdleReset::IdleReset(std::chrono::milliseconds limit, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
    , m_clock(clock)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &IdleReset::update);
}

void IdleReset::noteInput()
{
    m_lastInput = m_clock.elapsed();
    setCountdown(0);
    if (std::exchange(m_isInUse, true))
        return;
    m_timer.start();
    Q_EMIT useBegan();
}

void IdleReset::update()
{
    if (!m_isInUse)
        return;
    const std::chrono::milliseconds left = m_lastInput + m_limit - m_clock.elapsed();
    if (left > countdown)
        return;
    if (left > 0ms) {
        setCountdown(static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count()));
        return;
    }
    m_isInUse = false;
    m_timer.stop();
    setCountdown(0);
    Q_EMIT resetDue();
}

void IdleReset::setCountdown(int seconds)
{
    if (std::exchange(m_seconds, seconds) != seconds)
        Q_EMIT countdownChanged(seconds);
}

} // namespace vitrine
