// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/EventStreamOutput.h"
#include "events/RunEvent.h"
#include "protocol/Result.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

class QSocketNotifier;

namespace vitrine {

class RunLog;

/// \brief The limits of an event stream.
struct EventStreamLimits
{
    qsizetype bytes = qsizetype{64} * 1024 * 1024; ///< kept while they cannot be written: more than a day of playback
    std::chrono::milliseconds atTheEnd{2000};      ///< how long the end waits for a reader that reads nothing
    std::chrono::milliseconds endInAll{10'000};    ///< how long the end waits for a reader that reads slowly
    std::chrono::milliseconds retry{500};          ///< between attempts while the disk is full or no reader is there
};

/// \brief Writes the event stream, or a recording, as JSON Lines: one object a line, UTF-8, flushed at once.
///
/// Waits for no reader, and for no disk that is full: lines that cannot be written are kept until they can, up to a
/// limit; beyond it they are dropped as a whole. Only a reader of a pipe without a name that leaves ends the stream.
/// Each trouble is logged once, and playback goes on. Owned by the application; GUI thread, with an event loop.
class EventStreamWriter final : public QObject
{
    Q_OBJECT

public:
    /// Opens \a path for writing from the start; `-` is standard output. A named pipe needs no reader yet.
    /// \a file: what it is, for errors and the log.
    static Result<std::unique_ptr<EventStreamWriter>> open(const QString &path, EventStreamLimits limits = {},
                                                           OutputFile file = OutputFile::EventStream);
    /// The same for the events of \a log from now on; null for an empty \a path. The log must outlive it.
    static Result<std::unique_ptr<EventStreamWriter>> follow(const RunLog &log, const QString &path);
    ~EventStreamWriter() override; ///< finish()

    /// Writes \a line, which has its line end.
    void writeLine(const QByteArray &line);

    /// Ends the stream: writes the remaining lines, as long as the reader takes them within EventStreamLimits. Returns
    /// how many lines are missing in the whole stream.
    qint64 finish();

    /// Why no line can be written at this moment, as a part of a sentence; empty while they can. A slow reader is not
    /// a trouble.
    [[nodiscard]] QString trouble() const { return m_retry.isActive() ? m_trouble : QString(); }
    /// The bytes of lines that are kept because they cannot be written yet.
    [[nodiscard]] qsizetype waitingBytes() const { return m_isOver ? 0 : kept(); }

public Q_SLOTS:
    /// Writes \a event. A reader gets whole lines only.
    void write(const vitrine::RunEvent &event);

Q_SIGNALS:
    /// An attempt to write has failed, or the only reader has left: see trouble().
    void troubled();
    /// Some lines have been written.
    void advanced();
    /// No line is kept any more.
    void allWritten();
    /// No line will be written any more, because the only reader has left; \a why is a part of a sentence.
    void ended(const QString &why);

private:
    EventStreamWriter(std::unique_ptr<EventStreamOutput> output, EventStreamLimits limits, OutputFile file);

    [[nodiscard]] bool hasRoomWithin(std::chrono::milliseconds time) const;
    void watchOutput();
    void writeWhatHasRoom();
    void tryAgain();
    void noteReaderGone();
    void noteTrouble(const QString &trouble);
    void noteAllWritten();
    void trim();
    [[nodiscard]] qsizetype lineStart(qsizetype position) const;
    [[nodiscard]] qint64 unwrittenLines() const;
    [[nodiscard]] qsizetype kept() const { return m_lines.size() - m_written; }
    /// Ends the stream before all is written.
    void end(const QString &why);

    const EventStreamLimits m_limits;
    const QString m_name; ///< of what is written, at the start of a sentence
    std::unique_ptr<EventStreamOutput> m_output;
    QByteArray m_lines;      ///< whole lines: those to write, behind what a pipe may still hold
    qsizetype m_written = 0; ///< of m_lines
    qint64 m_lost = 0;       ///< lines dropped since the last time that all was written
    qint64 m_missing = 0;    ///< lines dropped in the whole stream
    QString m_trouble;       ///< why lines are not written; empty: they are
    bool m_isOver = false;
    QTimer m_retry;
    std::unique_ptr<QSocketNotifier> m_room;
    std::unique_ptr<QSocketNotifier> m_readerGone;
};

} // namespace vitrine
