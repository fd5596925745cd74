// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "graphics/GlRenderer.h"

#include <QLatin1StringView>

namespace vitrine {

QString softwareRasteriser(const GlRenderer &renderer)
{
    // Searched for in GL_VENDOR and GL_RENDERER. Not "LLVM" alone: drivers of real GPUs name their compiler, too.
    static constexpr const char *rasterisers[] = {
        "llvmpipe",
        "softpipe",
        "swrast",
        "SwiftShader",
        "lavapipe",
        "OpenSWR",
        "Software Rasterizer",
        "Software Renderer",
        "Mesa X11",
        "Mesa OffScreen",
        "Microsoft Basic Render",
        "GDI Generic",
    };
    if (renderer.name.trimmed().isEmpty())
        return QStringLiteral("unnamed");
    const QString words = renderer.vendor + u' ' + renderer.name;
    for (const char *rasteriser : rasterisers) {
        const QLatin1StringView name(rasteriser);
        if (words.contains(name, Qt::CaseInsensitive))
            return name;
    }
    return {};
}

} // namespace vitrine
