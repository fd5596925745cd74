// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/PlaybackClock.h"

#include "support/ManualClock.h"

#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

class TestPlaybackClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoPositionBeforeTheFirstDelivery()
    {
        PlaybackClock clock(m_time);
        clock.setRunning(true);
        m_time.advance(1s);
        QCOMPARE(clock.positionSeconds(), std::nullopt);
        QCOMPARE(clock.sinceDelivery(), std::nullopt);
    }

    void knowsWhatWasTold()
    {
        PlaybackClock clock(m_time);
        QCOMPARE(clock.toldSeconds(), std::nullopt);
        clock.setPosition(10.0);
        clock.setRunning(true);
        m_time.advance(1s);
        QCOMPARE(clock.toldSeconds(), 10.0);
        clock.setRunning(false);
        QCOMPARE(clock.toldSeconds(), 11.0);
    }

    void followsTheRateBetweenDeliveries_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("position");
        QTest::newRow("normal") << 1.0 << 10.4;
        QTest::newRow("fast") << 1.25 << 10.5;
        QTest::newRow("slow") << 0.25 << 10.1;
        QTest::newRow("zero stands still") << 0.0 << 10.0;
    }

    void followsTheRateBetweenDeliveries()
    {
        QFETCH(double, rate);
        QFETCH(double, position);
        PlaybackClock clock(m_time);
        clock.setPlaybackRate(rate);
        clock.setPosition(10.0);
        clock.setRunning(true);
        m_time.advance(400ms);
        QCOMPARE(clock.positionSeconds().value(), position);
    }

    void standsStillUnlessRunning()
    {
        PlaybackClock clock(m_time);
        clock.setPosition(10.0);
        m_time.advance(400ms);
        QCOMPARE(clock.positionSeconds(), std::optional(10.0));
    }

    void pausingKeepsWhatWasReached()
    {
        PlaybackClock clock(m_time);
        clock.setPosition(10.0);
        clock.setRunning(true);
        m_time.advance(300ms);
        clock.setRunning(false);
        m_time.advance(5s);
        QCOMPARE(clock.positionSeconds().value(), 10.3);
    }

    void aNewRateCountsFromNow()
    {
        PlaybackClock clock(m_time);
        clock.setPosition(10.0);
        clock.setRunning(true);
        m_time.advance(1s);
        clock.setPlaybackRate(2.0);
        m_time.advance(500ms);
        QCOMPARE(clock.positionSeconds().value(), 12.0);
    }

    void stopsExtrapolatingWhenDeliveriesStop()
    {
        PlaybackClock clock(m_time);
        clock.setPosition(10.0);
        clock.setRunning(true);
        m_time.advance(1min);
        QCOMPARE(clock.positionSeconds().value(), 12.0);
        QCOMPARE(clock.sinceDelivery(), std::optional(std::chrono::milliseconds(1min)));
        clock.setPlaybackRate(2.0);
        m_time.advance(1s);
        QCOMPARE(clock.positionSeconds().value(), 12.0);
    }

    void isExactAgainAtTheNextDelivery()
    {
        PlaybackClock clock(m_time);
        clock.setPosition(10.0);
        clock.setRunning(true);
        m_time.advance(510ms);
        clock.setPosition(10.45);
        QCOMPARE(clock.positionSeconds(), std::optional(10.45));
    }

    void neverRunsBackwardsByItself()
    {
        PlaybackClock clock(m_time);
        clock.setPosition(10.0);
        clock.setRunning(true);
        double last = 10.0;
        for (int i = 0; i < 50; ++i) {
            m_time.advance(100ms);
            if (i % 7 == 0)
                clock.setPlaybackRate(i % 2 ? 0.5 : 1.5);
            if (i % 11 == 0)
                clock.setRunning(i % 3 != 0);
            const double now = clock.positionSeconds().value();
            QVERIFY(now >= last);
            last = now;
        }
    }

    void resetForgetsEverything()
    {
        PlaybackClock clock(m_time);
        clock.setPosition(10.0);
        clock.setPlaybackRate(2.0);
        clock.reset();
        QCOMPARE(clock.positionSeconds(), std::nullopt);
        QCOMPARE(clock.playbackRate(), 1.0);
    }

private:
    ManualClock m_time;
};

QTEST_APPLESS_MAIN(TestPlaybackClock)
#include "TestPlaybackClock.moc"
