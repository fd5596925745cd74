// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Application.h"

#include "app/BrowserProfile.h"
#include "app/Shutdown.h"
#include "app/StartLog.h"
#include "app/StatusLine.h"
#include "app/TerminationSignals.h"
#include "control/EventRecorder.h"
#include "control/EventStreamWriter.h"
#include "control/SessionRecorder.h"
#include "kiosk/KioskLockdown.h"
#include "protocol/Redaction.h"
#include "ui/ErrorDialogModel.h"
#include "ui/EventFeedModel.h"
#include "ui/HudModel.h"
#include "ui/MainWindow.h"
#include "web/MessageBridge.h"
#include "web/PageMenu.h"
#include "web/PlayerPage.h"
#include "web/ReadyWatch.h"

#include <QApplication>
#include <QDesktopServices>
#include <QJsonArray>
#include <QMenu>
#include <QMouseEvent>
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
    m_recorder = std::make_unique<EventRecorder>(m_clock);
    if (!m_settings.eventsFile.isEmpty()) {
        auto writer = EventStreamWriter::open(m_settings.eventsFile);
        if (!writer)
            return writer.error();
        m_eventStream = std::move(writer).value();
        connect(m_recorder.get(), &EventRecorder::recorded, m_eventStream.get(), &EventStreamWriter::write);
    }
    const Result<PageRequest> request = m_targets.requestFor(m_settings.target);
    if (!request)
        return request.error();

    createPage();
    m_signals = std::make_unique<TerminationSignals>();
    connect(m_signals.get(), &TerminationSignals::received, this, [this] { quitBecause("signal"); });
    m_session.startSession();
    open(m_settings.target, *request);
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
    m_readyWatch = std::make_unique<ReadyWatch>();
    m_page = std::make_unique<PlayerPage>(m_profile->web(), *m_bridge, PagePolicy(strictness), m_clock);
    m_page->setAudioMuted(m_settings.muted);
    m_sessionRecorder = std::make_unique<SessionRecorder>(*m_recorder, m_session, *m_bridge, *m_page);
    m_dialog = std::make_unique<ErrorDialogModel>(m_clock);
    connectSession();
    connectPage();
}

void Application::createWindow()
{
    m_hud = std::make_unique<HudModel>(m_session, m_clock);
    m_hud->setPolicy(hudPolicy(m_settings.hud));
    m_feed = std::make_unique<EventFeedModel>(m_clock);
    connect(m_recorder.get(), &EventRecorder::recorded, m_feed.get(), &EventFeedModel::append);

    auto *view = new QWebEngineView(m_page.get(), nullptr);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &position) {
        if (!m_page->policy().allowsMenu())
            return;
        if (const std::unique_ptr<QMenu> menu = createPageMenu(*view))
            menu->exec(view->mapToGlobal(position));
    });

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
            m_sessionRecorder->recordAction(action.name, QStringLiteral("ignored"));
    });
    connect(m_bridge.get(), &MessageBridge::messageRejected, this, [this](const MessageRejection &rejection) {
        if (rejection.why == MessageRejection::Why::Origin)
            m_readyWatch->noteForeignOrigin(rejection.origin);
    });

    connect(&m_session, &PlaybackSession::ready, this, [this] {
        m_readyWatch->stop();
        m_recorder->record(
            QStringLiteral("ready"),
            {{QStringLiteral("target"), m_current.redacted()},
             {QStringLiteral("playerOrigin"), m_page->request()->playerOrigins.value(0)},
             {QStringLiteral("readyMs"), static_cast<qint64>((m_clock.elapsed() - m_loadStarted) / 1ms)}});
        if (const auto end = m_exitRules.after(ExitEvent::Ready))
            quit(*end);
    });
    connect(&m_session, &PlaybackSession::stateChanged, this, [this](PlaybackState from, PlaybackState to) {
        if (from == PlaybackState::Failed) {
            m_failure = RunFailure::None;
            m_dialog->close();
        }
        if (to == PlaybackState::Ended) {
            if (const auto end = m_exitRules.after(ExitEvent::Ended))
                quit(*end);
        }
    });
    connect(&m_session, &PlaybackSession::errorOccurred, this, [this](const PlaybackError &error) {
        m_dialog->openError(error, m_session.positionSeconds());
        // The state changes to failed right after this; the run ends behind it.
        QMetaObject::invokeMethod(
            this, [this] { failWith(RunFailure::PlayerError); }, Qt::QueuedConnection);
    });
}

