// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/Settings.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QDBusConnection;

namespace vitrine {

class BusConnector;
class ContrastPreference;
class MainWindow;
class MprisController;
class PlaybackInhibition;
class Player;
class RunLog;
class WindowVisibility;
struct KioskPolicy;

/// \brief Media keys, a screen that stays on, contrast: what the desktop of the user does for a run.
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

    /// Connects to the session bus once the player has loaded or failed to, because it would only delay that; at once
    /// if there is nothing to load.
    void start();

    /// The contrast of the window that the settings want.
    void setContrast(ContrastMode mode);

private:
    void createMpris(const KioskPolicy &policy, RunLog &log);
    void createInhibition();
    void useBus(const QDBusConnection &bus);

    const Settings &m_settings;
    Player &m_player;
    MainWindow &m_window;
    const std::function<void()> m_quit;
    std::unique_ptr<ContrastPreference> m_contrast;
    std::unique_ptr<BusConnector> m_bus;              // none without a bus
    std::unique_ptr<MprisController> m_mpris;         // none unless the settings want it
    std::unique_ptr<WindowVisibility> m_visibility;   // none without a window
    std::unique_ptr<PlaybackInhibition> m_inhibition; // none without a window
};

} // namespace vitrine
