// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/Clock.h"

namespace vitrine {

SystemClock::SystemClock()
{
    m_timer.start();
}

std::chrono::milliseconds SystemClock::elapsed() const
{
    return std::chrono::milliseconds(m_timer.elapsed());
}

QDateTime SystemClock::utcNow() const
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace vitrine
