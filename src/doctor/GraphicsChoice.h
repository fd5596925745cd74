// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/GpuProbe.h"
#include "settings/Settings.h"

#include <QProcessEnvironment>
#include <QString>

#include <functional>
#include <optional>

namespace vitrine {

/// \brief What decides how Vitrine draws, beside the GPU itself.
struct GraphicsWish
{
    GraphicsMode mode = GraphicsMode::Auto;
    bool headless = false;
    QString platform; ///< of Qt's own option -platform; empty when it was not given
    QProcessEnvironment environment{};
};

/// \brief Which scene graph draws, and why.
struct GraphicsChoice
{
    enum class Why {
        GpuOption,      ///< --graphics gpu
        SoftwareOption, ///< --graphics software
        QtVariable,     ///< the user chose with a variable of Qt
        GlVariable,     ///< the user has switched OpenGL to software
        Headless,       ///< nothing is shown on a screen
        Platform,       ///< the platform of Qt that was chosen draws without a GPU
        Probe,          ///< the GPU was looked for
    };

    bool software = true;
    Why why = Why::Probe;
    QString variable{};              ///< the name of the user's variable; only with QtVariable and GlVariable
    std::optional<GpuFinding> gpu{}; ///< what the probe found; only with Probe
};

/// Decides, and calls \a look only where nothing else decides. Pure beside that; any thread that \a look may run on.
[[nodiscard]] GraphicsChoice chooseGraphics(const GraphicsWish &wish,
                                            const std::function<GpuFinding(DisplayKind)> &look);

/// Where Qt will draw: by its own option or variable, else by the session. No value for platforms without a GPU.
[[nodiscard]] std::optional<DisplayKind> displayKind(const GraphicsWish &wish);

/// "gpu-option", "probe", …: for scripts.
[[nodiscard]] QString graphicsReasonName(GraphicsChoice::Why why);

} // namespace vitrine
