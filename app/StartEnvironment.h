// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graphics/GraphicsChoice.h"
#include "protocol/Result.h"
#include "settings/Settings.h"

#include <QByteArray>
#include <QList>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <functional>
#include <utility>

namespace vitrine {

/// \brief The world that the program finds itself in at its start.
struct StartSurroundings
{
    QProcessEnvironment environment;
    bool isRoot = false;
    QString platform; ///< of Qt's own option -platform; empty when it was not given
};

/// \brief What is to be settled before QApplication.
struct StartPlan
{
    QList<std::pair<QByteArray, QByteArray>> variables; ///< to set in the environment
    GraphicsChoice graphics;
};

/// Platform, scene graph, Chromium's flags. What the user has set is kept, but `--graphics gpu` and
/// `--graphics software` win over QT_QUICK_BACKEND.
///
/// Fails, with a message that says what to do, where Qt or Chromium would abort the program: no display, or root with
/// the sandbox on. \a look is called where the GPU decides (GpuProbe::look). Pure beside that.
[[nodiscard]] Result<StartPlan> planStart(const Settings &settings, const StartSurroundings &surroundings,
                                          const std::function<GpuFinding(DisplayKind)> &look);

/// What decides about graphics with these settings here.
[[nodiscard]] GraphicsRequest graphicsRequest(const Settings &settings, const StartSurroundings &surroundings);

/// Looks at the machine; \a arguments are those of the process.
[[nodiscard]] StartSurroundings lookAround(const QStringList &arguments);

} // namespace vitrine
