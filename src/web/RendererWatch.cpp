// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/RendererWatch.h"

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

RendererWatch::RendererWatch(const Clock &clock, milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
    , m_patience(clock, intervalFor(limit))
{
    m_timer.setInterval(intervalFor(limit));
    connect(&m_timer, &QTimer::timeout, this, &RendererWatch::tick);
}

void RendererWatch::start()
{
    if (m_limit == 0ms)
        return;
    m_loading = false;
    m_awaiting = false;
    m_patience.renew();
    m_timer.start();
}

void RendererWatch::stop()
{
    m_awaiting = false;
    m_timer.stop();
}

void RendererWatch::noteAnswer()
{
    m_awaiting = false;
    m_patience.renew();
}

void RendererWatch::setLoading(bool loading)
{
    m_loading = loading;
    m_patience.renew();
}

void RendererWatch::setDialogOpen(bool open)
{
    m_dialogOpen = open;
    m_patience.renew();
}

void RendererWatch::tick()
{
    if (!isWatching())
        return;
    if (m_loading || m_dialogOpen) {
        m_patience.renew();
        return;
    }
    if (m_patience.look() >= m_limit) {
        stop();
        Q_EMIT hung();
        return;
    }
    m_awaiting = true;
    Q_EMIT asked();
}

} // namespace vitrine
