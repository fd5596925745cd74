// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/FakePortal.h"
#include "support/FakeScreenSaver.h"
#include "support/PrivateBus.h"
#include "support/VirtualDisplay.h"
#include "support/WaylandDesktop.h"

#include <optional>

namespace vitrine {

/// \brief What a desktop offers to keep its screen on, and what has been asked of it.
struct SleepDesktop
{
    enum class Way { Portal, ScreenSaver, Both, Wayland };

    explicit SleepDesktop(Way way)
    {
        if (way == Way::Portal || way == Way::Both)
            portal.emplace(bus.connect());
        if (way == Way::ScreenSaver || way == Way::Both)
            screenSaver.emplace(bus.connect());
        if (way == Way::Wayland)
            wayland.emplace();
    }

    /// The inhibitions on all ways.
    [[nodiscard]] qsizetype inhibitions() const
    {
        return (portal ? portal->inhibitions().size() : 0) + (screenSaver ? screenSaver->inhibitions() : 0) +
               (wayland ? wayland->inhibitions() : 0);
    }

    PrivateBus bus;
    std::optional<FakePortal> portal;
    std::optional<FakeScreenSaver> screenSaver;
    std::optional<WaylandDesktop> wayland;
};

} // namespace vitrine
