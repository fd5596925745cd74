// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Application.h"

#include "app/BrowserProfile.h"
#include "app/DesktopServices.h"
#include "app/ErrorDialogAccess.h"
#include "app/Logging.h"
#include "app/RemoteDebugging.h"
#include "app/RunControl.h"
#include "app/RunController.h"
#include "app/RunHealth.h"
#include "app/RunJournal.h"
#include "app/RunRecording.h"
#include "app/RunSettings.h"
#include "app/StartLog.h"
#include "app/StatusLine.h"
#include "app/kiosk/RunKiosk.h"
#include "control/EventStreamWriter.h"
#include "desktop/BusAddress.h"
#include "desktop/BusConnector.h"
#include "desktop/SessionEnd.h"
#include "desktop/SystemNetwork.h"
#include "desktop/UserActivity.h"
#include "desktop/instance/InstanceController.h"
#include "desktop/instance/SingleInstance.h"
#include "desktop/window/ScreenChoice.h"
#include "desktop/window/WindowMemory.h"
#include "events/RunLog.h"
#include "journal/JournalRecorder.h"
#include "player/Player.h"
#include "recovery/TokenSources.h"
#include "settings/InstanceRole.h"
#include "settings/OutputFile.h"
#include "settings/SeparateFiles.h"
#include "ui/DialogRecorder.h"
#include "ui/ErrorDialogModel.h"
#include "ui/EventFeedModel.h"
#include "ui/HudModel.h"
#include "ui/KioskScreenModel.h"
#include "ui/MainWindow.h"
#include "ui/RecoveryPresenter.h"
#include "ui/WindowModes.h"
#include "ui/WindowNote.h"
#include "ui/WindowTitle.h"
#include "ui/insights/InsightsModel.h"
#include "ui/keys/PlayerKeys.h"
#include "ui/language/MessageText.h"
#include "ui/start/StartController.h"
#include "ui/start/StartModel.h"
#include "web/PageView.h"

#include <QClipboard>
#include <QDBusConnection>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QProcessEnvironment>
#include <QScreen>
#include <QTimer>
#include <QWebEngineView>

#include <functional>

