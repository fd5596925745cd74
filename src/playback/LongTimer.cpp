// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/LongTimer.h"

#include <algorithm>

namespace vitrine {

using std::chrono::milliseconds;

LongTimer::LongTimer(QObject *parent, milliseconds longestPart)
    : QObject(parent)
    , m_longestPart(longestPart)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LongTimer::next);
}

void LongTimer::start(milliseconds duration)
{
    const milliseconds part = std::min(duration, m_longestPart);
    m_left = duration - part;
    m_timer.start(part);
}

void LongTimer::next()
{
    if (m_left > milliseconds(0))
        start(m_left);
    else
        Q_EMIT timeout();
}

} // namespace vitrine
