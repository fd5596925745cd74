// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/display/DisplayPower.h"

#include <QObject>

namespace vitrine {

class RunLog;
struct Settings;

/// \brief Switches the screen of a kiosk at its hours, and tells it in the run log.
///
/// Owned by the application; GUI thread; log and clock must outlive it.
class RunDisplay final : public QObject
{
    Q_OBJECT

public:
    RunDisplay(const Settings &settings, RunLog &log, const Clock &clock);

    /// The screen is off because of its hours or a command: nothing is shown, and that is no failure.
    [[nodiscard]] bool isOffByPlan() const { return m_power.isOffByPlan(); }

    /// Switches the screen on, too, if a run with commands before this one may have left it off.
    void start();
    /// Takes the hours of \a settings, from now on.
    void replace(const Settings &settings);

    /// Switches the screen until its hours change next; without hours until the next command. Calls \a done once, when
    /// the state of the screen was read back, within about two minutes: some televisions take long.
    void command(DisplaySchedule::Plan plan, const DisplayPower::Done &done);

Q_SIGNALS:
    /// isOffByPlan() has changed; it is false before the first signal.
    void plannedOffChanged(bool isOff);
    /// See DisplayPower::darkChanged().
    void darkChanged(bool isDark);

private:
    DisplayPower m_power;
    const bool m_takesCommands;
};

} // namespace vitrine
