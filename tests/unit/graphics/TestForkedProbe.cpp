// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "graphics/ForkedProbe.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

using namespace std::chrono_literals;
using namespace vitrine;
using End = ForkedProbeResult::End;

class TestForkedProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        errno = 0;
        QVERIFY2(::waitpid(-1, nullptr, WNOHANG) == -1, "no process is left behind");
        QCOMPARE(errno, ECHILD);
    }

    void severalAreAskedAtOnce()
    {
        int ends[2];
        QVERIFY(::pipe(ends) == 0);
        // The first waits for the second, which is asked after it.
        ForkedProbe first(
            [&ends] {
                char byte = 0;
                return QByteArray(::read(ends[0], &byte, 1) == 1 ? "first" : "alone");
            },
            60s);
        ForkedProbe second([&ends] { return QByteArray(::write(ends[1], "x", 1) == 1 ? "second" : "failed"); }, 60s);
        QCOMPARE(first.result(), (ForkedProbeResult{End::Answered, "first"}));
        QCOMPARE(second.result(), (ForkedProbeResult{End::Answered, "second"}));
        ::close(ends[0]);
        ::close(ends[1]);
    }

    void endsWithItsProbe()
    {
        const ForkedProbe dropped(
            [] {
                for (;;)
                    ::pause();
                return QByteArray();
            },
            60s);
    }

    void theTimeRunsFromTheStart()
    {
        ForkedProbe probe(
            [] {
                for (;;)
                    ::pause();
                return QByteArray();
            },
            0ms);
        QCOMPARE(probe.result(), (ForkedProbeResult{End::TimedOut, {}}));
    }
};

QTEST_APPLESS_MAIN(TestForkedProbe)
#include "TestForkedProbe.moc"
