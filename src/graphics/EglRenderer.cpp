// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "graphics/EglRenderer.h"

// Types and constants only, without the macros of the X11 headers.
#define EGL_NO_X11
#define EGL_EGL_PROTOTYPES 0
#include <EGL/egl.h>
#include <EGL/eglext.h>

#include <QLibrary>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr unsigned glVendor = 0x1F00;
constexpr unsigned glRenderer = 0x1F01;
constexpr unsigned glVersion = 0x1F02;

/// The functions of libEGL that are used here. All are null if the library is missing or too old.
struct Egl
{
    Egl()
    {
        QLibrary library(u"EGL"_s, 1);
        const auto load = [&library](auto &function, const char *name) {
            function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(library.resolve(name));
        };
        load(getProcAddress, "eglGetProcAddress");
        load(initialize, "eglInitialize");
        load(bindApi, "eglBindAPI");
        load(chooseConfig, "eglChooseConfig");
        load(createContext, "eglCreateContext");
        load(createPbuffer, "eglCreatePbufferSurface");
        load(makeCurrent, "eglMakeCurrent");
        if (getProcAddress != nullptr)
            getPlatformDisplay =
                reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(getProcAddress("eglGetPlatformDisplayEXT"));
    }

    [[nodiscard]] bool isComplete() const
    {
        return getPlatformDisplay && initialize && bindApi && chooseConfig && createContext && createPbuffer &&
               makeCurrent;
    }

    PFNEGLGETPROCADDRESSPROC getProcAddress = nullptr;
    PFNEGLGETPLATFORMDISPLAYEXTPROC getPlatformDisplay = nullptr;
    PFNEGLINITIALIZEPROC initialize = nullptr;
    PFNEGLBINDAPIPROC bindApi = nullptr;
    PFNEGLCHOOSECONFIGPROC chooseConfig = nullptr;
    PFNEGLCREATECONTEXTPROC createContext = nullptr;
    PFNEGLCREATEPBUFFERSURFACEPROC createPbuffer = nullptr;
    PFNEGLMAKECURRENTPROC makeCurrent = nullptr;
};

EGLenum platformOf(DisplayKind display)
{
    switch (display) {
    case DisplayKind::X11:
        return EGL_PLATFORM_X11_EXT;
    case DisplayKind::Wayland:
        return EGL_PLATFORM_WAYLAND_EXT;
    case DisplayKind::None:
        return EGL_PLATFORM_SURFACELESS_MESA;
    }
    Q_UNREACHABLE();
}

/// Makes a context of \a api current, with no surface or, for older drivers, one of a single pixel.
bool makeContextCurrent(const Egl &egl, EGLDisplay display, EGLenum api, EGLint renderableType)
{
    if (egl.bindApi(api) == EGL_FALSE)
        return false;
    for (const EGLint surfaceType : {0, EGL_PBUFFER_BIT}) {
        const EGLint wanted[] = {EGL_SURFACE_TYPE, surfaceType, EGL_RENDERABLE_TYPE, renderableType, EGL_NONE};
        const EGLint version[] = {EGL_CONTEXT_MAJOR_VERSION, 2, EGL_NONE};
        const EGLint size[] = {EGL_WIDTH, 1, EGL_HEIGHT, 1, EGL_NONE};
        EGLConfig config = nullptr;
        EGLint count = 0;
        if (egl.chooseConfig(display, wanted, &config, 1, &count) == EGL_FALSE || count == 0)
            continue;
        const EGLContext context =
            egl.createContext(display, config, EGL_NO_CONTEXT, api == EGL_OPENGL_ES_API ? version : nullptr);
        if (context == EGL_NO_CONTEXT)
            continue;
        const EGLSurface surface = surfaceType == 0 ? EGL_NO_SURFACE : egl.createPbuffer(display, config, size);
        if (egl.makeCurrent(display, surface, surface, context) == EGL_TRUE)
            return true;
    }
    return false;
}

} // namespace

QString displayKindName(DisplayKind display)
{
    switch (display) {
    case DisplayKind::X11:
        return u"x11"_s;
    case DisplayKind::Wayland:
        return u"wayland"_s;
    case DisplayKind::None:
        return u"none"_s;
    }
    Q_UNREACHABLE();
}

Result<GlRenderer> eglRenderer(DisplayKind kind)
{
    const Egl egl;
    if (!egl.isComplete())
        return Error{u"no usable libEGL.so.1"_s};
    const EGLDisplay display = egl.getPlatformDisplay(platformOf(kind), EGL_DEFAULT_DISPLAY, nullptr);
    if (display == EGL_NO_DISPLAY || egl.initialize(display, nullptr, nullptr) == EGL_FALSE)
        return Error{u"EGL cannot use the display"_s};
    if (!makeContextCurrent(egl, display, EGL_OPENGL_API, EGL_OPENGL_BIT) &&
        !makeContextCurrent(egl, display, EGL_OPENGL_ES_API, EGL_OPENGL_ES2_BIT))
        return Error{u"no OpenGL context"_s};

    using GetString = const unsigned char *(*)(unsigned name);
    const auto getString = reinterpret_cast<GetString>(egl.getProcAddress("glGetString"));
    if (getString == nullptr)
        return Error{u"no OpenGL library"_s};
    const auto text = [getString](unsigned name) {
        return QString::fromUtf8(reinterpret_cast<const char *>(getString(name)));
    };
    return GlRenderer{text(glVendor), text(glRenderer), text(glVersion)};
}

} // namespace vitrine
