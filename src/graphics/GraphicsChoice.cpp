// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "graphics/GraphicsChoice.h"

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// Parses a boolean variable as Mesa does.
bool isOn(const QString &value)
{
    const QString text = value.trimmed().toLower();
    return text == "1"_L1 || text == "true"_L1 || text == "yes"_L1 || text == "y"_L1;
}

} // namespace

GraphicsRequest graphicsRequest(const Settings &settings, const Environment &environment)
{
    return {settings.graphics, settings.headless, environment.platform, environment.variables};
}

std::optional<DisplayKind> displayKind(const GraphicsRequest &request)
{
    const QString asked =
        request.platform.isEmpty() ? request.environment.value(u"QT_QPA_PLATFORM"_s) : request.platform;
    // "wayland;xcb": Qt tries them in this order. "xcb:…": parameters follow the colon.
    const QString platform = asked.section(u';', 0, 0).section(u':', 0, 0);
    if (platform.startsWith("wayland"_L1))
        return DisplayKind::Wayland;
    if (platform == "xcb"_L1)
        return DisplayKind::X11;
    if (platform.startsWith("eglfs"_L1))
        return DisplayKind::None;
    if (!platform.isEmpty())
        return std::nullopt;
    const bool hasX = !request.environment.value(u"DISPLAY"_s).isEmpty();
    const bool hasWayland = !request.environment.value(u"WAYLAND_DISPLAY"_s).isEmpty();
    const bool waylandSession = request.environment.value(u"XDG_SESSION_TYPE"_s) == "wayland"_L1;
    if (hasWayland && (waylandSession || !hasX))
        return DisplayKind::Wayland;
    return hasX ? DisplayKind::X11 : DisplayKind::None;
}

GraphicsChoice chooseGraphics(const GraphicsRequest &request, const std::function<GpuFinding(DisplayKind)> &look)
{
    using Why = GraphicsChoice::Why;
    if (request.mode == GraphicsMode::Gpu)
        return {.software = false, .why = Why::GpuOption};
    if (request.mode == GraphicsMode::Software)
        return {.software = true, .why = Why::SoftwareOption};

    const QString backend = request.environment.value(u"QT_QUICK_BACKEND"_s);
    if (!backend.isEmpty())
        return {.software = backend == "software"_L1, .why = Why::QtVariable, .variable = u"QT_QUICK_BACKEND"_s};
    if (!request.environment.value(u"QSG_RHI_BACKEND"_s).isEmpty())
        return {.software = false, .why = Why::QtVariable, .variable = u"QSG_RHI_BACKEND"_s};
    if (isOn(request.environment.value(u"LIBGL_ALWAYS_SOFTWARE"_s)))
        return {.software = true, .why = Why::GlVariable, .variable = u"LIBGL_ALWAYS_SOFTWARE"_s};
    if (request.headless)
        return {.software = true, .why = Why::Headless};
    const std::optional<DisplayKind> display = displayKind(request);
    if (!display)
        return {.software = true, .why = Why::Platform};

    GpuFinding finding = look(*display);
    return {.software = !finding.hasGpu(), .why = Why::Probe, .gpu = std::move(finding)};
}

QString graphicsReasonName(GraphicsChoice::Why why)
{
    using Why = GraphicsChoice::Why;
    switch (why) {
    case Why::GpuOption:
        return u"gpu-option"_s;
    case Why::SoftwareOption:
        return u"software-option"_s;
    case Why::QtVariable:
        return u"qt-variable"_s;
    case Why::GlVariable:
        return u"gl-variable"_s;
    case Why::Headless:
        return u"headless"_s;
    case Why::Platform:
        return u"platform"_s;
    case Why::Probe:
        return u"probe"_s;
    }
    Q_UNREACHABLE();
}

} // namespace vitrine
