// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/instance/SingleInstance.h"

#include "protocol/EchoedText.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QScopeGuard>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <thread>
#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SingleInstance)
};

constexpr auto pause = 25ms;

/// A socket connected to the one at \a path, or -1. Never blocks.
int connectedTo(const QByteArray &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.size() >= static_cast<qsizetype>(sizeof(address.sun_path)))
        return -1;
    std::copy(path.cbegin(), path.cend(), address.sun_path);
    const int file = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (file >= 0 && ::connect(file, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0)
        return file;
    if (file >= 0)
        ::close(file);
    return -1;
}

/// Waits until \a file is ready for \a events. Whether it is before \a end.
bool waitFor(int file, short events, const QDeadlineTimer &end)
{
    pollfd entry = {file, events, 0};
    for (;;) {
        const int ready = ::poll(&entry, 1, static_cast<int>(end.remainingTime()));
        if (ready >= 0 || errno != EINTR)
            return ready > 0;
    }
}

enum class Transfer { Done, TimedOut, Closed };

Transfer send(int file, QByteArray bytes, const QDeadlineTimer &end)
{
    while (!bytes.isEmpty()) {
        if (!waitFor(file, POLLOUT, end))
            return Transfer::TimedOut;
        const ssize_t sent = ::send(file, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR && errno != EAGAIN)
            return Transfer::Closed;
        bytes.remove(0, std::max<qsizetype>(sent, 0));
    }
    return Transfer::Done;
}

Transfer receiveLine(int file, QByteArray &line, const QDeadlineTimer &end)
{
    while (!line.endsWith('\n')) {
        if (line.size() > InstanceRequest::maximumBytes)
            return Transfer::Closed;
        if (!waitFor(file, POLLIN, end))
            return Transfer::TimedOut;
        char buffer[4096];
        const ssize_t received = ::recv(file, buffer, sizeof(buffer), 0);
        if (received == 0 || (received < 0 && errno != EINTR && errno != EAGAIN))
            return Transfer::Closed;
        line.append(buffer, std::max<qsizetype>(received, 0));
    }
    return Transfer::Done;
}

} // namespace

SingleInstance::SingleInstance(const InstancePlace &place)
    : SingleInstance(place, Limits())
{
}

SingleInstance::SingleInstance(const InstancePlace &place, const Limits &limits, PeerUser peerUser)
    : m_place(place)
    , m_limits(limits)
    , m_peerUser(std::move(peerUser))
    , m_lock(place.lock)
{
}

SingleInstance::Outcome SingleInstance::claim()
{
    switch (m_lock.take()) {
    case ProfileLock::Outcome::Taken:
        return Outcome::First;
    case ProfileLock::Outcome::Held:
        return Outcome::Occupied;
    case ProfileLock::Outcome::NotWritable:
        m_problem = Text::tr("%1 cannot be written to (%2).").arg(echoed(m_place.lock), m_lock.obstacle());
        return Outcome::Impossible;
    case ProfileLock::Outcome::Unsupported:
        break;
    }
    m_problem = Text::tr("The file system of %1 has no locks.").arg(echoed(m_place.lock));
    return Outcome::Impossible;
}

SingleInstance::Outcome SingleInstance::claimOrHandOver(const InstanceRequest &request)
{
    const QByteArray line = request.toLine();
    if (line.size() >= InstanceRequest::maximumBytes) {
        m_problem = Text::tr("The target is too long.");
        return Outcome::Refused;
    }
    const QDeadlineTimer end(m_limits.start);
    for (;;) {
        if (const Outcome outcome = claim(); outcome != Outcome::Occupied)
            return outcome;
        if (const std::optional<Outcome> outcome = handOver(line))
            return *outcome;
        if (end.hasExpired())
            return Outcome::Silent;
        std::this_thread::sleep_for(pause);
    }
}

std::optional<SingleInstance::Outcome> SingleInstance::handOver(const QByteArray &line)
{
    const int file = connectedTo(QFile::encodeName(m_place.socket));
    if (file < 0)
        return std::nullopt;
    const auto closing = qScopeGuard([file] { ::close(file); });
    if (m_peerUser(file) != ::geteuid()) {
        m_problem = Text::tr("The process that listens at %1 belongs to another user.").arg(echoed(m_place.socket));
        return Outcome::Untrusted;
    }
    const QDeadlineTimer end(m_limits.answer);
    QByteArray answer;
    Transfer transfer = send(file, line, end);
    if (transfer == Transfer::Done)
        transfer = receiveLine(file, answer, end);
    switch (transfer) {
    case Transfer::Done:
        return judge(answer);
    case Transfer::TimedOut:
        return Outcome::Silent;
    case Transfer::Closed:
        break;
    }
    return std::nullopt;
}

SingleInstance::Outcome SingleInstance::judge(const QByteArray &answer)
{
    const Result<InstanceAnswer> parsed = InstanceAnswer::fromLine(answer);
    m_problem = parsed ? parsed->problem : parsed.error().message;
    return m_problem.isEmpty() ? Outcome::HandedOver : Outcome::Refused;
}

qint64 SingleInstance::process() const
{
    return ProfileLock::status(m_place.lock).process;
}

} // namespace vitrine
