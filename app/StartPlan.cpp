// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/StartPlan.h"

#include "app/RemoteDebugging.h"
#include "kiosk/KeyboardModules.h"
#include "protocol/EchoedText.h"
#include "web/ChromiumFlags.h"
#include "web/EngineDefects.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::StartPlan)
};

QString displayProblem(const Environment &environment)
{
    QStringList names;
    if (!environment.platform.isEmpty())
        names += QStringLiteral("-platform ") + echoed(environment.platform, 64);
    for (const char *name : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"}) {
        if (const QString value = environment.variables.value(QLatin1StringView(name)); !value.isEmpty())
            names += QLatin1StringView(name) + u'=' + echoed(value, 64);
    }
    return Text::tr("The display cannot be opened (%1). Start Vitrine in the session of the user who is logged in at "
                    "the screen, or with --headless to play without a window. On Wayland, the package qt6-wayland is "
                    "needed. “vitrine doctor” says more.")
        .arg(names.join(QStringLiteral(", ")));
}

/// Variables against the defects of a Wayland display without a seat, which is looked for only if one is to be set.
QList<std::pair<QByteArray, QByteArray>> variablesWithoutSeat(const Environment &environment,
                                                              const std::function<std::optional<bool>()> &hasSeat)
{
    QList<std::pair<QByteArray, QByteArray>> variables;
    const QList<EngineDefect> defects = engineDefectsOf(engineVersion());
    for (const EngineDefect &defect : defects) {
        const qsizetype end = defect.value.indexOf('=');
        const QByteArray name = defect.value.first(std::max<qsizetype>(end, 0));
        if (defect.when == EngineDefect::When::WaylandWithoutSeat &&
            environment.variables.value(QString::fromLatin1(name)).isEmpty())
            variables.emplaceBack(name, defect.value.sliced(end + 1));
    }
    const bool isNeeded = !variables.isEmpty() && hasSeat && hasSeat() == false;
    return isNeeded ? variables : QList<std::pair<QByteArray, QByteArray>>();
}

} // namespace

Result<StartPlan> planStart(const Settings &settings, const Environment &environment,
                            const std::function<GpuFinding(DisplayKind)> &look,
                            const std::function<std::optional<bool>()> &hasSeat)
{
    const auto value = [&environment](const char *name) {
        return environment.variables.value(QLatin1StringView(name));
    };
    const auto isSet = [&value](const char *name) {
        return !value(name).isEmpty();
    };
    QByteArray userFlags = value("QTWEBENGINE_CHROMIUM_FLAGS").toUtf8();

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

    plan.displayProblem = displayProblem(environment);
    const GraphicsRequest request = graphicsRequest(settings, environment);
    plan.graphics = chooseGraphics(request, look);
    const QByteArray backend = plan.graphics.software ? "software" : "";
    if (plan.graphics.why != GraphicsChoice::Why::QtVariable && value("QT_QUICK_BACKEND").toUtf8() != backend)
        plan.variables.emplaceBack("QT_QUICK_BACKEND", backend);
    // Otherwise Qt loads OpenGL, which without a GPU starts a compiler and its threads.
    if (plan.graphics.software && !isSet("QT_XCB_GL_INTEGRATION"))
        plan.variables.emplaceBack("QT_XCB_GL_INTEGRATION", "none");
    // With the keyboard, Qt uses no input method of Wayland.
    if (settings.kiosk && settings.kioskKeyboard && !keyboardProblem(environment.variables))
        plan.variables += keyboardVariables();
    else if (displayKind(request) == DisplayKind::Wayland)
        plan.variables += variablesWithoutSeat(environment, hasSeat);
    // Otherwise a page drops the clicks and keys of a test until it is drawn. Playwright starts its own browsers so,
    // too.
    if (settings.remoteDebuggingPort != 0) {
        userFlags += " --allow-pre-commit-input";
        // Otherwise Qt lets the pages of all origins connect to the engine's port. The gateway sends no origin.
        if (chromiumFlagValue(userFlags, "--remote-allow-origins").isEmpty())
            userFlags += " --remote-allow-origins=https://none.invalid";
    }
    // Qt registers a program only if the desktop says that assistive technology is used.
    if (settings.accessibility)
        plan.variables.emplaceBack("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    const auto place =
        environment.sharedMemory.isElsewhere() ? SharedMemoryPlace::Temporary : SharedMemoryPlace::DevShm;
    const auto accessibility = settings.accessibility ? PageAccessibility::Always : PageAccessibility::OnDemand;
    plan.variables.emplaceBack(
        "QTWEBENGINE_CHROMIUM_FLAGS",
        chromiumFlags(userFlags, {.place = place,
                                  .accessibility = accessibility,
                                  .decodesInSoftware = settings.videoDecoder == VideoDecoder::Software,
                                  .zoomsByPinch = !settings.kiosk}));
    if (settings.remoteDebuggingPort == 0)
        return plan;
    const Result<BrowserPort> chosen = RemoteDebugging::browserPort(environment.variables);
    if (!chosen)
        return chosen.error();
    if (chosen->port == 0) {
        const Result<BrowserPort> unused = BrowserPort::unused();
        if (!unused)
            return Error{Text::tr("There is no port for remote debugging: %1.").arg(unused.error().message)};
        plan.variables.emplaceBack("QTWEBENGINE_REMOTE_DEBUGGING", unused->text().toLatin1());
    }
    return plan;
}

} // namespace vitrine
