// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QElapsedTimer>

#include <chrono>

namespace vitrine {

/// \brief The source of time. Every class that reads time takes a Clock, so that tests can control it.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Monotonic time since a fixed moment; never decreases, even if the system's time is set.
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0;

    /// Wall-clock time in UTC, to the millisecond. Only for time stamps, not for intervals.
    [[nodiscard]] virtual QDateTime utcNow() const = 0;
};

/// \brief The clocks of the system; elapsed() starts at construction.
class SystemClock final : public Clock
{
public:
    SystemClock();

    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    [[nodiscard]] QDateTime utcNow() const override;

private:
    QElapsedTimer m_timer;
};

} // namespace vitrine
