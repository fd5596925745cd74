// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"

#include <optional>

namespace vitrine {

/// \brief The time of a recorded run during its replay.
///
/// It stands still at an entry, and passes between two entries at the speed of the replay, but not beyond the second
/// one, so that each entry happens exactly at its recorded time. Without a speed it only jumps. One thread; \a real
/// must outlive it.
class ReplayClock final : public Clock
{
public:
    /// \a speed: 1 is that of the recorded run; none: the replay does not wait.
    ReplayClock(const Clock &real, std::optional<double> speed);

    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    [[nodiscard]] QDateTime utcNow() const override;

    /// An entry at \a mono and \a utc happens now: the time stands still there. The first one starts the replay.
    void stopAt(std::chrono::milliseconds mono, const QDateTime &utc);
    /// The time passes until \a mono, that of the next entry.
    void runUntil(std::chrono::milliseconds mono);
    /// The real time until \a mono; 0 if it is over, or there is no speed.
    [[nodiscard]] std::chrono::milliseconds realTimeUntil(std::chrono::milliseconds mono) const;

private:
    struct Start
    {
        std::chrono::milliseconds mono;
        std::chrono::milliseconds real;
    };

    const Clock &m_real;
    const std::optional<double> m_speed;
    std::optional<Start> m_start;
    std::chrono::milliseconds m_mono{0}; ///< of the last entry
    QDateTime m_utc;
    std::optional<std::chrono::milliseconds> m_limit; ///< none: it stands still
};

} // namespace vitrine
