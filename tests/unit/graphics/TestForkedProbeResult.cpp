// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "graphics/ForkedProbeResult.h"

#include <QTest>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

using namespace std::chrono_literals;
using namespace vitrine;
using End = ForkedProbeResult::End;

class TestForkedProbeResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        errno = 0;
        QVERIFY2(::waitpid(-1, nullptr, WNOHANG) == -1, "no process is left behind");
        QCOMPARE(errno, ECHILD);
    }

    void bringsTheAnswerBack()
    {
        const pid_t here = ::getpid();
        const ForkedProbeResult answer = runForkedProbe(
            [here] { return QByteArray(::getpid() == here ? "the same process" : "another\nprocess"); }, 60s);
        QCOMPARE(answer, (ForkedProbeResult{End::Answered, "another\nprocess"}));
    }

    void nothingIsAnAnswer()
    {
        QCOMPARE(runForkedProbe([] { return QByteArray(); }, 60s), (ForkedProbeResult{End::Answered, {}}));
    }

    void whatTheChildChangesStaysThere()
    {
        int here = 1;
        (void)runForkedProbe(
            [&here] {
                here = 2;
                return QByteArray();
            },
            60s);
        QCOMPARE(here, 1);
    }

    void survivesWhatTheChildDoesNot_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("crash") << SIGSEGV;
        QTest::newRow("abort") << SIGABRT;
        QTest::newRow("killed") << SIGKILL;
        QTest::newRow("exit") << 0;
    }

    void survivesWhatTheChildDoesNot()
    {
        QFETCH(int, signal);
        const ForkedProbeResult answer = runForkedProbe(
            [signal] {
                if (signal == 0)
                    ::_exit(0);
                ::raise(signal);
                return QByteArray("alive");
            },
            60s);
        QCOMPARE(answer, (ForkedProbeResult{End::Crashed, {}}));
    }

    void doesNotWaitForever()
    {
        const ForkedProbeResult answer = runForkedProbe(
            [] {
                for (;;)
                    ::pause();
                return QByteArray("never");
            },
            20ms);
        QCOMPARE(answer, (ForkedProbeResult{End::TimedOut, {}}));
    }

    void takesALongAnswerUpToALimit()
    {
        const ForkedProbeResult answer = runForkedProbe([] { return QByteArray(1'000'000, 'x'); }, 60s);
        QCOMPARE(answer.end, End::Answered);
        QCOMPARE(answer.text.size(), 64 * 1024);
    }

    void worksWhereChildrenAreIgnored()
    {
        const auto before = std::signal(SIGCHLD, SIG_IGN);
        const ForkedProbeResult answer = runForkedProbe([] { return QByteArray("well"); }, 60s);
        std::signal(SIGCHLD, before);
        QCOMPARE(answer, (ForkedProbeResult{End::Answered, "well"}));
    }

    void whatTheChildPrintsIsNotSeen()
    {
        int ends[2];
        QVERIFY(::pipe(ends) == 0);
        const int errors = ::dup(STDERR_FILENO);
        ::dup2(ends[1], STDERR_FILENO);
        (void)runForkedProbe(
            [] {
                (void)!::write(STDERR_FILENO, "libEGL warning", 14);
                return QByteArray();
            },
            60s);
        ::dup2(errors, STDERR_FILENO);
        ::close(errors);
        ::close(ends[1]);
        char byte = 0;
        QCOMPARE(::read(ends[0], &byte, 1), 0);
        ::close(ends[0]);
    }
};

QTEST_APPLESS_MAIN(TestForkedProbeResult)
#include "TestForkedProbeResult.moc"
