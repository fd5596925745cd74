// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/ChildAnswer.h"

#include <QTest>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

using namespace std::chrono_literals;
using namespace vitrine;
using End = ChildAnswer::End;

class TestChildAnswer : public QObject
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
        const ChildAnswer answer = askInChild(
            [here] { return QByteArray(::getpid() == here ? "the same process" : "another\nprocess"); }, 60s);
        QCOMPARE(answer, (ChildAnswer{End::Answered, "another\nprocess"}));
    }

    void nothingIsAnAnswer()
    {
        QCOMPARE(askInChild([] { return QByteArray(); }, 60s), (ChildAnswer{End::Answered, {}}));
    }

    void whatTheChildChangesStaysThere()
    {
        int here = 1;
        (void)askInChild(
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
        const ChildAnswer answer = askInChild(
            [signal] {
                if (signal == 0)
                    ::_exit(0);
                ::raise(signal);
                return QByteArray("alive");
            },
            60s);
        QCOMPARE(answer, (ChildAnswer{End::Crashed, {}}));
    }

    void doesNotWaitForever()
    {
        const ChildAnswer answer = askInChild(
            [] {
                for (;;)
                    ::pause();
                return QByteArray("never");
            },
            20ms);
        QCOMPARE(answer, (ChildAnswer{End::TimedOut, {}}));
    }

    void takesALongAnswerUpToALimit()
    {
        const ChildAnswer answer = askInChild([] { return QByteArray(1'000'000, 'x'); }, 60s);
        QCOMPARE(answer.end, End::Answered);
        QCOMPARE(answer.text.size(), 64 * 1024);
    }

    void worksWhereChildrenAreIgnored()
    {
        const auto before = std::signal(SIGCHLD, SIG_IGN);
        const ChildAnswer answer = askInChild([] { return QByteArray("well"); }, 60s);
        std::signal(SIGCHLD, before);
        QCOMPARE(answer, (ChildAnswer{End::Answered, "well"}));
    }

    void whatTheChildPrintsIsNotSeen()
    {
        int ends[2];
        QVERIFY(::pipe(ends) == 0);
        const int errors = ::dup(STDERR_FILENO);
        ::dup2(ends[1], STDERR_FILENO);
        (void)askInChild(
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

QTEST_APPLESS_MAIN(TestChildAnswer)
#include "TestChildAnswer.moc"
