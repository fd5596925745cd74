// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventStreamWriter.h"

#include "events/RunEventJson.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <climits>
#include <utility>

#include <poll.h>
#include <unistd.h>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(controlLog, "vitrine.control")

} // namespace

EventStreamWriter::EventStreamWriter(std::unique_ptr<QFile> file, EventStreamLimits limits)
    : m_limits(limits)
    , m_file(std::move(file))
    , m_room(m_file->handle(), QSocketNotifier::Write)
{
    m_room.setEnabled(false);
    connect(&m_room, &QSocketNotifier::activated, this, &EventStreamWriter::writeWhatHasRoom);
}

EventStreamWriter::~EventStreamWriter()
{
    while (kept() > 0 && hasRoomWithin(m_limits.atTheEnd))
        writeWhatHasRoom();
    if (kept() > 0)
        end(tr("its reader does not read"));
}

Result<std::unique_ptr<EventStreamWriter>> EventStreamWriter::open(const QString &path, EventStreamLimits limits)
{
    auto file = std::make_unique<QFile>(path);
    // By descriptor: the C library would hold lines back where standard output is a pipe.
    const bool opened = path == u'-' ? file->open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)
                                     : file->open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered);
    if (!opened) {
        return Error{QCoreApplication::translate("EventStreamWriter",
                                                 "The event stream cannot be written to \"%1\": %2. Name a file in a "
                                                 "folder that you may write to, or - for standard output.")
                         .arg(path, file->errorString())};
    }
    return std::unique_ptr<EventStreamWriter>(new EventStreamWriter(std::move(file), limits));
}

void EventStreamWriter::write(const RunEvent &event)
{
    if (m_isOver)
        return;
    const QByteArray line = runEventLine(event);
    if (kept() + line.size() > m_limits.bytes) {
        end(tr("its reader does not read"));
        return;
    }
    m_kept += line;
    writeWhatHasRoom();
}

bool EventStreamWriter::hasRoomWithin(std::chrono::milliseconds time) const
{
    pollfd file{m_file->handle(), POLLOUT, 0};
    return ::poll(&file, 1, static_cast<int>(time.count())) > 0;
}

// Asked for before each piece, since the file may be one that others share and cannot be told not to wait. A pipe that
// has room has it for PIPE_BUF bytes (pipe(7)).
void EventStreamWriter::writeWhatHasRoom()
{
    while (kept() > 0 && hasRoomWithin(0ms)) {
        const qint64 done = m_file->write(m_kept.constData() + m_written, std::min<qsizetype>(kept(), PIPE_BUF));
        if (done <= 0) {
            const QString why = m_file->errorString();
            m_kept.clear();
            m_written = 0;
            end(why);
            break;
        }
        m_written += done;
    }
    if (m_written > m_kept.size() / 2) {
        m_kept.remove(0, m_written);
        m_written = 0;
    }
    m_room.setEnabled(kept() > 0);
}

void EventStreamWriter::end(const QString &why)
{
    if (!std::exchange(m_isOver, true))
        qCWarning(controlLog).noquote() << tr("The event stream ends here: %1").arg(why);
}

} // namespace vitrine
