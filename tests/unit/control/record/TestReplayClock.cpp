// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/record/ReplayClock.h"

#include "support/ManualClock.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitrine;

class TestReplayClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsStillAtAnEntry()
    {
        ManualClock real;
        ReplayClock clock(real, 1.0);
        clock.stopAt(100ms, m_noon);
        real.advance(5s);
        QCOMPARE(clock.elapsed(), 100ms);
        QCOMPARE(clock.utcNow(), m_noon);
    }

    void runsAtItsSpeedUntilTheNextEntry_data()
    {
        QTest::addColumn<double>("speed");
        QTest::newRow("slow") << 0.5;
        QTest::newRow("as recorded") << 1.0;
        QTest::newRow("fast") << 8.0;
    }

    void runsAtItsSpeedUntilTheNextEntry()
    {
        QFETCH(const double, speed);
        ManualClock real;
        real.advance(7s); // the replay starts later
        ReplayClock clock(real, speed);
        clock.stopAt(1000ms, m_noon);
        clock.runUntil(9000ms);
        const std::chrono::milliseconds due(static_cast<int>(8000 / speed));
        QCOMPARE(clock.realTimeUntil(9000ms), due);
        real.advance(due / 4);
        QCOMPARE(clock.elapsed(), 3000ms);
        QCOMPARE(clock.utcNow(), m_noon.addMSecs(2000));
        QCOMPARE(clock.realTimeUntil(9000ms), due - due / 4);
        real.advance(due);
        QCOMPARE(clock.elapsed(), 9000ms);
        QCOMPARE(clock.realTimeUntil(9000ms), 0ms);
    }

    void aLateEntryDelaysNoneAfterIt()
    {
        ManualClock real;
        ReplayClock clock(real, 1.0);
        clock.stopAt(0ms, m_noon);
        clock.runUntil(100ms);
        real.advance(400ms);
        clock.stopAt(100ms, m_noon);
        QCOMPARE(clock.elapsed(), 100ms);
        QCOMPARE(clock.realTimeUntil(500ms), 100ms);
        QCOMPARE(clock.realTimeUntil(300ms), 0ms);
    }

    void neverRunsBackwards()
    {
        ManualClock real;
        ReplayClock clock(real, 1.0);
        clock.stopAt(0ms, m_noon);
        clock.stopAt(700ms, m_noon); // before it is due
        clock.runUntil(900ms);
        real.advance(100ms);
        QCOMPARE(clock.elapsed(), 700ms);
    }

    void jumpsWithoutASpeed()
    {
        ManualClock real;
        ReplayClock clock(real, std::nullopt);
        clock.stopAt(0ms, m_noon);
        clock.runUntil(10h);
        QCOMPARE(clock.realTimeUntil(10h), 0ms);
        real.advance(1s);
        QCOMPARE(clock.elapsed(), 0ms);
        clock.stopAt(10h, m_noon.addSecs(36000));
        QCOMPARE(clock.elapsed(), 10h);
        QCOMPARE(clock.utcNow(), m_noon.addSecs(36000));
    }

private:
    const QDateTime m_noon = QDateTime::fromString(QStringLiteral("2026-11-27T12:00:00Z"), Qt::ISODate);
};

QTEST_APPLESS_MAIN(TestReplayClock)
#include "TestReplayClock.moc"
