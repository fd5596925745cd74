// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/StallWatchdog.h"

#include "playback/PlaybackSession.h"

#include <algorithm>
#include <utility>

namespace vitrine {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds interval = 1000ms;
// A pause this soon after an error is the player's reaction to it; a later one is the viewer's.
constexpr milliseconds reactionTime = 1000ms;

} // namespace

StallWatchdog::StallWatchdog(const PlaybackSession &session, const Clock &clock, const Options &options,
                             QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_options(options)
    , m_stopwatch(clock, interval)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &StallWatchdog::tick);
    connect(&session, &PlaybackSession::sessionStarted, this, [this] { m_hasPlayed = false; });
    connect(&session, &PlaybackSession::stateChanged, this, &StallWatchdog::followState);
    connect(&session, &PlaybackSession::progressed, this, &StallWatchdog::followProgress);
    connect(&session, &PlaybackSession::mediaMoved, this, &StallWatchdog::noteMovement);
    connect(&session, &PlaybackSession::eventOccurred, this, &StallWatchdog::followEvent);
}

void StallWatchdog::suspect()
{
    const PlaybackState state = m_session.state();
    if (state == PlaybackState::Ended || state == PlaybackState::Failed)
        return;
    m_suspectedAt = m_clock.elapsed();
    m_hasMovedSince = false;
    renew();
    // What the viewer has paused stands still for another reason.
    if (state != PlaybackState::Paused || m_options.isUnattended)
        m_timer.start();
}

void StallWatchdog::noteInput()
{
    if (m_session.state() == PlaybackState::Paused)
        renew();
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
        m_suspectedAt.reset();
        m_isInAdvertisement = false;
        m_isLoadAnnounced = false;
        m_awaitsClick = false;
        renew();
        m_timer.stop();
        break;
    case PlaybackState::Paused:
        if (m_suspectedAt && m_clock.elapsed() - *m_suspectedAt <= reactionTime)
            break;
        renew();
        if (m_options.isUnattended) {
            if (m_hasMovedSince)
                m_suspectedAt.reset(); // the error was harmless, and a visitor has paused
            m_timer.start();
        } else {
            m_timer.stop();
        }
        break;
    case PlaybackState::Ended:
    case PlaybackState::Failed:
        m_suspectedAt.reset();
        renew();
        m_timer.stop();
        break;
    case PlaybackState::Loading:
        renew();
        m_timer.start();
        break;
    case PlaybackState::Playing:
        m_hasPlayed = true;
        [[fallthrough]];
    case PlaybackState::Buffering:
    case PlaybackState::Seeking:
        // A change between these states does not mean that anything has moved.
        if (!m_timer.isActive()) {
            renew();
            m_timer.start();
        }
        break;
    }
}

void StallWatchdog::followProgress(const PlaybackProgress &progress)
{
    const std::optional<double> before = std::exchange(m_position, progress.positionSeconds);
    const bool hasMoved = before != progress.positionSeconds;
    if (hasMoved && m_isInAdvertisement)
        m_isInAdvertisement = ++m_movesInAdvertisement < movesAfterAdvertisement;
    // The player of a live stream may report the same position for ever; then its reports are the sign of life, unless
    // it says that it waits.
    if (hasMoved || (!m_session.isPositionMeaningful() && !m_session.isWaitAnnounced()))
        noteMovement();
}

void StallWatchdog::noteMovement()
{
    m_hasMovedSince = true;
    if (m_suspectedAt && m_clock.elapsed() - *m_suspectedAt > suspicionTime)
        m_suspectedAt.reset();
    renew();
}

void StallWatchdog::followEvent(const PlaybackEvent &event)
{
    switch (event.meaning) {
    case EventMeaning::Advertisement:
        m_isInAdvertisement = event.name == QLatin1StringView("playback_ad_began");
        m_movesInAdvertisement = 0;
        renew();
        break;
    case EventMeaning::PlayerLoading:
        m_isLoadAnnounced = true;
        m_isInAdvertisement = false;
        break;
    case EventMeaning::Started:
        if (m_session.state() == PlaybackState::Loading)
            renew();
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
    if (!m_attended)
        return std::nullopt;
    // Playback that has continued after the error may wait for data for another reason.
    if (m_suspectedAt)
        return m_hasMovedSince && m_session.isWaitAnnounced() ? std::max(suspicionLimit, m_options.limit)
                                                              : suspicionLimit;
    if (m_options.limit == 0ms)
        return std::nullopt;
    // A player that has not played yet may wait for a click.
    if (m_session.state() == PlaybackState::Paused)
        return m_options.isUnattended && m_hasPlayed ? std::optional(pauseFactor * m_options.limit) : std::nullopt;
    if (m_session.state() == PlaybackState::Loading) {
        const bool isExpected =
            m_isLoadAnnounced || m_options.isUnattended || (m_hasPlayed && m_options.element == Element::Seen);
        return isExpected && !m_awaitsClick ? std::optional(loadFactor * m_options.limit) : std::nullopt;
    }
    if (m_isInAdvertisement)
        return advertisementFactor * m_options.limit;
    if (m_session.isWaitAnnounced() || !m_position)
        return stallFactor * m_options.limit;
    return m_session.playbackRate() > 0.0 ? m_options.limit : frozenFactor * m_options.limit;
}

} // namespace vitrine
