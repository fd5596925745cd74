// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graphics/GlRenderer.h"
#include "protocol/Result.h"

#include <QString>

namespace vitrine {

/// What OpenGL draws to.
enum class DisplayKind {
    X11,     ///< the X server of DISPLAY
    Wayland, ///< the compositor of WAYLAND_DISPLAY
    None,    ///< no window system: the device itself
};

/// "x11", "wayland" or "none", for scripts.
[[nodiscard]] QString displayKindName(DisplayKind display);

/// Queries the renderer of \a display from EGL, with a context that is never used to draw. The error is a technical
/// text ("no OpenGL context"). Loads the drivers into this process, which may crash or hang: see runForkedProbe().
[[nodiscard]] Result<GlRenderer> eglRenderer(DisplayKind display);

} // namespace vitrine
