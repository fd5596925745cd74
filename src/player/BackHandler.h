// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "settings/Settings.h"

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief What is to be done about a Back, wherever it came from: the player, the error dialog, a key, a mouse button.
///
/// A double click is one Back. A value; reads time only from the clock, which must outlive it.
class BackHandler
{
public:
    /// Two Backs within this time are one.
    static constexpr std::chrono::milliseconds debounce{700};

    BackHandler(const Clock &clock, const BackAction &action);

    /// Somebody asks to go back: what to do, or nothing, because it was the second click of a double click.
    [[nodiscard]] std::optional<BackAction> press();

private:
    const Clock &m_clock;
    BackAction m_action;
    std::optional<std::chrono::milliseconds> m_last;
};

} // namespace vitrine
