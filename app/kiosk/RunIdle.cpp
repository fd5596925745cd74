// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/RunIdle.h"

#include "app/kiosk/RunProgramme.h"
#include "desktop/UserActivity.h"
#include "events/RunLog.h"
#include "player/Player.h"
#include "settings/Settings.h"
#include "ui/MainWindow.h"
#include "ui/WindowNote.h"
#include "web/PlayerPage.h"

#include <QWindow>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

constexpr auto timeWithAttract = 120s; // unless another one is set: the attract loop has to come back

std::chrono::milliseconds limitOf(const Settings &settings)
{
    return settings.kioskIdleReset > 0ms ? settings.kioskIdleReset : timeWithAttract;
}

} // namespace

bool RunIdle::isNeeded(const Settings &settings)
{
    return settings.kiosk && (settings.kioskIdleReset > 0ms || !settings.kioskAttract.isEmpty());
}

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
    // Queued: the input goes to what is on the screen.
    connect(
        &m_idle, &IdleReset::useBegan, this, [this] { m_parts.programme.leaveAttract(); }, Qt::QueuedConnection);
    connect(&m_idle, &IdleReset::countdownChanged, this, &RunIdle::showCountdown);
    connect(&m_idle, &IdleReset::resetDue, this, &RunIdle::reset);
}

void RunIdle::showCountdown(int seconds)
{
    if (seconds == 0)
        m_parts.window.note().hide();
    else
        m_parts.window.showNote(idleNote(seconds));
}

void RunIdle::reset()
{
    m_parts.log.append(KioskReport{KioskReport::Name::IdleReset, {}, {}});
    PlayerPage &page = m_parts.player.page();
    page.forgetStoredData();
    page.setZoomFactor(1);
    m_parts.programme.restart();
}

} // namespace vitrine
