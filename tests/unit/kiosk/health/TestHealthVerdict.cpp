// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/health/HealthVerdict.h"

#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

class TestHealthVerdict : public QObject
{
    Q_OBJECT

private:
    static constexpr HealthLimits limits{.picture = 10s};

    /// Playback that was in order until \a since ago.
    static HealthFacts played(std::chrono::milliseconds since)
    {
        HealthFacts facts;
        facts.isDue = true;
        facts.playback = PlaybackState::Playing;
        facts.hadPicture = true;
        facts.sincePicture = since;
        return facts;
    }

    static HealthFacts failed(FailureCause cause, std::chrono::milliseconds since)
    {
        HealthFacts facts = played(since);
        facts.playback = PlaybackState::Failed;
        facts.isRecovering = true;
        facts.cause = cause;
        return facts;
    }

private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<HealthFacts>("facts");
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("isHealthy");
        QTest::addColumn<bool>("isAlive");
        const auto row = [](const char *name, const HealthFacts &facts, const char *state, bool healthy, bool alive) {
            QTest::newRow(name) << facts << QString::fromLatin1(state) << healthy << alive;
        };
        row("pictures", played(1s), "playing", true, true);
        row("at the limit", played(10s), "playing", true, true);
        row("a picture that stands still", played(10001ms), "failed", false, false);

        HealthFacts start;
        start.isDue = true;
        start.sincePicture = 50s;
        row("start", start, "starting", true, true);
        start.sincePicture = 50001ms;
        row("no picture since the start", start, "failed", false, false);
        start.cause = FailureCause::DomainInvalid;
        start.sincePicture = 10001ms;
        row("given up at the start", start, "blocked", false, true);

        HealthFacts paused = played(1h);
        paused.playback = PlaybackState::Paused;
        row("paused", paused, "playing", true, true);
        paused.hadPicture = false;
        row("paused before the first picture", paused, "failed", false, false);

        HealthFacts waiting = start;
        waiting.cause.reset();
        waiting.sincePicture = 1h;
        waiting.playback = PlaybackState::Loading;
        waiting.awaitsClick = true;
        row("a player that waits for a click", waiting, "idle", true, true);
        waiting.cause = FailureCause::RendererCrashed;
        row("the same after a failure", waiting, "idle", true, true);
        waiting.isDue = false;
        row("the same outside its hours", waiting, "idle", true, true);

        HealthFacts off = played(10h);
        off.isScreenOff = true;
        row("the screen is off by plan", off, "idle", true, true);
        off.isScreenWrong = true;
        row("off by plan, and cannot be switched", off, "blocked", false, true);
        HealthFacts wrong = played(1s);
        wrong.isScreenWrong = true;
        row("pictures, and the screen cannot be switched", wrong, "blocked", false, true);
        wrong.sincePicture = 10001ms;
        row("the same without pictures", wrong, "failed", false, false);
        HealthFacts free = played(10h);
        free.isDue = false;
        row("nothing is due", free, "idle", true, true);

        row("recovery", failed(FailureCause::RendererCrashed, 50s), "recovering", true, true);
        row("a long recovery", failed(FailureCause::RendererCrashed, 50001ms), "failed", false, false);
        row("a hung renderer", failed(FailureCause::RendererHung, 1h), "failed", false, false);
        row("no network", failed(FailureCause::NetworkLost, 1h), "blocked", false, true);
        row("a page that cannot be loaded", failed(FailureCause::LoadFailed, 1h), "blocked", false, true);
        row("an expired token", failed(FailureCause::TokenExpired, 1h), "blocked", false, true);
        HealthFacts givenUp = failed(FailureCause::RendererCrashed, 10001ms);
        givenUp.isRecovering = false;
        row("a recovery that has given up", givenUp, "failed", false, false);

        HealthFacts black = played(1s);
        black.sincePictureProblem = 10s;
        row("black for a moment", black, "recovering", true, true);
        black.sincePictureProblem = 10001ms;
        row("black while media plays", black, "blocked", false, true);
        black.sincePicture = 11s;
        row("black, and no media plays", black, "failed", false, false);
    }

    void judges()
    {
        QFETCH(const HealthFacts, facts);
        const HealthVerdict verdict = judgeHealth(facts, limits);
        QTEST(healthStateName(verdict.state), "state");
        QTEST(verdict.isHealthy(), "isHealthy");
        QTEST(verdict.isAlive(), "isAlive");
        QVERIFY(verdict.why.endsWith(u'.'));
    }

    void saysForHowLongAndWhy()
    {
        QCOMPARE(judgeHealth(failed(FailureCause::RendererHung, 61'900ms), limits).why,
                 QStringLiteral("No picture for 61 s. Cause: renderer-hung."));
    }

    void eachStateHasANameOfItsOwn()
    {
        QStringList names;
        for (const HealthState state : allHealthStates())
            names += healthStateName(state);
        QCOMPARE(names.removeDuplicates(), 0);
        QCOMPARE(names.size(), 6);
    }
};

QTEST_GUILESS_MAIN(TestHealthVerdict)
#include "TestHealthVerdict.moc"
