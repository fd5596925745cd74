// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/EventLoopMeter.h"

#include <algorithm>
#include <ctime>

namespace vitrine {

using namespace std::chrono_literals;
using std::chrono::duration_cast;
using std::chrono::microseconds;

namespace {

microseconds processorTimeOfThisThread()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return duration_cast<microseconds>(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace

EventLoopMeter::EventLoopMeter(QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &EventLoopMeter::measure);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(10ms);
    restart();
}

void EventLoopMeter::restart()
{
    m_wall.start();
    m_lastProcessorTime = processorTimeOfThisThread();
    m_longestIteration = 0us;
    m_longestInterval = 0us;
}

bool EventLoopMeter::isMeaningful()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return false;
#else
    return true;
#endif
}

void EventLoopMeter::measure()
{
    const microseconds now = processorTimeOfThisThread();
    m_longestIteration = std::max(m_longestIteration, now - m_lastProcessorTime);
    m_lastProcessorTime = now;
    m_longestInterval = std::max(m_longestInterval, microseconds(m_wall.nsecsElapsed() / 1000));
    m_wall.start();
}

} // namespace vitrine
