// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ReferenceMetrics.h"

#include "playback/SessionMetrics.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace vitrine {

using std::chrono::milliseconds;
using namespace std::chrono_literals;
using enum PlaybackState;

namespace {

constexpr milliseconds slice = 10ms;

template<typename Fields>
const Fields *fieldsOf(const SessionFact &fact)
{
    return fact.event ? std::get_if<Fields>(&fact.event->fields) : nullptr;
}

const StateReport *stateOf(const SessionFact &fact)
{
    return fieldsOf<StateReport>(fact);
}

bool isState(const SessionFact &fact, PlaybackState state)
{
    const StateReport *report = stateOf(fact);
    return report != nullptr && report->to == state;
}

bool isMeaning(const SessionFact &fact, EventMeaning meaning)
{
    const auto *event = fieldsOf<PlaybackEvent>(fact);
    return event != nullptr && event->meaning == meaning;
}

bool isPlayClick(const SessionFact &fact)
{
    const auto *event = fieldsOf<PlaybackEvent>(fact);
    return event != nullptr && event->name == QLatin1StringView("play");
}

bool isStep(const SessionFact &fact, RecoveryStep::Kind kind)
{
    const auto *step = fieldsOf<RecoveryStep>(fact);
    return step != nullptr && step->kind == kind;
}

/// The playback rate after \a facts; \a firstRate: before the first.
double rateAfter(const QList<SessionFact> &facts, double firstRate)
{
    double rate = firstRate;
    for (const SessionFact &fact : facts) {
        if (const auto *progress = fieldsOf<ProgressReport>(fact))
            rate = progress->playbackRate;
        else if (const auto *event = fieldsOf<PlaybackEvent>(fact); event != nullptr && event->playbackRate)
            rate = *event->playbackRate;
        else if (isState(fact, Connecting))
            rate = 1.0; // a new page
    }
    return rate;
}

/// \brief The facts of one session, and questions about them.
class Reference
{
public:
    explicit Reference(const SessionFacts &session)
        : m_facts(session.facts)
        , m_begin(session.begin)
        , m_end(session.end)
        , m_firstRate(session.firstRate)
    {
        const QList<SessionFact> &facts = session.facts;
        for (qsizetype i = 0; i < facts.size() && m_start < 0; ++i) {
            if (isState(facts[i], Playing))
                m_start = i;
        }
        for (qsizetype i = 0; i < facts.size() && m_request < 0 && (m_start < 0 || i < m_start); ++i) {
            if (isPlayClick(facts[i]))
                m_request = i;
        }
    }

    [[nodiscard]] bool hasStarted() const { return m_start >= 0; }
    [[nodiscard]] milliseconds startTime() const { return m_facts[m_start].time; }
    [[nodiscard]] bool wasClicked() const { return m_request >= 0; }

    /// The facts of the moment \a time are over.
    [[nodiscard]] qsizetype lastFactAt(milliseconds time) const
    {
        qsizetype last = -1;
        while (last + 1 < m_facts.size() && m_facts[last + 1].time <= time)
            ++last;
        return last;
    }

    /// A slice counts unless nothing has arrived for 3 s, although a message was to be expected.
    [[nodiscard]] bool counts(milliseconds time) const
    {
        if (stateAt(time) == Connecting || stateAt(time) == Loading || stateAt(time) == Failed)
            return true;
        const qsizetype last = lastFactAt(time);
        return time - (last < 0 ? m_begin : m_facts[last].time) < 3s;
    }

    /// The last change of what is watched decides.
    [[nodiscard]] bool isWatched(milliseconds time) const
    {
        const qsizetype last = lastFactAt(time);
        if (wasClicked() && last < m_request)
            return false;
        for (qsizetype i = last; i >= 0; --i) {
            if (requests(i))
                return true;
            if (ends(i))
                return false;
        }
        return true;
    }

    [[nodiscard]] PlaybackState stateAt(milliseconds time) const
    {
        for (qsizetype i = lastFactAt(time); i >= 0; --i) {
            if (const StateReport *report = stateOf(m_facts[i]))
                return report->to;
        }
        return Connecting;
    }

    /// The next message about the position at \a time says another one than the last, before the state changes.
    [[nodiscard]] bool isConfirmed(milliseconds time) const
    {
        const qsizetype last = lastFactAt(time);
        std::optional<double> position;
        for (qsizetype i = last; i >= 0 && !position; --i)
            position = toldPosition(i);
        for (qsizetype i = last + 1; i < m_facts.size() && stateOf(m_facts[i]) == nullptr; ++i) {
            if (const std::optional<double> told = toldPosition(i); told && told != position)
                return true;
        }
        return false;
    }

    struct Stall
    {
        milliseconds from;
        milliseconds to;
    };

