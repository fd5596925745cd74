// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/RunIdle.h"

#include "app/Logging.h"
#include "app/kiosk/RunProgramme.h"
#include "desktop/UserActivity.h"
#include "events/RunLog.h"
#include "player/Player.h"
#include "settings/Settings.h"
#include "ui/FrozenPicture.h"
#include "ui/KioskScreenModel.h"
#include "ui/MainWindow.h"
#include "ui/WindowNote.h"
#include "web/PlayerPage.h"

#include <QWindow>

#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

constexpr auto timeWithAttract = 120s; // unless another one is set: the attract loop has to come back
constexpr auto longestPause = 60s;
constexpr auto cookieTime = 60s; // deleted cookies come back if the power fails before the engine has written that

bool startsAnew(const Settings &settings)
{
    return settings.kioskIdleReset > 0ms || !settings.kioskAttract.isEmpty();
}

std::chrono::milliseconds limitOf(const Settings &settings)
{
    if (!startsAnew(settings))
        return longestPause;
    return settings.kioskIdleReset > 0ms ? settings.kioskIdleReset : timeWithAttract;
}

} // namespace

RunIdle::RunIdle(const Settings &settings, const Clock &clock, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_idle(limitOf(settings), clock)
{
    connect(&parts.activity, &UserActivity::pressed, &m_idle, &IdleReset::noteInput);
    connect(&parts.activity, &UserActivity::pointerMoved, &m_idle, [this] {
        // A mouse that is pushed by accident, or moved by the system, is no use of the kiosk.
        if (m_idle.isInUse())
            m_idle.noteInput();
    });
    PlayerPage &page = parts.player.page();
    connect(&page, &PlayerPage::navigated, this, &RunIdle::coverPage);
    if (!startsAnew(settings)) {
        connect(&m_idle, &IdleReset::resetDue, this, &RunIdle::playOn);
        connect(&page, &PlayerPage::navigated, this, [this] { m_isElsewhere = true; });
        connect(&parts.player, &Player::ready, this, [this] { m_isElsewhere = false; });
        connect(&parts.player, &Player::sourceChanged, this, [this] { m_isElsewhere = false; });
        return;
    }
    // Queued: the input goes to what is on the screen. Not only at the first: the loop may have begun again.
    connect(
        &parts.activity, &UserActivity::pressed, this, [this] { m_parts.programme.leaveAttract(); },
        Qt::QueuedConnection);
    connect(&m_idle, &IdleReset::useBegan, this, [this, &page] {
        m_forgotten.stop();
        page.setVisitor(true);
    });
    m_forgotten.setSingleShot(true);
    m_forgotten.setInterval(cookieTime);
    connect(&m_forgotten, &QTimer::timeout, this, [&page] { page.setVisitor(false); });
    if (page.hasVisitor()) // what the last run has left is being deleted
        m_forgotten.start();
    connect(&m_idle, &IdleReset::countdownChanged, this, &RunIdle::showCountdown);
    connect(&m_idle, &IdleReset::resetDue, this, &RunIdle::reset);
}

// A page that replaces itself, by one for a login for example, is no programme until it has a picture.
void RunIdle::coverPage(Initiator initiator)
{
    if (initiator == Initiator::Page && !m_idle.isInUse() && showsPicture(m_parts.player.playbackState()))
        m_parts.screen.showCalm();
}

void RunIdle::showCountdown(int seconds)
{
    if (seconds == 0)
        m_parts.window.note().hide();
    else
        m_parts.window.showNote(idleNote(seconds));
}

void RunIdle::forgetVisitor(PlayerPage &page, RunLog &log)
{
    log.append(KioskReport{KioskReport::Name::IdleReset, {}, {}});
    page.forgetStoredData();
}

void RunIdle::reset()
{
    PlayerPage &page = m_parts.player.page();
    forgetVisitor(page, m_parts.log);
    m_forgotten.start();
    page.setZoomFactor(1);
    m_parts.screen.showStart();
    m_parts.programme.restart();
    m_parts.window.lastPicture().forget(); // it may have what a visitor has typed
}

void RunIdle::playOn()
{
    const Player &player = m_parts.player;
    const bool hasNoPlayer = player.isStarting() && player.playbackState() == PlaybackState::Connecting;
    if (std::exchange(m_isElsewhere, false) && hasNoPlayer &&
        player.recoveryStatus().state == RecoveryStatus::State::None) {
        m_parts.player.reload();
        return;
    }
    if (player.playbackState() != PlaybackState::Paused)
        return;
    qCInfo(appLog) << "Playback resumes: it was paused, and there was no input for a minute.";
    m_parts.player.play([this, source = m_parts.player.source()](const Result<MediaStatus> &status) {
        const bool isSame = m_parts.player.source() == source; // another item or a recovery ends the command, too
        if (!status && isSame && m_parts.player.playbackState() == PlaybackState::Paused)
            m_parts.player.reload();
    });
}

} // namespace vitrine
