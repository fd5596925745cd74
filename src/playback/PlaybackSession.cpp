// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/PlaybackSession.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vitrine {

using std::chrono::milliseconds;
using enum PlaybackState;

namespace {

// A position further ahead of the expected one than this is a jump.
constexpr double jumpToleranceSeconds = 1.5;

// A time stamp older than the last event by at least this much means a changed system clock, not a late message.
constexpr double longestReorderingSeconds = 5.0;

} // namespace

PlaybackSession::PlaybackSession(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_position(clock)
{
}

MediaDuration PlaybackSession::duration() const
{
    return m_duration.kind() != MediaDuration::Kind::Unknown ? m_duration : m_mediaDuration;
}

void PlaybackSession::startSession()
{
    m_played.clear();
    m_hasEnded = false;
    m_isLive.reset();
    forgetPage();
    Q_EMIT sessionStarted(); // before the first state of the new session
    setState(Connecting);
}

void PlaybackSession::startLoad()
{
    forgetPage();
    setState(Connecting);
}

void PlaybackSession::forgetPage()
{
    m_ready = false;
    m_position.reset();
    closeSegment();
    m_duration = {};
    m_mediaDuration = {};
    m_error.reset();
    m_lastEventStamp.reset();
    m_growing = {};
    m_stall = {};
}

void PlaybackSession::handlePing()
{
    hear();
}

void PlaybackSession::handleAction()
{
    hear();
}

void PlaybackSession::handleProgress(const PlaybackProgress &progress)
{
    hear();
    if (isStale(progress)) {
        Q_EMIT staleProgressDropped();
        return;
    }

    const Movement movement = movementTo(progress.positionSeconds);
    const std::optional<Delivery> reference = m_reference;
    m_stall.notePosition(progress.positionSeconds);
    const std::optional<double> before = m_position.positionSeconds();
    if (progress.playbackRate)
        setRate(*progress.playbackRate);
    m_position.setPosition(progress.positionSeconds);
    compareWith(progress.positionSeconds);
    if (movement == Movement::Jump) {
        closeSegment();
        Q_EMIT positionJumped(before.value_or(0.0), progress.positionSeconds);
    }
    followMovement(movement);
    if (isPicturePlaying() && movement == Movement::Advance)
        notePlayed(*reference, progress.positionSeconds);
    Q_EMIT progressed(progress);
}

void PlaybackSession::handleEvent(const PlaybackEvent &event)
{
    hear();
    if (event.sentAtUnixSeconds)
        m_lastEventStamp = event.sentAtUnixSeconds;
    takeDuration(event);
    if (event.playbackRate) {
        endPartAt(event.positionSeconds);
        setRate(*event.playbackRate);
    }

    Q_EMIT eventOccurred(event);
    applyMeaning(event);
    if (event.progress)
        handleProgress(*event.progress);
}

void PlaybackSession::handleError(const PlaybackError &error)
{
    hear();
    takeDuration(error.event);
    if (!error.isKnown()) {
        Q_EMIT errorSuspected(error);
        return;
    }
    m_error = error;
    Q_EMIT errorOccurred(error);
    setState(Failed);
}

void PlaybackSession::setMediaDuration(MediaDuration duration)
{
    setDuration(m_mediaDuration, m_growing.follow(duration, m_clock.elapsed()));
}

void PlaybackSession::setMediaPosition(std::optional<double> seconds)
{
    if (m_stall.noteMedia(seconds, m_clock.elapsed()))
        Q_EMIT mediaMoved();
}

void PlaybackSession::fail(const std::optional<PlaybackError> &error)
{
    if (error)
        m_error = error;
    setState(Failed);
}

void PlaybackSession::hear()
{
    Q_EMIT messageReceived();
    if (m_ready)
        return;
    m_ready = true;
    Q_EMIT ready();
    if (m_state == Connecting)
        setState(Loading);
}

void PlaybackSession::setState(PlaybackState state)
{
    // Movements in the former state do not count in the new one.
    m_reference.reset();
    m_advances = 0;
    m_isStallAnnounced = false;
    m_lastAdvance = m_clock.elapsed();
    if (state == m_state)
        return;
    const PlaybackState from = std::exchange(m_state, state);
    m_position.setRunning(state == Playing);
    m_hasEnded = m_hasEnded || state == Ended;
    if (state == Playing && std::exchange(m_hasEnded, false))
        m_played.clear(); // a replay; a loop must not grow for ever
    if (from == Failed)
        m_error.reset();
    Q_EMIT stateChanged(from, state);
}

void PlaybackSession::setRate(double rate)
{
    if (rate == m_position.playbackRate())
        return;
    m_position.setPlaybackRate(rate);
    Q_EMIT playbackRateChanged(rate);
}

void PlaybackSession::takeDuration(const PlaybackEvent &event)
{
    if (event.duration.kind() != MediaDuration::Kind::Unknown)
        setDuration(m_duration, event.duration);
}

void PlaybackSession::setDuration(MediaDuration &which, MediaDuration to)
{
    const MediaDuration before = duration();
    which = to;
    if (duration() == before)
        return;
    if (duration().kind() != MediaDuration::Kind::Unknown)
        m_isLive = duration().isLive();
    Q_EMIT durationChanged(duration());
}

void PlaybackSession::applyMeaning(const PlaybackEvent &event)
{
    const auto takePosition = [this, &event] {
        if (!event.positionSeconds)
            return;
        if (isPicturePlaying() && movementTo(*event.positionSeconds) == Movement::Advance)
            notePlayed(*m_reference, *event.positionSeconds);
        m_position.setPosition(*event.positionSeconds);
    };

    switch (event.meaning) {
    case EventMeaning::PlayerLoading:
        closeSegment();
        setState(Loading);
        break;
    case EventMeaning::Started:
        takePosition();
        setState(Playing);
        compareWith(event.positionSeconds);
        break;
    case EventMeaning::Paused:
        if (m_state == Ended || m_state == Failed)
            break;
        takePosition();
        if (m_state == Seeking)
            m_afterSeek = Paused;
        else
            setState(Paused);
        break;
    case EventMeaning::BufferingBegan:
        if (isPicturePlaying()) {
            takePosition();
            setState(Buffering);
            m_isStallAnnounced = true;
        } else if (m_state == Seeking && m_afterSeek == Playing) {
            m_afterSeek = Buffering;
        }
        break;
    case EventMeaning::BufferingEnded:
        if (m_state == Buffering) {
            takePosition();
            setState(Playing);
            compareWith(event.positionSeconds);
        } else if (m_state == Seeking && m_afterSeek == Buffering) {
            m_afterSeek = Playing;
        }
        break;
    case EventMeaning::SeekingBegan:
        beginSeek();
        break;
    case EventMeaning::SeekingEnded:
        takePosition();
        endSeek();
        compareWith(event.positionSeconds);
        break;
    case EventMeaning::Ended:
        takePosition();
        setState(Ended);
        break;
    case EventMeaning::Unknown:
    case EventMeaning::Intent:
    case EventMeaning::StartupProgress:
    case EventMeaning::ErrorOccurred:
    case EventMeaning::RateChanged:
    case EventMeaning::QualityChanged:
    case EventMeaning::TrackChanged:
    case EventMeaning::VolumeChanged:
    case EventMeaning::Advertisement:
    case EventMeaning::Information:
        break;
    }
}

void PlaybackSession::beginSeek()
{
    closeSegment();
    switch (m_state) {
    case Seeking:
    case Failed:
        return;
    case Playing:
    case Buffering:
        m_afterSeek = m_isStallAnnounced ? Buffering : Playing;
        break;
    case Paused:
    case Ended:
        m_afterSeek = Paused;
        break;
    case Connecting:
    case Loading:
        m_afterSeek = Loading;
        break;
    }
    setState(Seeking);
}

void PlaybackSession::endSeek()
{
    if (m_state != Seeking)
        return;
    setState(m_afterSeek);
    m_isStallAnnounced = m_state == Buffering;
}

void PlaybackSession::notePlayed(const Delivery &from, double toSeconds)
{
    const PlayedPart part{
        {from.positionSeconds, toSeconds}, playbackRate(), from.arrived, m_clock.elapsed(), /* continues */ false};
    m_played.played(part);
    Q_EMIT mediaPlayed(part);
}

void PlaybackSession::endPartAt(std::optional<double> positionSeconds)
{
    if (!positionSeconds || !isPicturePlaying() || movementTo(*positionSeconds) != Movement::Advance)
        return;
    notePlayed(*m_reference, *positionSeconds);
    compareWith(positionSeconds);
}

void PlaybackSession::closeSegment()
{
    m_played.close();
    Q_EMIT segmentClosed();
}

bool PlaybackSession::isPicturePlaying() const
{
    return m_state == Playing || m_state == Buffering;
}

bool PlaybackSession::isStale(const PlaybackProgress &progress) const
{
    if (!m_lastEventStamp || !progress.sentAtUnixSeconds)
        return false;
    const double sent = *progress.sentAtUnixSeconds;
    // A time stamp in whole seconds must not count as late within the second of the event.
    const bool wholeSeconds = sent == std::floor(sent);
    const double event = wholeSeconds ? std::floor(*m_lastEventStamp) : *m_lastEventStamp;
    return sent < event && event - sent < longestReorderingSeconds;
}

PlaybackSession::Movement PlaybackSession::movementTo(double positionSeconds) const
{
    if (!m_reference)
        return Movement::Unknown;
    const double moved = positionSeconds - m_reference->positionSeconds;
    if (moved == 0.0)
        return Movement::Still;
    const double wallSeconds = std::chrono::duration<double>(m_clock.elapsed() - m_reference->arrived).count();
    const double explained = wallSeconds * std::max(playbackRate(), 1.0);
    return moved > 0.0 && moved <= explained + jumpToleranceSeconds ? Movement::Advance : Movement::Jump;
}

void PlaybackSession::compareWith(std::optional<double> positionSeconds)
{
    m_reference = positionSeconds ? std::optional(Delivery{*positionSeconds, m_clock.elapsed()}) : std::nullopt;
}

void PlaybackSession::followMovement(Movement movement)
{
    const milliseconds now = m_clock.elapsed();
    const milliseconds still = now - m_lastAdvance;
    if (movement != Movement::Advance) {
        if (movement != Movement::Still || !m_stall.isRepetition(still, playbackRate()))
            m_advances = 0;
        if (movement == Movement::Still && m_state == Playing &&
            m_stall.isStall(still, now, playbackRate(), duration().isLive())) {
            setState(Buffering);
            compareWith(m_position.positionSeconds());
        }
        return;
    }
    m_lastAdvance = now;
    ++m_advances;
    // Advancing media is playing, even if events are missing. While paused, seeking, ended or failed, a single delivery
    // may be a late one, and the end of an announced stall is announced after the first: then two in a row are needed.
    const bool soughtToPlay = m_state == Loading || (m_state == Buffering && !m_isStallAnnounced);
    if (m_state != Playing && m_advances >= (soughtToPlay ? 1 : 2)) {
        setState(Playing);
        compareWith(m_position.positionSeconds());
    }
}

} // namespace vitrine