    [[nodiscard]] QList<Stall> stalls() const
    {
        QList<Stall> stalls;
        for (qsizetype i = 0; i < m_facts.size(); ++i) {
            const StateReport *report = stateOf(m_facts[i]);
            if (report == nullptr || report->to != Buffering || report->from != Playing)
                continue;
            const bool isAnnounced = i > 0 && isMeaning(m_facts[i - 1], EventMeaning::BufferingBegan);
            Stall stall{isAnnounced ? m_facts[i].time : lastMovementBefore(i), m_end};
            for (qsizetype k = i + 1; k < m_facts.size(); ++k) {
                if (isState(m_facts[k], Playing) || ends(k)) {
                    stall.to = m_facts[k].time;
                    break;
                }
            }
            stalls.append(stall);
        }
        return stalls;
    }

    /// A failure is repaired by the recovery when `resumed` follows.
    void countFailures(SessionSummary &sum) const
    {
        std::optional<milliseconds> failure;
        bool isBroken = false;
        for (qsizetype i = 0; i < m_facts.size(); ++i) {
            if (isState(m_facts[i], Failed) && !std::exchange(isBroken, true))
                failure = m_facts[i].time;
            if (isState(m_facts[i], Playing) || isStep(m_facts[i], RecoveryStep::Kind::Resumed))
                isBroken = false;
            if (isStep(m_facts[i], RecoveryStep::Kind::GiveUp)) {
                sum.playbackFailed = true;
                failure.reset();
            }
            if (isStep(m_facts[i], RecoveryStep::Kind::Resumed) && failure) {
                ++sum.recoveryCount;
                sum.recoveredTime += m_facts[i].time - *std::exchange(failure, std::nullopt);
            }
        }
        sum.playbackFailed = sum.playbackFailed || isBroken;
    }

    [[nodiscard]] double rateAt(milliseconds time) const
    {
        return rateAfter(m_facts.first(lastFactAt(time) + 1), m_firstRate);
    }

    void countSeeks(SessionSummary &sum) const
    {
        for (qsizetype i = 0; i < m_facts.size(); ++i) {
            if (!isState(m_facts[i], Seeking) || !hasStarted() || i < m_start || isInRecovery(i))
                continue;
            ++sum.seekCount;
            const std::optional<double> from = expectedPosition(i);
            const std::optional<double> to = destination(i);
            if (from && to)
                (*to > *from ? sum.forwardSeconds : sum.rewindSeconds) += std::abs(*to - *from);
        }
    }

private:
    /// The position that fact \a i reports, if it is that of the media and not of a seek bar.
    [[nodiscard]] std::optional<double> toldPosition(qsizetype i) const
    {
        if (const auto *progress = fieldsOf<ProgressReport>(m_facts[i]))
            return progress->progress.positionSeconds;
        const auto *event = fieldsOf<PlaybackEvent>(m_facts[i]);
        const bool isTold =
            event != nullptr && event->meaning != EventMeaning::Intent && event->meaning != EventMeaning::SeekingBegan;
        return isTold ? event->positionSeconds : std::nullopt;
    }

    /// The last reported position before fact \a i, and what has been played since, two seconds at most.
    [[nodiscard]] std::optional<double> expectedPosition(qsizetype i) const
    {
        qsizetype told = i - 1;
        while (told >= 0 && !toldPosition(told))
            --told;
        if (told < 0)
            return std::nullopt;
        milliseconds played{0};
        for (milliseconds time = m_facts[told].time; time < m_facts[i].time; time += slice)
            played += stateAt(time) == Playing && counts(time) ? slice : 0ms;
        const double seconds = std::chrono::duration<double>(std::min(played, milliseconds(2s))).count();
        return *toldPosition(told) + seconds * rateBefore(i);
    }

    /// Where the seek that begins with fact \a i has led: to the position of its end, otherwise to the next one that is
    /// reported before the page goes or another seek begins.
    [[nodiscard]] std::optional<double> destination(qsizetype i) const
    {
        std::optional<double> told;
        qsizetype end = i + 1;
        for (; end < m_facts.size() && stateOf(m_facts[end]) == nullptr; ++end) {
            if (isMeaning(m_facts[end], EventMeaning::SeekingEnded))
                told = fieldsOf<PlaybackEvent>(m_facts[end])->positionSeconds;
        }
        if (told && end < m_facts.size())
            return told;
        for (qsizetype k = end; k < m_facts.size(); ++k) {
            for (const PlaybackState state : {Connecting, Loading, Failed, Seeking}) {
                if (isState(m_facts[k], state))
                    return std::nullopt;
            }
            if (toldPosition(k))
                return toldPosition(k);
        }
        return std::nullopt;
    }

    [[nodiscard]] double rateBefore(qsizetype i) const { return rateAfter(m_facts.first(i), m_firstRate); }

    [[nodiscard]] bool requests(qsizetype i) const
    {
        return isState(m_facts[i], Connecting) || isState(m_facts[i], Playing) || isPlayClick(m_facts[i]);
    }

    [[nodiscard]] bool ends(qsizetype i) const
    {
        const SessionFact &fact = m_facts[i];
        const bool isPause =
            isMeaning(fact, EventMeaning::Paused) && stateBefore(i) != Ended && stateBefore(i) != Failed;
        const bool isPausedState = isState(fact, Paused) && stateOf(fact)->from != Seeking;
        return isPause || isPausedState || isState(fact, Ended) || isStep(fact, RecoveryStep::Kind::GiveUp);
    }

