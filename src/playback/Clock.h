// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QElapsedTimer>

#include <chrono>

namespace vitrine {

/// \brief Where time comes from. Everything that reads time takes one of these, so that tests can turn its hands.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Steady time since some fixed moment; never runs backwards, not even when the system's time is set.
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0;

    /// The wall clock, UTC, to the millisecond. Only for time stamps, never for intervals.
    [[nodiscard]] virtual QDateTime utcNow() const = 0;
};

/// \brief The machine's clocks; elapsed() counts from the construction.
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
