// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/remote/RemoteControl.h"

#include <QObject>

namespace vitrine {

class Player;
class RunDisplay;
class RunHealth;
class RunLog;
class RunProgramme;
struct Settings;

/// \brief A kiosk at the MQTT broker of its settings.
///
/// Owned by the application; GUI thread; clock and parts must outlive it.
class RunRemote final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Player &player;
        RunHealth &health;
        RunProgramme &programme;
        RunDisplay &display;
        RunLog &log;
    };

    RunRemote(const Settings &settings, const Clock &clock, const Parts &parts);

    /// Connects, in the background.
    void start() { m_control.start(); }
    /// True if the process must end without waiting for a thread that waits for the network.
    [[nodiscard]] bool isStuck() const { return m_control.connection().isStuck(); }

public Q_SLOTS:
    /// Says goodbye to the broker, within a second.
    void stop() { m_control.stop(); }

private:
    [[nodiscard]] static RemoteHost hostOf(const Parts &parts);

    RemoteControl m_control;
};

} // namespace vitrine
