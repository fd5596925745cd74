// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/ExitRules.h"
#include "playback/Clock.h"
#include "playback/PlaybackSession.h"
#include "player/BackHandler.h"
#include "player/TargetResolver.h"
#include "protocol/Result.h"
#include "settings/Settings.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace vitrine {

class BrowserProfile;
class ErrorDialogModel;
class EventFeedModel;
class EventStreamWriter;
class HudModel;
class KioskLockdown;
class Liveness;
class MainWindow;
class MediaDesk;
class MessageBridge;
class PlayerPage;
class RecoveryDesk;
class RunLog;
class SessionEnd;
class SessionRecorder;
class Shutdown;
class StatusLine;
class SystemBusProbe;
class TerminationSignals;

/// \brief Puts the parts together and keeps them going for one run.
///
/// Messages go one way, from the page's bridge to the session and from there to everybody who shows or writes
/// something; what goes to the page goes through PlayerPage. Lives in main(); GUI thread.
class Application final : public QObject
{
    Q_OBJECT

public:
    explicit Application(const Settings &settings);
    ~Application() override;

    /// Opens the window and asks for the page. Fails when the target or the event stream cannot be opened.
    [[nodiscard]] Result<bool> start();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createPage();
    void createWindow();
    void connectSession();
    void connectPage();
    void connectRecovery();
    void connectWindow();
    void logStart();

    void open(const PlayTarget &target, const PageRequest &request);
    void openAgain(const QString &token, std::optional<double> position);
    Result<bool> openTarget(const PlayTarget &target);
    void reload();
    void handleBack(const QString &actionName);
    void pressDialogAction(const QString &name);
    void failWith(RunFailure failure, bool isFinal);
    void quit(const RunEnd &end);
    void quitBecause(const char *why);

    const Settings m_settings;
    const SystemClock m_clock;
    PlaybackSession m_session;
    TargetResolver m_targets;
    PlayTarget m_home; ///< what was asked for at the start
    ExitRules m_exitRules;
    BackHandler m_backHandler;

    PlayTarget m_current;
    PageRequest m_request; ///< for m_current, as it was first asked for
    RunFailure m_failure = RunFailure::None;
    std::chrono::milliseconds m_loadStarted{0};
    QTimer m_exitTimer;

    std::unique_ptr<RunLog> m_log;
    std::unique_ptr<EventStreamWriter> m_eventStream;
    std::unique_ptr<SessionEnd> m_sessionEnd;  // the machine waits until the profile is written, too
    std::unique_ptr<BrowserProfile> m_profile; // before the page, which must go first
    std::unique_ptr<MessageBridge> m_bridge;
    std::unique_ptr<ErrorDialogModel> m_dialog;
    std::unique_ptr<PlayerPage> m_page;
    std::unique_ptr<SessionRecorder> m_sessionRecorder;
    std::unique_ptr<RecoveryDesk> m_recovery;
    std::unique_ptr<Liveness> m_liveness;
    std::unique_ptr<MediaDesk> m_media;
    std::unique_ptr<SystemBusProbe> m_systemBus;
    std::unique_ptr<HudModel> m_hud;
    std::unique_ptr<EventFeedModel> m_feed;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<KioskLockdown> m_lockdown;
    std::unique_ptr<Shutdown> m_shutdown;
    std::unique_ptr<StatusLine> m_statusLine;
    std::unique_ptr<TerminationSignals> m_signals;
};

} // namespace vitrine
