// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "OverlayHarness.h"

#include <QList>

#include <functional>

namespace vitrine {

/// \brief One thing that a view can show, and how to bring it about.
struct Scene
{
    const char *name;
    const char *view; ///< whose layout is inspected
    std::function<void(OverlayHarness &)> arrange;
    const char *press = nullptr; ///< the item that is folded open once it is shown
};

/// Every state of the HUD, every error dialog, the feed.
[[nodiscard]] QList<Scene> scenes();

} // namespace vitrine
