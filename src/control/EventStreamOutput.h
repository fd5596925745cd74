// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "settings/OutputFile.h"

#include <QByteArrayView>
#include <QString>

namespace vitrine {

/// \brief The place that an event stream or a recording is written to: a file, a named pipe, a terminal or standard
/// output.
///
/// Never blocks. A named pipe that has no reader is closed until one comes, because a reader that comes later would
/// otherwise begin in the middle of a line. Closes what it has opened when it is destroyed. One thread.
class EventStreamOutput
{
public:
    struct Attempt
    {
        enum class End { Written, NoRoom, Failed, NoReader };

        End end = End::Written;
        qsizetype bytes = 0; ///< how many were written; only with Written
        QString why{};       ///< the system's reason; only with Failed
    };

    /// \a path, or `-` for standard output. \a file: what it is, for errors.
    explicit EventStreamOutput(const QString &path, OutputFile file = OutputFile::EventStream);
    ~EventStreamOutput();
    Q_DISABLE_COPY_MOVE(EventStreamOutput)

    /// Opens the output, at the first time with an empty file. A named pipe without a reader is no error, and leaves
    /// the output closed. From now on, the process ignores SIGPIPE.
    [[nodiscard]] Result<bool> open();

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// A pipe or a socket: it has a reader, who may leave.
    [[nodiscard]] bool hasReader() const { return m_hasReader; }
    /// Whether a reader that has left may be followed by another one.
    [[nodiscard]] bool mayGetReader() const { return m_mayGetReader; }
    /// What a pipe holds for its reader; 0 for other outputs.
    [[nodiscard]] qsizetype capacity() const { return m_capacity; }

    /// Writes the beginning of \a bytes.
    [[nodiscard]] Attempt write(QByteArrayView bytes);

    /// Closes a named pipe, whose last reader has left. Returns the bytes that no reader has taken, which are lost.
    qsizetype closePipe();
    /// Removes the last \a bytes from a file; false if that is not possible.
    [[nodiscard]] bool takeBack(qsizetype bytes);

private:
    [[nodiscard]] Result<bool> openStandardOutput();
    void inspect();

    QString m_path;
    OutputFile m_file;
    int m_descriptor = -1;
    bool m_isOwn = false; ///< opened here, not standard output
    bool m_hasReader = false;
    bool m_mayGetReader = false;
    qsizetype m_capacity = 0;
};

} // namespace vitrine
