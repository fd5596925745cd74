// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"

#include <QDateTime>

#include <chrono>

namespace vitrine {

/// \brief Measures how long something has been missing.
///
/// After a suspend of the machine or a long block of this program, the measurement restarts: other things were late as
/// well. A value; one thread; the clock must outlive it.
class SuspendAwareStopwatch
{
public:
    /// look() must be called every \a interval.
    SuspendAwareStopwatch(const Clock &clock, std::chrono::milliseconds interval);

    /// Restarts the measurement: it has arrived, or is expected from now on.
    void renew();

    /// The time since the last renew(), or since the end of a detected suspend.
    [[nodiscard]] std::chrono::milliseconds look();

private:
    void remember();

    const Clock &m_clock;
    std::chrono::milliseconds m_interval;
    std::chrono::milliseconds m_since{0};
    std::chrono::milliseconds m_lastLook{0};
    QDateTime m_lastTime; ///< wall-clock time at m_lastLook
};

} // namespace vitrine
