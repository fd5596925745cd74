// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"

namespace vitrine {

/// \brief Stands still, at a moment of today, until a test moves it: tokens have to be good today.
class HeldClock final : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_elapsed; }
    [[nodiscard]] QDateTime utcNow() const override { return m_start.addMSecs(m_elapsed.count()); }
    void advance(std::chrono::milliseconds by) { m_elapsed += by; }

private:
    QDateTime m_start = QDateTime::currentDateTimeUtc();
    std::chrono::milliseconds m_elapsed{0};
};

} // namespace vitrine
