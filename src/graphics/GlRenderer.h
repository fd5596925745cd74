// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace vitrine {

/// \brief The renderer behind OpenGL, as its driver describes it.
struct GlRenderer
{
    QString vendor;  ///< GL_VENDOR: "Mesa", "NVIDIA Corporation"
    QString name;    ///< GL_RENDERER: "llvmpipe (LLVM 15.0.6, 256 bits)", "Mesa Intel(R) UHD Graphics 620 (KBL GT2)"
    QString version; ///< GL_VERSION: "4.5 (Compatibility Profile) Mesa 22.3.6"

    friend bool operator==(const GlRenderer &, const GlRenderer &) = default;
};

/// The name of the software rasteriser that \a renderer is or uses (a virtual GPU on a host without a GPU uses one);
/// empty for a GPU. A renderer without a name counts as a rasteriser, "unnamed". Pure; any thread.
[[nodiscard]] QString softwareRasteriser(const GlRenderer &renderer);

} // namespace vitrine
