// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/RunDisplay.h"

#include "app/Logging.h"
#include "events/RunLog.h"
#include "kiosk/display/DpmsSwitch.h"
#include "kiosk/display/ProgramSwitch.h"
#include "settings/Settings.h"

#include <QGuiApplication>

namespace vitrine {

namespace {

std::vector<std::unique_ptr<DisplaySwitch>> createSwitches(DisplayControl control)
{
    using Way = DisplayControl;
    const bool isAuto = control == Way::Auto;
    std::vector<std::unique_ptr<DisplaySwitch>> switches;
    // Elsewhere WAYLAND_DISPLAY may name a compositor that shows something else.
    const bool isWayland = QGuiApplication::platformName().startsWith(QLatin1StringView("wayland"));
    if (control == Way::Wlopm || (isAuto && isWayland))
        switches.push_back(std::make_unique<ProgramSwitch>(wlopmProgram()));
    if (isAuto && isWayland)
        switches.push_back(std::make_unique<ProgramSwitch>(wlrRandrProgram()));
    auto *const x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    xcb_connection_t *const server = x11 != nullptr ? x11->connection() : nullptr;
    if (control == Way::Dpms || (isAuto && server != nullptr))
        switches.push_back(std::make_unique<DpmsSwitch>(server));
    if (control == Way::Cec || isAuto)
        switches.push_back(std::make_unique<ProgramSwitch>(cecProgram()));
    return switches;
}

} // namespace

RunDisplay::RunDisplay(const Settings &settings, RunLog &log, const Clock &clock)
    : m_power(DisplaySchedule(settings.kioskDisplayHours), createSwitches(settings.kioskDisplayControl), clock)
    , m_takesCommands(!settings.mqttUrl.isEmpty())
{
    const auto tell = [&log](const char *what) {
        log.append(KioskReport{KioskReport::Name::DisplayPower, {}, QString::fromLatin1(what)});
    };
    connect(&m_power, &DisplayPower::plannedOffChanged, this, &RunDisplay::plannedOffChanged);
    connect(&m_power, &DisplayPower::darkChanged, this, &RunDisplay::darkChanged);
    connect(&m_power, &DisplayPower::switched, this,
            [tell](DisplayState state) { tell(state == DisplayState::On ? "on" : "off"); });
    connect(&m_power, &DisplayPower::failed, this, [this, tell](const QString &why) {
        qCWarning(appLog).noquote() << tr("The screen cannot be switched: %1. See “When the screen is on” in the guide "
                                          "for operators.")
                                           .arg(why);
        tell("failed");
    });
}

void RunDisplay::start()
{
    m_power.start();
    if (m_takesCommands)
        m_power.switchOnOnce();
}

void RunDisplay::command(DisplaySchedule::Plan plan, const DisplayPower::Done &done)
{
    m_power.command(plan, [done](const Result<bool> &outcome) {
        done(outcome ? outcome : Error{tr("The screen was not switched: %1.").arg(outcome.error().message)});
    });
}

void RunDisplay::replace(const Settings &settings)
{
    m_power.setSchedule(DisplaySchedule(settings.kioskDisplayHours));
}

} // namespace vitrine
