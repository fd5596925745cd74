// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/SessionMetrics.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using enum PlaybackState;

namespace {

PlaybackEvent eventOf(EventMeaning meaning, std::optional<double> position = std::nullopt, const QString &name = {})
{
    PlaybackEvent event;
    event.meaning = meaning;
    event.name = name;
    event.positionSeconds = position;
    return event;
}

} // namespace

class TestSessionMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_now = 0ms;
        m_state = Connecting;
        m_position = 0.0;
        m_rate = 1.0;
        m_metrics = SessionMetrics(0ms);
    }

    // CTA-2066 (working draft of 2019), "Watched Time": 60 s of video with 10 s of stalls and a pause of 30 s are 70 s.
    void watchedTimeHasStallsButNoPauses()
    {
        enter(Playing);
        play(20s);
        announceStall();
        wait(10s);
        enter(Playing);
        play(20s);
        enter(Paused);
        wait(30s);
        enter(Playing);
        play(20s);
        enter(Ended);
        QCOMPARE(sum().watchedTime, 70'000ms);
        QCOMPARE(sum().playbackStallDuration, 10'000ms);
        QCOMPARE(sum().playbackStallCount, 1);
        QCOMPARE(sum().mediaTime, 60.0);
    }

    // CTA-2066, "Watched Time" and "Media Time": 60 s of video at half the speed are 120 s, and 60 s of media.
    void watchedTimeGrowsAtASlowRate()
    {
        enter(Playing);
        setRate(0.5);
        play(120s);
        enter(Ended);
        QCOMPARE(sum().watchedTime, 120'000ms);
        QCOMPARE(sum().mediaTime, 60.0);
        QCOMPARE(sum().averageRate, std::optional(0.5));
        QCOMPARE(sum().rateTime, (QMap<double, milliseconds>{{0.5, 120'000ms}}));
    }

    void startUpIsFromTheLoadToTheStart()
    {
        m_now = 8000ms; // the page is slow
        QCOMPARE(sum().initialStartupTime, std::nullopt);
        QCOMPARE(sum().startOutcome, std::nullopt);
        SessionMetrics left = m_metrics;
        left.noteEnd(m_now);
        QCOMPARE(left.summary(m_now).startOutcome, std::optional(StartOutcome::ExitedBeforeStart));
        enter(Playing);
        play(1s);
        QCOMPARE(sum().initialStartupTime, std::optional(8000ms));
        QCOMPARE(sum().startOutcome, std::optional(StartOutcome::Started));
    }

    void startUpOfAClickedPlayerIsFromTheClick()
    {
        enter(Loading);
        wait(60s);
        click();
        wait(300ms);
        click(); // impatient
        wait(400ms);
        enter(Playing);
        QCOMPARE(sum().initialStartupTime, std::optional(700ms));
        QCOMPARE(sum().watchedTime, 700ms);
    }

    void theStartUpOfAReplayIsUnknown()
    {
        m_metrics = SessionMetrics(0ms, SessionMetrics::Start::Replay);
        enter(Playing);
        play(1s);
        QCOMPARE(sum().initialStartupTime, std::nullopt);
    }

    void aClickWithoutEffectIsWatchedUntilThePause()
    {
        enter(Playing);
        play(1s);
        enter(Paused);
        wait(10s);
        click();
        wait(500ms);
        m_metrics.noteEvent(m_now, eventOf(EventMeaning::Paused)); // it did not resume, and the state is still Paused
        wait(10s);
        QCOMPARE(sum().watchedTime, 1500ms);
    }

    void aLongGapCountsAsThreeSeconds()
    {
        enter(Playing);
        m_now += 1h; // suspended
        m_metrics.noteMessage(m_now);
        QCOMPARE(sum().watchedTime, 3000ms);
    }

    void aSilentStallCountsFromTheLastMovement()
    {
        enter(Playing);
        play(2s);
        wait(1500ms, 2.0); // the same position again and again
        enter(Buffering);
        wait(500ms, 2.0);
        enter(Playing);
        play(1s);
        QCOMPARE(sum().playbackStallCount, 1);
        QCOMPARE(sum().playbackStallDuration, 2000ms);
        QCOMPARE(sum().rateTime.value(1.0), 3000ms);
        QCOMPARE(sum().watchedTime, 5000ms);
    }

    void bufferingOutsideOfPlaybackIsNoStall_data()
    {
        QTest::addColumn<QList<PlaybackState>>("states");
        QTest::newRow("before the start") << QList<PlaybackState>{Loading, Buffering, Playing};
        QTest::newRow("in a seek") << QList<PlaybackState>{Playing, Seeking, Buffering, Playing};
    }

    void bufferingOutsideOfPlaybackIsNoStall()
    {
        QFETCH(QList<PlaybackState>, states);
        for (const PlaybackState state : states) {
            enter(state);
            wait(1s);
        }
        QCOMPARE(sum().playbackStallCount, 0);
        QCOMPARE(sum().playbackStallDuration, 0ms);
    }

    void aStallOutlastsASeekAndEndsWithAPause()
    {
        enter(Playing);
        play(1s);
        announceStall();
        wait(1s);
        enter(Seeking);
        wait(1s);
        enter(Buffering);
        wait(1s);
        enter(Paused);
        wait(5s);
        QCOMPARE(sum().playbackStallCount, 1);
        QCOMPARE(sum().playbackStallDuration, 3000ms);
    }

    void seeksAreCountedWithTheirLength_data()
    {
        QTest::addColumn<double>("to");
        QTest::addColumn<bool>("isToldAtTheEnd");
        QTest::addColumn<double>("forward");
        QTest::addColumn<double>("rewind");
        QTest::newRow("forward") << 62.0 << true << 60.0 << 0.0;
        QTest::newRow("back") << 0.5 << true << 0.0 << 1.5;
        QTest::newRow("told later") << 62.0 << false << 60.0 << 0.0;
    }

    void seeksAreCountedWithTheirLength()
    {
        QFETCH(double, to);
        QFETCH(bool, isToldAtTheEnd);
        enter(Playing);
        play(1500ms);
        wait(500ms);                                                         // half a second after the last report
        m_metrics.noteEvent(m_now, eventOf(EventMeaning::SeekingBegan, to)); // some players tell the target already
        enter(Seeking);
        wait(200ms);
        m_metrics.noteEvent(m_now,
                            eventOf(EventMeaning::SeekingEnded, isToldAtTheEnd ? std::optional(to) : std::nullopt));
        enter(Playing);
        m_metrics.notePosition(m_now, to);
        QCOMPARE(sum().seekCount, 1);
        QTEST(sum().forwardSeconds, "forward");
        QTEST(sum().rewindSeconds, "rewind");
    }

    void seeksOfTheHostAreNotCounted()
    {
        enter(Seeking); // to the first position
        enter(Loading);
        enter(Playing);
        play(1s);
        fail(RecoveryStep::Kind::Reload);
        enter(Playing);
        enter(Seeking); // to the position of before
        enter(Playing);
        step(RecoveryStep::Kind::Resumed);
        QCOMPARE(sum().seekCount, 0);
        enter(Seeking);
        QCOMPARE(sum().seekCount, 1);
        fail(RecoveryStep::Kind::Reload); // in the middle of it
        enter(Connecting);
        enter(Playing);
        m_metrics.notePosition(m_now, 500.0);
        QCOMPARE(sum().forwardSeconds, 0.0);
    }

    void aRepairedFailureIsARecovery()
    {
        enter(Playing);
        play(1s);
        m_metrics.noteError(m_now);
        fail(RecoveryStep::Kind::Wait);
        wait(2s);
        enter(Connecting);
        enter(Failed); // the second attempt
        wait(2s);
        enter(Connecting);
        enter(Playing);
        step(RecoveryStep::Kind::Resumed);
        m_metrics.noteEnd(m_now);
        QCOMPARE(sum().recoveryCount, 1);
        QCOMPARE(sum().recoveredTime, 4000ms);
        QCOMPARE(sum().errorCount, 1);
        QVERIFY(!sum().playbackFailed);
    }

    void aFailureThatIsNotRepairedIsAFailure_data()
    {
        QTest::addColumn<bool>("hasStarted");
        QTest::addColumn<QString>("end");
        QTest::addColumn<StartOutcome>("outcome");
        QTest::newRow("no recovery") << true << u"none"_s << StartOutcome::Started;
        QTest::newRow("given up") << true << u"give up"_s << StartOutcome::Started;
        QTest::newRow("left") << true << u"leave"_s << StartOutcome::Started;
        QTest::newRow("before the start") << false << u"none"_s << StartOutcome::FailedBeforeStart;
        QTest::newRow("left before the start") << false << u"leave"_s << StartOutcome::FailedBeforeStart;
    }

    void aFailureThatIsNotRepairedIsAFailure()
    {
        QFETCH(bool, hasStarted);
        QFETCH(QString, end);
        if (hasStarted)
            enter(Playing);
        if (end == "none"_L1)
            enter(Failed);
        else
            fail(RecoveryStep::Kind::Wait);
        wait(2s);
        if (end == "give up"_L1)
            step(RecoveryStep::Kind::GiveUp);
        QCOMPARE(m_metrics.isFailed(), end != "leave"_L1);
        m_metrics.noteEnd(m_now);
        QVERIFY(sum().playbackFailed);
        QTEST(*sum().startOutcome, "outcome");
        QCOMPARE(sum().watchedTime, end == "none"_L1 ? 0ms : 2000ms);
    }

    void aRetryOfTheViewerContinuesTheSession()
    {
        enter(Playing);
        enter(Failed);
        wait(10s);
        enter(Connecting);
        wait(1s);
        enter(Playing);
        QCOMPARE(sum().watchedTime, 1000ms);
        QVERIFY(sum().playbackFailed);
        QVERIFY(!m_metrics.isFailed());
    }

    void coverageIsTheUnion_data()
    {
        QTest::addColumn<MediaDuration>("duration");
        QTest::addColumn<double>("coverage"); // -1: none
        QTest::addColumn<bool>("isComplete");
        QTest::newRow("half") << MediaDuration::fromSeconds(40.0) << 0.5 << false;
        QTest::newRow("at the threshold") << MediaDuration::fromSeconds(20.0 / 0.95) << 0.95 << true;
        QTest::newRow("longer than the media") << MediaDuration::fromSeconds(10.0) << 1.0 << true;
        QTest::newRow("unknown") << MediaDuration() << -1.0 << false;
        QTest::newRow("live") << MediaDuration::live() << -1.0 << false;
    }

    void coverageIsTheUnion()
    {
        QFETCH(MediaDuration, duration);
        QFETCH(double, coverage);
        QFETCH(bool, isComplete);
        m_metrics.noteDuration(duration);
        m_metrics.noteDuration(MediaDuration()); // unknown again while the page reloads
        enter(Playing);
        m_metrics.notePlayed(m_now, {.media = {0.0, 15.0}});
        m_metrics.noteSegmentClosed();
        m_metrics.notePlayed(m_now, {.media = {10.0, 20.0}});
        QCOMPARE(sum().mediaTime, 25.0);
        QCOMPARE(sum().uniqueCoverage.has_value(), coverage >= 0.0);
        QVERIFY(coverage < 0.0 || std::abs(*sum().uniqueCoverage - coverage) < 1e-9);
        QCOMPARE(sum().completion, coverage < 0.0 ? std::nullopt : std::optional(isComplete));
    }

    void timeAtRateZeroIsNotPlaying()
    {
        enter(Playing);
        play(1s);
        setRate(0.0);
        wait(1s);
        QCOMPARE(sum().averageRate, std::optional(1.0));
        QCOMPARE(sum().rateTime.value(0.0), 1000ms);
    }

private:
    [[nodiscard]] SessionSummary sum() const { return m_metrics.summary(m_now); }

    void enter(PlaybackState state)
    {
        m_metrics.noteState(m_now, m_state, state);
        m_state = state;
    }

    /// Lets \a time pass, with a message every 500 ms at most; each repeats \a position, if there is one.
    void wait(milliseconds time, std::optional<double> position = std::nullopt)
    {
        for (const milliseconds end = m_now + time; m_now < end;) {
            m_now = std::min(m_now + 500ms, end);
            m_metrics.noteMessage(m_now);
            if (position)
                m_metrics.notePosition(m_now, *position);
        }
    }

    void play(milliseconds time)
    {
        for (const milliseconds end = m_now + time; m_now < end;) {
            const milliseconds step = std::min(500ms, end - m_now);
            m_now += step;
            const double to = m_position + std::chrono::duration<double>(step).count() * m_rate;
            m_metrics.notePlayed(m_now, {{m_position, to}, m_rate, m_now - step, m_now});
            m_position = to;
            m_metrics.notePosition(m_now, m_position);
        }
    }

    void announceStall()
    {
        m_metrics.noteEvent(m_now, eventOf(EventMeaning::BufferingBegan));
        enter(Buffering);
    }

    void click() { m_metrics.noteEvent(m_now, eventOf(EventMeaning::Intent, std::nullopt, u"play"_s)); }

    void setRate(double rate)
    {
        m_rate = rate;
        m_metrics.noteRate(m_now, rate);
    }

    void step(RecoveryStep::Kind kind) { m_metrics.noteRecovery(m_now, {.kind = kind}); }

    void fail(RecoveryStep::Kind firstStep)
    {
        step(firstStep);
        enter(Failed);
    }

    milliseconds m_now{0};
    PlaybackState m_state = Connecting;
    double m_position = 0.0;
    double m_rate = 1.0;
    SessionMetrics m_metrics{0ms};
};

QTEST_APPLESS_MAIN(TestSessionMetrics)
#include "TestSessionMetrics.moc"
