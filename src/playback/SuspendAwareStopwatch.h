// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"

#include <QDateTime>

#include <chrono>

namespace vitrine {

/// \brief How long something has been missing, while nothing but itself can be the reason.
///
/// A machine that has slept, or a program that stood still, has missed more than what it waits for: then the time
/// counts anew. A value; one thread; the clock must outlive it.
class SuspendAwareStopwatch
{
public:
    /// It will be looked at every \a interval.
    SuspendAwareStopwatch(const Clock &clock, std::chrono::milliseconds interval);

    /// It has come, or it is missed from now on.
    void renew();

    /// How long it has been missing.
    [[nodiscard]] std::chrono::milliseconds look();

private:
    void remember();

    const Clock &m_clock;
    std::chrono::milliseconds m_interval;
    std::chrono::milliseconds m_since{0};
    std::chrono::milliseconds m_lastLook{0};
    QDateTime m_lastTime; ///< of the wall, at m_lastLook
};

} // namespace vitrine
