// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/RunHealth.h"

#include "app/Logging.h"
#include "control/ui/UiScreenshot.h"
#include "events/RunLog.h"
#include "kiosk/health/ProcessMemoryReader.h"
#include "player/Player.h"
#include "recovery/SecretFile.h"

#include <QBuffer>
#include <QProcessEnvironment>
#include <QWidget>

#include <utility>

using namespace std::chrono_literals;

namespace vitrine {

namespace {

// Enough for a few monitoring systems and proxies.
constexpr HttpLimits serverLimits{.connections = 32, .requestBytes = 64 * 1024, .requestTime = 10s, .idleTime = 120s};

Result<QByteArray> encoded(const QImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return Error{RunHealth::tr("The screenshot could not be made into a PNG. Try again.")};
    return png;
}

// Below TimeoutStartSec= of the units: with a long ready_timeout, a page that does not get ready fails only after it.
// From then on, health and the watchdog decide.
constexpr auto longestStart = 60s;

} // namespace

bool RunHealth::isNeeded(const Settings &settings)
{
    return settings.kiosk || settings.healthPort != 0 || !settings.healthTokenFile.isEmpty() ||
           ServiceNotifier::isWanted(QProcessEnvironment::systemEnvironment());
}

RunHealth::RunHealth(const Settings &settings, Player &player, RunLog &log, const Clock &clock)
    : m_settings(settings)
    , m_player(player)
    , m_clock(clock)
    , m_tracker(settings, clock, [] { return readProcessMemory(); })
{
    m_encoder.setMaxThreadCount(1);
    connectPlayer(log);
    if (ServiceNotifier::isWanted(QProcessEnvironment::systemEnvironment()))
        createNotifier();
    m_retryTimer.setInterval(retryInterval);
    connect(&m_retryTimer, &QTimer::timeout, this, [this] { static_cast<void>(serve()); });
}

RunHealth::~RunHealth() = default;

void RunHealth::connectPlayer(RunLog &log)
{
    connect(&log, &RunLog::appended, &m_tracker, &StatusTracker::noteEvent);
    connect(&m_player, &Player::playbackStateChanged, &m_tracker, &StatusTracker::followPlayback);
    connect(&m_player, &Player::recoveryStatusChanged, &m_tracker, &StatusTracker::followRecovery);
    connect(&m_player, &Player::sourceChanged, &m_tracker, [this] { m_tracker.setContent(m_player.contentId()); });
    // As StallWatchdog takes it; without media access nothing is known.
    connect(&m_player, &Player::mediaStatusChanged, &m_tracker, [this](const std::optional<MediaStatus> &status) {
        m_tracker.setMayAwaitClick(!status || (status->paused && status->readyState > 0));
    });
    const PlaybackSession &session = m_player.session();
    connect(&session, &PlaybackSession::mediaPlayed, &m_tracker, &StatusTracker::notePicture);
    const auto notePlaying = [this] {
        if (m_player.playbackState() == PlaybackState::Playing)
            m_tracker.notePicture();
    };
    connect(&session, &PlaybackSession::mediaMoved, &m_tracker, notePlaying);
    // The position of some live streams says nothing: that the player reports it has to be enough.
    connect(&session, &PlaybackSession::progressed, &m_tracker, [this, notePlaying] {
        if (!m_player.session().isPositionMeaningful())
            notePlaying();
    });
}

void RunHealth::createNotifier()
{
    const QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    m_notifier = std::make_unique<ServiceNotifier>(
        ServiceNotifier::watchdogTime(variables), [this] { return m_tracker.health().isAlive(); },
        &ServiceNotifier::sendToSystemd);
    m_notifier->limitStart(longestStart);
    const auto tell = [this] {
        const KioskStatus status = m_tracker.status();
        m_notifier->setStatus(statusLine(status));
        if (status.isScreenOff.value_or(false))
            m_notifier->noteReady(); // nothing else is shown until its hours begin
    };
    connect(&m_tracker, &StatusTracker::changed, m_notifier.get(), tell);
    connect(&m_statusTimer, &QTimer::timeout, m_notifier.get(), tell);
    m_statusTimer.start(10s);
    connect(&m_player, &Player::playbackStateChanged, m_notifier.get(), [this](PlaybackState, PlaybackState to) {
        if (to == PlaybackState::Playing)
            m_notifier->noteReady();
    });
    if (m_settings.kiosk)
        return; // its screen is shown: noteScreen()
    connect(&m_player, &Player::recoveryStatusChanged, m_notifier.get(), [this](const RecoveryStatus &status) {
        if (status.hasFailed)
            m_notifier->noteReady();
    });
}

void RunHealth::setWindow(QWidget &window, QWidget &page)
{
    m_window = &window;
    m_screenshot = std::make_unique<UiScreenshot>(page);
}

Result<bool> RunHealth::start(bool hasTarget)
{
    if (m_notifier && !m_settings.kiosk && !hasTarget)
        m_notifier->noteReady(); // the start view
    if (m_settings.healthPort == 0 && !m_settings.healthTokenFile.isEmpty())
        qCWarning(appLog).noquote() << tr("health.token_file (%1) has no effect without health.port.")
                                           .arg(m_settings.sourceOf(QStringLiteral("health.token_file")));
    return m_settings.healthPort == 0 ? Result<bool>(true) : serve();
}

Result<bool> RunHealth::serve()
{
    Result<bool> listens = listen();
    if (listens) {
        m_retryTimer.stop();
        return listens;
    }
    if (!m_settings.kiosk)
        return listens;
    if (m_problem != listens.error().message)
        qCWarning(appLog).noquote() << listens.error().message;
    m_problem = listens.error().message;
    m_retryTimer.start();
    return true;
}

Result<QByteArray> RunHealth::token() const
{
    if (m_settings.healthTokenFile.isEmpty())
        return QByteArray();
    const Result<QString> read = readSecretFile(m_settings.healthTokenFile, SecretReaders::NoOthers);
    return read ? Result<QByteArray>(read->toUtf8()) : read.error();
}

void RunHealth::readTokenAgain()
{
    if (!m_listener || !m_listener->isListening())
        return; // it is read when the server starts
    const Result<QByteArray> read = token();
    if (read)
        m_service->setAccess(HealthAccess(*read));
    else
        qCWarning(appLog).noquote()
            << tr("The token of the health server stays as it is: %1").arg(read.error().message);
}

Result<bool> RunHealth::listen()
{
    const Result<QByteArray> read = token();
    if (!read)
        return Error{tr("The health server cannot be used: %1").arg(read.error().message)};
    m_service = std::make_unique<HealthService>(HealthAccess(*read),
                                                HealthService::Host{.status = [this] { return m_tracker.status(); },
                                                                    .counters = [this] { return m_tracker.counters(); },
                                                                    .screenshot =
                                                                        [this](const HealthService::Host::Done &done) {
                                                                            takeScreenshot(done);
                                                                        }},
                                                m_clock);
    m_listener =
        std::make_unique<HttpListener>([this](const HttpRequest &request) { return m_service->reply(request); });
    m_listener->setLimits(serverLimits);
    m_listener->setAddress(QHostAddress::LocalHost, m_settings.healthPort);
    if (const Result<quint16> port = m_listener->listen(); !port)
        return Error{tr("The health server cannot be used: %1").arg(port.error().message)};
    qCInfo(appLog, "The health server listens on 127.0.0.1:%d%s.", m_settings.healthPort,
           read->isEmpty() ? "" : ", with a token");
    return true;
}

void RunHealth::takeScreenshot(const HealthService::Host::Done &done)
{
    if (!m_screenshot) {
        done(Error{tr("There is no window yet. Try again in a few seconds.")});
        return;
    }
    const auto subject = [this]() -> Result<std::pair<QWidget *, QRectF>> {
        return std::pair(m_window, QRectF(m_window->rect()));
    };
    // A black screen has to be seen as such.
    m_screenshot->take(subject, UiScreenshot::Blank::Take, [this, done](const Result<UiPicture> &picture) {
        if (!picture) {
            done(picture.error());
            return;
        }
        m_encoder.start([this, done, image = picture->image] {
            const Result<QByteArray> png = encoded(image);
            QMetaObject::invokeMethod(
                this, [done, png] { done(png); }, Qt::QueuedConnection);
        });
    });
}

void RunHealth::noteScreen()
{
    if (m_notifier)
        m_notifier->noteReady();
}

void RunHealth::noteClickWait()
{
    m_tracker.noteClickWait();
    noteScreen();
}

void RunHealth::noteReloading()
{
    if (!m_notifier)
        return;
    m_notifier->noteReloading();
    // The settings are read in this turn of the event loop.
    QMetaObject::invokeMethod(m_notifier.get(), &ServiceNotifier::noteReloaded, Qt::QueuedConnection);
}

void RunHealth::noteStopping()
{
    if (m_notifier)
        m_notifier->noteStopping();
}

} // namespace vitrine
