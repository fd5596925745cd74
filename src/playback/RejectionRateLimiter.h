// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace vitrine {

class Clock;

/// \brief Turns a storm of equal things into a number: the first of a kind is told at once, the others once a second.
///
/// What is of one kind and one origin counts together. Only so many origins are kept apart; what comes from further
/// ones counts together by its kind, so the memory has an end whatever comes. Nothing is lost from the count. The timer
/// belongs to the user: start it with dueIn() after add(), and again after takeDue(). The clock must outlive it.
class RejectionRateLimiter
{
public:
    /// \brief So many of a kind.
    struct Sum
    {
        QString kind;   ///< one of a few words of the user
        QString origin; ///< whose they are, 200 characters at most; empty where several origins are counted together
        QString detail; ///< of the last one, 2,000 characters at most; empty where several origins are counted together
        int count = 1;  ///< stays at the greatest int

        friend bool operator==(const Sum &, const Sum &) = default;
    };

    static constexpr std::chrono::milliseconds interval{1000};
    static constexpr int maximumOrigins = 16; ///< that are kept apart, over all kinds

    /// \a burst: how many of a kind and origin are told one by one in each interval.
    explicit RejectionRateLimiter(const Clock &clock, int burst = 1);

    /// \a count more of \a kind; what is to be told now, or nothing: then it is told by takeDue() later.
    [[nodiscard]] std::optional<Sum> add(const QString &kind, const QString &origin, const QString &detail = {},
                                         int count = 1);

    /// What has gathered and may be told now, in the order in which it began.
    [[nodiscard]] QList<Sum> takeDue();

    /// All that has gathered, due or not: for the end.
    [[nodiscard]] QList<Sum> takeAll();

    /// Time until takeDue() has something, never negative; nothing while nothing has gathered.
    [[nodiscard]] std::optional<std::chrono::milliseconds> dueIn() const;

private:
    struct Window
    {
        Sum waiting; ///< count 0: nothing waits
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
