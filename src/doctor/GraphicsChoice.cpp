// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/GraphicsChoice.h"

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// As Mesa reads a switch.
bool isOn(const QString &value)
{
    const QString text = value.trimmed().toLower();
    return text == "1"_L1 || text == "true"_L1 || text == "yes"_L1 || text == "y"_L1;
}

} // namespace

std::optional<DisplayKind> displayKind(const GraphicsWish &wish)
{
    const QString asked = wish.platform.isEmpty() ? wish.environment.value(u"QT_QPA_PLATFORM"_s) : wish.platform;
    // "wayland;xcb" are to be tried in this order, "xcb:…" has parameters.
    const QString platform = asked.section(u';', 0, 0).section(u':', 0, 0);
    if (platform.startsWith("wayland"_L1))
        return DisplayKind::Wayland;
    if (platform == "xcb"_L1)
        return DisplayKind::X11;
    if (platform.startsWith("eglfs"_L1))
        return DisplayKind::None;
    if (!platform.isEmpty())
        return std::nullopt;
    const bool hasX = !wish.environment.value(u"DISPLAY"_s).isEmpty();
    const bool hasWayland = !wish.environment.value(u"WAYLAND_DISPLAY"_s).isEmpty();
    const bool waylandSession = wish.environment.value(u"XDG_SESSION_TYPE"_s) == "wayland"_L1;
    if (hasWayland && (waylandSession || !hasX))
        return DisplayKind::Wayland;
    return hasX ? DisplayKind::X11 : DisplayKind::None;
}

GraphicsChoice chooseGraphics(const GraphicsWish &wish, const std::function<GpuFinding(DisplayKind)> &look)
{
    using Why = GraphicsChoice::Why;
    if (wish.mode == GraphicsMode::Gpu)
        return {.software = false, .why = Why::GpuOption};
    if (wish.mode == GraphicsMode::Software)
        return {.software = true, .why = Why::SoftwareOption};

    const QString backend = wish.environment.value(u"QT_QUICK_BACKEND"_s);
    if (!backend.isEmpty())
        return {.software = backend == "software"_L1, .why = Why::QtVariable, .variable = u"QT_QUICK_BACKEND"_s};
    if (!wish.environment.value(u"QSG_RHI_BACKEND"_s).isEmpty())
        return {.software = false, .why = Why::QtVariable, .variable = u"QSG_RHI_BACKEND"_s};
    if (isOn(wish.environment.value(u"LIBGL_ALWAYS_SOFTWARE"_s)))
        return {.software = true, .why = Why::GlVariable, .variable = u"LIBGL_ALWAYS_SOFTWARE"_s};
    if (wish.headless)
        return {.software = true, .why = Why::Headless};
    const std::optional<DisplayKind> display = displayKind(wish);
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
