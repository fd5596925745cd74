// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/HangWatchdog.h"

#include <algorithm>

namespace vitrine {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds longestInterval = 5000ms;

milliseconds intervalFor(milliseconds limit)
{
    return std::clamp(limit / 3, 1ms, longestInterval);
}

} // namespace

HangWatchdog::HangWatchdog(const Clock &clock, milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
    , m_stopwatch(clock, intervalFor(limit))
{
    m_timer.setInterval(intervalFor(limit));
    connect(&m_timer, &QTimer::timeout, this, &HangWatchdog::tick);
}

void HangWatchdog::start()
{
    if (m_limit == 0ms)
        return;
    m_loading = false;
    m_awaiting = false;
    m_stopwatch.renew();
    m_timer.start();
}

void HangWatchdog::stop()
{
    m_awaiting = false;
    m_timer.stop();
}

void HangWatchdog::noteAnswer()
{
    m_awaiting = false;
    m_stopwatch.renew();
}

void HangWatchdog::setLoading(bool loading)
{
    m_loading = loading;
    m_stopwatch.renew();
}

void HangWatchdog::setDialogOpen(bool open)
{
    m_dialogOpen = open;
    m_stopwatch.renew();
}

void HangWatchdog::tick()
{
    if (!isWatching())
        return;
    if (m_loading || m_dialogOpen) {
        m_stopwatch.renew();
        return;
    }
    if (m_stopwatch.look() >= m_limit) {
        m_timer.stop();
        Q_EMIT hung();
        return;
    }
    m_awaiting = true;
    Q_EMIT asked();
}

} // namespace vitrine
