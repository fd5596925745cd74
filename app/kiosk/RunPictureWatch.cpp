// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/RunPictureWatch.h"

#include "events/RunLog.h"
#include "player/Player.h"

#include <QWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

using namespace std::chrono_literals;

RunPictureWatch::RunPictureWatch(std::chrono::milliseconds limit, const Clock &clock, QWidget &page, Player &player,
                                 RunLog &log, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_page(page)
    , m_player(player)
    , m_log(log)
    , m_interval(std::clamp<std::chrono::milliseconds>(limit / 6, 500ms, 10s))
    , m_watch(limit)
    , m_reload(limit)
{
    connect(&player, &Player::sourceChanged, this, &RunPictureWatch::followSource);
    connect(&m_timer, &QTimer::timeout, this, &RunPictureWatch::look);
    m_timer.start(m_interval);
}

// A screen that is black may stay so: with short items, only their sequence is as long as the limit.
void RunPictureWatch::followSource()
{
    m_watch.reset();
    if (m_problem == PictureWatch::Problem::Frozen)
        setProblem(std::nullopt);
    m_reload.noteOtherVideo();
}

void RunPictureWatch::look()
{
    const PlaybackState state = m_player.playbackState();
    const bool isPlaying = state == PlaybackState::Playing;
    const std::chrono::milliseconds now = m_clock.elapsed();
    std::optional<PictureWatch::Problem> problem;
    if (m_player.isStopped() || state == PlaybackState::Failed || (isPlaying && !m_player.hasVideo()))
        m_watch.noteNoVideo();
    else
        problem = m_watch.look(isPlaying ? m_page.grab().toImage() : QImage(), now);
    setProblem(problem);
    if (!m_reload.isDue(problem, now))
        return;
    m_watch.reset();
    m_player.reload();
}

void RunPictureWatch::setProblem(std::optional<PictureWatch::Problem> problem)
{
    if (std::exchange(m_problem, problem) == problem)
        return;
    // The next pictures do not count until its end is known.
    m_timer.setInterval(problem ? std::min<std::chrono::milliseconds>(m_interval, 1s) : m_interval);
    m_log.append(
        KioskReport{KioskReport::Name::PictureProblem, {}, problem ? pictureProblemName(*problem) : u"over"_s});
}

} // namespace vitrine
