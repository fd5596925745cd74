// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "settings/Settings.h"

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief The action for a Back from any source: the player, the error dialog, a key or a mouse button.
///
/// A double click counts as one Back. A value; reads time only from the clock, which must outlive it.
class BackHandler
{
public:
    /// A Back within this time after another one is ignored.
    static constexpr std::chrono::milliseconds debounce{700};

    BackHandler(const Clock &clock, const BackAction &action);

    [[nodiscard]] const BackAction &action() const { return m_action; }
    void setAction(const BackAction &action) { m_action = action; }

    /// Handles a Back: the action, or none for the second click of a double click.
    [[nodiscard]] std::optional<BackAction> press();

private:
    const Clock &m_clock;
    BackAction m_action;
    std::optional<std::chrono::milliseconds> m_last;
};

} // namespace vitrine
