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
#include <utility>

namespace vitrine {

/// \brief What is decided before QApplication.
struct StartPlan
{
    QList<std::pair<QByteArray, QByteArray>> variables; ///< to set in this process
    GraphicsChoice graphics;
};

/// Platform, scene graph, Chromium's flags. What the user has set is kept, but `--graphics gpu` and
/// `--graphics software` win over QT_QUICK_BACKEND.
///
/// Fails, with a message that says what to do, if Qt or Chromium would abort the program: no display, or root with the
/// sandbox on. \a look is called if the GPU decides (GpuProbe::look). Pure apart from that.
[[nodiscard]] Result<StartPlan> planStart(const Settings &settings, const Environment &environment,
                                          const std::function<GpuFinding(DisplayKind)> &look);

} // namespace vitrine
