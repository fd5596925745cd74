// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graphics/GraphicsChoice.h"
#include "protocol/Result.h"
#include "settings/Environment.h"
#include "settings/Settings.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>
#include <utility>

namespace vitrine {

/// \brief The environment and graphics for QApplication.
struct StartPlan
{
    QList<std::pair<QByteArray, QByteArray>> variables; ///< to set in this process
    GraphicsChoice graphics;
    QString displayProblem; ///< to say if Qt cannot open the display
};

/// Chooses platform, scene graph and Chromium flags. The user's variables have priority, but `--graphics gpu` and
/// `--graphics software` override QT_QUICK_BACKEND.
///
/// Fails with a message that says what to do if Qt or Chromium would abort: no display, or root with the sandbox on.
/// Calls \a look (GpuProbe::look) only if the choice depends on the GPU, and \a hasSeat (hasWaylandSeat()) only for a
/// Wayland display if no input method is set. With `remote_debugging_port`, the engine gets a port that no program uses
/// at this moment, unless the user's variables give it one. No other side effects.
[[nodiscard]] Result<StartPlan> planStart(const Settings &settings, const Environment &environment,
                                          const std::function<GpuFinding(DisplayKind)> &look,
                                          const std::function<std::optional<bool>()> &hasSeat = {});

} // namespace vitrine
