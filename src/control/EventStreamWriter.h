// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "protocol/Result.h"

#include <QFile>
#include <QObject>
#include <QSocketNotifier>

#include <chrono>
#include <memory>

namespace vitrine {

/// \brief What a reader of the event stream may ask of its writer.
struct EventStreamLimits
{
    qsizetype bytes = qsizetype{64} * 1024 * 1024; ///< kept for one that does not read: more than a day of playback
    std::chrono::milliseconds atTheEnd{2000};      ///< for one that takes nothing when the writer goes
};

/// \brief Writes events as JSON Lines: one object a line, UTF-8, flushed at once.
///
/// Never waits for a reader: lines that a pipe has no room for are kept until it has. When nobody reads any more, or
/// the disk is full, it says so once on standard error and takes no further line; playback goes on. Owned by the
/// application; GUI thread, with an event loop.
class EventStreamWriter final : public QObject
{
    Q_OBJECT

public:
    /// Opens \a path for writing from the start; `-` is standard output.
    static Result<std::unique_ptr<EventStreamWriter>> open(const QString &path, EventStreamLimits limits = {});
    /// Hands over what is left, for as long as the reader takes any of it.
    ~EventStreamWriter() override;

public Q_SLOTS:
    /// Takes \a event. A line is there as a whole or, after the end of the stream, not at all.
    void write(const vitrine::RunEvent &event);

private:
    EventStreamWriter(std::unique_ptr<QFile> file, EventStreamLimits limits);

    [[nodiscard]] bool hasRoomWithin(std::chrono::milliseconds time) const;
    void writeWhatHasRoom();
    [[nodiscard]] qsizetype kept() const { return m_kept.size() - m_written; }
    void end(const QString &why);

    const EventStreamLimits m_limits;
    std::unique_ptr<QFile> m_file;
    QByteArray m_kept;
    qsizetype m_written = 0; ///< of m_kept
    bool m_isOver = false;
    QSocketNotifier m_room;
};

} // namespace vitrine
