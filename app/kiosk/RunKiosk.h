// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kiosk/RunReload.h"
#include "kiosk/KioskPolicy.h"
#include "playback/Clock.h"
#include "protocol/PlayTarget.h"
#include "protocol/Result.h"

#include <QObject>

#include <memory>

class QWebEngineView;

namespace vitrine {

class KioskLockdown;
class KioskScreenModel;
class MainWindow;
class Player;
class RunController;
class RunDisplay;
class RunExit;
class RunHealth;
class RunIdle;
class RunJournal;
class RunLog;
class RunPictureWatch;
class RunPlannedReload;
class RunProgramme;
class RunRemote;
class UserActivity;
struct Settings;

/// \brief Creates and connects what only a kiosk has: programme, screens, lockdown, exit, upkeep, remote control.
///
/// Owned by the application; GUI thread; the parts and the window must outlive it.
class RunKiosk final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const Settings &settings;
        const KioskPolicy &policy;
        Player &player;
        RunLog &log;
        const Clock &clock;       ///< see InputClock
        const Clock &systemClock; ///< for what is measured against people: the lock of the PIN
        RunController &run;
        RunJournal &journal;
        RunHealth &health;
        KioskScreenModel &screen;
    };

    /// \a target is played if there is no playlist.
    RunKiosk(const Parts &parts, const PlayTarget &target, std::unique_ptr<RunReload> reload);
    ~RunKiosk() override;

    /// See RunProgramme::start().
    [[nodiscard]] Result<bool> start();

    /// \a view shows the page in \a window.
    void setWindow(MainWindow &window, QWebEngineView &view, UserActivity &activity);

    /// See RunRemote::isStuck().
    [[nodiscard]] bool isStuck() const;

private:
    void connectHealth();
    void createRemote();
    void createLockdown(MainWindow &window, QWebEngineView &view, UserActivity &activity);
    void createKeyboard(MainWindow &window, QWidget &page, UserActivity &activity);
    void createUpkeep(MainWindow &window, QWidget &page);

    const Parts m_parts;
    std::unique_ptr<RunReload> m_reload;
    std::unique_ptr<RunProgramme> m_programme;
    std::unique_ptr<RunDisplay> m_display;
    std::unique_ptr<RunRemote> m_remote; ///< none without a broker
    std::unique_ptr<KioskLockdown> m_lockdown;
    std::unique_ptr<RunExit> m_exit;
    std::unique_ptr<RunPictureWatch> m_pictureWatch;   ///< none without a limit
    std::unique_ptr<RunPlannedReload> m_plannedReload; ///< none without a plan
    std::unique_ptr<RunIdle> m_idle;                   ///< none without a window
};

} // namespace vitrine
