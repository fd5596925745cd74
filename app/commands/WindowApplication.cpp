// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/WindowApplication.h"

#include "app/DisplayLimit.h"
#include "app/LogOutput.h"
#include "app/Logging.h"
#include "app/StartLog.h"
#include "app/StartPlan.h"
#include "desktop/BusAddress.h"
#include "desktop/BusHello.h"
#include "graphics/GpuProbe.h"
#include "graphics/GraphicsChoice.h"
#include "graphics/WaylandSeat.h"
#include "ui/language/Translation.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string_view>

namespace vitrine {

namespace {

// Longer than a session takes to start its bus for the first program.
constexpr std::chrono::milliseconds busLimit{5000};
constexpr const char *noBus = "disabled:"; // of no known kind: Qt connects to nothing

/// An application in the language of the settings, which is left before Qt goes.
class TranslatedApplication final : public QApplication
{
public:
    TranslatedApplication(int &argc, char **argv, Language language)
        : QApplication(argc, argv)
        , m_translation(language)
    {
    }

private:
    const Translation m_translation;
};

/// Leaves the arguments after “--” out: Qt takes them for its own options, and they may come from a link.
void leaveTargetOut(int &argc, char **argv)
{
    using namespace std::string_view_literals;
    argc = static_cast<int>(std::find(argv, argv + argc, "--"sv) - argv);
}

QString silentBusText(const QString &address)
{
    return QStringLiteral("The session bus (%1) does not answer. Vitrine runs without it: without media keys, portals "
                          "and assistive technology. Start the bus again, and then Vitrine.")
        .arg(address);
}

QString silentDisplayText(const QString &display)
{
    return QStringLiteral("The display %1 does not answer. End its compositor or X server, start it again, and then "
                          "Vitrine.")
        .arg(display);
}

/// The display that Qt will connect to, as the environment names it; none if it needs no display server. May be empty.
std::optional<QString> displayName(const std::optional<DisplayKind> &kind, const QProcessEnvironment &variables)
{
    if (kind == DisplayKind::Wayland)
        return variables.value(QStringLiteral("WAYLAND_DISPLAY"));
    if (kind == DisplayKind::X11)
        return variables.value(QStringLiteral("DISPLAY"));
    return std::nullopt;
}

} // namespace

Result<std::unique_ptr<QApplication>> createWindowApplication(const CommandCall &call, const Environment &environment)
{
    const Settings &settings = call.run.loaded->settings;
    // Early: the reply comes during the rest.
    const QString busAddress = sessionBusAddress(environment.variables);
    BusHello bus(busAddress);
    installLogOutput(settings.logLevel, settings.logFormat);
    for (const QString &warning : call.run.loaded->warnings)
        qCWarning(appLog).noquote() << warning;
    const GpuProbe gpu;
    const Result<StartPlan> plan = planStart(
        settings, environment, [&gpu](DisplayKind display) { return gpu.look(display); },
        [&environment] { return hasWaylandSeat(waylandSocket(environment.variables)); });
    if (!plan)
        return plan.error();
    for (const auto &[name, value] : plan->variables)
        qputenv(name.constData(), value);

    const Language language = windowLanguage(settings.language, QLocale::system().uiLanguages());
    // The same characters have other shapes in Chinese and Japanese: fontconfig chooses the font, also in the page.
    if (language != Language::English && !qEnvironmentVariableIsSet("FC_LANG"))
        qputenv("FC_LANG", QLocale(languageCode(language)).bcp47Name().toLatin1());
    logStartStep("settings read");
    if (bus.isSilent(busLimit)) {
        qCWarning(appLog).noquote() << silentBusText(busAddress);
        qputenv("DBUS_SESSION_BUS_ADDRESS", noBus);
    } else if (bus.isAccessibilitySilent(busLimit)) {
        qCWarning(appLog) << "The service of assistive technology (org.a11y.Bus) does not answer. Vitrine runs without "
                             "it. Start the service again, and then Vitrine.";
        qputenv("AT_SPI_BUS_ADDRESS", noBus);
    }
    const auto display = displayName(displayKind(graphicsRequest(settings, environment)), environment.variables);
    // A display server that is named may come later: a service has to start Vitrine again.
    const bool isNamed = display && !display->isEmpty();
    setFatalText(plan->displayProblem, isNamed ? internalErrorCode : usageErrorCode);
    leaveTargetOut(call.argc, call.argv);
    std::unique_ptr<QApplication> application;
    {
        // It may accept the connection and never answer.
        std::optional<DisplayLimit> limit;
        if (display)
            limit.emplace(silentDisplayText(*display));
        application = std::make_unique<TranslatedApplication>(call.argc, call.argv, language);
    }
    setFatalText({});
    QApplication::setApplicationName(QStringLiteral("vitrine"));
    QApplication::setApplicationDisplayName(QStringLiteral("Vitrine"));
    QApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral(VITRINE_APP_ID));
    logStartStep("QApplication created");
    return application;
}

} // namespace vitrine
