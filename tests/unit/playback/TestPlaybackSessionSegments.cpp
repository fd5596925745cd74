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

/// What was played.
class TestPlaybackSessionSegments : public QObject, private SessionMessages
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAgain(); }

    void knowsWhatWasPlayed()
    {
        say(Started, 0.0);
        tick(0.5);
        tick(1.0);
        m_time.advance(250ms);
        say(Paused, 1.25);
        say(Started, 1.25);
        tick(1.75);
        say(SeekingBegan, 60.0);
        say(SeekingEnded, 60.0);
        tick(60.5);
        tick(61.0);
        say(BufferingBegan, 61.0);
        say(BufferingEnded, 61.0);
        tick(61.5);
        QCOMPARE(m_session->playedSegments().inOrder(), (QList<PlayedSegment>{{0.0, 1.75}, {60.0, 61.5}}));
    }

    void knowsWhereTheRateChanged()
    {
        const std::chrono::milliseconds start = m_time.elapsed();
        say(Started, 0.0);
        tick(0.5);
        m_time.advance(300ms);
        PlaybackEvent event = eventOf(RateChanged, 0.8);
        event.playbackRate = 2.0;
        m_session->handleEvent(event);
        m_time.advance(200ms);
        m_session->handleProgress({1.2, 2.0, std::nullopt});
        const QList<PlayedPart> expected{{{0.0, 0.8}, 1.0, start, start + 800ms},
                                         {{0.8, 1.2}, 2.0, start + 800ms, start + 1s, true}};
        QCOMPARE(m_session->playedSegments().parts(), expected);
    }

    void aReplayForgetsWhatWasPlayed()
    {
        say(Started, 0.0);
        tick(0.5);
        say(Ended, 0.5);
        QCOMPARE(m_session->playedSegments().inOrder(), (QList<PlayedSegment>{{0.0, 0.5}}));
        say(Started, 0.0);
        tick(0.25);
        QCOMPARE(m_session->playedSegments().inOrder(), (QList<PlayedSegment>{{0.0, 0.25}}));
    }

    void aReloadKeepsWhatWasPlayedAndANewSessionDoesNot()
    {
        say(Started, 0.0);
        tick(0.5);
        m_session->startLoad();
        QCOMPARE(m_session->playedSegments().inOrder(), (QList<PlayedSegment>{{0.0, 0.5}}));
        QSignalSpy started(m_session.get(), &PlaybackSession::sessionStarted);
        m_session->startLoad();
        QCOMPARE(started.count(), 0);
        m_session->startSession();
        QCOMPARE(started.count(), 1);
        QVERIFY(m_session->playedSegments().inOrder().isEmpty());
        QCOMPARE(m_session->state(), State::Connecting);
    }
};

QTEST_APPLESS_MAIN(TestPlaybackSessionSegments)
#include "TestPlaybackSessionSegments.moc"
