// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/record/RecordingReader.h"
#include "control/record/ReplayClock.h"
#include "events/RunLog.h"
#include "events/SessionMeter.h"
#include "events/SessionRecorder.h"
#include "playback/LongTimer.h"
#include "playback/MessageIntake.h"
#include "playback/PlaybackInputs.h"
#include "playback/PlaybackSession.h"

#include <QObject>

#include <deque>
#include <functional>
#include <optional>

namespace vitrine {

/// \brief Replays a recording: the same intake, session, run log and metrics as in the recorded run, at its times.
///
/// What follows from the messages is calculated again; the other events are taken from the recording, at the same place
/// among the first. Works in slices, with the event loop between them. Owned by the application; GUI thread, or that of
/// a test; \a real of the constructor must outlive it.
class RunReplay final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        std::optional<double> speed = 1.0; ///< more than 0; none: as fast as possible
        /// Asked before each slice of a replay that is as fast as possible: false while the outputs lag behind.
        std::function<bool()> mayContinue{};
    };

    /// \brief The place where the events are no longer numbered as in the recorded run.
    struct Difference
    {
        qint64 line = 0;
        qint64 events = 0; ///< how many more than recorded; negative: fewer
    };

    RunReplay(RecordingReader recording, const Clock &real, Options options, QObject *parent = nullptr);
    ~RunReplay() override;

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] RunLog &log() { return m_log; }
    /// Number of the last event.
    [[nodiscard]] qint64 lastSeq() const { return m_log.lastSeq(); }
    [[nodiscard]] const PlaybackSession &session() const { return m_session; }
    [[nodiscard]] SessionMeter &meter() { return m_meter; }
    [[nodiscard]] const RecordingReader &recording() const { return m_recording; }
    /// The first difference from the recorded run; none: as many events as recorded.
    [[nodiscard]] const std::optional<Difference> &difference() const { return m_difference; }

    /// Begins; finished() or failed() follows, not within this call.
    void start();

Q_SIGNALS:
    void subjectChanged(const vitrine::RecordedSubject &subject);
    /// The whole recording has been replayed, and the last session is over.
    void finished();
    /// The file cannot be read any more.
    void failed(const vitrine::Error &error);

private:
    static constexpr std::chrono::milliseconds sliceTime{10}; ///< of the thread, between two turns of the event loop
    static constexpr std::chrono::milliseconds outputTime{5}; ///< for outputs that lag behind
    static constexpr std::size_t mostCaused = 1000;           ///< by one input

    void work();
    /// Schedules work() for the next entry.
    void awaitNext();
    /// Reads the next entry to m_next; false after a failure.
    [[nodiscard]] bool read();
    /// Applies m_next with what it caused, and reads the following one; false after a failure.
    [[nodiscard]] bool applyNext();
    /// An event is about to be appended: applies what came before it in the recorded run.
    void applyDueCaused();
    void applyFirstCaused();
    void apply(const RecordedContent &content, qint64 line);
    void compare(qint64 recordedSeq, qint64 line);
    void finish();

    struct Caused
    {
        RecordingEntry entry;
        qint64 line;
    };

    RecordingReader m_recording;
    const Clock &m_real;
    const Options m_options;
    ReplayClock m_clock;
    RunLog m_log;
    MessageIntake m_intake;
    PlaybackSession m_session;
    SessionRecorder m_recorder;
    PlaybackInputs m_inputs;
    SessionMeter m_meter;
    LongTimer m_timer;
    std::optional<RecordingEntry> m_next; ///< none: the end
    std::deque<Caused> m_caused;          ///< by the input that is being applied
    qint64 m_seqAtInput = 0;
    std::optional<Difference> m_difference;
};

} // namespace vitrine