namespace vitrine {

using namespace std::chrono_literals;

Application::Application(const LoadedSettings &loaded, RunReload::Load reload, RunDiagnosis::Start doctor,
                         const QString &settingsNotice)
    : m_settings(loaded.settings)
    , m_settingValues(loaded.values)
    , m_reloadSettings(std::move(reload))
    , m_doctor(std::move(doctor))
    , m_settingsNotice(settingsNotice)
    , m_kiosk(KioskPolicy::fromSettings(m_settings))
{
}

Application::~Application() = default;

Result<bool> Application::start(const SingleInstance *instance)
{
    if (Result<bool> separate = checkSeparateFiles(runFiles(m_settings)); !separate)
        return separate;
    if (Result<bool> writable = checkOutputFile(OutputFile::Screenshot, m_settings.screenshotFile); !writable)
        return writable;
    auto remoteDebugging = RemoteDebugging::start(m_settings, QProcessEnvironment::systemEnvironment());
    if (!remoteDebugging)
        return remoteDebugging.error();
    m_remoteDebugging = std::move(remoteDebugging).value();
    // Earlier events are for clients of the control socket.
    m_log = std::make_unique<RunLog>(m_clock, m_kiosk.servesControl ? RunLog::Limits() : RunLog::Limits{.events = 1});
    auto stream = EventStreamWriter::follow(*m_log, m_settings.eventsFile);
    if (!stream)
        return stream.error();
    m_eventStream = std::move(stream).value();
    if (const Result<bool> opened = createPlayer(); !opened)
        return opened;
    logStartStep("page requested");

    // The page's processes start in parallel to the rest.
    createWindow();
    connectWindow();
    m_desktop = std::make_unique<DesktopServices>(m_settings, m_kiosk, *m_player, *m_log, *m_window,
                                                  [this] { m_run->end("mpris"); });
    m_desktop->start();
    if (m_runSettings)
        connect(m_runSettings.get(), &RunSettings::contrastChanged, m_desktop.get(), &DesktopServices::setContrast);
    logStepOnce(m_player->page(), &QWebEnginePage::loadFinished, "host page loaded");
    logStepOnce(*m_player, &Player::ready, "player ready");
    logStepOnce(*m_window, &MainWindow::overlaysCreated, "overlays created");
    m_window->show();
    logStartStep("window shown");
    if (m_start && !m_player->hasSource()) {
        m_start->open(false);
        QStringList notes{m_runSettings ? m_runSettings->fileProblemNote() : QString(),
                          messageText(m_profile->problem())};
        notes.removeAll(QString());
        if (!notes.isEmpty())
            m_start->refuse(notes.join(u' '));
    }
    if (m_settings.headless)
        m_statusLine = std::make_unique<StatusLine>(*m_player, m_clock);
    m_run->start();
    if (instance != nullptr && m_kiosk.receivesTargets)
        receiveTargets(*instance);
    return true;
}

void Application::receiveTargets(const SingleInstance &instance)
{
    m_instance = std::make_unique<InstanceController>(
        *m_player, *m_log,
        InstanceController::Host{.target = [](const QString &text) { return PlayTarget::resolve(text); },
                                 .showVideo = [this] { m_window->showVideo(); },
                                 .raise = [this] { m_window->bringToFront(); },
                                 .showProblem = std::bind_front(&Application::showBadTarget, this)});
    connect(m_run.get(), &RunController::ending, m_instance.get(), &InstanceController::stop);
    if (const Result<bool> listens = m_instance->start(instance.place().socket); !listens)
        qCWarning(appLog).noquote() << listens.error().message;
}

bool Application::hasStuckThread() const
{
    return (m_journal && m_journal->isStuck()) || (m_runKiosk && m_runKiosk->isStuck());
}

Result<bool> Application::createRecording()
{
    if (m_settings.recordFile.isEmpty())
        return true;
    auto recording = RunRecording::open(m_settings, *m_player, *m_log, m_clock);
    if (!recording)
        return recording.error();
    m_recording = std::move(recording).value();
    return true;
}

Result<bool> Application::createPlayer()
{
    auto tokens = createTokenSource(m_settings, QProcessEnvironment::systemEnvironment());
    if (!tokens)
        return tokens.error();
    m_profile = std::make_unique<BrowserProfile>(m_settings);
    logStartStep("browser engine started");
    const std::optional<PlayTarget> target = firstTarget(m_settings, tokens->get());
    PlayerOptions options = playerOptions(m_settings);
    options.onBack = m_kiosk.back;
    options.policy = m_kiosk.page;
    m_player =
        std::make_unique<Player>(options, Player::Parts{m_profile->web(), m_clock, *m_log, std::move(tokens).value()});
    if (const Result<bool> created = createRecording(); !created)
        return created;
    m_run = std::make_unique<RunController>(m_settings, *m_player, *m_log);
    if (RunHealth::isNeeded(m_settings)) {
        m_health = std::make_unique<RunHealth>(m_settings, *m_player, *m_log, m_clock);
        connect(m_run.get(), &RunController::ending, m_health.get(), &RunHealth::noteStopping);
    }
    m_control =
        std::make_unique<RunControl>(m_settings, *m_player, *m_log, m_doctor, [this] { m_run->end("control"); });
    if (m_kiosk.servesControl) {
        if (const Result<bool> listens = m_control->start(); !listens)
            return listens;
    }
    const auto storage = m_profile->isStored() ? RunJournal::Storage::File : RunJournal::Storage::None;
    m_journal = std::make_unique<RunJournal>(m_settings, storage, *m_player, *m_log, m_clock);
    connect(m_run.get(), &RunController::closing, m_journal.get(), &RunJournal::finish);
    m_dialog = std::make_unique<ErrorDialogModel>(m_clock);
    m_dialogRecorder = std::make_unique<DialogRecorder>(*m_dialog, *m_log);
    if (m_kiosk.hasScreen) {
        m_kioskScreen = std::make_unique<KioskScreenModel>(m_settings.kioskImage, m_settings.kioskText);
        m_runKiosk = std::make_unique<RunKiosk>(
            RunKiosk::Parts{m_settings, m_kiosk, *m_player, *m_log, m_clock, m_systemClock, *m_run, *m_journal,
                            *m_health, *m_kioskScreen},
            target.value_or(PlayTarget()),
            std::make_unique<RunReload>(m_settings, m_settingValues, m_reloadSettings, *m_log));
    } else {
        m_recovery = std::make_unique<RecoveryPresenter>(*m_dialog);
    }
    connectPlayer();
    createSystem();
    if (m_health) {
        if (const Result<bool> listens = m_health->start(target.has_value()); !listens)
            return listens;
    }
    if (m_runKiosk)
        return m_runKiosk->start();
    return target ? m_player->open(*target) : Result<bool>(true);
}

void Application::createSystem()
{
    m_sessionEnd = std::make_unique<SessionEnd>();
    connect(m_sessionEnd.get(), &SessionEnd::ending, this, [this] { m_run->end("session-end"); });
    m_network = std::make_unique<SystemNetwork>();
    connect(m_network.get(), &SystemNetwork::reported, m_player.get(), &Player::noteSystemNetwork);
    m_systemBus = std::make_unique<BusConnector>(systemBusAddress(QProcessEnvironment::systemEnvironment()),
                                                 [] { return QDBusConnection::systemBus(); });
    connect(m_systemBus.get(), &BusConnector::connected, this, [this](const QDBusConnection &bus) {
        m_sessionEnd->listenToLogind(bus);
        m_network->follow(bus);
    });
    // Asking would delay the first frame. Until then SIGTERM announces a shutdown, and only the page a lost connection.
    connect(
        m_player.get(), &Player::ready, m_systemBus.get(),
        [this] { QTimer::singleShot(1s, m_systemBus.get(), &BusConnector::start); }, Qt::SingleShotConnection);
}

void Application::connectPlayer()
{
    if (!m_settings.headless)
        connect(m_player.get(), &Player::externalRequested, this, &QDesktopServices::openUrl);
    if (m_runKiosk)
        return; // the public sees no dialog
    // Before the dialog opens, and again when the page or the action has changed.
    const auto followBack = [this] {
        m_dialog->setBackAction(m_player->canGoBack() ? m_player->backAction().kind : BackAction::Kind::None);
    };
    connect(m_player.get(), &Player::recoveryStatusChanged, m_dialog.get(), followBack);
    connect(&m_player->page(), &QWebEnginePage::loadFinished, m_dialog.get(), followBack);
    connect(m_player.get(), &Player::backActionChanged, m_dialog.get(), followBack);
    connect(m_player.get(), &Player::recoveryStatusChanged, m_recovery.get(), &RecoveryPresenter::present);
    connect(m_player.get(), &Player::playbackStateChanged, m_recovery.get(), &RecoveryPresenter::presentPlayback);
    connect(m_run.get(), &RunController::ending, m_recovery.get(), [this] { m_player->disconnect(m_recovery.get()); });
    connect(m_player.get(), &Player::backDone, m_recovery.get(), &RecoveryPresenter::handleBack);
    connect(m_player.get(), &Player::sourceChanged, m_dialog.get(), [this](const PlayTarget &source) {
        m_dialog->close();
        m_dialog->setTarget(source.redacted());
        m_dialog->setHostOrigin(m_player->hostOrigin());
    });
    connect(m_player.get(), &Player::targetRejected, this, &Application::showBadTarget);
}

void Application::showBadTarget(const QString &why)
{
    // The start view stays above a dialog, for as long as nothing is played.
    if (m_start && m_start->isOpen())
        m_start->refuse(why);
    else
        m_dialog->openBadTarget(why);
}

void Application::createWindow()
{
    m_hud = std::make_unique<HudModel>(m_player->session(), m_clock, m_kiosk.spinnerAfter);
    m_hud->setPolicy(m_settings.hud);
    connect(m_journal.get(), &RunJournal::troubled, m_hud.get(), &HudModel::announce);
    m_feed = std::make_unique<EventFeedModel>(m_clock);
    connect(m_log.get(), &RunLog::appended, m_feed.get(), &EventFeedModel::append);

    // The window takes ownership.
    QWebEngineView *view =
        createPageView(m_player->page(), [this](QMenu &menu) { m_window->addMenuActions(menu); }).release();
    m_activity = std::make_unique<UserActivity>();
    m_window = std::make_unique<MainWindow>(view, *m_activity, *m_hud, *m_dialog, *m_feed, m_kiosk.window);
    connect(m_window.get(), &MainWindow::pagePressed, &m_player->page(), &PlayerPage::noteUserInput);
    if (m_kiosk.window == WindowMode::Desktop) {
        m_insights = std::make_unique<InsightsModel>(m_settings.journalFile(), InsightsModel::Place::Overlay);
        connect(m_journal->recorder(), &JournalRecorder::updated, m_insights.get(), &InsightsModel::followSession);
        connect(m_insights.get(), &InsightsModel::updateRequested, m_journal->recorder(), &JournalRecorder::flush);
        m_window->setInsights(*m_insights);
        m_runSettings = std::make_unique<RunSettings>(m_settings, m_settingsNotice, *m_player, *m_hud);
        m_window->setSettings(m_runSettings->model());
    }
    createStart();
    m_window->setPlayerKeys(m_settings.mediaAccess);
    placeWindow();
    if (m_runKiosk)
        m_runKiosk->setWindow(*m_window, *view, *m_activity);
    m_run->setWindow(*m_window, *view);
    if (m_health)
        m_health->setWindow(*m_window, *view);
    m_control->setWindow({*m_window, *view, errorDialogAccess(*m_dialog), [this] {
                              return showsPicture(m_player->playbackState());
                          }});
    connect(m_run.get(), &RunController::ending, m_control.get(), &RunControl::endWindowCommands);
    view->setFocus();
}

void Application::createStart()
{
    if (m_kiosk.window != WindowMode::Desktop)
        return;
    // The list has tokens in it, which a script does not expect on the disk.
    const bool isKept = m_settings.keepRecent && m_profile->isStored() && isViewersRun(m_settings);
    if (!m_settings.keepRecent && m_profile->isStored())
        RecentTargets::forget(m_settings.recentFile());
    m_start = std::make_unique<StartModel>(m_clock, isKept ? m_settings.recentFile() : QString());
    m_startController = std::make_unique<StartController>(*m_player, *m_log, *m_start);
    m_window->setStart(*m_start);
}

void Application::placeWindow()
{
    const auto isSet = [this](const char *key) {
        return m_settings.sources.contains(QLatin1StringView(key));
    };
    if (m_kiosk.window == WindowMode::Desktop)
        m_window->resize(m_settings.windowSize);
    if (m_settings.fullscreen)
        m_window->modes().setFullScreen(true);
    if (m_settings.headless)
        return;
    // Before a place is remembered: with room for a frame and the bars of the desktop, unless the size was asked for.
    if (m_kiosk.window == WindowMode::Desktop && !isSet("size")) {
        constexpr QSize frame(0, 48);
        m_window->resize(m_window->size().boundedTo(m_window->screen()->availableSize() - frame));
    }
    Result<QScreen *> screen(nullptr);
    if (!m_settings.screen.isEmpty())
        screen = findScreen(m_settings.screen);
    if (!screen) {
        qCWarning(appLog).noquote() << screen.error().message;
        m_window->showNote(screen.error().message);
    }
    if (!m_profile->problem().isEmpty())
        m_window->showNote(messageText(m_profile->problem()));
    const bool isChosen = screen && *screen != nullptr;
    if (m_kiosk.window == WindowMode::Desktop && m_profile->isStored()) {
        m_windowMemory = std::make_unique<WindowMemory>(m_settings.profileDir() + QStringLiteral("/window.json"),
                                                        *m_window, m_window->modes().miniPlayer(),
                                                        [this] { return m_window->modes().isFullScreenOfPage(); });
        connect(m_windowMemory.get(), &WindowMemory::screenMissed, m_window.get(), &MainWindow::showNote);
        m_windowMemory->restore({.place = isSet("size") || isChosen, .fullScreen = isSet("fullscreen")});
        if (m_window->isFullScreen() && !m_settings.fullscreen)
            m_window->showNote(fullScreenNote({}));
    }
    if (isChosen)
        moveToScreen(*m_window, **screen);
}

void Application::connectWindow()
{
    Player *const player = m_player.get();
    MainWindow *const window = m_window.get();
    connect(player, &Player::fullscreenRequested, &window->modes(), &WindowModes::setFullScreenOfPage);
    connect(player, &Player::doubleClicked, &window->modes(),
            [window] { window->modes().toggleFullScreen(WindowModes::Seen::AtPress); });
    const auto followTitle = [player, window] {
        window->modes().setContentTitle(windowTitle(player->title(), player->contentId()));
    };
    followTitle();
    connect(player, &Player::titleChanged, window, followTitle);
    connect(player, &Player::sourceChanged, window, followTitle);
    connect(player, &Player::ready, window, followTitle);
    connect(player, &Player::resumed, m_hud.get(), &HudModel::announceResumed);
    connect(player, &Player::playbackStateChanged, window,
            [window](PlaybackState, PlaybackState to) { window->followPlayback(to); });
    if (!m_runKiosk)
        connect(player, &Player::sourceChanged, window, &MainWindow::forgetPicture);
    connect(player, &Player::backDone, window, &MainWindow::handleBack);
    connect(window, &MainWindow::closeRequested, this, [this] { m_run->end("closed"); });
    if (m_kiosk.goesBackByInput)
        connect(window, &MainWindow::backRequested, player, [player] { player->back(); });
    connect(window, &MainWindow::reloadRequested, player, [this] {
        if (!m_dialog->press(QStringLiteral("retry")))
            m_player->reload();
    });
    connect(window, &MainWindow::fullScreenChanged, player, [player](bool fullScreen) {
        if (!fullScreen)
            player->page().triggerAction(QWebEnginePage::ExitFullScreen);
    });
    if (m_settings.mediaAccess && m_kiosk.window == WindowMode::Desktop) {
        m_keys = std::make_unique<PlayerKeys>(*player, *m_log);
        connect(window, &MainWindow::pagePressed, m_keys.get(), &PlayerKeys::noteKeyDown);
        connect(window, &MainWindow::playerKeyPressed, m_keys.get(), &PlayerKeys::handlePress);
        connect(m_keys.get(), &PlayerKeys::announced, m_hud.get(), &HudModel::announce);
    }
    connect(window, &MainWindow::copyLinkRequested, player, [player] {
        if (player->hasSource())
            QGuiApplication::clipboard()->setText(player->source().redacted());
    });
    connect(m_dialog.get(), &ErrorDialogModel::retryRequested, player, &Player::reload);
    connect(m_dialog.get(), &ErrorDialogModel::backRequested, player, [player] { player->back(); });
    connect(m_dialog.get(), &ErrorDialogModel::quitRequested, this, [this] { m_run->end("closed"); });
    connect(m_dialog.get(), &ErrorDialogModel::cancelRequested, player, &Player::cancelRecovery);
}

} // namespace vitrine
