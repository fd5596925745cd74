// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/HudModel.h"

#include "ui/MediaTimeText.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

HudModel::State toHudState(PlaybackState state)
{
    switch (state) {
    case PlaybackState::Connecting:
        return HudModel::State::Connecting;
    case PlaybackState::Loading:
        return HudModel::State::Loading;
    case PlaybackState::Playing:
        return HudModel::State::Playing;
    case PlaybackState::Paused:
        return HudModel::State::Paused;
    case PlaybackState::Buffering:
        return HudModel::State::Buffering;
    case PlaybackState::Seeking:
        return HudModel::State::Seeking;
    case PlaybackState::Ended:
        return HudModel::State::Ended;
    case PlaybackState::Failed:
        return HudModel::State::Failed;
    }
    Q_UNREACHABLE();
}

HudModel::DurationKind toHudKind(MediaDuration::Kind kind)
{
    switch (kind) {
    case MediaDuration::Kind::Unknown:
        return HudModel::DurationKind::Unknown;
    case MediaDuration::Kind::Live:
        return HudModel::DurationKind::Live;
    case MediaDuration::Kind::Finite:
        return HudModel::DurationKind::Finite;
    }
    Q_UNREACHABLE();
}

// In steps smaller than a pixel of the track, so that invisible changes cause no repaint.
double visibleFraction(double seconds, double durationSeconds)
{
    constexpr double steps = 4096.0;
    return std::round(std::clamp(seconds / durationSeconds, 0.0, 1.0) * steps) / steps;
}

// Age limits of Freshness::Fresh and Freshness::Late.
constexpr std::chrono::milliseconds freshFor = 1s;
constexpr std::chrono::milliseconds lateFor = 3s;

bool isAwaited(HudModel::State state)
{
    using enum HudModel::State;
    return state == Connecting || state == Loading || state == Buffering;
}

} // namespace

HudModel::HudModel(const PlaybackSession &session, const Clock &clock, std::chrono::milliseconds firstWait,
                   QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_firstWait(firstWait)
    , m_gate(clock, [this] { update(); })
    , m_lastActivity(clock.elapsed())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &HudModel::tick);
    connect(&session, &PlaybackSession::stateChanged, this, &HudModel::noteState);
    connect(&session, &PlaybackSession::playbackRateChanged, this, &HudModel::noteRate);
    connect(&session, &PlaybackSession::durationChanged, this, &HudModel::noteChange);
    connect(&session, &PlaybackSession::progressed, this, &HudModel::noteProgress);
    noteState();
    m_gate.updateNow();
}

QString HudModel::stateText() const
{
    switch (m_view.state) {
    case State::Connecting:
        return tr("Connecting…");
    case State::Loading:
        return tr("Loading…");
    case State::Playing:
        return tr("Playing");
    case State::Paused:
        return tr("Paused");
    case State::Buffering:
        return tr("Buffering…");
    case State::Seeking:
        return tr("Seeking…");
    case State::Ended:
        return tr("Ended");
    case State::Failed:
        return tr("Failed");
    }
    Q_UNREACHABLE();
}

QString HudModel::durationText() const
{
    return m_view.durationKind == DurationKind::Finite ? mediaTimeText(m_view.durationSeconds) : QString();
}

QString HudModel::playbackRateText() const
{
    return vitrine::playbackRateText(m_view.playbackRate);
}

void HudModel::setPolicy(Policy policy)
{
    m_policy = policy;
    m_gate.updateNow();
}

void HudModel::setCovered(bool covered)
{
    if (std::exchange(m_covered, covered) != covered)
        m_gate.updateNow();
}

void HudModel::noteActivity()
{
    m_lastActivity = m_clock.elapsed();
    // Move events are frequent: while the HUD is shown, the timer does the rest.
    if (!m_shown && !m_covered && m_policy != Policy::Off)
        m_gate.updateNow();
}

void HudModel::noteState()
{
    const State state = sessionState();
    if (!isAwaited(state))
        m_waitingSince.reset();
    else if (!m_waitingSince || state == State::Connecting)
        m_waitingSince = m_clock.elapsed();
    noteChange();
}

void HudModel::noteRate(double rate)
{
    // A rate of 0 is a state, and its end as well.
    if (rate == 0.0 || (m_waitingSince && sessionState() == State::Playing))
        noteState();
    if (rate == 0.0)
        return;
    const bool notable = isNotableRate(rate, m_session.isLive());
    const std::optional<double> shown = notable ? std::optional(rate) : std::nullopt;
    if (std::exchange(m_notableRate, shown) != shown)
        noteChange();
    else
        noteProgress();
}

void HudModel::noteChange()
{
    m_lastActivity = m_clock.elapsed();
    if (m_policy != Policy::Off)
        m_gate.request();
}

void HudModel::announce(const QString &text)
{
    m_notice = text;
    m_noticeUntil = m_clock.elapsed() + shownFor;
    noteChange();
}

void HudModel::announceResumed(double positionSeconds)
{
    announce(m_session.isLive() ? tr("Playing again") : tr("Resumed at %1").arg(mediaTimeText(positionSeconds)));
}

void HudModel::noteProgress()
{
    // Progress alone does not show the HUD.
    if (m_shown || m_waiting)
        m_gate.request();
}

void HudModel::tick()
{
    m_gate.updateNow();
}

HudModel::State HudModel::sessionState() const
{
    const State state = toHudState(m_session.state());
    return state == State::Playing && m_session.playbackRate() == 0.0 ? State::Buffering : state;
}

std::chrono::milliseconds HudModel::waited() const
{
    return m_clock.elapsed() - m_waitingSince.value_or(m_clock.elapsed());
}

