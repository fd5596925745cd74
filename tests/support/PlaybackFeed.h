// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunLog.h"
#include "events/SessionMeter.h"
#include "events/SessionRecorder.h"
#include "playback/InputClock.h"
#include "playback/MessageIntake.h"
#include "playback/PlaybackInputs.h"
#include "playback/PlaybackSession.h"
#include "support/ManualClock.h"

#include <QJsonObject>
#include <QRandomGenerator>
#include <QString>

namespace vitrine {

/// \brief A player that sends messages, random ones from a seed or given ones: the same seed gives the same run.
///
/// The clock is a manual one, behind an InputClock, and advances with each step. Everything from the intake to the
/// session meter is real.
class PlaybackFeed
{
public:
    enum class Duration { Known, Unknown, Live };

    explicit PlaybackFeed(quint32 seed, Duration duration = Duration::Known);

    /// The first session begins here, so that a recorder can be attached before.
    void start();
    /// Advances the clock by at least 1 ms and sends one message.
    void step();

    /// Sends one message now.
    void sendEvent(const QString &name, const QJsonObject &data = {});
    void sendProgress(double positionSeconds);
    /// Advances the clock and the position by half a second, \a deliveries times.
    void sendHalfSeconds(int deliveries);
    /// The same; tells before that playback has begun, unless it plays.
    void play(int deliveries);

    [[nodiscard]] double position() const { return m_position; }
    [[nodiscard]] ManualClock &clock() { return m_clock; }
    [[nodiscard]] InputClock &inputClock() { return m_inputClock; }
    [[nodiscard]] MessageIntake &intake() { return m_intake; }
    [[nodiscard]] PlaybackInputs &inputs() { return m_inputs; }
    [[nodiscard]] RunLog &log() { return m_log; }
    [[nodiscard]] PlaybackSession &session() { return m_session; }
    [[nodiscard]] SessionMeter &meter() { return m_meter; }

private:
    enum class Step {
        Progress,
        Ping,
        Click, ///< the button, which may have no effect
        Pause,
        Play,
        Stall,
        StallEnd,
        StandStill, ///< a stall that is not announced
        Seek,
        SeekEnd,
        Rate,
        End,
        Error,
        Reload,
        GiveUp,
        NewTarget,
    };

    [[nodiscard]] Step choose();
    void advance();
    void take(Step step);
    void send(const QJsonObject &info);

    ManualClock m_clock;
    InputClock m_inputClock{m_clock};
    RunLog m_log;
    MessageIntake m_intake;
    PlaybackSession m_session;
    PlaybackInputs m_inputs;
    SessionRecorder m_recorder;
    SessionMeter m_meter;
    QRandomGenerator m_random;
    const Duration m_duration;
    double m_position = 0.0;
    double m_rate = 1.0;
    int m_stillSteps = 0; ///< how long the position stands still
    bool m_isStallAnnounced = false;
};

} // namespace vitrine
