// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/StallWatchdog.h"

#include "playback/PlaybackSession.h"
#include "support/ManualClock.h"

#include <QSignalSpy>
#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;
using enum EventMeaning;

class TestStallWatchdog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<PlaybackSession>(m_clock);
        m_watch = std::make_unique<StallWatchdog>(*m_session, m_clock, 10s);
        m_silent = std::make_unique<QSignalSpy>(m_watch.get(), &StallWatchdog::silent);
        m_session->startLoad();
    }

    void nothingMoreIsHeard()
    {
        play();
        pass(9);
        QCOMPARE(m_silent->count(), 0);
        pass(1);
        QCOMPARE(m_silent->count(), 1);
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
        pass(9);
        QCOMPARE(m_silent->count(), 0);
        pass(1);
        QCOMPARE(m_silent->count(), 1);
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
        pass(29);
        QCOMPARE(m_silent->count(), 0);
        pass(1);
        QCOMPARE(m_silent->count(), 1);
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
        pass(299, 0.5);
        QCOMPARE(m_silent->count(), 0);
        pass(1, 0.5);
        QCOMPARE(m_silent->count(), 1);
    }

    void aLoadThatNeverEndsIsSilent()
    {
        say(PlayerLoading);
        QCOMPARE(m_session->state(), PlaybackState::Loading);
        pass(299);
        QCOMPARE(m_silent->count(), 0);
        pass(1);
        QCOMPARE(m_silent->count(), 1);
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

    void aStartWithoutAPositionIsSilent()
    {
        say(Started);
        QCOMPARE(m_session->state(), PlaybackState::Playing);
        pass(29);
        QCOMPARE(m_silent->count(), 0);
        pass(1);
        QCOMPARE(m_silent->count(), 1);
    }

    void aStartAfterALongLoadCountsAnew()
    {
        say(PlayerLoading);
        pass(250);
        say(Started);
        progress(0.0);
        pass(9);
        QCOMPARE(m_silent->count(), 0);
        pass(1);
        QCOMPARE(m_silent->count(), 1);
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
        pass(9);
        QCOMPARE(m_silent->count(), 0);
        pass(1);
        QCOMPARE(m_silent->count(), 1);
    }

    void afterAnErrorAMomentIsEnough()
    {
        play();
        m_watch->suspect();
        QVERIFY(m_watch->isSuspicious());
        pass(2);
        QCOMPARE(m_silent->count(), 0);
        pass(1);
        QCOMPARE(m_silent->count(), 1);
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
        pass(2, 20.5);
        QCOMPARE(m_silent->count(), 0);
        pass(1, 20.5);
        QCOMPARE(m_silent->count(), 1);
    }

    void anErrorCountsWithoutALimitOfTheSettingsToo()
    {
        StallWatchdog never(*m_session, m_clock, 0s);
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

    void anErrorAtTheEndIsHarmless()
    {
        play();
        say(Ended);
        m_watch->suspect();
        QVERIFY(!m_watch->isSuspicious());
    }

    void aRateOfZeroIsAWayToPause()
    {
        play();
        m_session->handleProgress({1.0, 0.0, std::nullopt});
        pass(60);
        QCOMPARE(m_silent->count(), 0);
    }

    void nobodyMissesWhatNobodySees()
    {
        play();
        pass(9);
        m_watch->setAttended(false);
        pass(60);
        m_watch->setAttended(true);
        pass(9);
        QCOMPARE(m_silent->count(), 0);
        pass(1);
        QCOMPARE(m_silent->count(), 1);
    }

    void aMachineThatSleptCountsAnew()
    {
        play();
        pass(9);
        m_clock.advance(8h);
        m_watch->tick();
        QCOMPARE(m_silent->count(), 0);
        pass(9);
        QCOMPARE(m_silent->count(), 0);
        pass(1);
        QCOMPARE(m_silent->count(), 1);
    }

    void withoutALimitNothingIsSilent()
    {
        const StallWatchdog never(*m_session, m_clock, 0s);
        QSignalSpy silent(&never, &StallWatchdog::silent);
        play();
        pass(60);
        QCOMPARE(m_silent->count(), 1);
        QCOMPARE(silent.count(), 0);
        QVERIFY(!never.isSilent());
    }

private:
    void play()
    {
        say(Started);
        progress(0.0);
        m_clock.advance(500ms);
        progress(0.5);
        QCOMPARE(m_session->state(), PlaybackState::Playing);
    }
    void progress(double position) { m_session->handleProgress({position, 1.0, std::nullopt}); }
    void say(EventMeaning meaning, const QString &name = {})
    {
        PlaybackEvent event;
        event.meaning = meaning;
        event.name = name;
        m_session->handleEvent(event);
    }
    /// Seconds in which the player says nothing, or only that it is at \a position.
    void pass(int seconds, std::optional<double> position = std::nullopt)
    {
        for (int i = 0; i < seconds; ++i) {
            m_clock.advance(1s);
            if (position)
                progress(*position);
            m_watch->tick();
        }
    }

    ManualClock m_clock;
    std::unique_ptr<PlaybackSession> m_session;
    std::unique_ptr<StallWatchdog> m_watch;
    std::unique_ptr<QSignalSpy> m_silent;
};

QTEST_GUILESS_MAIN(TestStallWatchdog)
#include "TestStallWatchdog.moc"
