// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "StallWatchdogHarness.h"

using namespace vitrine;

class TestStallWatchdog : public StallWatchdogHarness
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void nothingMoreIsHeard()
    {
        play();
        QVERIFY(isSilentAfter(10));
        QVERIFY(m_watch->isSilent());
        QCOMPARE(m_watch->positionSeconds(), std::optional(0.5));
        pass(20); // told once
        QCOMPARE(m_silent->count(), 1);
        progress(1.0);
        QVERIFY(!m_watch->isSilent());
        pass(10);
        QCOMPARE(m_silent->count(), 2);
    }

    void theSamePositionIsToldOverAndOver()
    {
        play();
        pass(9, 0.5);
        QCOMPARE(m_session->state(), PlaybackState::Buffering); // as the session takes it
        QCOMPARE(m_silent->count(), 0);
        pass(1, 0.5);
        QCOMPARE(m_silent->count(), 1);
    }

    void whatMovesIsNotSilent()
    {
        play();
        for (int i = 1; i <= 60; ++i)
            pass(1, 0.5 + i);
        for (int i = 60; i > 0; --i) // backwards, too: somebody seeks
            pass(1, i);
        QCOMPARE(m_silent->count(), 0);
    }

    void whoHasARightToBeSilent_data()
    {
        QTest::addColumn<EventMeaning>("meaning");
        QTest::newRow("paused") << Paused;
        QTest::newRow("ended") << Ended;
        QTest::newRow("failed") << ErrorOccurred;
    }

    void whoHasARightToBeSilent()
    {
        QFETCH(const EventMeaning, meaning);
        play();
        pass(5);
        if (meaning == ErrorOccurred)
            m_session->fail();
        else
            say(meaning);
        pass(60);
        QCOMPARE(m_silent->count(), 0);
        say(Started);
        progress(20.0);
        QVERIFY(isSilentAfter(10));
    }

    void aStallThatIsAnnouncedIsGivenThreeTimesAsLong_data()
    {
        QTest::addColumn<EventMeaning>("began");
        QTest::newRow("buffering") << BufferingBegan;
        QTest::newRow("seeking") << SeekingBegan;
    }

    void aStallThatIsAnnouncedIsGivenThreeTimesAsLong()
    {
        QFETCH(const EventMeaning, began);
        play();
        say(began);
        QVERIFY(isSilentAfter(30));
    }

    void theFirstReportInAnAnnouncedStallIsNoMovementOutOfIt_data()
    {
        aStallThatIsAnnouncedIsGivenThreeTimesAsLong_data();
    }

    // The last report before it is up to half a second older.
    void theFirstReportInAnAnnouncedStallIsNoMovementOutOfIt()
    {
        QFETCH(const EventMeaning, began);
        play();
        say(began);
        progress(1.3);
        QVERIFY(isSilentAfter(30, 1.3));
    }

    void anAdvertisementStopsTheVideo()
    {
        play();
        say(Advertisement, QStringLiteral("playback_ad_began"));
        pass(90, 0.5);
        QCOMPARE(m_silent->count(), 0);
        say(Advertisement, QStringLiteral("playback_ad_ended"));
        pass(10, 0.5);
        QCOMPARE(m_silent->count(), 1);
    }

    void anAdvertisementThatNeverEndsIsSilent()
    {
        play();
        say(Advertisement, QStringLiteral("playback_ad_began"));
        QVERIFY(isSilentAfter(300, 0.5));
    }

    void bufferingInAnAdvertisementDoesNotEndIt()
    {
        play();
        say(Advertisement, QStringLiteral("playback_ad_began"));
        say(BufferingBegan);
        say(BufferingEnded);
        QVERIFY(isSilentAfter(300, 0.5));
    }

    void anAdvertisementEndsWithoutAReportWhenTheContentContinues()
    {
        play();
        say(Advertisement, QStringLiteral("playback_ad_began"));
        progress(1.0); // still on its way when the advertisement began
        pass(299, 1.0);
        QCOMPARE(m_silent->count(), 0);
        for (int i = 0; i < StallWatchdog::movesAfterAdvertisement; ++i)
            progress(2.0 + i);
        QVERIFY(isSilentAfter(10));
    }

    void aLoadThatNeverEndsIsSilent()
    {
        say(PlayerLoading);
        QCOMPARE(m_session->state(), PlaybackState::Loading);
        QVERIFY(isSilentAfter(300));
    }

    void aPlayerThatAwaitsAClickIsNotSilent()
    {
        m_session->handlePing(); // shows a button, perhaps
        pass(600);
        QCOMPARE(m_silent->count(), 0);
        say(PlayerLoading);
        m_watch->setAwaitsClick(true);
        pass(600);
        QCOMPARE(m_silent->count(), 0);
        m_watch->setAwaitsClick(false);
        pass(300);
        QCOMPARE(m_silent->count(), 1);
    }

    void inAKioskAPlayerThatOnlySendsPingsIsSilent()
    {
        begin({.isUnattended = true});
        m_session->handlePing();
        QCOMPARE(m_session->state(), PlaybackState::Loading);
        QVERIFY(isSilentAfter(300));
    }

    // Nobody may be there to end it.
    void inAKioskAPauseEndsAfterFiveMinutesWithoutAnInput()
    {
        begin({.isUnattended = true});
        play();
        say(Paused);
        pass(200);
        m_watch->noteInput();
        QVERIFY(isSilentAfter(300));
        begin({.isUnattended = true});
        m_session->handlePing();
        say(Paused); // waits for a touch
        pass(600);
        QCOMPARE(m_silent->count(), 0);
    }

    void aLoadAfterPlaybackThatNeverEndsIsSilent()
    {
        play();
        m_session->startLoad();
        m_session->handlePing();
        QCOMPARE(m_session->state(), PlaybackState::Loading);
        QVERIFY(isSilentAfter(300));
    }

    void anotherTargetMayAwaitAClickAgain()
    {
        play();
        m_session->startSession();
        m_session->handlePing();
        pass(600);
        QCOMPARE(m_silent->count(), 0);
    }

    void aClickCannotBeSeenWithoutMediaAccess()
    {
        StallWatchdog blind(*m_session, m_clock, {.element = StallWatchdog::Element::Unseen});
        QSignalSpy silent(&blind, &StallWatchdog::silent);
        play();
        m_session->startLoad();
        m_session->handlePing();
        for (int i = 0; i < 600; ++i) {
            m_clock.advance(1s);
            blind.tick();
        }
        QCOMPARE(silent.count(), 0);
    }

    void aStartWithoutAPositionIsSilent()
    {
        say(Started);
        QCOMPARE(m_session->state(), PlaybackState::Playing);
        QVERIFY(isSilentAfter(30));
    }

    void aStartAfterALongLoadCountsAnew()
    {
        say(PlayerLoading);
        pass(250);
        say(Started);
        progress(0.0);
        QVERIFY(isSilentAfter(10));
    }

    void anElementThatAdvancesIsMovement()
    {
        play();
        for (int i = 0; i < 60; ++i) {
            m_session->setMediaPosition(0.5 + i);
            pass(1, 0.5);
        }
        QCOMPARE(m_silent->count(), 0);
        for (int i = 0; i < 10; ++i) {
            m_session->setMediaPosition(60.0);
            pass(1, 0.5);
        }
        m_watch->tick();
        QCOMPARE(m_silent->count(), 1);
    }

    void aLivePositionThatIsAlwaysTheSameIsMovement()
    {
        m_session->setMediaDuration(MediaDuration::live());
        say(Started);
        pass(600, 0.0);
        QCOMPARE(m_silent->count(), 0);
        QVERIFY(isSilentAfter(10));
    }

    void aLiveStreamThatWaitsForEverIsSilent()
    {
        m_session->setMediaDuration(MediaDuration::live());
        say(Started);
        pass(60, 0.0);
        say(BufferingBegan);
        QVERIFY(isSilentAfter(30, 0.0));
    }

    void aRateOfZeroIsAWayToPause()
    {
        play();
        m_session->handleProgress({1.0, 0.0, std::nullopt});
        QVERIFY(isSilentAfter(300));
    }

    void aRateOfZeroWhileItWaitsIsAStall()
    {
        play();
        m_session->handleProgress({1.0, 0.0, std::nullopt});
        say(BufferingBegan);
        QVERIFY(isSilentAfter(30));
    }

    void nobodyMissesWhatNobodySees()
    {
        play();
        pass(9);
        m_watch->setAttended(false);
        pass(60);
        m_watch->setAttended(true);
        QVERIFY(isSilentAfter(10));
    }

    void aMachineThatSleptCountsAnew()
    {
        play();
        pass(9);
        m_clock.advance(8h);
        m_watch->tick();
        QCOMPARE(m_silent->count(), 0);
        QVERIFY(isSilentAfter(10));
    }

    void withoutALimitNothingIsSilent()
    {
        const StallWatchdog never(*m_session, m_clock, {.limit = 0s});
        QSignalSpy silent(&never, &StallWatchdog::silent);
        play();
        pass(60);
        QCOMPARE(m_silent->count(), 1);
        QCOMPARE(silent.count(), 0);
        QVERIFY(!never.isSilent());
    }
};

QTEST_GUILESS_MAIN(TestStallWatchdog)
#include "TestStallWatchdog.moc"
