// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/RunController.h"

#include "app/Console.h"
#include "app/ExitLimit.h"
#include "app/Logging.h"
#include "app/Screenshot.h"
#include "control/ui/UiScreenshot.h"
#include "events/RunLog.h"
#include "player/Player.h"
#include "ui/MainWindow.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace vitrine {

using namespace std::chrono_literals;

namespace {

// The engine sends a page's last request (a beacon that ends its session) after the document is unloaded.
constexpr auto beaconTime = 150ms;

// A new overlay needs its animation and a frame before the screenshot.
constexpr auto overlayTime = 400ms;

constexpr auto lookInterval = 100ms;
constexpr int mostLooks = 30;

} // namespace

RunController::RunController(const Settings &settings, Player &player, RunLog &log, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_rules(settings.exitOn, settings.headless && !settings.kiosk, settings.onPageFailure, settings.exitOnStates)
    , m_player(player)
    , m_log(log)
{
    connect(&m_exitTimer, &LongTimer::timeout, this, [this] { begin(m_rules.afterTime(m_player.recoveryStatus())); });
    connect(&m_signals, &TerminationSignals::received, this, [this] { end("signal"); });
    connect(&m_signals, &TerminationSignals::reloadRequested, this, &RunController::reloadRequested);
    if (settings.kiosk)
        m_signals.setReloads();
    connect(&player, &Player::left, this, &RunController::finish);
    follow();
}

void RunController::follow()
{
    const auto after = [this](const auto &what) {
        if (const auto end = m_rules.after(what))
            begin(*end);
    };
    connect(&m_player, &Player::ready, this, [after] { after(ExitEvent::Ready); });
    connect(&m_player, &Player::playbackStateChanged, this, [after](PlaybackState, PlaybackState to) {
        if (to == PlaybackState::Ended)
            after(ExitEvent::Ended);
        after(to);
    });
    connect(&m_player, &Player::backDone, this, [this, after](ActionReport::Outcome outcome) {
        after(ExitEvent::Back);
        if (outcome == ActionReport::Outcome::Closed)
            end("back");
    });
    // Queued: the session reaches its failed state right after the status.
    connect(&m_player, &Player::recoveryStatusChanged, this, after, Qt::QueuedConnection);
}

void RunController::setWindow(MainWindow &window, QWidget &page)
{
    m_window = &window;
    m_page = &page;
}

void RunController::start()
{
    if (m_settings.exitAfter)
        m_exitTimer.start(*m_settings.exitAfter);
}

void RunController::end(const char *why)
{
    begin(ExitRules::end(QLatin1StringView(why), m_player.recoveryStatus()));
}

void RunController::begin(const RunEnd &end)
{
    if (m_end)
        return;
    m_end = end;
    m_exitTimer.stop();
    Q_EMIT ending();
    m_player.prepareToLeave();
    if (m_settings.screenshotFile.isEmpty() || m_window == nullptr) {
        m_player.leave();
        return;
    }
    // The screenshot includes the overlays.
    m_window->createOverlays();
    m_looksLeft = mostLooks;
    QTimer::singleShot(overlayTime, this, &RunController::takePictureOnceThereIsOne);
}

// A player is ready, and may play, before its page is drawn for the first time.
void RunController::takePictureOnceThereIsOne()
{
    const bool isUrgent = m_end->why == "closed"_L1 || m_end->why == "signal"_L1 || m_end->why == "session-end"_L1;
    if (!isUrgent && m_looksLeft-- > 0 && !isPicture(m_page->grab().toImage()))
        QTimer::singleShot(lookInterval, this, &RunController::takePictureOnceThereIsOne);
    else
        takePicture();
}

void RunController::takePicture()
{
    if (const Result<bool> saved = saveScreenshot(m_window->grabImage(), m_settings.screenshotFile); !saved) {
        qCWarning(appLog).noquote() << saved.error().message;
        if (m_end->code == 0)
            m_end->code = internalErrorCode;
    }
    m_player.leave();
}

void RunController::finish()
{
    QTimer::singleShot(beaconTime, this, [this] {
        m_log.append(ExitReport{m_end->code, m_end->why});
        ExitLimit::setExitCode(m_end->code);
        Q_EMIT closing();
        if (m_window != nullptr)
            m_window->closeNow();
        QCoreApplication::exit(m_end->code);
    });
}

} // namespace vitrine
