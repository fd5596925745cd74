// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/StallWatchdog.h"

#include "playback/PlaybackSession.h"

#include <utility>

namespace vitrine {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds interval = 1000ms;
constexpr int stallFactor = 3;

} // namespace

StallWatchdog::StallWatchdog(const PlaybackSession &session, const Clock &clock, milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_limit(limit)
    , m_stopwatch(clock, interval)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &StallWatchdog::tick);
    if (limit == 0ms)
        return;
    connect(&session, &PlaybackSession::stateChanged, this, &StallWatchdog::followState);
    connect(&session, &PlaybackSession::progressed, this, &StallWatchdog::followProgress);
    connect(&session, &PlaybackSession::eventOccurred, this, &StallWatchdog::followEvent);
}

void StallWatchdog::setAttended(bool attended)
{
    if (std::exchange(m_attended, attended) != attended)
        renew();
}

void StallWatchdog::tick()
{
    if (!m_timer.isActive())
        return;
    const milliseconds missing = m_stopwatch.look();
    const auto allowed = allowance();
    if (!allowed) {
        renew();
        return;
    }
    if (missing >= *allowed && !std::exchange(m_silent, true))
        Q_EMIT silent();
}

void StallWatchdog::followState()
{
    switch (m_session.state()) {
    case PlaybackState::Connecting:
        m_position.reset();
        m_excuse = Excuse::None;
        renew();
        m_timer.stop();
        break;
    case PlaybackState::Loading:
    case PlaybackState::Paused:
    case PlaybackState::Ended:
    case PlaybackState::Failed:
        renew();
        m_timer.stop();
        break;
    case PlaybackState::Playing:
    case PlaybackState::Buffering:
    case PlaybackState::Seeking:
        // A change between these states does not prove that the position has changed.
        if (!m_timer.isActive()) {
            renew();
            m_timer.start();
        }
        break;
    }
}

void StallWatchdog::followProgress(const PlaybackProgress &progress)
{
    if (m_position == progress.positionSeconds)
        return;
    m_position = progress.positionSeconds;
    if (m_excuse == Excuse::Stall)
        m_excuse = Excuse::None;
    renew();
}

void StallWatchdog::followEvent(const PlaybackEvent &event)
{
    switch (event.meaning) {
    case EventMeaning::BufferingBegan:
    case EventMeaning::SeekingBegan:
        m_excuse = Excuse::Stall;
        break;
    case EventMeaning::Advertisement:
        m_excuse = event.name == QLatin1StringView("playback_ad_began") ? Excuse::Advertisement : Excuse::None;
        renew();
        break;
    case EventMeaning::BufferingEnded:
    case EventMeaning::SeekingEnded:
    case EventMeaning::Started:
    case EventMeaning::PlayerLoading:
        m_excuse = Excuse::None;
        break;
    default:
        break;
    }
}

void StallWatchdog::renew()
{
    m_silent = false;
    m_stopwatch.renew();
}

std::optional<milliseconds> StallWatchdog::allowance() const
{
    const bool isAsked = m_attended && m_position && m_session.playbackRate() > 0.0;
    if (!isAsked || m_excuse == Excuse::Advertisement)
        return std::nullopt;
    return m_excuse == Excuse::Stall ? stallFactor * m_limit : m_limit;
}

} // namespace vitrine
