// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace vitrine {

class BusProbe;
class MainWindow;
class MprisController;
class Player;
class RunLog;
struct KioskPolicy;
struct Settings;

/// \brief Media keys: what the desktop of the user does for a run.
///
/// Without a session bus there are no media keys. Owned by Application, deleted before the window; GUI thread;
/// settings, player, log and window must outlive it.
class DesktopServices final : public QObject
{
    Q_OBJECT

public:
    /// \a quit ends the run.
    DesktopServices(const Settings &settings, const KioskPolicy &policy, Player &player, RunLog &log,
                    MainWindow &window, std::function<void()> quit);
    ~DesktopServices() override;

    /// Connects to the session bus once the player has loaded or failed to, because it would only delay that.
    void start();

private:
    void createMpris(const KioskPolicy &policy, RunLog &log);
    void connectToBus(const QString &address);

    const Settings &m_settings;
    Player &m_player;
    MainWindow &m_window;
    const std::function<void()> m_quit;
    std::unique_ptr<BusProbe> m_bus;          // none without a bus
    std::unique_ptr<MprisController> m_mpris; // none unless the settings want it
};

} // namespace vitrine
