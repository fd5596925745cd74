// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "events/SessionMeter.h"

#include "events/RunLog.h"
#include "playback/Clock.h"
#include "playback/PlaybackSession.h"

namespace vitrine {

SessionMeter::SessionMeter(const RunLog &log, const PlaybackSession &session, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_metrics(clock.elapsed())
{
    connect(&log, &RunLog::appended, this, &SessionMeter::follow);
    connect(&session, &PlaybackSession::sessionStarted, this, [this] { begin(SessionMetrics::Start::Load); });
    connect(&session, &PlaybackSession::messageReceived, this, [this] { m_metrics.noteMessage(m_clock.elapsed()); });
    connect(&session, &PlaybackSession::mediaPlayed, this,
            [this](const PlayedPart &part) { m_metrics.notePlayed(m_clock.elapsed(), part); });
    connect(&session, &PlaybackSession::segmentClosed, this, [this] { m_metrics.noteSegmentClosed(); });
    connect(&session, &PlaybackSession::durationChanged, this,
            [this](const MediaDuration &duration) { m_metrics.noteDuration(duration); });
}

SessionSummary SessionMeter::summary() const
{
    return m_metrics.summary(m_clock.elapsed());
}

void SessionMeter::end()
{
    m_metrics.noteEnd(m_clock.elapsed());
    Q_EMIT sessionEnded();
}

void SessionMeter::begin(SessionMetrics::Start start)
{
    end();
    m_metrics = SessionMetrics(m_clock.elapsed(), start);
    m_metrics.noteDuration(m_session.duration());
    m_metrics.noteRate(m_clock.elapsed(), m_session.playbackRate());
    Q_EMIT sessionBegan();
}

void SessionMeter::follow(const RunEvent &event)
{
    if (isReplay(event))
        begin(SessionMetrics::Start::Replay);
    measure(event);
    Q_EMIT followed(event);
}

bool SessionMeter::isReplay(const RunEvent &event) const
{
    if (!m_metrics.isFinished())
        return false;
    if (const auto *state = std::get_if<StateReport>(&event.fields))
        return state->to == PlaybackState::Playing;
    const auto *action = std::get_if<PlaybackEvent>(&event.fields);
    return action != nullptr && action->meaning == EventMeaning::Intent && action->name == QLatin1StringView("play");
}

void SessionMeter::measure(const RunEvent &event)
{
    const SessionMetrics::Time now = event.mono;
    // A new page starts at rate 1, which PlaybackSession does not report as a change.
    m_metrics.noteRate(now, m_session.playbackRate());
    if (const auto *state = std::get_if<StateReport>(&event.fields))
        m_metrics.noteState(now, state->from, state->to);
    else if (const auto *progress = std::get_if<ProgressReport>(&event.fields))
        m_metrics.notePosition(now, progress->progress.positionSeconds);
    else if (const auto *action = std::get_if<PlaybackEvent>(&event.fields))
        m_metrics.noteEvent(now, *action);
    else if (std::holds_alternative<ErrorReport>(event.fields))
        m_metrics.noteError(now);
    else if (const auto *step = std::get_if<RecoveryStep>(&event.fields))
        m_metrics.noteRecovery(now, *step);
}

} // namespace vitrine
