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

/// \brief What settings and environment ask for, before the GPU is looked at.
struct GraphicsRequest
{
    GraphicsMode mode = GraphicsMode::Auto;
    bool headless = false;
    QString platform; ///< of Qt's own option -platform; empty when it was not given
    QProcessEnvironment environment{};
};

/// What \a settings and \a environment ask for.
[[nodiscard]] GraphicsRequest graphicsRequest(const Settings &settings, const Environment &environment);

/// \brief Which scene graph draws, and why.
struct GraphicsChoice
{
    enum class Why {
        GpuOption,      ///< --graphics gpu
        SoftwareOption, ///< --graphics software
        QtVariable,     ///< the user chose with a variable of Qt
        GlVariable,     ///< the user switched OpenGL to software
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

/// What Qt will draw to: as its option or variable says, else as the session says. No value for a platform of Qt that
/// never uses a GPU.
[[nodiscard]] std::optional<DisplayKind> displayKind(const GraphicsRequest &request);

/// "gpu-option", "probe", …: for scripts.
[[nodiscard]] QString graphicsReasonName(GraphicsChoice::Why why);

} // namespace vitrine
