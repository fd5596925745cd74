// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graphics/GpuProbe.h"
#include "settings/Environment.h"
#include "settings/Settings.h"

#include <QProcessEnvironment>
#include <QString>

#include <functional>
#include <optional>

namespace vitrine {

/// \brief What settings and environment request, before the GPU is probed.
struct GraphicsRequest
{
    GraphicsMode mode = GraphicsMode::Auto;
    bool headless = false;
    QString platform; ///< of Qt's option -platform; empty if it was not given
    QProcessEnvironment environment{};
};

/// What \a settings and \a environment request.
[[nodiscard]] GraphicsRequest graphicsRequest(const Settings &settings, const Environment &environment);

/// \brief The chosen scene graph, and the reason.
struct GraphicsChoice
{
    enum class Why {
        GpuOption,      ///< --graphics gpu
        SoftwareOption, ///< --graphics software
        QtVariable,     ///< the user has set a variable of Qt
        GlVariable,     ///< the user has set LIBGL_ALWAYS_SOFTWARE
        Headless,       ///< nothing is shown on a screen
        Platform,       ///< the chosen platform of Qt never uses a GPU
        Probe,          ///< the GPU was probed
    };

    bool software = true;
    Why why = Why::Probe;
    QString variable{};              ///< the name of the user's variable; only with QtVariable and GlVariable
    std::optional<GpuFinding> gpu{}; ///< what the probe found; only with Probe
};

/// Calls \a look only if neither settings nor environment decide. Pure apart from that; any thread that \a look may
/// run on.
[[nodiscard]] GraphicsChoice chooseGraphics(const GraphicsRequest &request,
                                            const std::function<GpuFinding(DisplayKind)> &look);

/// The display that Qt will use: from -platform or QT_QPA_PLATFORM, otherwise from the session. No value for a Qt
/// platform that never uses a GPU.
[[nodiscard]] std::optional<DisplayKind> displayKind(const GraphicsRequest &request);

/// "gpu-option", "probe", …: for scripts.
[[nodiscard]] QString graphicsReasonName(GraphicsChoice::Why why);

} // namespace vitrine
