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

namespace {

std::chrono::milliseconds intervalFor(std::chrono::milliseconds limit)
{
    return std::clamp<std::chrono::milliseconds>(limit / 6, 500ms, 10s);
}

} // namespace

RunPictureWatch::RunPictureWatch(std::chrono::milliseconds limit, const Clock &clock, QWidget &page, Player &player,
                                 RunLog &log, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_page(page)
    , m_player(player)
    , m_log(log)
    , m_limit(limit)
    , m_watch(limit)
{
    connect(&player, &Player::sourceChanged, this, &RunPictureWatch::followSource);
    connect(&m_timer, &QTimer::timeout, this, &RunPictureWatch::look);
    m_timer.start(intervalFor(limit));
}

// A screen that is black may stay so: with short items, only their sequence is as long as the limit.
void RunPictureWatch::followSource()
{
    m_watch.reset();
    if (m_problem == PictureWatch::Problem::Frozen)
        setProblem(std::nullopt);
    if (m_reloadedFor != PictureWatch::Problem::Black)
        m_reloadedAt.reset();
}

void RunPictureWatch::look()
{
    const PlaybackState state = m_player.playbackState();
    const bool shouldMove = state == PlaybackState::Playing && m_player.hasVideo();
    const QImage picture = shouldMove ? m_page.grab().toImage() : QImage();
    const std::chrono::milliseconds now = m_clock.elapsed();
    const std::optional<PictureWatch::Problem> problem = m_watch.look(picture, now);
    const bool isLoading = state == PlaybackState::Connecting || state == PlaybackState::Loading;
    if (isLoading && m_problem == PictureWatch::Problem::Black)
        return; // black is over when there is another picture
    setProblem(problem);
    if (m_reloadedAt && !m_problem && now - *m_reloadedAt > 2 * m_limit)
        m_reloadedAt.reset();
    if (!m_problem)
        return;
    const bool hasReloaded = m_reloadedAt.has_value();
    m_reloadedAt = now;
    m_reloadedFor = m_problem;
    if (hasReloaded)
        return;
    m_watch.reset();
    m_player.reload();
}

void RunPictureWatch::setProblem(std::optional<PictureWatch::Problem> problem)
{
    if (std::exchange(m_problem, problem) == problem)
        return;
    m_log.append(
        KioskReport{KioskReport::Name::PictureProblem, {}, problem ? pictureProblemName(*problem) : u"over"_s});
}

} // namespace vitrine
