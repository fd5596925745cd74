// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/BackHandler.h"

#include <utility>

namespace vitrine {

BackHandler::BackHandler(const Clock &clock, const BackAction &action)
    : m_clock(clock)
    , m_action(action)
{
}

std::optional<BackAction> BackHandler::press()
{
    const std::chrono::milliseconds now = m_clock.elapsed();
    const auto last = std::exchange(m_last, now);
    if (last && now - *last < debounce)
        return std::nullopt;
    return m_action;
}

} // namespace vitrine
