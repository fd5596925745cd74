// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/ExitLimit.h"

#include "app/Console.h"
#include "app/TerminationSignals.h"
#include "support/ForkedChild.h"

#include <QTest>

#include <csignal>
#include <memory>

#include <unistd.h>

using namespace vitrine;

class TestExitLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProcessEndsWithTheExitCodeOnceItIsKnown()
    {
        const auto ends = [](auto work) {
            return statusOf(forkedChild([work] {
                work();
                ::raise(SIGALRM); // in place of the ten seconds
            }));
        };
        int status = ends([] { ExitLimit::start(); });
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), internalErrorCode);
        status = ends([] {
            ExitLimit::setExitCode(7);
            ExitLimit::start();
        });
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 7);
    }

    void aSignalStartsTheTime_data()
    {
        QTest::addColumn<bool>("isRun");
        QTest::addColumn<int>("signal");
        QTest::addColumn<bool>("starts");
        QTest::newRow("SIGTERM") << true << SIGTERM << true;
        QTest::newRow("SIGINT") << true << SIGINT << true;
        QTest::newRow("SIGHUP") << true << SIGHUP << false;
        QTest::newRow("during the start") << false << SIGTERM << true;
    }

    void aSignalStartsTheTime()
    {
        QFETCH(const bool, isRun);
        QFETCH(const int, signal);
        QFETCH(const bool, starts);
        const int status = statusOf(forkedChild([isRun, signal] {
            TerminationSignals::install();
            std::unique_ptr<TerminationSignals> signals_;
            if (isRun)
                signals_ = std::make_unique<TerminationSignals>();
            ::raise(signal);
            ::_exit(::alarm(0) > 0 ? 5 : 6);
        }));
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), starts ? 5 : 6);
    }

    void theEngineDoesNotEndTheTime()
    {
        const int status = statusOf(forkedChild([] {
            TerminationSignals::install();
            ::raise(SIGTERM);
            std::signal(SIGALRM, SIG_DFL); // as the engine does
            const TerminationSignals signals_;
            ::raise(SIGALRM);
        }));
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), internalErrorCode);
    }

    void theTimeBeginsWithTheFirstCall()
    {
        const int status = statusOf(forkedChild([] {
            ExitLimit::start();
            const unsigned limit = ::alarm(3);
            ExitLimit::start();
            const unsigned left = ::alarm(0);
            ::_exit(limit > 8 && limit <= ExitLimit::limit.count() && left > 0 && left <= 3 ? 5 : 6);
        }));
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 5);
    }
};

QTEST_GUILESS_MAIN(TestExitLimit)
#include "TestExitLimit.moc"
