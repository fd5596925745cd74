// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventStreamWriter.h"

#include "events/RunEventJson.h"
#include "events/RunLog.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QSocketNotifier>

#include <algorithm>
#include <utility>

#include <poll.h>

namespace vitrine {

using End = EventStreamOutput::Attempt::End;

namespace {

Q_LOGGING_CATEGORY(controlLog, "vitrine.control")

} // namespace

EventStreamWriter::EventStreamWriter(std::unique_ptr<EventStreamOutput> output, EventStreamLimits limits,
                                     OutputFile file)
    : m_limits(limits)
    , m_name(file == OutputFile::Recording ? tr("The recording") : tr("The event stream"))
    , m_output(std::move(output))
{
    m_retry.setInterval(limits.retry);
    connect(&m_retry, &QTimer::timeout, this, &EventStreamWriter::tryAgain);
    if (m_output->isOpen())
        watchOutput();
    else
        noteTrouble(tr("it has no reader"));
}

EventStreamWriter::~EventStreamWriter()
{
    finish();
}

qint64 EventStreamWriter::finish()
{
    if (m_isOver)
        return m_missing;
    if (m_retry.isActive())
        tryAgain();
    const QDeadlineTimer limit(m_limits.endInAll);
    const auto hasRoom = [this, &limit] {
        return hasRoomWithin(std::min(m_limits.atTheEnd, std::chrono::milliseconds(limit.remainingTime())));
    };
    while (kept() > 0 && !m_retry.isActive() && !limit.hasExpired() && hasRoom())
        writeWhatHasRoom();
    if (kept() > 0)
        end(m_retry.isActive() ? m_trouble : tr("its reader does not read"));
    m_isOver = true;
    m_retry.stop();
    m_room.reset();
    m_readerGone.reset();
    m_lines.clear();
    m_written = 0;
    return m_missing;
}

Result<std::unique_ptr<EventStreamWriter>> EventStreamWriter::open(const QString &path, EventStreamLimits limits,
                                                                   OutputFile file)
{
    auto output = std::make_unique<EventStreamOutput>(path, file);
    if (const Result<bool> opened = output->open(); !opened)
        return opened.error();
    return std::unique_ptr<EventStreamWriter>(new EventStreamWriter(std::move(output), limits, file));
}

Result<std::unique_ptr<EventStreamWriter>> EventStreamWriter::follow(const RunLog &log, const QString &path)
{
    if (path.isEmpty())
        return std::unique_ptr<EventStreamWriter>();
    auto writer = open(path);
    if (writer)
        connect(&log, &RunLog::appended, writer.value().get(), &EventStreamWriter::write);
    return writer;
}

void EventStreamWriter::write(const RunEvent &event)
{
    writeLine(m_isOver ? QByteArray() : runEventLine(event));
}

void EventStreamWriter::writeLine(const QByteArray &line)
{
    if (m_isOver) {
        ++m_missing;
        return;
    }
    if (kept() + line.size() > m_limits.bytes) {
        ++m_missing;
        if (m_lost++ == 0)
            qCWarning(controlLog).noquote()
                << tr("%1 loses lines: %2. %3 MiB are kept for it.")
                       .arg(m_name, m_trouble.isEmpty() ? tr("its reader does not read") : m_trouble)
                       .arg(m_limits.bytes / 1024 / 1024);
        return;
    }
    m_lines += line;
    if (!m_retry.isActive())
        writeWhatHasRoom();
}

bool EventStreamWriter::hasRoomWithin(std::chrono::milliseconds time) const
{
    pollfd room{m_output->descriptor(), POLLOUT, 0};
    return ::poll(&room, 1, static_cast<int>(time.count())) > 0;
}

void EventStreamWriter::watchOutput()
{
    m_room = std::make_unique<QSocketNotifier>(m_output->descriptor(), QSocketNotifier::Write);
    m_room->setEnabled(false);
    connect(m_room.get(), &QSocketNotifier::activated, this, &EventStreamWriter::writeWhatHasRoom);
    if (!m_output->hasReader())
        return;
    // At once, not with the next line: a reader may have come by then, and would begin in the middle of a line.
    m_readerGone = std::make_unique<QSocketNotifier>(m_output->descriptor(), QSocketNotifier::Exception);
    connect(m_readerGone.get(), &QSocketNotifier::activated, this, &EventStreamWriter::noteReaderGone);
}

void EventStreamWriter::writeWhatHasRoom()
{
    auto attempt = EventStreamOutput::Attempt{};
    const qsizetype before = m_written;
    while (kept() > 0 && attempt.end == End::Written) {
        attempt = m_output->write(QByteArrayView(m_lines).sliced(m_written));
        m_written += attempt.bytes;
    }
    if (attempt.end == End::Failed && m_output->takeBack(m_written - lineStart(m_written)))
        m_written = lineStart(m_written);
    const bool hasAdvanced = m_written > before;
    trim();
    m_room->setEnabled(attempt.end == End::NoRoom);
    if (attempt.end == End::Failed)
        noteTrouble(attempt.why);
    else if (attempt.end == End::NoReader)
        noteReaderGone();
    else if (kept() == 0)
        noteAllWritten();
    if (hasAdvanced)
        Q_EMIT advanced();
}

void EventStreamWriter::tryAgain()
{
    if (!m_output->isOpen()) {
        if (const Result<bool> opened = m_output->open(); !opened || !m_output->isOpen())
            return;
        watchOutput();
    }
    m_retry.stop();
    writeWhatHasRoom();
}

void EventStreamWriter::noteReaderGone()
{
    m_room->setEnabled(false);
    m_readerGone->setEnabled(false);
    if (!m_output->mayGetReader()) {
        const QString why = tr("its reader has left");
        m_missing += unwrittenLines();
        m_lines.clear();
        m_written = 0;
        end(why);
        Q_EMIT ended(why);
        return;
    }
    // What the reader has not taken, from the start of the line that it may have taken in part.
    if (const qsizetype unread = m_output->closePipe(); !m_output->isOpen())
        m_written = lineStart(std::max<qsizetype>(m_written - unread, 0));
    noteTrouble(tr("it has no reader"));
}

void EventStreamWriter::noteTrouble(const QString &trouble)
{
    m_retry.start();
    if (std::exchange(m_trouble, trouble) != trouble)
        qCWarning(controlLog).noquote()
            << tr("%1 waits: %2. Its lines are kept, and written as soon as that is possible.").arg(m_name, trouble);
    Q_EMIT troubled();
}

void EventStreamWriter::noteAllWritten()
{
    if (m_lost > 0)
        qCWarning(controlLog).noquote() << tr("%1 goes on; %2 lines are missing.").arg(m_name).arg(m_lost);
    else if (!m_trouble.isEmpty())
        qCInfo(controlLog).noquote() << tr("%1 goes on; no line is missing.").arg(m_name);
    m_lost = 0;
    m_trouble.clear();
    Q_EMIT allWritten();
}

void EventStreamWriter::trim()
{
    const qsizetype from = lineStart(std::max<qsizetype>(m_written - m_output->capacity(), 0));
    if (from > m_lines.size() / 2) {
        m_lines.remove(0, from);
        m_written -= from;
    }
}

qsizetype EventStreamWriter::lineStart(qsizetype position) const
{
    return position == 0 ? 0 : m_lines.lastIndexOf('\n', position - 1) + 1;
}

qint64 EventStreamWriter::unwrittenLines() const
{
    return QByteArrayView(m_lines).sliced(lineStart(m_written)).count('\n');
}

void EventStreamWriter::end(const QString &why)
{
    if (std::exchange(m_isOver, true))
        return;
    m_missing += unwrittenLines();
    const qint64 missing = m_lost + unwrittenLines();
    qCWarning(controlLog).noquote()
        << (missing > 0 ? tr("%1 ends here: %2. %3 lines are missing.").arg(m_name, why).arg(missing)
                        : tr("%1 ends here: %2.").arg(m_name, why));
}

} // namespace vitrine
