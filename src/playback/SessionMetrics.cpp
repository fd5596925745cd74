// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/SessionMetrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace vitrine {

using std::chrono::milliseconds;
using enum PlaybackState;

namespace {

// As long as PlaybackClock extrapolates.
constexpr milliseconds longestExtrapolation{2000};

double secondsOf(milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

double toHundredth(double rate)
{
    return std::round(rate * 100.0) / 100.0;
}

milliseconds totalOf(const QMap<double, milliseconds> &times)
{
    return std::accumulate(times.cbegin(), times.cend(), milliseconds(0));
}

} // namespace

SessionMetrics::SessionMetrics(Time now, Start start)
    : m_now(now)
    , m_isRequestKnown(start == Start::Load)
{
}

void SessionMetrics::advanceTo(Time now)
{
    // While a player loads or a recovery waits, no messages are to be expected.
    const bool isSilent = m_state == Connecting || m_state == Loading || m_state == Failed;
    const Time passed = std::clamp(now - m_now, Time(0), isSilent ? Time::max() : longestGap);
    m_now = std::max(m_now, now);
    if (m_isWatching)
        m_sum.watchedTime += passed;
    if (m_isStalled)
        m_sum.playbackStallDuration += passed;
    if (m_state == Playing && passed > Time(0)) {
        m_pending[toHundredth(m_rate)] += passed;
        m_sincePosition += passed;
    }
}

void SessionMetrics::keepPending()
{
    for (auto [rate, time] : m_pending.asKeyValueRange())
        m_sum.rateTime[rate] += time;
    m_pending.clear();
}

void SessionMetrics::noteMessage(Time now)
{
    advanceTo(now);
}

void SessionMetrics::noteState(Time now, PlaybackState from, PlaybackState to)
{
    advanceTo(now);
    const bool isSilentStall = from == Playing && to == Buffering && !m_isStallAnnounced;
    if (from == Seeking)
        endSeek();
    if (to == Seeking)
        beginSeek();
    m_state = to;
    if (to == Playing)
        m_played.resume();
    else
        m_played.pause();
    switch (to) {
    case Connecting:
        m_seek = Seek::None; // the page has gone
        requestPlayback();
        break;
    case Playing:
        startPlayback();
        break;
    case Buffering:
        if (from == Playing && m_hasStarted)
            beginStall(!isSilentStall);
        break;
    case Paused:
        // The event of a pause in a seek has been noted; otherwise the viewer may have asked to play before the seek.
        if (from != Seeking)
            endWatching();
        break;
    case Ended:
        endWatching();
        m_isFinished = true;
        break;
    case Failed:
        m_seek = Seek::None;
        if (!m_isBroken)
            m_failure = now;
        m_isBroken = true;
        if (!m_isRecovering)
            fail();
        break;
    case Loading:
        m_seek = Seek::None;
        break;
    case Seeking:
        break;
    }
    keepPending();
    m_isStallAnnounced = false;
}

void SessionMetrics::requestPlayback()
{
    m_isWatching = true;
    m_isFailed = false;
}

void SessionMetrics::startPlayback()
{
    requestPlayback();
    m_isStalled = false;
    m_isFinished = false;
    m_isBroken = false;
    if (m_hasStarted)
        return;
    m_hasStarted = true;
    if (m_isRequestKnown)
        m_sum.initialStartupTime = m_sum.watchedTime;
}

void SessionMetrics::endWatching()
{
    m_isWatching = false;
    m_isStalled = false;
}

void SessionMetrics::fail()
{
    endWatching();
    m_isRecovering = false;
    m_failure.reset();
    m_isFailed = true;
    m_sum.playbackFailed = true;
}

void SessionMetrics::beginStall(bool isAnnounced)
{
    m_isStalled = true;
    ++m_sum.playbackStallCount;
    if (isAnnounced)
        return;
    // It has been standing still since the position last advanced.
    m_sum.playbackStallDuration += totalOf(m_pending);
    m_pending.clear();
}

void SessionMetrics::beginSeek()
{
    // A seek before the start or during a recovery restores a position: it is not the viewer's.
    if (!m_hasStarted || m_isRecovering) {
        m_seek = Seek::None;
        return;
    }
    ++m_sum.seekCount;
    m_seek = Seek::Active;
    m_seekFrom = expectedPosition();
    m_seekTo.reset();
}

void SessionMetrics::endSeek()
{
    if (m_seek != Seek::Active)
        return;
    m_seek = Seek::AwaitsPosition;
    if (m_seekTo)
        settleSeek(*m_seekTo);
}

void SessionMetrics::settleSeek(double toSeconds)
{
    m_seek = Seek::None;
    if (!m_seekFrom)
        return;
    const double moved = toSeconds - *m_seekFrom;
    (moved > 0.0 ? m_sum.forwardSeconds : m_sum.rewindSeconds) += std::abs(moved);
}

std::optional<double> SessionMetrics::expectedPosition() const
{
    if (!m_position)
        return std::nullopt;
    return *m_position + secondsOf(std::min(m_sincePosition, longestExtrapolation)) * m_rate;
}

void SessionMetrics::noteEvent(Time now, const PlaybackEvent &event)
{
    advanceTo(now);
    switch (event.meaning) {
    case EventMeaning::Intent:
        if (m_state == Playing || m_state == Paused)
            m_isRecovering = false;
        if (event.name == QLatin1StringView("play"))
            takePlayIntent();
        return; // its position may be that of a seek bar
    case EventMeaning::SeekingBegan:
        return; // its position may be that of the end
    case EventMeaning::Paused:
        // Also if it was paused before: then it did not resume as requested.
        if (m_state != Ended && m_state != Failed)
            endWatching();
        break;
    case EventMeaning::BufferingBegan:
        m_isStallAnnounced = m_state == Playing;
        break;
    case EventMeaning::SeekingEnded:
        m_seekTo = event.positionSeconds;
        break;
    default:
        break;
    }
    if (event.positionSeconds)
        notePosition(now, *event.positionSeconds);
}

void SessionMetrics::takePlayIntent()
{
    if (!m_hasStarted && !std::exchange(m_isClicked, true)) {
        m_sum.watchedTime = Time(0); // it did not start by itself
        m_isRequestKnown = true;
    }
    requestPlayback();
}

void SessionMetrics::notePosition(Time now, double positionSeconds)
{
    advanceTo(now);
    if (m_position != positionSeconds) {
        m_confirmed += totalOf(m_pending) - m_pending.value(0.0);
        keepPending();
    }
    m_position = positionSeconds;
    m_sincePosition = Time(0);
    if (m_seek == Seek::AwaitsPosition)
        settleSeek(positionSeconds);
}

void SessionMetrics::noteRate(Time now, double rate)
{
    advanceTo(now);
    m_rate = rate;
}

void SessionMetrics::notePlayed(Time now, const PlayedPart &part)
{
    advanceTo(now);
    m_played.played(part);
}

void SessionMetrics::noteSegmentClosed()
{
    m_played.close();
}

void SessionMetrics::noteDuration(const MediaDuration &duration)
{
    if (duration.kind() == MediaDuration::Kind::Unknown)
        return; // it is unknown again while the page reloads
    m_isLive = duration.isLive();
    m_durationSeconds = duration.seconds();
}

void SessionMetrics::noteError(Time now)
{
    advanceTo(now);
    ++m_sum.errorCount;
}

void SessionMetrics::noteRecovery(Time now, const RecoveryStep &step)
{
    advanceTo(now);
    switch (step.kind) {
    case RecoveryStep::Kind::Wait:
    case RecoveryStep::Kind::RenewToken:
    case RecoveryStep::Kind::Reload:
        m_isRecovering = true;
        if (m_isFailed) { // the viewer has asked to try again
            m_failure = now;
            requestPlayback();
        }
        break;
    case RecoveryStep::Kind::GiveUp:
        fail();
        break;
    case RecoveryStep::Kind::Resumed:
        m_isRecovering = false;
        m_isBroken = false;
        if (m_failure) {
            ++m_sum.recoveryCount;
            m_sum.recoveredTime += now - *m_failure;
            m_failure.reset();
        }
        break;
    }
}

void SessionMetrics::noteEnd(Time now)
{
    advanceTo(now);
    if (m_isBroken)
        fail();
    endWatching();
    m_isOver = true;
}

SessionSummary SessionMetrics::summary(Time now) const
{
    SessionMetrics at = *this;
    at.advanceTo(now);
    at.keepPending();
    SessionSummary sum = at.m_sum;
    if (m_hasStarted)
        sum.startOutcome = StartOutcome::Started;
    else if (m_isFailed || (m_isOver && sum.playbackFailed))
        sum.startOutcome = StartOutcome::FailedBeforeStart;
    else if (m_isOver)
        sum.startOutcome = StartOutcome::ExitedBeforeStart;

    sum.mediaTime = m_played.mediaSeconds();
    if (m_durationSeconds) {
        sum.uniqueCoverage = std::min(m_played.uniqueSeconds(*m_durationSeconds) / *m_durationSeconds, 1.0);
        sum.completion = *sum.uniqueCoverage >= completionThreshold;
    }
    if (sum.mediaTime > 0.0 && m_confirmed > Time(0))
        sum.averageRate = sum.mediaTime / secondsOf(m_confirmed);
    return sum;
}

} // namespace vitrine
