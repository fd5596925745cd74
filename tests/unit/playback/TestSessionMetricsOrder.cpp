// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/SessionMetrics.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Meaning = EventMeaning;
using enum PlaybackState;
using Step = RecoveryStep::Kind;

/// Requests, pauses, seeks and recoveries that follow each other.
class TestSessionMetricsOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_now = 0ms;
        m_state = Connecting;
        m_metrics = SessionMetrics(0ms);
    }

    void theFirstClickIsTheRequest()
    {
        wait(2s);
        say(Meaning::Intent, {}, u"play"_s);
        wait(3s);
        say(Meaning::Intent, {}, u"play"_s);
        wait(1s);
        enter(Playing);
        QCOMPARE(sum().initialStartupTime, std::optional(4000ms));
        QCOMPARE(sum().watchedTime, 4000ms);
    }

    void aPauseBeforeTheStartIsNotStartUp()
    {
        say(Meaning::Intent, {}, u"play"_s);
        wait(1s);
        pause();
        wait(20s);
        say(Meaning::Intent, {}, u"play"_s);
        wait(2s);
        enter(Playing);
        QCOMPARE(sum().initialStartupTime, std::optional(3000ms));
    }

    void anotherButtonIsNotARequest()
    {
        wait(2s);
        say(Meaning::Intent, {}, u"seek"_s);
        wait(1s);
        enter(Playing);
        QCOMPARE(sum().initialStartupTime, std::optional(3000ms));
    }

    void aSeekAfterARequestIsWatched()
    {
        playFrom(10.0);
        pause();
        wait(60s);
        say(Meaning::Intent, {}, u"play"_s);
        enter(Seeking);
        wait(1s);
        say(Meaning::SeekingEnded, 30.0);
        enter(Paused); // as before the seek: it has not resumed yet
        wait(2s);
        enter(Playing);
        QCOMPARE(sum().watchedTime, 3000ms);
    }

    void aPauseInASeekIsNotWatched()
    {
        playFrom(10.0);
        say(Meaning::BufferingBegan);
        enter(Buffering);
        wait(2s);
        enter(Seeking);
        say(Meaning::Paused);
        wait(20s);
        say(Meaning::SeekingEnded, 30.0);
        enter(Paused);
        wait(20s);
        QCOMPARE(sum().watchedTime, 2000ms);
        QCOMPARE(sum().playbackStallDuration, 2000ms);
    }

    // The position at its beginning is not reported.
    void aSeekBeginsWherePlaybackHasArrived_data()
    {
        QTest::addColumn<milliseconds>("playing");
        QTest::addColumn<milliseconds>("stalled");
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("from");
        QTest::newRow("soon after a report") << 250ms << 0ms << 1.0 << 10.25;
        QTest::newRow("at another rate") << 250ms << 0ms << 2.0 << 10.5;
        QTest::newRow("long after a report") << 30000ms << 0ms << 1.0 << 12.0;
        QTest::newRow("after a stall without a position") << 250ms << 60000ms << 1.0 << 10.5;
    }

    void aSeekBeginsWherePlaybackHasArrived()
    {
        QFETCH(milliseconds, playing);
        QFETCH(milliseconds, stalled);
        QFETCH(double, rate);
        QFETCH(double, from);
        m_metrics.noteRate(m_now, rate);
        playFrom(10.0);
        wait(playing);
        if (stalled > 0ms) {
            say(Meaning::BufferingBegan);
            enter(Buffering);
            wait(stalled);
            enter(Playing);
            wait(playing);
        }
        enter(Seeking);
        say(Meaning::SeekingEnded, 100.0);
        enter(Playing);
        QCOMPARE(sum().forwardSeconds, 100.0 - from);
    }

    void aFailureIsRepairedInAPauseToo()
    {
        playFrom(10.0);
        for (const milliseconds repair : {2000ms, 3000ms}) {
            m_metrics.noteRecovery(m_now, {.kind = Step::Reload});
            enter(Failed);
            enter(Connecting);
            wait(repair);
            pause(); // the viewer pauses at once
            m_metrics.noteRecovery(m_now, {.kind = Step::Resumed});
            wait(1min);
        }
        QVERIFY(!m_metrics.isBroken());
        m_metrics.noteEnd(m_now);
        QCOMPARE(sum().playbackFailed, false);
        QCOMPARE(sum().recoveryCount, 2);
        QCOMPARE(sum().recoveredTime, 5000ms);
    }

    void aRetryOfTheViewerIsRepairedFromTheRetryOn()
    {
        playFrom(10.0);
        m_metrics.noteRecovery(m_now, {.kind = Step::GiveUp});
        enter(Failed);
        wait(1min);
        m_metrics.noteRecovery(m_now, {.kind = Step::Reload});
        enter(Connecting);
        wait(3s);
        enter(Playing);
        m_metrics.noteRecovery(m_now, {.kind = Step::Resumed});
        m_metrics.noteEnd(m_now);
        QCOMPARE(sum().playbackFailed, true);
        QCOMPARE(sum().recoveryCount, 1);
        QCOMPARE(sum().recoveredTime, 3000ms);
        QCOMPARE(sum().watchedTime, 3000ms);
    }

    void mediaPastTheDurationCoversNothing()
    {
        m_metrics.noteDuration(MediaDuration::fromSeconds(10.0));
        playFrom(8.0);
        m_metrics.notePlayed(m_now, {.media = {8.0, 11.0}});
        m_metrics.noteSegmentClosed();
        m_metrics.notePlayed(m_now, {.media = {12.0, 14.0}});
        QCOMPARE(sum().uniqueCoverage, std::optional(0.2));
    }

private:
    [[nodiscard]] SessionSummary sum() const { return m_metrics.summary(m_now); }

    void enter(PlaybackState state)
    {
        m_metrics.noteState(m_now, m_state, state);
        m_state = state;
    }

    void say(EventMeaning meaning, std::optional<double> position = std::nullopt, const QString &name = {})
    {
        PlaybackEvent event;
        event.meaning = meaning;
        event.name = name;
        event.positionSeconds = position;
        m_metrics.noteEvent(m_now, event);
    }

    void playFrom(double position)
    {
        m_metrics.notePosition(m_now, position);
        enter(Playing);
    }

    void pause()
    {
        say(Meaning::Paused);
        enter(Paused);
    }

    /// A message every 500 ms at most.
    void wait(milliseconds time)
    {
        for (const milliseconds end = m_now + time; m_now < end;) {
            m_now = std::min(m_now + 500ms, end);
            m_metrics.noteMessage(m_now);
        }
    }

    milliseconds m_now{0};
    PlaybackState m_state = Connecting;
    SessionMetrics m_metrics{0ms};
};

QTEST_APPLESS_MAIN(TestSessionMetricsOrder)
#include "TestSessionMetricsOrder.moc"
