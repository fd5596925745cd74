// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/DeviceSlots.h"

#include "support/ManualClock.h"

#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

class TestDeviceSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock = ManualClock(); }

    void everybodyMayPlayWithoutALimit()
    {
        DeviceSlots places(m_clock);
        for (int i = 0; i < 100; ++i)
            QVERIFY(places.begin(QString::number(i), one()));
        QCOMPARE(places.taken(), 100);
        QCOMPARE(places.begun(), 100);
    }

    void theLastPlaceIsTheLast()
    {
        DeviceSlots places(m_clock);
        places.setRules({.limit = 2});
        QVERIFY(places.begin(one(), one()));
        QVERIFY(places.begin(two(), two()));
        QVERIFY(!places.begin(three(), three()));
        QVERIFY(places.end(two(), two()));
        QVERIFY(places.begin(three(), three()));
        QCOMPARE(places.taken(), 2);
        QCOMPARE(places.ended(), 1);
        QCOMPARE(places.lapsed(), 0);
    }

    void aDeviceTakesNoSecondPlace()
    {
        DeviceSlots places(m_clock);
        places.setRules({.limit = 1});
        QVERIFY(places.begin(one(), one()));
        QVERIFY(places.begin(one(), two()));
        QCOMPARE(places.taken(), 1);
        QCOMPARE(places.lapsed(), 1);
        QVERIFY2(!places.keepAlive(one(), one()), "the older session is over");
        QVERIFY2(!places.end(one(), one()), "a late goodbye must not end the newer session");
        QVERIFY(places.isOpen(two()) && !places.isOpen(one()));
    }

    void aSessionLapsesWithoutHeartbeats()
    {
        DeviceSlots places(m_clock);
        places.setRules({.limit = 1, .lifetime = 30s});
        QVERIFY(places.begin(one(), one()));
        m_clock.advance(29'999ms);
        QVERIFY(places.keepAlive(one(), one()));
        m_clock.advance(29'999ms);
        QCOMPARE(places.taken(), 1);
        m_clock.advance(1ms);
        QCOMPARE(places.taken(), 0);
        QCOMPARE(places.lapsed(), 1);
        QVERIFY(!places.keepAlive(one(), one()));
        QVERIFY(!places.end(one(), one()));
        QVERIFY(!places.isOpen(one()));
        QVERIFY(places.begin(two(), two()));
    }

    void onlyTheOwnSessionCounts()
    {
        DeviceSlots places(m_clock);
        QVERIFY(places.begin(one(), one()));
        QVERIFY(!places.keepAlive(two(), one()));
        QVERIFY(!places.keepAlive(one(), two()));
        QVERIFY(!places.end(two(), one()));
        QVERIFY(!places.end(one(), QString()));
        QCOMPARE(places.taken(), 1);
    }

    void aGoodbyeMayComeFirst()
    {
        DeviceSlots places(m_clock);
        QVERIFY(!places.end(one(), one()));
        QVERIFY(places.begin(one(), one()));
        QCOMPARE(places.taken(), 0);
        QCOMPARE(places.begun(), 1);
        QCOMPARE(places.ended(), 1);
        QVERIFY(places.begin(one(), two()));
        QCOMPARE(places.taken(), 1);
    }

    void otherDevicesLeaveAfterTheFirstRefusal()
    {
        DeviceSlots places(m_clock);
        places.setRules({.limit = 1, .others = 1, .othersStay = 5s});
        m_clock.advance(1h);
        QVERIFY(!places.begin(one(), one()));
        m_clock.advance(4'999ms);
        QVERIFY(!places.begin(one(), one()));
        QCOMPARE(places.othersNow(), 1);
        m_clock.advance(1ms);
        QCOMPARE(places.othersNow(), 0);
        QVERIFY(places.begin(one(), one()));
        QCOMPARE(places.taken(), 1);
    }

private:
    static QString one() { return QStringLiteral("one"); }
    static QString two() { return QStringLiteral("two"); }
    static QString three() { return QStringLiteral("three"); }

    ManualClock m_clock;
};

QTEST_GUILESS_MAIN(TestDeviceSlots)
#include "TestDeviceSlots.moc"
