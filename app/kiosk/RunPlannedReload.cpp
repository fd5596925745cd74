// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/RunPlannedReload.h"

#include "events/RunLog.h"
#include "player/Player.h"
#include "web/PlayerPage.h"

#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

RunPlannedReload::RunPlannedReload(const PlannedReload::Options &options, const Clock &clock, Memory memory,
                                   Player &player, RunLog &log, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_start(clock.elapsed())
    , m_memory(std::move(memory))
    , m_player(player)
    , m_log(log)
    , m_reload(options)
{
    connect(&m_timer, &QTimer::timeout, this, &RunPlannedReload::look);
    m_timer.start(30s);
}

void RunPlannedReload::handleNextItem()
{
    if (take(PlannedReload::Place::BetweenItems))
        m_player.page().renewProcess();
}

void RunPlannedReload::look()
{
    if (m_player.isStopped()) {
        if (m_player.hasSource() && !m_player.page().renewsProcess())
            handleNextItem();
        return;
    }
    if (!take(PlannedReload::Place::DuringItem))
        return;
    Q_EMIT pictureNeeded();
    m_player.page().renewProcess();
    m_player.reloadInPlace();
}

bool RunPlannedReload::take(PlannedReload::Place place)
{
    // A restart would end the visit: it can wait for another day.
    const bool hasVisitor = m_player.page().hasVisitor();
    const PlannedReload::Run run{m_memory(), hasVisitor ? 0ms : m_clock.elapsed() - m_start};
    const auto reason = m_reload.take(place, m_clock.utcNow().toLocalTime(), run);
    if (!reason)
        return false;
    m_log.append(KioskReport{KioskReport::Name::PlannedReload, {}, plannedReloadName(*reason)});
    if (*reason != PlannedReload::Reason::Restart)
        return true;
    Q_EMIT restartNeeded();
    return false;
}

} // namespace vitrine
