// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/FrameGate.h"

#include <algorithm>
#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

FrameGate::FrameGate(const Clock &clock, std::function<void()> update, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_update(std::move(update))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FrameGate::updateNow);
}

void FrameGate::request()
{
    if (!m_timer.isActive())
        m_timer.start(rest());
}

void FrameGate::requestNow()
{
    if (!m_timer.isActive() && rest() == 0ms)
        updateNow();
    else
        request();
}

void FrameGate::updateNow()
{
    m_timer.stop();
    m_last = m_clock.elapsed();
    m_update();
}

std::chrono::milliseconds FrameGate::rest() const
{
    return m_last ? std::clamp(*m_last + frame - m_clock.elapsed(), 0ms, frame) : 0ms;
}

} // namespace vitrine
