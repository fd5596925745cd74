// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/StartPlan.h"

#include "web/ChromiumFlags.h"

#include <QCoreApplication>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::StartPlan)
};

} // namespace

Result<StartPlan> planStart(const Settings &settings, const Environment &environment,
                            const std::function<GpuFinding(DisplayKind)> &look)
{
    const auto value = [&environment](const char *name) {
        return environment.variables.value(QLatin1StringView(name));
    };
    const auto isSet = [&value](const char *name) {
        return !value(name).isEmpty();
    };
    const QByteArray userFlags = value("QTWEBENGINE_CHROMIUM_FLAGS").toUtf8();

    if (needsSandboxSwitch(environment.isRoot, value("QTWEBENGINE_DISABLE_SANDBOX").toUtf8(), userFlags)) {
        return Error{
            Text::tr("The browser engine does not run as root with its sandbox on. Run Vitrine as an ordinary user, "
                     "or set QTWEBENGINE_DISABLE_SANDBOX=1 if you accept the risk.")};
    }

    StartPlan plan;
    const bool platformChosen = !environment.platform.isEmpty() || isSet("QT_QPA_PLATFORM");
    if (!platformChosen) {
        if (settings.headless) {
            plan.variables.emplaceBack("QT_QPA_PLATFORM", "offscreen");
        } else if (!isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY")) {
            return Error{
                Text::tr("There is no display to show a window on. Start Vitrine in a desktop session, or with "
                         "--headless to play without a window.")};
        }
    }

    plan.graphics = chooseGraphics(graphicsRequest(settings, environment), look);
    const QByteArray backend = plan.graphics.software ? "software" : "";
    if (plan.graphics.why != GraphicsChoice::Why::QtVariable && value("QT_QUICK_BACKEND").toUtf8() != backend)
        plan.variables.emplaceBack("QT_QUICK_BACKEND", backend);
    // Otherwise Qt loads OpenGL, which without a GPU starts a compiler and its threads.
    if (plan.graphics.software && !isSet("QT_XCB_GL_INTEGRATION"))
        plan.variables.emplaceBack("QT_XCB_GL_INTEGRATION", "none");
    plan.variables.emplaceBack("QTWEBENGINE_CHROMIUM_FLAGS",
                               chromiumFlags(userFlags, environment.sharedMemory.isElsewhere()
                                                            ? SharedMemoryPlace::Temporary
                                                            : SharedMemoryPlace::DevShm));
    return plan;
}

} // namespace vitrine
