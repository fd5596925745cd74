// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/PlaybackSession.h"

#include "support/ManualClock.h"

#include <QTest>

#include <cmath>

using namespace vitrine;
using namespace std::chrono_literals;
using enum EventMeaning;
using State = PlaybackState;

namespace {

PlaybackEvent eventOf(EventMeaning meaning, std::optional<double> position = std::nullopt)
{
    PlaybackEvent event;
    event.meaning = meaning;
    event.positionSeconds = position;
    return event;
}

} // namespace

/// Positions that stand still.
class TestPlaybackSessionStalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<PlaybackSession>(m_time);
        m_session->startLoad();
    }

    void aStallThatNeverEndsEndsWithTheNextAdvance()
    {
        say(Started, 0.0);
        say(BufferingBegan, 0.2);
        tick(0.3);
        QCOMPARE(m_session->state(), State::Buffering);
        tick(0.3);
        QCOMPARE(m_session->state(), State::Buffering);
        tick(0.8);
        QCOMPARE(m_session->state(), State::Playing);
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
    void say(EventMeaning meaning, std::optional<double> position = std::nullopt)
    {
        m_session->handleEvent(eventOf(meaning, position));
    }

    void progress(double position) { m_session->handleProgress({position, 1.0, std::nullopt}); }

    void tick(double position)
    {
        m_time.advance(500ms);
        progress(position);
    }

    ManualClock m_time;
    std::unique_ptr<PlaybackSession> m_session;
};

QTEST_APPLESS_MAIN(TestPlaybackSessionStalls)
#include "TestPlaybackSessionStalls.moc"
