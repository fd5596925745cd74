// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventStreamOutput.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstring>
#include <utility>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::EventStreamOutput)
};

QString systemReason(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

/// Whether \a descriptor is a pipe without a name, which no other reader can open.
bool isAnonymous(int descriptor)
{
    return QFile::symLinkTarget(QStringLiteral("/proc/self/fd/%1").arg(descriptor)).contains(u"/pipe:[");
}

} // namespace

EventStreamOutput::EventStreamOutput(const QString &path, OutputFile file)
    : m_path(path)
    , m_file(file)
{
}

EventStreamOutput::~EventStreamOutput()
{
    if (m_isOwn && isOpen())
        ::close(m_descriptor);
}

Result<bool> EventStreamOutput::open()
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that leaves is an error of write()
    if (m_path == u'-')
        return openStandardOutput();
    // O_NONBLOCK: opening a named pipe would otherwise wait for a reader.
    const int creation = m_isOwn ? 0 : O_CREAT | O_TRUNC; // not again, where a named pipe was
    const int flags = O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | creation;
    m_isOwn = true;
    // A recording has what the viewer did, with everything that the player sent.
    const mode_t mode = m_file == OutputFile::Recording ? 0600 : 0666;
    m_descriptor = ::open(QFile::encodeName(m_path).constData(), flags, mode);
    if (!isOpen()) {
        const int number = errno;
        struct stat file = {};
        if (number == ENXIO && ::stat(QFile::encodeName(m_path).constData(), &file) == 0 && S_ISFIFO(file.st_mode)) {
            m_mayGetReader = true;
            return true;
        }
        return outputFileError(m_file, m_path, number);
    }
    inspect();
    return true;
}

Result<bool> EventStreamOutput::openStandardOutput()
{
    // Also if it was closed at the start: main() has opened it for reading then.
    const int flags = ::fcntl(STDOUT_FILENO, F_GETFL);
    if (flags < 0 || (flags & O_ACCMODE) == O_RDONLY)
        return Error{m_file == OutputFile::Recording
                         ? Text::tr("The recording cannot be written to standard output, which is closed. Name a file.")
                         : Text::tr("The event stream cannot be written to standard output, which is closed. Name a "
                                    "file.")};
    m_descriptor = STDOUT_FILENO;
    inspect();
    return true;
}

void EventStreamOutput::inspect()
{
    struct stat file = {};
    ::fstat(m_descriptor, &file);
    m_hasReader = S_ISFIFO(file.st_mode) || S_ISSOCK(file.st_mode);
    m_mayGetReader = S_ISFIFO(file.st_mode) && !isAnonymous(m_descriptor);
    m_capacity = S_ISFIFO(file.st_mode) ? std::max(::fcntl(m_descriptor, F_GETPIPE_SZ), 0) : 0;
}

// Asks for room before each piece: standard output is shared with other programs, so that it cannot be made
// non-blocking. A pipe that has room has it for PIPE_BUF bytes (pipe(7)).
EventStreamOutput::Attempt EventStreamOutput::write(QByteArrayView bytes)
{
    using End = Attempt::End;
    if (!isOpen())
        return {.end = End::NoReader};
    pollfd room{m_descriptor, POLLOUT, 0};
    if (::poll(&room, 1, 0) == 0)
        return {.end = End::NoRoom};
    const ssize_t done =
        ::write(m_descriptor, bytes.data(), static_cast<size_t>(std::min<qsizetype>(bytes.size(), PIPE_BUF)));
    if (done >= 0)
        return {.end = End::Written, .bytes = static_cast<qsizetype>(done)};
    if (errno == EAGAIN || errno == EINTR)
        return {.end = End::NoRoom};
    if (errno == EPIPE)
        return {.end = End::NoReader};
    return {.end = End::Failed, .why = systemReason(errno)};
}

qsizetype EventStreamOutput::closePipe()
{
    if (!m_isOwn || !isOpen())
        return 0;
    int unread = 0;
    ::ioctl(m_descriptor, FIONREAD, &unread);
    ::close(std::exchange(m_descriptor, -1));
    return unread;
}

bool EventStreamOutput::takeBack(qsizetype bytes)
{
    struct stat file = {};
    if (!isOpen() || ::fstat(m_descriptor, &file) != 0 || !S_ISREG(file.st_mode))
        return false;
    // Not if another program has written behind it.
    return ::lseek(m_descriptor, 0, SEEK_CUR) == file.st_size && file.st_size >= bytes &&
           ::ftruncate(m_descriptor, file.st_size - bytes) == 0 && ::lseek(m_descriptor, -bytes, SEEK_CUR) >= 0;
}

} // namespace vitrine
