// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"

namespace vitrine {

/// \brief A clock that can stand still while an input is handled, so that everything that the input causes has one
/// time.
///
/// RunRecorder holds it for each input that it records: a replay, whose time stands still as well, then calculates the
/// same times to the millisecond. Without hold(), it shows the time of its source, which must outlive it. One thread.
class InputClock final : public Clock
{
public:
    explicit InputClock(const Clock &source);

    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    [[nodiscard]] QDateTime utcNow() const override;

    /// The time stands still until release() has been called as often as hold().
    void hold();
    void release();
    /// hold() at a time that has been read before, not earlier than any reading since.
    void holdAt(std::chrono::milliseconds elapsed, const QDateTime &utc);

private:
    const Clock &m_source;
    int m_holds = 0;
    std::chrono::milliseconds m_elapsed{0}; ///< while it is held
    QDateTime m_utc;
};

} // namespace vitrine
