// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/RunDiagnosis.h"
#include "app/kiosk/RunReload.h"
#include "kiosk/KioskPolicy.h"
#include "playback/Clock.h"
#include "playback/InputClock.h"
#include "protocol/Result.h"
#include "settings/Settings.h"

#include <QObject>

#include <memory>

namespace vitrine {

class BrowserProfile;
class BusConnector;
class DesktopServices;
class DialogRecorder;
class ErrorDialogModel;
class EventFeedModel;
class EventStreamWriter;
class HudModel;
class InsightsModel;
class InstanceController;
class KioskScreenModel;
class MainWindow;
class Player;
class PlayerKeys;
class RecoveryPresenter;
class RunControl;
class RemoteDebugging;
class RunController;
class RunHealth;
class RunJournal;
class RunKiosk;
class RunLog;
class RunRecording;
class RunSettings;
class SessionEnd;
class SingleInstance;
class StartController;
class StartModel;
class StatusLine;
class SystemNetwork;
class UserActivity;
class WindowMemory;

/// \brief Creates and connects the objects of a run; contains no logic of its own.
///
/// The player is the centre: the user interface and the outputs command it, or read it and the run log; they are
/// independent of each other. Lives in PlayCommand::execute(); GUI thread.
class Application final : public QObject
{
    Q_OBJECT

public:
    /// \a reload: reads the settings again. \a doctor: for the control socket. \a settingsNotice: what went wrong with
    /// the user's settings file; usually empty.
    Application(const LoadedSettings &loaded, RunReload::Load reload, RunDiagnosis::Start doctor,
                const QString &settingsNotice);
    ~Application() override;

    /// Opens the window and requests the page. Fails if the token settings, the target, the port for remote debugging,
    /// or the files of event stream, recording or screenshot are unusable. With \a instance, the run receives what
    /// other starts hand over.
    [[nodiscard]] Result<bool> start(const SingleInstance *instance = nullptr);

    /// True if the process must end without waiting for its threads, because a disk does not answer.
    [[nodiscard]] bool hasStuckThread() const;

private:
    [[nodiscard]] Result<bool> createPlayer();
    [[nodiscard]] Result<bool> createRecording();
    void createSystem();
    void createWindow();
    void placeWindow();
    void connectPlayer();
    void connectWindow();
    void createStart();
    void showBadTarget(const QString &why);
    void receiveTargets(const SingleInstance &instance);

    const Settings m_settings;
    const QHash<QString, QStringList> m_settingValues;
    const RunReload::Load m_reloadSettings;
    const RunDiagnosis::Start m_doctor;
    const QString m_settingsNotice;
    const KioskPolicy m_kiosk;
    const SystemClock m_systemClock;
    InputClock m_clock{m_systemClock};

    // Destroyed in reverse order: user interface before the player, the player before its profile.
    std::unique_ptr<RemoteDebugging> m_remoteDebugging; // none unless it is set
    std::unique_ptr<RunLog> m_log;
    std::unique_ptr<EventStreamWriter> m_eventStream;
    std::unique_ptr<SessionEnd> m_sessionEnd; // delays a shutdown until the profile is saved
    std::unique_ptr<BrowserProfile> m_profile;
    std::unique_ptr<Player> m_player;
    std::unique_ptr<RunRecording> m_recording; // none unless the settings name a file
    std::unique_ptr<RunController> m_run;
    std::unique_ptr<RunJournal> m_journal;
    std::unique_ptr<SystemNetwork> m_network;
    std::unique_ptr<BusConnector> m_systemBus;
    std::unique_ptr<ErrorDialogModel> m_dialog;
    std::unique_ptr<DialogRecorder> m_dialogRecorder;
    std::unique_ptr<RecoveryPresenter> m_recovery;   // none in a kiosk
    std::unique_ptr<KioskScreenModel> m_kioskScreen; // only in a kiosk
    std::unique_ptr<HudModel> m_hud;
    std::unique_ptr<EventFeedModel> m_feed;
    std::unique_ptr<InsightsModel> m_insights;  // none in a kiosk
    std::unique_ptr<RunSettings> m_runSettings; // none in a kiosk
    std::unique_ptr<StartModel> m_start;        // none in a kiosk
    std::unique_ptr<StartController> m_startController;
    std::unique_ptr<UserActivity> m_activity;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<RunHealth> m_health;          // none unless RunHealth::isNeeded()
    std::unique_ptr<RunKiosk> m_runKiosk;         // only in a kiosk
    std::unique_ptr<WindowMemory> m_windowMemory; // none in a kiosk, headless, or without a stored profile
    std::unique_ptr<PlayerKeys> m_keys;           // none without media access, or in a kiosk
    std::unique_ptr<StatusLine> m_statusLine;
    std::unique_ptr<RunControl> m_control; // drives the window and the dialog
    std::unique_ptr<DesktopServices> m_desktop;
    std::unique_ptr<InstanceController> m_instance; // none unless the run receives targets
};

} // namespace vitrine
