// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/LongTimer.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace vitrine;

class TestLongTimer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongTimeDoesNotPassAtOnce_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("duration");
        QTest::newRow("24.9 days, more than an int of milliseconds") << std::chrono::milliseconds(2'151'360'000);
        QTest::newRow("30 days") << std::chrono::milliseconds(30 * 24h);
        QTest::newRow("4294968 s, a second round of an int") << std::chrono::milliseconds(4'294'968s);
        QTest::newRow("366 days, the longest setting") << std::chrono::milliseconds(366 * 24h);
    }

    void aLongTimeDoesNotPassAtOnce()
    {
        QFETCH(const std::chrono::milliseconds, duration);
        LongTimer timer;
        const QSignalSpy fired(&timer, &LongTimer::timeout);
        timer.start(duration);
        // Another timer has fired by then, so this one would have, too.
        QTimer after;
        after.setSingleShot(true);
        const QSignalSpy afterFired(&after, &QTimer::timeout);
        after.start(20ms);
        QTRY_COMPARE(afterFired.size(), 1);
        QCOMPARE(fired.size(), 0);
        QVERIFY(timer.isActive());
    }

    void firesOnceAfterAllParts_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("duration");
        QTest::newRow("less than a part") << std::chrono::milliseconds(5);
        QTest::newRow("whole parts") << std::chrono::milliseconds(60);
        QTest::newRow("parts and a rest") << std::chrono::milliseconds(75);
    }

    void firesOnceAfterAllParts()
    {
        QFETCH(const std::chrono::milliseconds, duration);
        LongTimer timer(nullptr, 20ms);
        const QSignalSpy fired(&timer, &LongTimer::timeout);
        QElapsedTimer elapsed;
        elapsed.start();
        timer.start(duration);
        QTRY_COMPARE(fired.size(), 1);
        // A coarse timer may be 5 % early.
        QVERIFY2(std::chrono::milliseconds(elapsed.elapsed()) >= duration * 9 / 10,
                 qPrintable(QString::number(elapsed.elapsed())));
        QVERIFY(!timer.isActive());
    }

    void aNewStartReplacesTheFirst()
    {
        LongTimer timer(nullptr, 20ms);
        const QSignalSpy fired(&timer, &LongTimer::timeout);
        timer.start(366 * 24h);
        timer.start(0ms);
        QTRY_COMPARE(fired.size(), 1);
        QVERIFY(!timer.isActive());
    }

    void stopsBetweenParts()
    {
        LongTimer timer(nullptr, 1ms);
        const QSignalSpy fired(&timer, &LongTimer::timeout);
        timer.start(3ms);
        timer.stop();
        QVERIFY(!timer.isActive());
        QTimer after;
        after.setSingleShot(true);
        const QSignalSpy afterFired(&after, &QTimer::timeout);
        after.start(20ms);
        QTRY_COMPARE(afterFired.size(), 1);
        QCOMPARE(fired.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLongTimer)
#include "TestLongTimer.moc"
