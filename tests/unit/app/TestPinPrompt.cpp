// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/kiosk/PinPrompt.h"

#include "support/ForkedChild.h"

#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <future>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// \brief Both ends of a pseudo terminal.
class Terminal
{
public:
    Terminal()
        : m_master(posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (m_master < 0 || grantpt(m_master) != 0 || unlockpt(m_master) != 0)
            qFatal("The test needs a pseudo terminal.");
        m_slave = open(ptsname(m_master), O_RDWR | O_NOCTTY);
    }
    ~Terminal()
    {
        close(m_slave);
        close(m_master);
    }

    [[nodiscard]] int slave() const { return m_slave; }

    [[nodiscard]] bool echoes() const
    {
        termios state{};
        return tcgetattr(m_slave, &state) == 0 && (state.c_lflag & ECHO) != 0;
    }

    void type(const char *keys) const { QVERIFY(write(m_master, keys, strlen(keys)) > 0); }

    /// What is on the screen, from the last call on, until \a end.
    QByteArray readUntil(const char *end) const
    {
        QByteArray text;
        while (!text.contains(end)) {
            pollfd screen{.fd = m_master, .events = POLLIN, .revents = 0};
            char bytes[256];
            const ssize_t count = poll(&screen, 1, 20'000) > 0 ? read(m_master, bytes, sizeof bytes) : 0;
            if (count <= 0)
                return text;
            text.append(bytes, count);
        }
        return text;
    }

private:
    int m_master;
    int m_slave;
};

/// A pipe with \a text in it, closed for writing.
int inputWith(const QByteArray &text)
{
    int ends[2];
    if (pipe(ends) != 0 || write(ends[1], text.constData(), size_t(text.size())) != text.size())
        qFatal("The test needs a pipe.");
    close(ends[1]);
    return ends[0];
}

/// A process that asks in \a terminal and writes to \a output.
pid_t promptIn(const Terminal &terminal, int output)
{
    return forkedChild([&] { (void)PinPrompt(terminal.slave(), output).ask(); });
}

/// 0 if \a child has ended by itself.
int signalThatEnded(pid_t child)
{
    const int status = statusOf(child);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

} // namespace

class TestPinPrompt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
        if (terminal < 0)
            QSKIP("There are no pseudo terminals: /dev/pts is not mounted.");
        close(terminal);
    }

    void readsTheFirstLineOfAnotherInput_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("pin"); // empty: an error
        QTest::addColumn<QString>("part");
        const QString noPin = u"This is no PIN"_s;
        QTest::newRow("a line") << QByteArray("271828\n") << u"271828"_s << QString();
        QTest::newRow("no line end") << QByteArray("2718") << u"2718"_s << QString();
        QTest::newRow("lines of Windows") << QByteArray("2718\r\n1\r\n") << u"2718"_s << QString();
        QTest::newRow("the longest") << QByteArray("123456789012\n") << u"123456789012"_s << QString();
        QTest::newRow("nothing") << QByteArray() << QString() << u"the input has ended"_s;
        QTest::newRow("an empty line") << QByteArray("\n271828\n") << QString() << noPin;
        QTest::newRow("too short") << QByteArray("271\n") << QString() << noPin;
        QTest::newRow("too long") << QByteArray("1234567890123\n") << QString() << noPin;
        QTest::newRow("letters") << QByteArray("27x28\n") << QString() << noPin;
        QTest::newRow("very long") << QByteArray(5000, '1') << QString() << noPin;
    }

    void readsTheFirstLineOfAnotherInput()
    {
        QFETCH(const QByteArray, input);
        QFETCH(const QString, pin);
        QFETCH(const QString, part);
        const int descriptor = inputWith(input);
        const Terminal output;
        const Result<QString> answer = PinPrompt(descriptor, output.slave()).ask();
        close(descriptor);
        QCOMPARE(answer ? *answer : QString(), pin);
        const QString message = answer ? QString() : answer.error().message;
        QVERIFY2(message.contains(part), qPrintable(message));
        QVERIFY2(!message.contains(u"271"_s) && !message.contains(u"1111"_s), "it shows what was entered");
    }

    void asksTwiceOnATerminalWithoutShowingIt_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QString>("pin"); // empty: an error
        QTest::newRow("the same") << QByteArray("271828\n") << u"271828"_s;
        QTest::newRow("corrected") << QByteArray("2718\x7f"
                                                 "828\n")
                                   << u"271828"_s;
        QTest::newRow("another") << QByteArray("271829\n") << QString();
        QTest::newRow("no PIN") << QByteArray("no\n") << QString();
        QTest::newRow("end of input") << QByteArray("\x04") << QString();
    }

    void asksTwiceOnATerminalWithoutShowingIt()
    {
        QFETCH(const QByteArray, second);
        QFETCH(const QString, pin);
        const Terminal terminal;
        auto asked =
            std::async(std::launch::async, [&terminal] { return PinPrompt(terminal.slave(), terminal.slave()).ask(); });
        QByteArray screen = terminal.readUntil("digits: ");
        QVERIFY(screen.contains("4 to 12 digits: "));
        QVERIFY(!terminal.echoes());
        terminal.type("271828\n");
        screen += terminal.readUntil("again: ");
        terminal.type(second.constData());
        screen += terminal.readUntil("\n");
        const Result<QString> answer = asked.get();
        QCOMPARE(answer ? *answer : QString(), pin);
        QVERIFY2(answer || answer.error().message.contains(u"not the same"_s), "another message");
        QVERIFY2(!screen.contains("718"), screen.constData());
        QVERIFY(terminal.echoes());
    }

    void anEndBySignalLeavesTheTerminalAsItWas()
    {
        const Terminal terminal;
        const pid_t child = promptIn(terminal, terminal.slave());
        QVERIFY(terminal.readUntil("digits: ").contains("digits: "));
        QVERIFY(!terminal.echoes());
        QCOMPARE(kill(child, SIGINT), 0);
        QCOMPARE(signalThatEnded(child), SIGINT);
        QVERIFY(terminal.echoes());
    }

    void aSignalBeforeTheWaitEndsIt()
    {
        const Terminal terminal;
        int ends[2];
        QCOMPARE(pipe2(ends, O_NONBLOCK), 0);
        QByteArray block(4096, 'x'); // the size of a page: the pipe is then full to the last byte
        while (write(ends[1], block.constData(), size_t(block.size())) > 0) {
        }
        QCOMPARE(fcntl(ends[1], F_SETFL, 0), 0);

        const pid_t child = promptIn(terminal, ends[1]);
        QTRY_VERIFY(!terminal.echoes()); // it is about to write the question, which it cannot yet
        QCOMPARE(kill(child, SIGINT), 0);
        while (read(ends[0], block.data(), size_t(block.size())) > 0) {
        }
        QCOMPARE(signalThatEnded(child), SIGINT);
        QVERIFY(terminal.echoes());
        close(ends[0]);
        close(ends[1]);
    }
};

QTEST_GUILESS_MAIN(TestPinPrompt)
#include "TestPinPrompt.moc"
