// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Application.h"

#include "app/BrowserProfile.h"
#include "app/Liveness.h"
#include "app/MediaDesk.h"
#include "app/RecoveryDesk.h"
#include "app/Shutdown.h"
#include "app/StartLog.h"
#include "app/StatusLine.h"
#include "app/TerminationSignals.h"
#include "control/EventStreamWriter.h"
#include "desktop/SessionEnd.h"
#include "desktop/SystemBusProbe.h"
#include "events/RunLog.h"
#include "events/SessionRecorder.h"
#include "kiosk/KioskLockdown.h"
#include "protocol/Redaction.h"
#include "ui/ErrorDialogModel.h"
#include "ui/EventFeedModel.h"
#include "ui/HudModel.h"
#include "ui/MainWindow.h"
#include "ui/MediaTimeText.h"
#include "web/MessageBridge.h"
#include "web/PageView.h"
#include "web/PlayerPage.h"

#include <QApplication>
#include <QDesktopServices>
#include <QMouseEvent>
#include <QUrlQuery>
#include <QWebEngineView>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

HudModel::Policy hudPolicy(HudMode mode)
{
    switch (mode) {
    case HudMode::Auto:
        return HudModel::Policy::Auto;
    case HudMode::On:
        return HudModel::Policy::On;
    case HudMode::Off:
        return HudModel::Policy::Off;
    }
    Q_UNREACHABLE();
}

} // namespace

Application::Application(const Settings &settings)
    : m_settings(settings)
    , m_session(m_clock)
    , m_targets(m_settings)
    , m_home(settings.target)
    , m_exitRules(settings.exitOn, settings.headless)
    , m_backHandler(m_clock, settings.backAction())
{
    m_exitTimer.setSingleShot(true);
}

Application::~Application()
{
    qApp->removeEventFilter(this);
}

