// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/RunClock.h"

#include "support/ManualClock.h"

#include <QTest>

using namespace std::chrono_literals;
using vitrine::ManualClock;
using vitrine::RunClock;

class TestRunClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheServerAtFirst();
    void hasTheTimeOfThePage();
    void goesOnWithTheNextPage();
};

void TestRunClock::followsTheServerAtFirst()
{
    ManualClock server;
    const RunClock clock(server);
    const auto before = clock.elapsed();

    server.advance(5s);

    QVERIFY(!clock.isVirtual());
    QCOMPARE(clock.elapsed() - before, 5000ms);
    QCOMPARE(clock.utcNow(), server.utcNow());
}

void TestRunClock::hasTheTimeOfThePage()
{
    ManualClock server;
    RunClock clock(server);

    clock.setPageTime(3s);
    server.advance(1h);

    QVERIFY(clock.isVirtual());
    QCOMPARE(clock.elapsed(), 3000ms);
    clock.setPageTime(3s);
    QCOMPARE(clock.elapsed(), 3000ms);
    clock.setPageTime(10s);
    QCOMPARE(clock.elapsed(), 10000ms);
}

void TestRunClock::goesOnWithTheNextPage()
{
    ManualClock server;
    RunClock clock(server);

    clock.setPageTime(10s);
    clock.setPageTime(1s);
    QCOMPARE(clock.elapsed(), 11000ms);
    clock.setPageTime(2s);
    QCOMPARE(clock.elapsed(), 12000ms);
}

QTEST_GUILESS_MAIN(TestRunClock)
#include "TestRunClock.moc"
