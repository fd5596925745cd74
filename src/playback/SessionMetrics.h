// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlaybackState.h"
#include "playback/PlayedSegments.h"
#include "playback/RecoveryStep.h"
#include "playback/SessionSummary.h"
#include "protocol/MediaDuration.h"
#include "protocol/PlaybackEvent.h"

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Calculates the metrics of one session from what PlaybackSession and the recovery report.
///
/// Every input has the monotonic time at which it happened, in ascending order; the result depends on nothing else, so
/// that a recording gives the same numbers. A gap of more than longestGap between two inputs counts as longestGap,
/// because suspended time is not watched, except while a player loads or a recovery waits. A value; any thread.
class SessionMetrics
{
public:
    using Time = std::chrono::milliseconds;

    static constexpr Time longestGap{3000};
    static constexpr double completionThreshold = 0.95; ///< of the media, for SessionSummary::completion

    enum class Start {
        Load,   ///< a player is requested
        Replay, ///< playback restarts after its end; the time of the request is unknown
    };

    /// A session that begins at \a now. It counts as an autoplaying one until the viewer asks to play.
    explicit SessionMetrics(Time now, Start start = Start::Load);

    /// Any message of the player, also one without content.
    void noteMessage(Time now);
    void noteState(Time now, PlaybackState from, PlaybackState to);
    /// Before the change of state that it causes.
    void noteEvent(Time now, const PlaybackEvent &event);
    /// A reported position, media seconds.
    void notePosition(Time now, double positionSeconds);
    void noteRate(Time now, double rate);
    void notePlayed(Time now, const PlayedPart &part);
    void noteSegmentClosed();
    void noteDuration(const MediaDuration &duration);
    void noteError(Time now);
    void noteRecovery(Time now, const RecoveryStep &step);
    /// The session ends without the player's doing: the viewer leaves, or the process ends.
    void noteEnd(Time now);

    /// True from the end of the content on.
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    /// True from a failure that is not being repaired until playback is requested again.
    [[nodiscard]] bool isFailed() const { return m_isFailed; }
    /// True from a failure until playback resumes, also while the failure is being repaired.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    /// By the last known duration.
    [[nodiscard]] bool isLive() const { return m_isLive; }
    [[nodiscard]] std::optional<double> durationSeconds() const { return m_durationSeconds; }
    [[nodiscard]] const PlayedSegments &played() const { return m_played; }

    /// The metrics at \a now, which is not before the last input; without playedSegments, which played() has.
    [[nodiscard]] SessionSummary summary(Time now) const;

private:
    void advanceTo(Time now);
    void requestPlayback();
    void startPlayback();
    void takePlayIntent();
    void endWatching();
    void fail();
    void beginStall(bool isAnnounced);
    void beginSeek();
    void endSeek();
    void settleSeek(double toSeconds);
    void keepPending();
    [[nodiscard]] std::optional<double> expectedPosition() const;

    Time m_now;
    PlaybackState m_state = PlaybackState::Connecting;
    SessionSummary m_sum; ///< the counters and times; the rest is calculated by summary()
    PlayedSegments m_played;
    std::optional<double> m_durationSeconds;
    bool m_isLive = false;

    bool m_isWatching = true; ///< requested, and not paused, finished or failed
    bool m_isRequestKnown;
    bool m_isClicked = false; ///< the viewer has asked to play
    bool m_hasStarted = false;
    bool m_isFinished = false;
    bool m_isOver = false;
    bool m_isStalled = false;
    bool m_isStallAnnounced = false; ///< by the event that precedes the change of state

    bool m_isBroken = false; ///< from a failure until it plays
    bool m_isFailed = false; ///< nothing repairs the failure
    bool m_isRecovering = false;
    std::optional<Time> m_failure; ///< the failure that a recovery is repairing

    double m_rate = 1.0;
    /// Time in the state Playing since the position last advanced: it becomes a stall if the player turns out to have
    /// stalled without saying so.
    QMap<double, Time> m_pending;

    std::optional<double> m_position; ///< last reported
    Time m_confirmed{0};     ///< playing until the position last changed, without rate 0, at which some players buffer
    Time m_sincePosition{0}; ///< time in the state Playing since then
    enum class Seek { None, Active, AwaitsPosition };
    Seek m_seek = Seek::None; ///< of the viewer
    std::optional<double> m_seekFrom;
    std::optional<double> m_seekTo; ///< reported with the end of the seek
};

} // namespace vitrine
