// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/PlaybackSession.h"

#include "support/SessionMessages.h"

#include <QSignalSpy>
#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;
using enum EventMeaning;
using State = PlaybackState;

class TestPlaybackSession : public QObject, private SessionMessages
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAgain(); }

    void followsTheEventsOfARealElement()
    {
        QSignalSpy ready(m_session.get(), &PlaybackSession::ready);
        QCOMPARE(m_session->state(), State::Connecting);
        say(PlayerLoading);
        QCOMPARE(m_session->state(), State::Loading);
        say(StartupProgress);
        say(Started, 0.0);
        QCOMPARE(m_session->state(), State::Playing);
        say(BufferingBegan, 3.0);
        QCOMPARE(m_session->state(), State::Buffering);
        say(BufferingEnded, 3.1);
        QCOMPARE(m_session->state(), State::Playing);
        say(SeekingBegan, 50.0);
        QCOMPARE(m_session->state(), State::Seeking);
        say(BufferingBegan);
        say(BufferingEnded);
        QCOMPARE(m_session->state(), State::Seeking);
        say(SeekingEnded, 50.0);
        QCOMPARE(m_session->state(), State::Playing);
        say(Paused, 90.0);
        QCOMPARE(m_session->state(), State::Paused);
        say(Ended, 90.0);
        QCOMPARE(m_session->state(), State::Ended);
        say(Ended, 90.0);
        QCOMPARE(m_session->state(), State::Ended);
        QCOMPARE(ready.count(), 1);
    }

    void buttonsAreNotStates()
    {
        say(PlayerLoading);
        say(Intent);
        QCOMPARE(m_session->state(), State::Loading);
        say(Started);
        say(Intent);
        QCOMPARE(m_session->state(), State::Playing);
    }

    void aBlockedAutoplayIsPaused()
    {
        say(PlayerLoading);
        say(Intent);
        say(Paused);
        QCOMPARE(m_session->state(), State::Paused);
    }

    void aSeekReturnsToWhereItBegan_data()
    {
        QTest::addColumn<EventMeaning>("before");
        QTest::addColumn<EventMeaning>("during");
        QTest::addColumn<State>("after");
        QTest::newRow("playing") << Started << Unknown << State::Playing;
        QTest::newRow("paused") << Paused << Unknown << State::Paused;
        QTest::newRow("ended") << Ended << Unknown << State::Paused;
        QTest::newRow("loading") << PlayerLoading << Unknown << State::Loading;
        QTest::newRow("paused meanwhile") << Started << Paused << State::Paused;
        QTest::newRow("played meanwhile") << Paused << Started << State::Playing;
    }

    void aSeekReturnsToWhereItBegan()
    {
        QFETCH(EventMeaning, before);
        QFETCH(EventMeaning, during);
        QFETCH(State, after);
        say(before);
        say(SeekingBegan, 20.0);
        say(during);
        say(SeekingEnded, 20.0);
        QCOMPARE(m_session->state(), after);
        QCOMPARE(m_session->positionSeconds(), std::optional(20.0));
    }

    void aPingIsASignOfLife()
    {
        QSignalSpy ready(m_session.get(), &PlaybackSession::ready);
        m_session->handlePing();
        m_session->handlePing();
        QCOMPARE(ready.count(), 1);
        QCOMPARE(m_session->state(), State::Loading);
    }

    void readyComesBeforeWhatIsSaid()
    {
        QStringList order;
        connect(m_session.get(), &PlaybackSession::ready, this, [&] { order << QStringLiteral("ready"); });
        connect(m_session.get(), &PlaybackSession::stateChanged, this,
                [&](State, State to) { order << playbackStateName(to); });
        connect(m_session.get(), &PlaybackSession::errorOccurred, this, [&] { order << QStringLiteral("error"); });
        PlaybackError error;
        error.reason = ErrorReason::TokenExpired;
        m_session->handleError(error);
        QCOMPARE(order, QStringList({QStringLiteral("ready"), QStringLiteral("loading"), QStringLiteral("error"),
                                     QStringLiteral("failed")}));
    }

    void advancingProgressPlaysWithoutAnyEvent()
    {
        progress(10.0);
        QCOMPARE(m_session->state(), State::Loading);
        tick(10.5);
        QCOMPARE(m_session->state(), State::Playing);
    }

    void aJumpIsNotPlayback()
    {
        progress(0.0);
        tick(30.0);
        QCOMPARE(m_session->state(), State::Loading);
    }

    void onlyTwoAdvancesUndoAPause()
    {
        say(Started, 0.0);
        say(Paused, 1.0);
        tick(1.0);
        tick(1.2);
        QCOMPARE(m_session->state(), State::Paused);
        tick(1.2);
        QCOMPARE(m_session->state(), State::Paused);
        tick(1.7);
        tick(2.2);
        QCOMPARE(m_session->state(), State::Playing);
    }

    void anUndocumentedErrorIsOnlySuspected()
    {
        QSignalSpy occurred(m_session.get(), &PlaybackSession::errorOccurred);
        QSignalSpy suspected(m_session.get(), &PlaybackSession::errorSuspected);
        say(Started, 0.0);
        const PlaybackError error;
        m_session->handleError(error);
        QCOMPARE(suspected.size(), 1);
        QCOMPARE(occurred.size(), 0);
        QCOMPARE(m_session->state(), State::Playing);
        QCOMPARE(m_session->error(), std::nullopt);
        m_session->fail(error);
        QCOMPARE(m_session->state(), State::Failed);
        QCOMPARE(m_session->error(), std::optional(error));
    }

    void playingOnForgetsTheError()
    {
        say(Started, 0.0);
        PlaybackError error;
        error.reason = ErrorReason::PlaybackSessionExpired;
        m_session->handleError(error);
        QCOMPARE(m_session->state(), State::Failed);
        QCOMPARE(m_session->error(), std::optional(error));
        say(Paused);
        say(SeekingBegan);
        QCOMPARE(m_session->state(), State::Failed);
        say(Started);
        QCOMPARE(m_session->state(), State::Playing);
        QCOMPARE(m_session->error(), std::nullopt);
    }

    void lateProgressIsDropped_data()
    {
        QTest::addColumn<double>("eventStamp");
        QTest::addColumn<double>("progressStamp");
        QTest::addColumn<bool>("dropped");
        QTest::newRow("in order") << 100.25 << 100.75 << false;
        QTest::newRow("queued before the event") << 100.25 << 100.125 << true;
        QTest::newRow("whole seconds within the event's") << 100.25 << 100.0 << false;
        QTest::newRow("whole seconds before the event's") << 100.25 << 99.0 << true;
        QTest::newRow("the clock was set back") << 100000.25 << 100.5 << false;
    }

    void lateProgressIsDropped()
    {
        QFETCH(double, eventStamp);
        QFETCH(double, progressStamp);
        QFETCH(bool, dropped);
        QSignalSpy stale(m_session.get(), &PlaybackSession::staleProgressDropped);
        PlaybackEvent event = eventOf(SeekingEnded, 50.0);
        event.sentAtUnixSeconds = eventStamp;
        m_session->handleEvent(event);
        m_session->handleProgress({3.0, 1.0, progressStamp});
        QCOMPARE(stale.count(), dropped ? 1 : 0);
        QCOMPARE(m_session->positionSeconds(), std::optional(dropped ? 50.0 : 3.0));
    }

    void durationComesFromEventsAndStays()
    {
        QSignalSpy changed(m_session.get(), &PlaybackSession::durationChanged);
        PlaybackEvent event = eventOf(Started, 0.0);
        event.duration = MediaDuration::fromSeconds(90.0);
        m_session->handleEvent(event);
        m_session->handleEvent(event);
        say(Paused);
        QCOMPARE(m_session->duration().seconds(), std::optional(90.0));
        QCOMPARE(changed.count(), 1);
        event.duration = MediaDuration::live();
        m_session->handleEvent(event);
        QVERIFY(m_session->duration().isLive());
    }

    void aStreamStaysLiveWhileThePageLoadsAgain()
    {
        QVERIFY(!m_session->isLive());
        QCOMPARE(m_session->knownLive(), std::nullopt);
        m_session->setMediaDuration(MediaDuration::live());
        QVERIFY(m_session->isLive());
        m_session->startLoad(); // the duration is unknown
        QVERIFY(m_session->isLive());
        m_session->setMediaDuration(MediaDuration::fromSeconds(60.0));
        QVERIFY(!m_session->isLive());
        m_session->setMediaDuration(MediaDuration::live());
        m_session->startSession();
        QCOMPARE(m_session->knownLive(), std::nullopt);
        PlaybackError error;
        error.reason = ErrorReason::PlaybackSessionExpired;
        error.event.duration = MediaDuration::live();
        m_session->handleError(error);
        QVERIFY(m_session->isLive());
    }

    void theElementsDurationCountsWhereThePlayerSaysNone()
    {
        QSignalSpy changed(m_session.get(), &PlaybackSession::durationChanged);
        m_session->setMediaDuration(MediaDuration::fromSeconds(60.0));
        QCOMPARE(m_session->duration().seconds(), std::optional(60.0));
        QCOMPARE(changed.count(), 1);
        PlaybackEvent event = eventOf(Started, 0.0);
        event.duration = MediaDuration::fromSeconds(90.0);
        m_session->handleEvent(event);
        QCOMPARE(m_session->duration().seconds(), std::optional(90.0));
        m_session->setMediaDuration(MediaDuration::fromSeconds(61.0));
        QCOMPARE(m_session->duration().seconds(), std::optional(90.0));
        QCOMPARE(changed.count(), 2);
        m_session->startLoad();
        QCOMPARE(m_session->duration().kind(), MediaDuration::Kind::Unknown);
    }

    void rateComesFromProgressAndResults()
    {
        QSignalSpy changed(m_session.get(), &PlaybackSession::playbackRateChanged);
        m_session->handleProgress({0.0, 1.25, std::nullopt});
        QCOMPARE(m_session->playbackRate(), 1.25);
        PlaybackEvent event = eventOf(RateChanged);
        event.playbackRate = 2.0;
        m_session->handleEvent(event);
        QCOMPARE(m_session->playbackRate(), 2.0);
        m_session->handleProgress({0.5, std::nullopt, std::nullopt});
        QCOMPARE(m_session->playbackRate(), 2.0);
        QCOMPARE(changed.count(), 2);
    }

    void tellsJumps()
    {
        QSignalSpy jumped(m_session.get(), &PlaybackSession::positionJumped);
        say(Started, 0.0);
        tick(0.5);
        tick(40.0);
        QCOMPARE(jumped.count(), 1);
        QCOMPARE(jumped.at(0).at(1).toDouble(), 40.0);
        tick(40.5);
        tick(1.0);
        QCOMPARE(jumped.count(), 2);
    }

    void aNewLoadForgetsThePage()
    {
        say(Started, 0.0);
        tick(0.5);
        QSignalSpy ready(m_session.get(), &PlaybackSession::ready);
        m_session->startLoad();
        QCOMPARE(m_session->state(), State::Connecting);
        QCOMPARE(m_session->positionSeconds(), std::nullopt);
        QCOMPARE(m_session->duration().kind(), MediaDuration::Kind::Unknown);
        QVERIFY(!m_session->isReady());
        m_session->handlePing();
        QCOMPARE(ready.count(), 1);
    }

    void positionRunsOnlyWhilePlaying()
    {
        say(Started, 5.0);
        m_time.advance(250ms);
        QCOMPARE(m_session->positionSeconds(), std::optional(5.25));
        say(BufferingBegan);
        m_time.advance(1s);
        QCOMPARE(m_session->positionSeconds(), std::optional(5.25));
    }
};

QTEST_APPLESS_MAIN(TestPlaybackSession)
#include "TestPlaybackSession.moc"
