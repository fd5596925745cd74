// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/record/RunReplay.h"

#include <utility>

namespace vitrine {

using std::chrono::milliseconds;

RunReplay::RunReplay(RecordingReader recording, const Clock &real, Options options, QObject *parent)
    : QObject(parent)
    , m_recording(std::move(recording))
    , m_real(real)
    , m_options(std::move(options))
    , m_clock(real, m_options.speed)
    , m_log(m_clock)
    , m_intake(m_clock)
    , m_session(m_clock)
    , m_recorder(m_log, m_session)
    , m_inputs(m_intake, m_session)
    , m_meter(m_log, m_session, m_clock)
{
    // Not its rejections and unknown messages: those of the recorded run are in the recording.
    m_intake.feed(m_session);
    connect(&m_log, &RunLog::appending, this, &RunReplay::applyDueCaused);
    connect(&m_timer, &LongTimer::timeout, this, &RunReplay::work);
}

RunReplay::~RunReplay() = default;

void RunReplay::start()
{
    m_clock.stopAt(milliseconds(0), m_recording.header().time);
    // Queued: the caller may not have an event loop yet that failed() could end.
    const auto begin = [this] {
        if (read())
            awaitNext();
    };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
}

void RunReplay::awaitNext()
{
    if (!m_next) {
        m_timer.start(milliseconds(0));
        return;
    }
    m_clock.runUntil(m_next->mono);
    m_timer.start(m_clock.realTimeUntil(m_next->mono));
}

void RunReplay::work()
{
    if (!m_options.speed && m_options.mayContinue && !m_options.mayContinue()) {
        m_timer.start(outputTime);
        return;
    }
    const milliseconds begin = m_real.elapsed();
    while (m_next && m_clock.realTimeUntil(m_next->mono) <= milliseconds(0)) {
        if (!applyNext())
            return;
        if (m_real.elapsed() - begin >= sliceTime)
            break;
    }
    if (m_next)
        awaitNext();
    else
        finish();
}

bool RunReplay::read()
{
    const auto entry = m_recording.next();
    if (!entry) {
        m_next.reset();
        Q_EMIT failed(entry.error());
        return false;
    }
    m_next = *entry;
    return true;
}

bool RunReplay::applyNext()
{
    const RecordingEntry entry = *std::exchange(m_next, std::nullopt);
    const qint64 line = m_recording.line();
    m_clock.stopAt(entry.mono, entry.time);
    if (!read())
        return false;
    const PlaybackInput *input = entry.input();
    if (input == nullptr) {
        apply(entry.content, line);
        return true;
    }
    while (m_next && m_next->after && m_next->input() == nullptr && m_caused.size() < mostCaused) {
        m_caused.push_back({*m_next, m_recording.line()});
        if (!read())
            return false;
    }
    m_seqAtInput = m_log.lastSeq();
    m_inputs.apply(*input);
    while (!m_caused.empty())
        applyFirstCaused();
    return true;
}

void RunReplay::applyDueCaused()
{
    while (!m_caused.empty() && *m_caused.front().entry.after <= m_log.lastSeq() - m_seqAtInput)
        applyFirstCaused();
}

void RunReplay::applyFirstCaused()
{
    const Caused caused = std::move(m_caused.front());
    m_caused.pop_front();
    apply(caused.entry.content, caused.line);
}

void RunReplay::apply(const RecordedContent &content, qint64 line)
{
    if (const auto *origins = std::get_if<RecordedOrigins>(&content)) {
        m_intake.setPlayerOrigins(origins->origins);
    } else if (const auto *subject = std::get_if<RecordedSubject>(&content)) {
        Q_EMIT subjectChanged(*subject);
    } else if (const auto *event = std::get_if<RecordedEvent>(&content)) {
        m_log.append(event->fields);
        compare(event->seq, line);
    }
}

void RunReplay::compare(qint64 recordedSeq, qint64 line)
{
    if (recordedSeq > 0 && recordedSeq != m_log.lastSeq() && !m_difference)
        m_difference = Difference{line, m_log.lastSeq() - recordedSeq};
}

void RunReplay::finish()
{
    m_meter.end();
    Q_EMIT finished();
}

} // namespace vitrine
