// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/kiosk/PinPrompt.h"

#include "kiosk/exit/PinHash.h"

#include <QByteArray>
#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <csignal>
#include <optional>

#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace vitrine {

namespace {

constexpr qsizetype longestLine = 200;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::PinPrompt)
};

volatile std::sig_atomic_t receivedSignal = 0;

void noteSignal(int signal)
{
    receivedSignal = signal;
}

/// Lets signals that end the program come only while a line is waited for, and raises them again at the end. Otherwise
/// one that comes just before the wait would not end it.
class SignalGuard
{
public:
    SignalGuard()
    {
        receivedSignal = 0;
        struct sigaction action = {};
        action.sa_handler = noteSignal; // without SA_RESTART
        sigemptyset(&action.sa_mask);
        sigset_t blocked;
        sigemptyset(&blocked);
        for (const int signal : signals)
            sigaddset(&blocked, signal);
        pthread_sigmask(SIG_BLOCK, &blocked, &m_maskBefore);
        for (std::size_t i = 0; i < signals.size(); ++i)
            sigaction(signals[i], &action, &m_before[i]);
    }
    SignalGuard(const SignalGuard &) = delete;
    SignalGuard &operator=(const SignalGuard &) = delete;
    ~SignalGuard()
    {
        for (std::size_t i = 0; i < signals.size(); ++i)
            sigaction(signals[i], &m_before[i], nullptr);
        if (receivedSignal != 0)
            raise(receivedSignal);
        pthread_sigmask(SIG_SETMASK, &m_maskBefore, nullptr);
    }

    /// For the time of a wait.
    [[nodiscard]] const sigset_t *mask() const { return &m_maskBefore; }

private:
    static constexpr std::array signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

    std::array<struct sigaction, signals.size()> m_before{};
    sigset_t m_maskBefore{};
};

/// Switches the echo of a terminal off, and restores the terminal at the end.
class EchoGuard
{
public:
    explicit EchoGuard(int terminal)
        : m_terminal(terminal)
        , m_isValid(tcgetattr(terminal, &m_before) == 0)
    {
        if (!m_isValid)
            return;
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHOE | ECHOK | ECHONL);
        tcsetattr(m_terminal, TCSAFLUSH, &hidden);
    }
    EchoGuard(const EchoGuard &) = delete;
    EchoGuard &operator=(const EchoGuard &) = delete;
    ~EchoGuard()
    {
        if (m_isValid)
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }

private:
    int m_terminal;
    termios m_before{};
    bool m_isValid;
};

/// A line without its end, read byte by byte so that nothing after it is lost; no value if the input ends before. \a
/// mask is that of the signals during each wait, null for that of the thread.
std::optional<QByteArray> readLine(int input, const sigset_t *mask = nullptr)
{
    QByteArray line;
    char c = 0;
    while (line.size() < longestLine) {
        pollfd source{.fd = input, .events = POLLIN, .revents = 0};
        const int ready = ppoll(&source, 1, nullptr, mask);
        if (ready < 0 && errno == EINTR && receivedSignal == 0)
            continue;
        if (ready <= 0 || read(input, &c, 1) <= 0)
            return line.isEmpty() ? std::nullopt : std::optional(line);
        if (c == '\n')
            return line;
        line += c;
    }
    return line;
}

void writeAll(int output, const QByteArray &text)
{
    const char *rest = text.constData();
    auto left = static_cast<std::size_t>(text.size());
    while (left > 0) {
        const ssize_t count = write(output, rest, left);
        if (count < 0 && errno != EINTR)
            return;
        if (count > 0) {
            rest += count;
            left -= static_cast<std::size_t>(count);
        }
    }
}

Result<QString> pinIn(const std::optional<QByteArray> &line)
{
    if (!line)
        return Error{
            Text::tr("There is no PIN, because the input has ended. Enter it, or write it to standard input.")};
    return PinHash::validPin(QString::fromUtf8(*line).trimmed());
}

} // namespace

PinPrompt::PinPrompt(int input, int output)
    : m_input(input)
    , m_output(output)
{
}

Result<QString> PinPrompt::ask() const
{
    if (isatty(m_input) == 0)
        return pinIn(readLine(m_input));
    Result<QString> pin =
        readHidden(Text::tr("New PIN, %1 to %2 digits: ").arg(PinHash::shortestPin).arg(PinHash::longestPin));
    if (!pin)
        return pin;
    const Result<QString> again = readHidden(Text::tr("The same PIN again: "));
    if (!again || *again != *pin)
        return Error{Text::tr("The PIN was not set, because the second one is not the same as the first. Try again.")};
    return pin;
}

Result<QString> PinPrompt::readHidden(const QString &question) const
{
    const SignalGuard signals; // ends last: the terminal is as before when a signal has its effect
    const EchoGuard echo(m_input);
    writeAll(m_output, question.toLocal8Bit());
    const std::optional<QByteArray> line = readLine(m_input, signals.mask());
    writeAll(m_output, "\n");
    return pinIn(line);
}

} // namespace vitrine
