// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "graphics/ForkedProbe.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <optional>
#include <utility>

namespace vitrine {

namespace {

constexpr qsizetype longestAnswer = 64 * 1024;
// Marks an answer as complete. The exit status cannot: it is lost where SIGCHLD is ignored.
constexpr char endOfAnswer = '\0';

// Limit for the wait for a killed child: one that hangs in the kernel does not end at once.
constexpr std::chrono::milliseconds reapLimit{100};

[[noreturn]] void answerAndExit(const std::function<QByteArray()> &function, int pipe, pid_t parent)
{
    // A crash is a result here: it must leave no core file and call no crash handler.
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    for (const int signal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTERM, SIGINT})
        ::signal(signal, SIG_DFL);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent)
        ::_exit(1);
    const int nowhere = ::open("/dev/null", O_RDWR);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(nowhere, stream);

    const QByteArray text = function().left(longestAnswer) + endOfAnswer;
    const char *next = text.constData();
    qsizetype left = text.size();
    while (left > 0) {
        const ssize_t written = ::write(pipe, next, static_cast<size_t>(left));
        if (written <= 0)
            ::_exit(1);
        next += written;
        left -= written;
    }
    // _exit(), because the exit handlers belong to the parent.
    ::_exit(0);
}

/// Reads until the other end is closed; no value if \a deadline passes first.
std::optional<QByteArray> readAll(int pipe, const QDeadlineTimer &deadline)
{
    QByteArray text;
    for (;;) {
        pollfd waiting{pipe, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(deadline.remainingTime()));
        if (ready == 0)
            return std::nullopt;
        char part[4096];
        const ssize_t size = ready < 0 ? -1 : ::read(pipe, part, sizeof part);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return text;
        text.append(part, static_cast<qsizetype>(size));
    }
}

} // namespace

ForkedProbe::ForkedProbe(const std::function<QByteArray()> &function, std::chrono::milliseconds limit)
    : m_deadline(limit)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return;
    const pid_t parent = ::getpid();
    m_child = ::fork();
    if (m_child == 0)
        answerAndExit(function, ends[1], parent);
    ::close(ends[1]);
    if (m_child < 0)
        ::close(ends[0]);
    else
        m_pipe = ends[0];
}

ForkedProbe::~ForkedProbe()
{
    if (m_pipe >= 0) {
        ::kill(m_child, SIGKILL);
        reap();
    }
}

ForkedProbeResult ForkedProbe::result()
{
    if (m_pipe < 0)
        return {ForkedProbeResult::End::NotStarted, {}};
    std::optional<QByteArray> text = readAll(m_pipe, m_deadline);
    if (!text)
        ::kill(m_child, SIGKILL);
    reap();
    if (!text)
        return {ForkedProbeResult::End::TimedOut, {}};
    if (!text->endsWith(endOfAnswer))
        return {ForkedProbeResult::End::Crashed, {}};
    text->chop(1);
    return {ForkedProbeResult::End::Answered, *text};
}

void ForkedProbe::reap()
{
    const bool gone = readAll(m_pipe, QDeadlineTimer(reapLimit)).has_value();
    ::close(std::exchange(m_pipe, -1));
    while (::waitpid(m_child, nullptr, gone ? 0 : WNOHANG) < 0 && errno == EINTR) {
    }
}

} // namespace vitrine
