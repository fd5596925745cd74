// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <functional>
#include <optional>

namespace vitrine {

/// \brief How long to wait before the next attempt: doubled with each failure, and spread at random.
///
/// So that many machines do not come back at once after an outage. A value.
class ReportBackoff
{
public:
    static constexpr std::chrono::milliseconds shortest{1000};
    static constexpr std::chrono::milliseconds longest{300'000};
    static constexpr double spread = 0.2; ///< share of the time, in both directions

    /// From 0 to 1.
    using Random = std::function<double()>;

    ReportBackoff();
    explicit ReportBackoff(Random random);

    /// The time to wait after one more failure; not less than \a atLeast, if the collector has asked for it.
    [[nodiscard]] std::chrono::milliseconds next(std::optional<std::chrono::milliseconds> atLeast = std::nullopt);
    /// The collector has answered as it should.
    void reset() { m_next = shortest; }

private:
    Random m_random;
    std::chrono::milliseconds m_next = shortest;
};

} // namespace vitrine