    [[nodiscard]] PlaybackState stateBefore(qsizetype i) const
    {
        for (qsizetype k = i - 1; k >= 0; --k) {
            if (const StateReport *report = stateOf(m_facts[k]))
                return report->to;
        }
        return Connecting;
    }

    /// From the first step of a recovery until it resumes, gives up, or the viewer acts.
    [[nodiscard]] bool isInRecovery(qsizetype i) const
    {
        for (qsizetype k = i - 1; k >= 0; --k) {
            if (isStep(m_facts[k], RecoveryStep::Kind::Resumed) || isStep(m_facts[k], RecoveryStep::Kind::GiveUp))
                return false;
            if (isMeaning(m_facts[k], EventMeaning::Intent) && (stateBefore(k) == Playing || stateBefore(k) == Paused))
                return false;
            if (isStep(m_facts[k], RecoveryStep::Kind::Reload))
                return true;
        }
        return false;
    }

    /// When the position last changed before fact \a i, or the state did.
    [[nodiscard]] milliseconds lastMovementBefore(qsizetype i) const
    {
        milliseconds moved = m_begin;
        std::optional<double> position;
        for (qsizetype k = 0; k < i; ++k) {
            const std::optional<double> told = toldPosition(k);
            if (stateOf(m_facts[k]) != nullptr || (told && told != position))
                moved = m_facts[k].time;
            if (told)
                position = told;
        }
        return moved;
    }

    const QList<SessionFact> &m_facts;
    const milliseconds m_begin;
    const milliseconds m_end;
    const double m_firstRate;
    qsizetype m_start = -1;   ///< index of the first start
    qsizetype m_request = -1; ///< index of the first click before it
};

double uniqueSeconds(const QList<PlayedSegment> &segments, double duration)
{
    std::set<qint64> milliseconds; // each one that was played
    for (const PlayedSegment &segment : segments) {
        for (qint64 at = std::llround(segment.fromSeconds * 1000.0); at < std::llround(segment.toSeconds * 1000.0);
             ++at) {
            if (static_cast<double>(at) < duration * 1000.0)
                milliseconds.insert(at);
        }
    }
    return static_cast<double>(milliseconds.size()) / 1000.0;
}

} // namespace

SessionSummary referenceMetrics(const SessionFacts &session)
{
    const Reference reference(session);
    SessionSummary sum;
    const QList<Reference::Stall> stalls = reference.stalls();
    sum.playbackStallCount = static_cast<int>(stalls.size());
    if (reference.hasStarted() && (!session.isReplay || reference.wasClicked()))
        sum.initialStartupTime = 0ms;
    milliseconds playing{0}; // until the position last changed
    for (milliseconds time = session.begin; time < session.end; time += slice) {
        if (!reference.counts(time))
            continue;
        if (reference.stateAt(time) == Playing && reference.rateAt(time) != 0.0 && reference.isConfirmed(time))
            playing += slice;
        const bool isWatched = reference.isWatched(time);
        const bool isStalled = std::ranges::any_of(
            stalls, [time](const Reference::Stall &stall) { return stall.from <= time && time < stall.to; });
        if (isWatched)
            sum.watchedTime += slice;
        if (isWatched && sum.initialStartupTime && time < reference.startTime())
            *sum.initialStartupTime += slice;
        if (isStalled)
            sum.playbackStallDuration += slice;
        if (!isStalled && reference.stateAt(time) == Playing)
            sum.rateTime[std::round(reference.rateAt(time) * 100.0) / 100.0] += slice;
    }
    reference.countFailures(sum);
    reference.countSeeks(sum);
    sum.startOutcome = reference.hasStarted() ? StartOutcome::Started
                       : sum.playbackFailed   ? StartOutcome::FailedBeforeStart
                                              : StartOutcome::ExitedBeforeStart;
    PlayedSegments played;
    for (const SessionFact &fact : session.facts) {
        sum.errorCount += fieldsOf<ErrorReport>(fact) != nullptr ? 1 : 0;
        if (fact.kind == SessionFact::Kind::Played)
            played.played(*fact.played);
        else if (fact.kind == SessionFact::Kind::SegmentClosed)
            played.close();
    }
    sum.playedSegments = played.inOrder();
    for (const PlayedSegment &segment : std::as_const(sum.playedSegments))
        sum.mediaTime += segment.toSeconds - segment.fromSeconds;
    if (sum.mediaTime > 0.0 && playing > 0ms)
        sum.averageRate = sum.mediaTime / std::chrono::duration<double>(playing).count();
    if (session.durationSeconds) {
        const double share = uniqueSeconds(sum.playedSegments, *session.durationSeconds) / *session.durationSeconds;
        sum.uniqueCoverage = std::min(share, 1.0);
        sum.completion = *sum.uniqueCoverage >= SessionMetrics::completionThreshold;
    }
    return sum;
}

} // namespace vitrine
