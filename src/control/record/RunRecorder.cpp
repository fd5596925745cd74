// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/record/RunRecorder.h"

#include "control/EventStreamWriter.h"
#include "control/record/RecordingFormat.h"
#include "events/RunLog.h"
#include "playback/InputClock.h"
#include "playback/MessageIntake.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

Q_LOGGING_CATEGORY(recordLog, "vitrine.record")

/// Whether the session appends \a event again when it gets the same inputs. The intake's rejections and unknown
/// messages do not count, because their number depends on timers.
bool followsFromInputs(const RunEvent &event)
{
    if (const auto *rejection = std::get_if<MessageRejection>(&event.fields))
        return rejection->why == MessageRejection::Why::Stale;
    return !isRecordedEvent(event.kind());
}

} // namespace

RunRecorder::RunRecorder(std::unique_ptr<EventStreamWriter> writer, const Options &options, const Parts &parts,
                         const RecordingHeader &header)
    : m_writer(std::move(writer))
    , m_maximumBytes(options.maximumBytes)
    , m_parts(parts)
    , m_userIds(header.userIds)
{
    connect(&parts.inputs, &PlaybackInputs::arrived, this, &RunRecorder::beginInput);
    connect(&parts.inputs, &PlaybackInputs::handled, this, &RunRecorder::endInput);
    connect(&parts.log, &RunLog::appended, this, &RunRecorder::recordEvent);
    writeLine(recordingLine(header));
}

RunRecorder::~RunRecorder() = default;

Result<std::unique_ptr<RunRecorder>> RunRecorder::open(const Options &options, const Parts &parts,
                                                       RecordingHeader header)
{
    auto writer = EventStreamWriter::open(options.path, {}, OutputFile::Recording);
    if (!writer)
        return writer.error();
    header.time = parts.clock.utcNow().addMSecs(-parts.clock.elapsed().count());
    return std::unique_ptr<RunRecorder>(new RunRecorder(std::move(writer).value(), options, parts, header));
}

void RunRecorder::setSubject(const RecordedSubject &subject)
{
    if (std::exchange(m_subject, subject) != subject)
        write(entryOf(subject));
}

void RunRecorder::beginInput(const PlaybackInput &input)
{
    m_parts.clock.hold();
    ++m_inputs;
    const bool isMessage = std::holds_alternative<MessageInput>(input);
    if (isMessage)
        recordOrigins();
    const bool isLoad = std::holds_alternative<LoadInput>(input);
    m_load += isLoad ? 1 : 0;
    m_seqAtInput = m_parts.log.lastSeq();
    RecordingEntry entry = entryOf(input);
    entry.after.reset();
    if (isMessage || isLoad)
        entry.load = m_load;
    write(entry);
}

void RunRecorder::endInput()
{
    --m_inputs;
    m_parts.clock.release();
}

void RunRecorder::recordEvent(const RunEvent &event)
{
    if (!followsFromInputs(event)) {
        RecordingEntry entry = entryOf(RecordedEvent{event.seq, event.fields});
        entry.time = event.time;
        entry.mono = event.mono;
        if (entry.after)
            entry.after = static_cast<int>(event.seq - m_seqAtInput - 1);
        write(entry);
    }
    // The run is over, and its end has one time, too: no release() follows.
    if (event.kind() == RunEvent::Kind::Exit)
        m_parts.clock.holdAt(event.mono, event.time);
}

void RunRecorder::recordOrigins()
{
    if (std::exchange(m_origins, m_parts.intake.playerOrigins()) == m_origins)
        return;
    RecordingEntry entry = entryOf(RecordedOrigins{m_origins});
    entry.after.reset();
    write(entry);
}

RecordingEntry RunRecorder::entryOf(RecordedContent content) const
{
    RecordingEntry entry{.time = m_parts.clock.utcNow(), .mono = m_parts.clock.elapsed()};
    if (m_inputs > 0)
        entry.after = static_cast<int>(m_parts.log.lastSeq() - m_seqAtInput);
    entry.content = std::move(content);
    return entry;
}

void RunRecorder::write(const RecordingEntry &entry)
{
    if (m_isOver)
        return;
    const QByteArray line = recordingLine(entry, m_userIds);
    if (m_bytes + line.size() <= m_maximumBytes) {
        writeLine(line);
        return;
    }
    qCWarning(recordLog).noquote()
        << tr("The recording ends here, because it has reached record_max_size (%1 MB). The run goes on.")
               .arg(m_maximumBytes / 1'000'000);
    writeLine(recordingLine(entryOf(RecordedEnd{u"size"_s}), m_userIds));
    m_isOver = true;
    // A slow reader gets the rest from the event loop; after that, the file is closed.
    const auto close = [this] {
        m_writer.reset();
    };
    connect(m_writer.get(), &EventStreamWriter::allWritten, this, close, Qt::QueuedConnection);
    if (m_writer->waitingBytes() == 0)
        close();
}

void RunRecorder::writeLine(const QByteArray &line)
{
    m_bytes += line.size();
    m_writer->writeLine(line);
}

} // namespace vitrine
