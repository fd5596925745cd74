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
class RetryBackoff
{
public:
    static constexpr double spread = 0.2; ///< share of the time, in both directions

    struct Limits
    {
        std::chrono::milliseconds shortest{1000};
        std::chrono::milliseconds longest{300'000};
    };

    /// From 0 to 1.
    using Random = std::function<double()>;

    RetryBackoff();
    explicit RetryBackoff(Random random);
    explicit RetryBackoff(const Limits &limits);

    /// The time to wait after one more failure; not less than \a atLeast, if the server has asked for it.
    [[nodiscard]] std::chrono::milliseconds next(std::optional<std::chrono::milliseconds> atLeast = std::nullopt);
    /// The server has answered as it should.
    void reset() { m_next = m_limits.shortest; }

private:
    Random m_random;
    Limits m_limits;
    std::chrono::milliseconds m_next = m_limits.shortest;
};

} // namespace vitrine