void Application::connectPage()
{
    connect(m_page.get(), &PlayerPage::documentRequested, &m_session, &PlaybackSession::startLoad);
    connect(m_page.get(), &PlayerPage::loadFailed, m_readyWatch.get(), &ReadyWatch::noteLoadFailed);
    connect(m_page.get(), &PlayerPage::rendererGone, this, [this] {
        m_readyWatch->stop();
        m_session.fail();
        m_dialog->openFailure(HostFailure::RendererGone, {}, m_session.positionSeconds());
        failWith(RunFailure::PageFailed);
    });
    connect(m_page.get(), &PlayerPage::externalRequested, this, [this](const QUrl &url) {
        m_sessionRecorder->recordPage(QStringLiteral("external"), {{QStringLiteral("url"), redactedUrl(url)}});
        if (!m_settings.headless)
            QDesktopServices::openUrl(url);
    });
    connect(m_bridge.get(), &MessageBridge::playerFrameLoaded, m_readyWatch.get(), &ReadyWatch::noteFrameLoaded);
    connect(m_readyWatch.get(), &ReadyWatch::notReady, this, [this](const ReadyWatch::Diagnosis &diagnosis) {
        QJsonObject details{{QStringLiteral("why"), diagnosis.summary},
                            {QStringLiteral("causes"), QJsonArray::fromStringList(diagnosis.causes)},
                            {QStringLiteral("timedOut"), diagnosis.timedOut}};
        if (diagnosis.httpStatus != 0)
            details.insert(QStringLiteral("httpStatus"), diagnosis.httpStatus);
        m_sessionRecorder->recordPage(QStringLiteral("not-ready"), details);
        m_session.fail();
        m_dialog->openFailure(HostFailure::NotReady, QStringList(diagnosis.summary) + diagnosis.causes);
        failWith(RunFailure::NotReady);
    });
}

void Application::connectWindow()
{
    m_shutdown = std::make_unique<Shutdown>(*m_page, *m_window, *m_recorder, m_settings.screenshotFile);
    connect(m_shutdown.get(), &Shutdown::begun, &m_exitTimer, &QTimer::stop);
    connect(m_shutdown.get(), &Shutdown::begun, m_readyWatch.get(), &ReadyWatch::stop);
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
    m_dialog->close();
    m_dialog->setTarget(target.redacted());
    m_dialog->setHostOrigin(m_settings.page ? originOf(request.url) : request.hostOrigin);
    m_failure = RunFailure::None;
    m_loadStarted = m_clock.elapsed();
    m_readyWatch->start({request.url, request.hostOrigin, request.playerOrigins, m_settings.readyTimeout});
    m_page->open(request);
}

Result<bool> Application::openTarget(const PlayTarget &target)
{
    const Result<PageRequest> request = m_targets.requestFor(target);
    if (!request)
        return request.error();
    m_session.startSession();
    open(target, *request);
    return true;
}

void Application::reload()
{
    if (m_shutdown->hasBegun() || !m_page->request())
        return;
    open(m_current, PageRequest(*m_page->request()));
}

void Application::handleBack(const QString &actionName)
{
    if (m_shutdown->hasBegun())
        return;
    const std::optional<BackAction> action = m_backHandler.press();
    if (!action)
        return;
    const auto tell = [this, &actionName](const char *outcome) {
        m_sessionRecorder->recordAction(actionName, QLatin1StringView(outcome));
    };
    const auto goTo = [this, &tell](const PlayTarget &target) {
        const Result<bool> opened = openTarget(target);
        tell(opened ? "navigated" : "ignored");
        if (!opened)
            m_dialog->openFailure(HostFailure::BadTarget, {opened.error().message});
    };
    const std::optional<RunEnd> end = m_exitRules.after(ExitEvent::Back);
    switch (action->kind) {
    case BackAction::Kind::Close:
        tell("closed");
        quit(end.value_or(RunEnd{0, QStringLiteral("back")}));
        return;
    case BackAction::Kind::History:
        tell(m_page->goBack() ? "navigated" : "ignored");
        break;
    case BackAction::Kind::Home:
        goTo(m_settings.target);
        break;
    case BackAction::Kind::Url:
        goTo(PlayTarget::playerUrl(action->url));
        break;
    case BackAction::Kind::None:
        tell("ignored");
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
}

void Application::failWith(RunFailure failure)
{
    m_failure = failure;
    if (const auto end = m_exitRules.after(failure))
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
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::KeyPress:
        if (m_page)
            m_page->noteUserInput();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace vitrine