Result<bool> Application::start()
{
    m_log = std::make_unique<RunLog>(m_clock);
    if (!m_settings.eventsFile.isEmpty()) {
        auto writer = EventStreamWriter::open(m_settings.eventsFile);
        if (!writer)
            return writer.error();
        m_eventStream = std::move(writer).value();
        connect(m_log.get(), &RunLog::appended, m_eventStream.get(), &EventStreamWriter::write);
    }

    createPage();
    if (const Result<bool> prepared = m_recovery->prepare([this] { return m_targets.freshDemoToken(); }); !prepared)
        return prepared.error();
    m_signals = std::make_unique<TerminationSignals>();
    connect(m_signals.get(), &TerminationSignals::received, this, [this] { quitBecause("signal"); });
    m_sessionEnd = std::make_unique<SessionEnd>();
    connect(m_sessionEnd.get(), &SessionEnd::ending, this, [this] { quitBecause("session-end"); });
    m_systemBus = std::make_unique<SystemBusProbe>(qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS"));
    connect(m_systemBus.get(), &SystemBusProbe::answered, this, [this] {
        m_sessionEnd->listenToLogind(QDBusConnection::systemBus());
        m_liveness->listenToSystem();
    });
    // Before a player is there, nobody has to say goodbye, and there is no connection to lose.
    connect(&m_session, &PlaybackSession::ready, m_systemBus.get(), &SystemBusProbe::start, Qt::SingleShotConnection);
    // Where tokens come from a source of their own, that alone says what to play unless a target does.
    if (m_recovery->needsFirstToken() && !m_settings.sources.contains(QStringLiteral("target")))
        m_home = PlayTarget::playerUrl(TargetResolver::showroomPlayer());
    if (const Result<bool> opened = openTarget(m_home); !opened)
        return opened;
    logStartStep("page asked for");

    // The page has its own processes, and they are on their way: whatever else there is need not keep them waiting.
    createWindow();
    connectWindow();
    logStart();
    m_window->show();
    logStartStep("window shown");
    if (m_settings.headless)
        m_statusLine = std::make_unique<StatusLine>(m_session, m_clock);
    if (m_settings.exitAfter) {
        connect(&m_exitTimer, &QTimer::timeout, this, [this] { quitBecause("exit-after"); });
        m_exitTimer.start(*m_settings.exitAfter);
    }
    return true;
}

void Application::createPage()
{
    const auto strictness = m_settings.kiosk ? PagePolicy::Strictness::Kiosk : PagePolicy::Strictness::Desktop;
    m_profile = std::make_unique<BrowserProfile>(m_settings);
    logStartStep("browser engine started");
    m_bridge = std::make_unique<MessageBridge>(m_clock);
    m_page = std::make_unique<PlayerPage>(m_profile->web(), *m_bridge, PagePolicy(strictness), m_clock);
    m_page->setAudioMuted(m_settings.muted);
    m_sessionRecorder = std::make_unique<SessionRecorder>(*m_log, m_session);
    connect(m_bridge.get(), &MessageBridge::messageRejected, m_log.get(),
            [this](const MessageRejection &rejection) { m_log->append(rejection); });
    connect(m_page.get(), &PlayerPage::pageReported, m_log.get(),
            [this](const PageReport &report) { m_log->append(report); });
    m_dialog = std::make_unique<ErrorDialogModel>(m_clock);
    m_recovery = std::make_unique<RecoveryDesk>(m_settings, m_clock, m_session, *m_log, *m_dialog);
    m_liveness = std::make_unique<Liveness>(
        Liveness::Parts{m_settings, m_clock, m_session, *m_bridge, *m_page, *m_recovery, *m_log});
    // Before all that opens a page: it has to know what is to be restored there.
    m_media = std::make_unique<MediaDesk>(m_settings, m_clock, *m_bridge, *m_page, m_session, *m_recovery);
    connectSession();
    connectPage();
    connectRecovery();
}

void Application::createWindow()
{
    m_hud = std::make_unique<HudModel>(m_session, m_clock);
    m_hud->setPolicy(hudPolicy(m_settings.hud));
    m_feed = std::make_unique<EventFeedModel>(m_clock);
    connect(m_log.get(), &RunLog::appended, m_feed.get(), &EventFeedModel::append);

    QWebEngineView *view = createPageView(*m_page).release(); // the window takes it
    const auto mode = m_settings.kiosk ? WindowMode::Kiosk : WindowMode::Desktop;
    m_window = std::make_unique<MainWindow>(view, *m_hud, *m_dialog, *m_feed, mode);
    m_window->resize(m_settings.windowSize);
    if (m_settings.fullscreen && !m_settings.kiosk)
        m_window->setFullScreen(true);
    if (m_settings.kiosk) {
        m_lockdown = std::make_unique<KioskLockdown>(*m_window);
        connect(m_lockdown.get(), &KioskLockdown::exitRequested, this, [this] { quitBecause("closed"); });
    }
    view->setFocus();
    qApp->installEventFilter(this);
}

void Application::connectSession()
{
    connect(m_bridge.get(), &MessageBridge::progressReceived, &m_session, &PlaybackSession::handleProgress);
    connect(m_bridge.get(), &MessageBridge::playbackEventReceived, &m_session, &PlaybackSession::handleEvent);
    connect(m_bridge.get(), &MessageBridge::playbackErrorOccurred, &m_session, &PlaybackSession::handleError);
    connect(m_bridge.get(), &MessageBridge::pingReceived, &m_session, &PlaybackSession::handlePing);
    connect(m_bridge.get(), &MessageBridge::actionReceived, this, [this](const PlayerAction &action) {
        m_session.handleAction();
        if (action.isBack())
            handleBack(action.name);
        else
            m_log->append(ActionReport{action.name, ActionReport::Outcome::Ignored});
    });

    connect(&m_session, &PlaybackSession::ready, this, [this] {
        m_log->append(ReadyReport{m_current.redacted(), m_page->request()->playerOrigins.value(0),
                                  m_clock.elapsed() - m_loadStarted});
        if (const auto end = m_exitRules.after(ExitEvent::Ready))
            quit(*end);
    });
    connect(&m_session, &PlaybackSession::stateChanged, this, [this](PlaybackState from, PlaybackState to) {
        if (from == PlaybackState::Failed)
            m_dialog->close();
        if (to == PlaybackState::Playing)
            m_failure = RunFailure::None;
        if (to == PlaybackState::Ended) {
            if (const auto end = m_exitRules.after(ExitEvent::Ended))
                quit(*end);
        }
    });
    connect(&m_session, &PlaybackSession::errorOccurred, m_recovery.get(), &RecoveryDesk::handleError);
}

void Application::connectRecovery()
{
    connect(m_recovery.get(), &RecoveryDesk::openRequested, this, &Application::openAgain);
    // The state changes to failed right after this; the run ends behind it.
    connect(m_recovery.get(), &RecoveryDesk::failed, this, &Application::failWith, Qt::QueuedConnection);
    connect(m_recovery.get(), &RecoveryDesk::resumed, this,
            [this](double position) { m_hud->announce(tr("Resumed at %1").arg(mediaTimeText(position))); });
}

void Application::connectPage()
{
    connect(m_page.get(), &PlayerPage::documentRequested, &m_session, &PlaybackSession::startLoad);
    connect(m_page.get(), &PlayerPage::externalRequested, this, [this](const QUrl &url) {
        m_log->append(PageReport{.name = PageReport::Name::External, .url = redactedUrl(url)});
        if (!m_settings.headless)
            QDesktopServices::openUrl(url);
    });
    connect(m_liveness.get(), &Liveness::startFailed, this, [this](const QStringList &causes) {
        m_dialog->openFailure(HostFailure::NotReady, causes);
        failWith(RunFailure::NotReady, true);
    });
}

void Application::connectWindow()
{
    m_shutdown = std::make_unique<Shutdown>(*m_page, *m_window, *m_log, m_settings.screenshotFile);
    connect(m_shutdown.get(), &Shutdown::begun, &m_exitTimer, &QTimer::stop);
    connect(m_shutdown.get(), &Shutdown::begun, m_liveness.get(), &Liveness::stop);
    if (m_lockdown)
        connect(m_shutdown.get(), &Shutdown::closing, m_lockdown.get(), &KioskLockdown::release);

    connect(m_page.get(), &PlayerPage::fullscreenChanged, m_window.get(), &MainWindow::setFullScreen);
    connect(m_window.get(), &MainWindow::closeRequested, this, [this] { quitBecause("closed"); });
    connect(m_window.get(), &MainWindow::backRequested, this, [this] { handleBack(QStringLiteral("back")); });
    connect(m_window.get(), &MainWindow::reloadRequested, this, &Application::reload);
    connect(m_window.get(), &MainWindow::fullScreenChanged, this, [this](bool fullScreen) {
        if (!fullScreen)
            m_page->triggerAction(QWebEnginePage::ExitFullScreen);
    });
    connect(m_dialog.get(), &ErrorDialogModel::actionPressed, this, &Application::pressDialogAction);
    connect(&m_session, &PlaybackSession::stateChanged, m_window.get(), [this](PlaybackState, PlaybackState to) {
        if (to == PlaybackState::Playing)
            m_window->createOverlaysSoon();
    });
}

void Application::logStart()
{
    const auto step = [this](auto *sender, auto signal, const char *text) {
        connect(
            sender, signal, this, [text] { logStartStep(text); }, Qt::SingleShotConnection);
    };
    step(m_page.get(), &QWebEnginePage::loadFinished, "host page loaded");
    step(&m_session, &PlaybackSession::ready, "player ready");
    step(m_window.get(), &MainWindow::overlaysCreated, "overlays made");
}

void Application::open(const PlayTarget &target, const PageRequest &request)
{
    m_current = target;
    m_request = request;
    m_dialog->close();
    m_dialog->setTarget(target.redacted());
    m_dialog->setHostOrigin(m_settings.page ? originOf(request.url) : request.hostOrigin);
    m_loadStarted = m_clock.elapsed();
    m_liveness->start(request);
    m_recovery->noteToken(QUrlQuery(request.url).queryItemValue(QStringLiteral("token"), QUrl::FullyDecoded));
    m_page->open(request);
}

void Application::openAgain(const QString &token, std::optional<double> position)
{
    if (m_shutdown && m_shutdown->hasBegun())
        return;
    open(m_current, TargetResolver::requestAgain(m_request, token, position));
}

Result<bool> Application::openTarget(const PlayTarget &target)
{
    const Result<PageRequest> request = m_targets.requestFor(target);
    if (!request)
        return request.error();
    m_recovery->reset();
    m_failure = RunFailure::None;
    m_session.startSession();
    m_current = target;
    m_request = *request;
    if (m_recovery->needsFirstToken() && target == m_home)
        m_recovery->fetchFirstToken();
    else
        open(target, *request);
    return true;
}

void Application::reload()
{
    if (m_shutdown->hasBegun() || m_recovery->retryNow())
        return;
    m_recovery->reset();
    m_failure = RunFailure::None;
    open(m_current, PageRequest(m_request));
}

void Application::handleBack(const QString &actionName)
{
    if (m_shutdown->hasBegun())
        return;
    const std::optional<BackAction> action = m_backHandler.press();
    if (!action)
        return;
    using Outcome = ActionReport::Outcome;
    const auto tell = [this, &actionName](Outcome outcome) {
        m_log->append(ActionReport{actionName, outcome});
    };
    const auto goTo = [this, &tell](const PlayTarget &target) {
        const Result<bool> opened = openTarget(target);
        tell(opened ? Outcome::Navigated : Outcome::Ignored);
        if (!opened)
            m_dialog->openFailure(HostFailure::BadTarget, {opened.error().message});
    };
    const std::optional<RunEnd> end = m_exitRules.after(ExitEvent::Back);
    switch (action->kind) {
    case BackAction::Kind::Close:
        tell(Outcome::Closed);
        quit(end.value_or(RunEnd{0, QStringLiteral("back")}));
        return;
    case BackAction::Kind::History:
        if (m_page->goBack()) {
            m_recovery->reset(); // of the page that is left
            tell(Outcome::Navigated);
        } else {
            tell(Outcome::Ignored);
        }
        break;
    case BackAction::Kind::Home:
        goTo(m_home);
        break;
    case BackAction::Kind::Url:
        goTo(PlayTarget::playerUrl(action->url));
        break;
    case BackAction::Kind::None:
        tell(Outcome::Ignored);
        break;
    }
    if (end)
        quit(*end);
}

void Application::pressDialogAction(const QString &name)
{
    // The others, to copy the details and to close the dialog, are done already.
    if (name == QLatin1StringView("retry"))
        reload();
    else if (name == QLatin1StringView("back"))
        handleBack(QStringLiteral("back"));
    else if (name == QLatin1StringView("cancel"))
        m_recovery->cancel();
}

void Application::failWith(RunFailure failure, bool isFinal)
{
    m_failure = failure;
    // What the player reports may be waited for; failures of the page count when nothing mends them.
    if (!isFinal && failure != RunFailure::PlayerError)
        return;
    if (isFinal && failure != RunFailure::PlayerError && m_settings.onPageFailure == PageFailureReaction::Exit)
        quit(ExitRules::end(QStringLiteral("page-failed"), RunFailure::PageFailed));
    else if (const auto end = m_exitRules.after(failure))
        quit(*end);
}

void Application::quit(const RunEnd &end)
{
    m_shutdown->begin(end);
}

void Application::quitBecause(const char *why)
{
    quit(ExitRules::end(QLatin1StringView(why), m_failure));
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (m_page && (type == QEvent::MouseButtonPress || type == QEvent::TouchBegin || type == QEvent::KeyPress))
        m_page->noteUserInput();
    return QObject::eventFilter(watched, event);
}

} // namespace vitrine
