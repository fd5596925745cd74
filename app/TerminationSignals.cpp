// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/TerminationSignals.h"

#include "app/ExitLimit.h"

#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace vitrine {

namespace {

// Signals within this time are one request: timeout(1) signals its child and then the process group.
constexpr qint64 oneRequestMs = 200;

constexpr std::array numbers{SIGINT, SIGTERM, SIGHUP};
// Global, because the process has them before there is an object.
std::array<bool, numbers.size()> isIgnored{};

// Global, for the signal handler.
constexpr char endByte = 1;
constexpr char hangupByte = 2;

int signalSockets[2] = {-1, -1};
std::atomic<qint64> firstRequestMs{0};
static_assert(std::atomic<qint64>::is_always_lock_free);

qint64 monotonicMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

void handleSignal(int number)
{
    const int savedErrno = errno; // of the code that the signal interrupts
    // SIGHUP never ends the process at once: it may come repeatedly when a terminal closes, or after SIGTERM at logout.
    qint64 first = 0;
    const qint64 now = monotonicMs();
    if (number != SIGHUP && !firstRequestMs.compare_exchange_strong(first, now) && now - first > oneRequestMs) {
        std::signal(number, SIG_DFL);
        std::raise(number); // ends the process when this handler returns
        return;
    }
    if (number != SIGHUP)
        ExitLimit::start();
    const char byte = number == SIGHUP ? hangupByte : endByte;
    [[maybe_unused]] const ssize_t written = ::write(signalSockets[0], &byte, 1);
    errno = savedErrno;
}

void setHandlers(void (*handler)(int))
{
    for (std::size_t i = 0; i < numbers.size(); ++i)
        std::signal(numbers[i], isIgnored[i] ? SIG_IGN : handler);
}

} // namespace

void TerminationSignals::noteIgnored()
{
    std::ranges::transform(numbers, isIgnored.begin(), [](int number) {
        struct sigaction action = {};
        return ::sigaction(number, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
    });
}

void TerminationSignals::install()
{
    const bool isOpen = signalSockets[0] >= 0 ||
                        ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, signalSockets) == 0;
    if (isOpen)
        setHandlers(handleSignal);
}

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
{
    install();
    ExitLimit::keep();
    if (signalSockets[1] < 0)
        return;
    m_notifier = new QSocketNotifier(signalSockets[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &TerminationSignals::read);
    std::signal(SIGPIPE, SIG_IGN); // a reader of the event stream may close it at any time
}

TerminationSignals::~TerminationSignals()
{
    // The handlers stay: a signal during the rest of the exit must not change its code.
    delete m_notifier;
    for (int &socket : signalSockets) {
        if (const int open = std::exchange(socket, -1); open >= 0)
            ::close(open);
    }
}

void TerminationSignals::read()
{
    char byte = 0;
    if (::read(signalSockets[1], &byte, 1) != 1)
        return;
    if (byte == hangupByte && m_reloads)
        Q_EMIT reloadRequested();
    else
        Q_EMIT received();
}

} // namespace vitrine