std::chrono::milliseconds HudModel::spinnerDelay() const
{
    return m_session.isReady() ? waitingLong : m_firstWait;
}

QString HudModel::readWaitingText(State state) const
{
    if (!isAwaited(state))
        return {};
    if (waited() >= waitingVeryLong)
        return tr("Taking longer than usual");
    const bool isLong = waited() >= waitingLong;
    if (state == State::Connecting)
        return isLong ? tr("Still connecting…") : tr("Connecting…");
    if (state == State::Loading)
        return isLong ? tr("Still loading…") : tr("Loading…");
    return isLong ? tr("Still buffering…") : tr("Buffering…");
}

HudModel::View HudModel::readSession() const
{
    View view;
    view.state = sessionState();
    view.waitingText = readWaitingText(view.state);
    view.positionSeconds = m_session.positionSeconds();
    view.playbackRate = m_session.playbackRate();
    view.rateNotable = isNotableRate(view.playbackRate, m_session.isLive());
    view.freshness = readFreshness(view.state);
    view.notice = m_clock.elapsed() < m_noticeUntil ? m_notice : QString();
    const MediaDuration duration = m_session.duration();
    if (view.positionSeconds && !m_session.isLive())
        view.elapsedText = mediaTimeText(*view.positionSeconds);
    view.durationKind = toHudKind(duration.kind());
    if (const std::optional<double> seconds = duration.seconds()) {
        view.durationSeconds = *seconds;
        view.progress = visibleFraction(view.positionSeconds.value_or(0.0), *seconds);
        for (const PlayedSegment &segment : m_session.playedSegments().joined()) {
            view.playedFractions.append(visibleFraction(segment.fromSeconds, *seconds));
            view.playedFractions.append(visibleFraction(segment.toSeconds, *seconds));
        }
    }
    return view;
}

HudModel::Freshness HudModel::readFreshness(State state) const
{
    const std::optional<std::chrono::milliseconds> age = m_session.sinceDelivery();
    if (!age || !m_session.isReady())
        return Freshness::Neutral;
    if (*age < freshFor)
        return Freshness::Fresh;
    // A paused, ended or failed player need not send progress.
    if (state == State::Paused || state == State::Ended || state == State::Failed)
        return Freshness::Neutral;
    return *age < lateFor ? Freshness::Late : Freshness::Silent;
}

bool HudModel::shouldBeShown() const
{
    const bool awaited = isAwaited(sessionState());
    if (m_covered || m_policy == Policy::Off || (awaited && !m_session.positionSeconds()))
        return false;
    return m_policy == Policy::On || awaited || m_clock.elapsed() - m_lastActivity < shownFor;
}

bool HudModel::shouldWait() const
{
    return m_waitingSince && !m_covered && m_policy != Policy::Off && waited() >= spinnerDelay();
}

std::optional<std::chrono::milliseconds> HudModel::nextChange() const
{
    std::optional<std::chrono::milliseconds> next;
    const auto dueIn = [&next](std::chrono::milliseconds time) {
        next = std::max(1ms, next ? std::min(*next, time) : time);
    };
    if (m_waitingSince && !m_covered && m_policy != Policy::Off) {
        for (const std::chrono::milliseconds limit : {spinnerDelay(), waitingLong, waitingVeryLong}) {
            if (waited() < limit)
                dueIn(limit - waited());
        }
    }
    if (!m_shown)
        return next;
    const bool fresh = m_view.freshness == Freshness::Fresh;
    if (fresh || m_view.freshness == Freshness::Late) {
        const std::chrono::milliseconds age = m_session.sinceDelivery().value_or(0ms);
        dueIn((fresh ? freshFor : lateFor) - age);
        if (m_view.state == State::Playing)
            dueIn(refreshInterval);
    }
    if (!m_view.notice.isEmpty())
        dueIn(m_noticeUntil - m_clock.elapsed());
    if (m_policy == Policy::Auto && !isAwaited(m_view.state))
        dueIn(m_lastActivity + shownFor - m_clock.elapsed());
    return next;
}

void HudModel::refresh()
{
    const View old = std::exchange(m_view, readSession());
    if (m_view.state != old.state)
        Q_EMIT stateChanged();
    if (m_view.notice != old.notice)
        Q_EMIT noticeChanged();
    if (m_view.positionSeconds != old.positionSeconds)
        Q_EMIT positionChanged();
    if (m_view.progress != old.progress)
        Q_EMIT progressChanged();
    if (m_view.elapsedText != old.elapsedText)
        Q_EMIT elapsedTextChanged();
    if (m_view.durationKind != old.durationKind || m_view.durationSeconds != old.durationSeconds)
        Q_EMIT durationChanged();
    if (m_view.playbackRate != old.playbackRate)
        Q_EMIT playbackRateChanged();
    if (m_view.rateNotable != old.rateNotable)
        Q_EMIT rateNotableChanged();
    if (m_view.freshness != old.freshness)
        Q_EMIT freshnessChanged();
    if (m_view.playedFractions != old.playedFractions)
        Q_EMIT playedFractionsChanged();
    if (m_view.waitingText != old.waitingText)
        Q_EMIT waitingTextChanged();
}

void HudModel::update()
{
    const bool shown = shouldBeShown();
    const bool waiting = shouldWait();
    if (shown || waiting)
        refresh();
    if (std::exchange(m_shown, shown) != shown)
        Q_EMIT shownChanged(shown);
    if (std::exchange(m_waiting, waiting) != waiting)
        Q_EMIT waitingChanged(waiting);
    if (const auto next = nextChange())
        m_timer.start(*next);
    else
        m_timer.stop();
}

} // namespace vitrine
