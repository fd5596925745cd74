// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace vitrine {

class Clock;

/// \brief Limits the rate of reports: the first ones of a kind are reported at once, the others as a number per second.
///
/// Counts per kind and origin. At most maximumOrigins are counted separately, further origins together per kind, which
/// limits the memory. No count is lost. The caller owns the timer and starts it with dueIn() after add() and after
/// takeDue(). The clock must outlive it.
class RejectionRateLimiter
{
public:
    /// \brief A number of reports of one kind and origin.
    struct Sum
    {
        QString kind;   ///< one of the caller's kinds, which must be few
        QString origin; ///< at most 200 characters; empty if several origins are counted together
        QString detail; ///< of the last report, at most 2,000 characters; empty if several origins are counted together
        int count = 1;  ///< saturates at the maximum of int

        friend bool operator==(const Sum &, const Sum &) = default;
    };

    static constexpr std::chrono::milliseconds interval{1000};
    static constexpr int maximumOrigins = 16; ///< counted separately, over all kinds

    /// \a burst: how many of a kind and origin are reported one by one in each interval.
    explicit RejectionRateLimiter(const Clock &clock, int burst = 1);

    /// Adds \a count of \a kind. Returns what to report now; none if a later takeDue() returns it.
    [[nodiscard]] std::optional<Sum> add(const QString &kind, const QString &origin, const QString &detail = {},
                                         int count = 1);

    /// The accumulated sums that are due now, in the order in which their windows were created.
    [[nodiscard]] QList<Sum> takeDue();

    /// All accumulated sums, due or not; for the end of a run.
    [[nodiscard]] QList<Sum> takeAll();

    /// Time until takeDue() returns something, never negative; none if nothing has accumulated.
    [[nodiscard]] std::optional<std::chrono::milliseconds> dueIn() const;

private:
    struct Window
    {
        Sum waiting; ///< count 0: nothing accumulated
        std::chrono::milliseconds end{0};
        int told = 0;
    };

    Window &windowFor(const QString &kind, const QString &origin, std::chrono::milliseconds now);
    [[nodiscard]] Window *find(const QString &kind, const QString &origin);
    void open(Window &window, std::chrono::milliseconds now) const;
    static Sum takeFrom(Window &window);

    const Clock &m_clock;
    int m_burst;
    QList<Window> m_windows;
};

} // namespace vitrine
