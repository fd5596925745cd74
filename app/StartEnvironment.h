// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "settings/Settings.h"

#include <QByteArray>
#include <QList>
#include <QProcessEnvironment>

#include <utility>

namespace vitrine {

/// \brief The world that the program finds itself in at its start.
struct StartSurroundings
{
    QProcessEnvironment environment;
    bool isRoot = false;
    bool hasRenderNode = false; ///< the machine has a GPU that a program may render with
    bool platformGiven = false; ///< Qt's own option -platform was used
};

/// Variables to set before QApplication: platform, scene graph, Chromium's flags. What the user has set is kept.
///
/// Fails, with a message that says what to do, where Qt or Chromium would abort the program: no display, or root with
/// the sandbox on. Pure; any thread.
[[nodiscard]] Result<QList<std::pair<QByteArray, QByteArray>>> startVariables(const Settings &settings,
                                                                              const StartSurroundings &surroundings);

/// Looks at the machine; \a arguments are those of the process.
[[nodiscard]] StartSurroundings lookAround(const QStringList &arguments);

} // namespace vitrine
