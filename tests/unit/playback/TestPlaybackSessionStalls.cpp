// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/PlaybackSession.h"

#include "support/SessionMessages.h"

#include <QTest>

#include <cmath>

using namespace vitrine;
using namespace std::chrono_literals;
using enum EventMeaning;
using State = PlaybackState;

/// Positions that stand still.
class TestPlaybackSessionStalls : public QObject, private SessionMessages
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAgain(); }

    // The position moves first: the player reports the end with its next timeupdate, up to 250 ms later.
    void theEndOfAnAnnouncedStallIsWhenThePlayerSaysSo()
    {
        say(Started, 0.0);
        tick(0.5);
        say(BufferingBegan, 0.5);
        tick(0.5);
        tick(0.5);
        tick(0.7);
        QCOMPARE(m_session->state(), State::Buffering);
        say(BufferingEnded, 0.9);
        QCOMPARE(m_session->state(), State::Playing);
        tick(1.2);
        tick(1.7);
        QCOMPARE(m_session->playedSegments().inOrder(), (QList<PlayedSegment>{{0.0, 1.7}}));
    }

    void anAnnouncedStallThatThePlayerDoesNotEndEndsWithTheSecondAdvance()
    {
        say(Started, 0.0);
        say(BufferingBegan, 0.2);
        tick(0.3);
        QCOMPARE(m_session->state(), State::Buffering);
        tick(0.3);
        tick(0.8);
        QCOMPARE(m_session->state(), State::Buffering);
        tick(1.3);
        QCOMPARE(m_session->state(), State::Playing);
        QCOMPARE(m_session->playedSegments().inOrder(), (QList<PlayedSegment>{{0.0, 1.3}}));
    }

    void aStallThatWasSeenFirstAndAnnouncedThenEndsAsAnAnnouncedOne()
    {
        say(Started, 5.5);
        standStill(5.5);
        QCOMPARE(m_session->state(), State::Buffering);
        say(BufferingBegan, 5.5);
        tick(5.5);
        tick(5.8);
        QCOMPARE(m_session->state(), State::Buffering);
        say(BufferingEnded, 5.9);
        QCOMPARE(m_session->state(), State::Playing);
    }

    void anAnnouncedStallOutlastsASeek_data()
    {
        QTest::addColumn<QList<EventMeaning>>("events");
        QTest::newRow("seek in a stall") << QList{BufferingBegan, SeekingBegan, SeekingEnded};
        QTest::newRow("stall in a seek") << QList{SeekingBegan, BufferingBegan, SeekingEnded};
        QTest::newRow("two seeks") << QList{BufferingBegan, SeekingBegan, SeekingBegan, SeekingEnded};
    }

    void anAnnouncedStallOutlastsASeek()
    {
        QFETCH(QList<EventMeaning>, events);
        say(Started, 0.0);
        for (const EventMeaning meaning : std::as_const(events))
            say(meaning);
        QCOMPARE(m_session->state(), State::Buffering);
        tick(30.0);
        tick(30.3);
        QCOMPARE(m_session->state(), State::Buffering);
        QVERIFY(m_session->isWaitAnnounced());
        say(BufferingEnded);
        QCOMPARE(m_session->state(), State::Playing);
        QVERIFY(!m_session->isWaitAnnounced());
    }

    void aStallThatEndsInASeekIsOver()
    {
        say(Started, 0.0);
        say(BufferingBegan);
        say(SeekingBegan);
        QVERIFY(m_session->isWaitAnnounced());
        say(BufferingEnded);
        say(SeekingEnded);
        QCOMPARE(m_session->state(), State::Playing);
    }

    void aPauseInAStallOrSeekEndsItsWait()
    {
        say(Started, 0.0);
        say(BufferingBegan);
        say(SeekingBegan);
        say(Paused);
        say(SeekingEnded);
        QCOMPARE(m_session->state(), State::Paused);
        QVERIFY(!m_session->isWaitAnnounced());
    }

    void aSeekOutOfAStallThatWasOnlySeenPlays()
    {
        say(Started, 5.5);
        standStill(5.5);
        QCOMPARE(m_session->state(), State::Buffering);
        QVERIFY(!m_session->isWaitAnnounced());
        say(SeekingBegan);
        say(SeekingEnded);
        QCOMPARE(m_session->state(), State::Playing);
    }

    void theAdvancesCountFromTheLatestAnnouncement()
    {
        say(Started, 0.0);
        say(BufferingBegan, 0.2);
        tick(0.2);
        tick(0.6);
        say(BufferingBegan, 0.9);
        tick(0.9);
        QCOMPARE(m_session->state(), State::Buffering);
        tick(0.9);
        tick(1.3);
        QCOMPARE(m_session->state(), State::Buffering);
        tick(1.8);
        QCOMPARE(m_session->state(), State::Playing);
    }

    void theNextStallIsNotAnAnnouncedOne()
    {
        say(Started, 5.5);
        say(BufferingBegan, 5.5);
        say(BufferingEnded, 5.5);
        standStill(5.5);
        QCOMPARE(m_session->state(), State::Buffering);
        tick(6.0);
        QCOMPARE(m_session->state(), State::Playing);
    }

    // At half the rate, a position in whole seconds changes with every fourth delivery.
    void wholeSecondsAdvanceAlthoughEveryOtherDeliveryRepeatsThem_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<EventMeaning>("meaning");
        for (const auto &[name, meaning] :
             {std::pair("paused", Paused), std::pair("announced stall", BufferingBegan)}) {
            for (const double rate : {0.5, 1.0, 2.0})
                QTest::addRow("%s, rate %.1f", name, rate) << rate << meaning;
        }
    }

    void wholeSecondsAdvanceAlthoughEveryOtherDeliveryRepeatsThem()
    {
        QFETCH(double, rate);
        QFETCH(EventMeaning, meaning);
        say(Started, 0.0);
        say(meaning, 0.0);
        for (int i = 0; i <= std::lround(6.0 / rate); ++i) {
            m_time.advance(500ms);
            m_session->handleProgress({std::floor(i * rate / 2.0), rate, std::nullopt});
        }
        QCOMPARE(m_session->state(), State::Playing);
    }

    void twoStepsOfAPausedPlayerAreNotPlayback()
    {
        say(Started, 0.0);
        say(Paused, 4.0);
        tick(4.0);
        tick(5.0);
        standStill(5.0);
        tick(6.0);
        QCOMPARE(m_session->state(), State::Paused);
    }

    void aPositionThatStandsStillWhilePlayingIsAStall()
    {
        say(Started, 5.0);
        tick(5.5);
        tick(5.5);
        tick(5.5);
        QCOMPARE(m_session->state(), State::Playing);
        tick(5.5);
        QCOMPARE(m_session->state(), State::Buffering);
        tick(6.0);
        QCOMPARE(m_session->state(), State::Playing);
    }

    void aLivePositionThatIsAlwaysTheSameIsNoStall()
    {
        m_session->setMediaDuration(MediaDuration::live());
        say(Started, 0.0);
        for (int i = 0; i < 60; ++i)
            tick(0.0);
        QCOMPARE(m_session->state(), State::Playing);
    }

    void wholeSecondsAtASlowRateAreNoStall()
    {
        say(Started, 0.0);
        for (int i = 0; i < 60; ++i) {
            m_time.advance(500ms);
            m_session->handleProgress({std::floor(i / 8.0), 0.25, std::nullopt});
            QCOMPARE(m_session->state(), State::Playing);
        }
    }

    void anElementThatAdvancesShowsThatThereIsNoStall()
    {
        say(Started, 5.5);
        for (int i = 0; i < 10; ++i) {
            m_session->setMediaPosition(5.5 + i);
            tick(5.5);
        }
        QCOMPARE(m_session->state(), State::Playing);
        for (int i = 0; i < 5; ++i)
            tick(5.5);
        QCOMPARE(m_session->state(), State::Buffering);
    }

    void aDurationThatGrowsIsLive()
    {
        for (int i = 0; i < 10; ++i) {
            m_session->setMediaDuration(MediaDuration::fromSeconds(60.0 + 2 * i));
            m_time.advance(2s);
        }
        QVERIFY(m_session->duration().isLive());
        m_session->startLoad();
        m_session->setMediaDuration(MediaDuration::fromSeconds(90.0));
        QVERIFY(!m_session->duration().isLive());
    }

    void standingStillAtRateZeroIsNoStall()
    {
        say(Started, 5.0);
        for (int i = 0; i < 6; ++i) {
            m_time.advance(500ms);
            m_session->handleProgress({5.0, 0.0, std::nullopt});
        }
        QCOMPARE(m_session->state(), State::Playing);
    }

private:
    /// Four deliveries, two seconds.
    void standStill(double position)
    {
        for (int i = 0; i < 4; ++i)
            tick(position);
    }
};

QTEST_APPLESS_MAIN(TestPlaybackSessionStalls)
#include "TestPlaybackSessionStalls.moc"
