// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"

namespace vitrine {

/// \brief A clock that a test advances.
class ManualClock final : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_elapsed += m_tick; }
    [[nodiscard]] QDateTime utcNow() const override { return m_start.addMSecs((m_elapsed += m_tick).count()); }

    void advance(std::chrono::milliseconds by) { m_elapsed += by; }
    /// From now on, each reading advances the clock first, as if the program were slow.
    void setTick(std::chrono::milliseconds tick) { m_tick = tick; }
    /// Sets the wall clock back.
    void setBack(std::chrono::milliseconds by) { m_start = m_start.addMSecs(-by.count()); }

private:
    mutable std::chrono::milliseconds m_elapsed{0};
    std::chrono::milliseconds m_tick{0};
    QDateTime m_start = QDateTime::fromString(QStringLiteral("2025-01-01T00:00:00Z"), Qt::ISODate);
};

} // namespace vitrine
