// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"

#include <optional>

namespace vitrine {

/// \brief The clock of one run of a scenario: that of the server, or the virtual clock of the player's page.
///
/// A page with a virtual clock tells its time with each request. The clock of the server must outlive this one.
class RunClock final : public Clock
{
public:
    explicit RunClock(const Clock &serverClock);

    /// The page's time since it was opened; from now on this clock stands still between calls. A time before the last
    /// one is that of a page that was opened after the former one: the run goes on.
    void setPageTime(std::chrono::milliseconds time);
    [[nodiscard]] bool isVirtual() const { return m_pageTime.has_value(); }

    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    [[nodiscard]] QDateTime utcNow() const override;

private:
    const Clock &m_serverClock;
    std::optional<std::chrono::milliseconds> m_pageTime;
    std::chrono::milliseconds m_formerPages{0};
};

} // namespace vitrine
