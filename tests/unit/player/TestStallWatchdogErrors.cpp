// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "StallWatchdogHarness.h"

using namespace vitrine;

class TestStallWatchdogErrors : public StallWatchdogHarness
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void afterAnErrorAMomentIsEnough()
    {
        play();
        m_watch->suspect();
        QVERIFY(m_watch->isSuspicious());
        QVERIFY(isSilentAfter(3));
        QVERIFY(m_watch->isSuspicious());
    }

    void anErrorWhilePlaybackContinuesIsHarmless()
    {
        play();
        m_watch->suspect();
        for (int i = 1; i <= 61; ++i)
            pass(1, 0.5 + i);
        QCOMPARE(m_silent->count(), 0);
        QVERIFY(!m_watch->isSuspicious());
        pass(9);
        QCOMPARE(m_silent->count(), 0);
    }

    void anErrorCountsWhenTheBufferIsUsedUp()
    {
        play();
        m_watch->suspect();
        for (int i = 1; i <= 20; ++i)
            pass(1, 0.5 + i);
        QVERIFY(isSilentAfter(3, 20.5));
    }

    void afterAnErrorNothingIsExpectedOfAHiddenPageEither()
    {
        play();
        m_watch->suspect();
        progress(1.0);
        m_watch->setAttended(false);
        pass(30);
        QCOMPARE(m_silent->count(), 0);
        m_watch->setAttended(true);
        pass(3);
        QCOMPARE(m_silent->count(), 1);
    }

    void aStallThatFollowsAHarmlessErrorHasItsTime()
    {
        play();
        m_watch->suspect();
        for (int i = 1; i <= 5; ++i)
            pass(1, 0.5 + i);
        say(BufferingBegan);
        QVERIFY(isSilentAfter(10));
    }

    void anErrorCountsWithoutALimitOfTheSettingsToo()
    {
        StallWatchdog never(*m_session, m_clock, {.limit = 0s});
        QSignalSpy silent(&never, &StallWatchdog::silent);
        play();
        never.suspect();
        m_clock.advance(2s);
        never.tick();
        m_clock.advance(1s);
        never.tick();
        QCOMPARE(silent.count(), 1);
    }

    void anErrorInAPauseWaitsForItsEnd()
    {
        play();
        say(Paused);
        m_watch->suspect();
        pass(60);
        QCOMPARE(m_silent->count(), 0);
        say(Started);
        pass(3);
        QCOMPARE(m_silent->count(), 1);
    }

    void aPlayerThatPausesAfterItsErrorHasStopped()
    {
        play();
        m_watch->suspect();
        say(Paused);
        pass(3);
        QCOMPARE(m_silent->count(), 1);
    }

    void aPauseAfterAHarmlessErrorIsTheViewers()
    {
        play();
        m_watch->suspect();
        for (int i = 1; i <= 20; ++i)
            pass(1, 0.5 + i);
        say(Paused);
        pass(60);
        QCOMPARE(m_silent->count(), 0);
    }

    void inAKioskAPauseBeforeAnyMovementIsNoVisitors()
    {
        begin({.isUnattended = true});
        m_watch->suspect();
        pass(2);
        say(Paused);
        pass(3);
        QCOMPARE(m_silent->count(), 1);
        QVERIFY(m_watch->isSuspicious());
    }

    // It may have paused first, and told the error then.
    void inAKioskAnErrorInAPauseIsNotHarmless()
    {
        begin({.isUnattended = true});
        play();
        say(Paused);
        m_watch->suspect();
        pass(3);
        QCOMPARE(m_silent->count(), 1);
    }

    void inAKioskAPauseAfterAHarmlessErrorIsTheVisitors()
    {
        begin({.isUnattended = true});
        play();
        m_watch->suspect();
        for (int i = 1; i <= 20; ++i)
            pass(1, 0.5 + i);
        say(Paused);
        QVERIFY(isSilentAfter(300));
    }

    void anErrorAtTheEndIsHarmless()
    {
        play();
        say(Ended);
        m_watch->suspect();
        QVERIFY(!m_watch->isSuspicious());
    }
};

QTEST_GUILESS_MAIN(TestStallWatchdogErrors)
#include "TestStallWatchdogErrors.moc"
