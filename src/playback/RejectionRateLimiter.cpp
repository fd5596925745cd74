// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/RejectionRateLimiter.h"

#include "playback/Clock.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace vitrine {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr qsizetype maximumOriginLength = 200;
constexpr qsizetype maximumDetailLength = 2000;

int sumOf(int left, int right)
{
    constexpr qint64 most = std::numeric_limits<int>::max();
    return static_cast<int>(std::min(most, qint64(left) + right));
}

} // namespace

RejectionRateLimiter::RejectionRateLimiter(const Clock &clock, int burst)
    : m_clock(clock)
    , m_burst(burst)
{
}

std::optional<RejectionRateLimiter::Sum> RejectionRateLimiter::add(const QString &kind, const QString &origin,
                                                                   const QString &detail, int count)
{
    const milliseconds now = m_clock.elapsed();
    Window &window = windowFor(kind, origin.left(maximumOriginLength), now);
    window.waiting.count = sumOf(window.waiting.count, count);
    // The detail shown is that of the last one. For several origins together it would be misleading, so none is kept.
    if (!window.waiting.origin.isEmpty() || origin.isEmpty())
        window.waiting.detail = detail.left(maximumDetailLength);
    if (now >= window.end)
        open(window, now);
    if (window.told >= m_burst)
        return std::nullopt;
    ++window.told;
    return takeFrom(window);
}

QList<RejectionRateLimiter::Sum> RejectionRateLimiter::takeDue()
{
    const milliseconds now = m_clock.elapsed();
    QList<Sum> due;
    for (Window &window : m_windows) {
        if (window.waiting.count == 0 || now < window.end)
            continue;
        open(window, now);
        window.told = m_burst; // a flood continues as one number, without a new burst
        due.append(takeFrom(window));
    }
    return due;
}

QList<RejectionRateLimiter::Sum> RejectionRateLimiter::takeAll()
{
    QList<Sum> all;
    for (Window &window : m_windows) {
        if (window.waiting.count > 0)
            all.append(takeFrom(window));
    }
    return all;
}

std::optional<milliseconds> RejectionRateLimiter::dueIn() const
{
    std::optional<milliseconds> soonest;
    for (const Window &window : m_windows) {
        if (window.waiting.count > 0)
            soonest = std::min(soonest.value_or(milliseconds::max()), window.end);
    }
    if (soonest)
        soonest = std::max(0ms, *soonest - m_clock.elapsed());
    return soonest;
}

RejectionRateLimiter::Window &RejectionRateLimiter::windowFor(const QString &kind, const QString &origin,
                                                              milliseconds now)
{
    if (Window *known = find(kind, origin))
        return *known;
    m_windows.removeIf([now](const Window &window) { return window.waiting.count == 0 && now >= window.end; });
    const bool isFull = m_windows.size() >= maximumOrigins;
    if (isFull) {
        if (Window *known = find(kind, QString()))
            return *known;
    }
    m_windows.append(Window{{kind, isFull ? QString() : origin, QString(), 0}, now});
    return m_windows.last();
}

RejectionRateLimiter::Window *RejectionRateLimiter::find(const QString &kind, const QString &origin)
{
    const auto found = std::find_if(m_windows.begin(), m_windows.end(), [&](const Window &window) {
        return window.waiting.kind == kind && window.waiting.origin == origin;
    });
    return found == m_windows.end() ? nullptr : &*found;
}

void RejectionRateLimiter::open(Window &window, milliseconds now) const
{
    window.end = now + interval;
    window.told = 0;
}

RejectionRateLimiter::Sum RejectionRateLimiter::takeFrom(Window &window)
{
    Sum sum = window.waiting;
    window.waiting.count = 0;
    window.waiting.detail.clear();
    return sum;
}

} // namespace vitrine
