// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/IdleReset.h"

#include <QObject>

namespace vitrine {

class MainWindow;
class Player;
class RunLog;
class RunProgramme;
class UserActivity;
struct Settings;

/// \brief Starts a kiosk anew when nobody uses it any more, and ends the attract loop when somebody does.
///
/// Shows the countdown as a note of the window. Owned by the application; GUI thread; all others must outlive it.
class RunIdle final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        UserActivity &activity;
        MainWindow &window;
        Player &player;
        RunProgramme &programme;
        RunLog &log;
    };

    /// Whether \a settings have an attract loop or a time for the reset.
    [[nodiscard]] static bool isNeeded(const Settings &settings);

    RunIdle(const Settings &settings, const Clock &clock, const Parts &parts, QObject *parent = nullptr);

private:
    void showCountdown(int seconds);
    void reset();

    const Parts m_parts;
    IdleReset m_idle;
};

} // namespace vitrine
