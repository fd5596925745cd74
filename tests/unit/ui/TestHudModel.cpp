// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "HudFixture.h"
#include "ui/MediaTimeText.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace vitrine;
using namespace std::chrono_literals;

using State = HudModel::State;
using Freshness = HudModel::Freshness;

class TestHudModel : public QObject, private HudFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void beginsConnectingWithNothingToShow()
    {
        QCOMPARE(m_hud->state(), State::Connecting);
        QVERIFY2(!m_hud->isShown(), "an empty pill tells nothing");
        QVERIFY2(!m_hud->isWaiting(), "a short wait needs no spinner");
        QCOMPARE(m_hud->elapsedText(), QString());
        QCOMPARE(m_hud->elapsedText(), QString());
        QCOMPARE(m_hud->durationText(), QString());
        QCOMPARE(m_hud->freshness(), Freshness::Neutral);
    }

    void showsWhatTheSessionSays()
    {
        start(MediaDuration::fromSeconds(200.0));
        deliver(50.0, 1.25);
        QCOMPARE(m_hud->state(), State::Playing);
        QCOMPARE(m_hud->positionSeconds(), 50.0);
        QCOMPARE(m_hud->elapsedText(), QStringLiteral("0:50"));
        QCOMPARE(m_hud->durationKind(), HudModel::DurationKind::Finite);
        QCOMPARE(m_hud->durationSeconds(), 200.0);
        QCOMPARE(m_hud->durationText(), QStringLiteral("3:20"));
        QCOMPARE(m_hud->progress(), 0.25);
        QCOMPARE(m_hud->playbackRate(), 1.25);
        QCOMPARE(m_hud->playbackRateText(), QStringLiteral("1.25×"));
        QVERIFY(!m_hud->isLive());
    }

    void namesEveryState_data()
    {
        QTest::addColumn<int>("meaning");
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, EventMeaning meaning, State state) {
            QTest::newRow(name) << static_cast<int>(meaning) << static_cast<int>(state);
        };
        row("loading", EventMeaning::PlayerLoading, State::Loading);
        row("playing", EventMeaning::Started, State::Playing);
        row("paused", EventMeaning::Paused, State::Paused);
        row("buffering", EventMeaning::BufferingBegan, State::Buffering);
        row("seeking", EventMeaning::SeekingBegan, State::Seeking);
        row("ended", EventMeaning::Ended, State::Ended);
    }

    void namesEveryState()
    {
        QFETCH(int, meaning);
        QFETCH(int, state);
        say(EventMeaning::Started);
        deliver(1.0);
        say(static_cast<EventMeaning>(meaning));
        QCOMPARE(m_hud->state(), static_cast<State>(state));
        QVERIFY(!m_hud->stateText().isEmpty());
    }

    void tellsLiveFromUnknownDuration()
    {
        start({});
        QCOMPARE(m_hud->durationKind(), HudModel::DurationKind::Unknown);
        QVERIFY(!m_hud->isLive());
        start(MediaDuration::live());
        QVERIFY(m_hud->isLive());
        QCOMPARE(m_hud->durationText(), QString());
        QCOMPARE(m_hud->progress(), 0.0);
    }

    void aLiveStreamHasNoPositionToShow()
    {
        start(MediaDuration::live());
        deliver(1.8e9); // seconds since 1970
        QCOMPARE(m_hud->elapsedText(), QString());
        m_hud->announceResumed(1.8e9);
        m_hud->tick();
        QCOMPARE(m_hud->notice(), QStringLiteral("Playing again"));
        m_session->startLoad();
        deliver(1.8e9);
        QCOMPARE(m_hud->elapsedText(), QString());
        m_session->startSession();
        start(MediaDuration::fromSeconds(100.0));
        deliver(12.0);
        QCOMPARE(m_hud->elapsedText(), QStringLiteral("0:12"));
        m_hud->announceResumed(12.0);
        m_hud->tick();
        QCOMPARE(m_hud->notice(), QStringLiteral("Resumed at 0:12"));
    }

    void followsThePositionBetweenDeliveries()
    {
        start(MediaDuration::fromSeconds(100.0));
        deliver(10.0);
        pass(750ms);
        QCOMPARE(m_hud->positionSeconds(), 10.75);
    }

    void tellsHowOldTheLastDeliveryIs_data()
    {
        QTest::addColumn<int>("meaning");
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<int>("freshness");
        const auto row = [](const char *name, EventMeaning meaning, int milliseconds, Freshness freshness) {
            QTest::newRow(name) << static_cast<int>(meaning) << milliseconds << static_cast<int>(freshness);
        };
        row("playing, at once", EventMeaning::Started, 0, Freshness::Fresh);
        row("playing, under a second", EventMeaning::Started, 999, Freshness::Fresh);
        row("playing, a second", EventMeaning::Started, 1000, Freshness::Late);
        row("playing, under three", EventMeaning::Started, 2999, Freshness::Late);
        row("playing, three", EventMeaning::Started, 3000, Freshness::Silent);
        row("buffering, three", EventMeaning::BufferingBegan, 3000, Freshness::Silent);
        row("paused, under a second", EventMeaning::Paused, 999, Freshness::Fresh);
        row("paused, a second", EventMeaning::Paused, 1000, Freshness::Neutral);
        row("ended, an hour", EventMeaning::Ended, 3'600'000, Freshness::Neutral);
    }

    void tellsHowOldTheLastDeliveryIs()
    {
        QFETCH(int, meaning);
        QFETCH(int, milliseconds);
        QFETCH(int, freshness);
        m_hud->setPolicy(HudModel::Policy::On);
        start(MediaDuration::fromSeconds(100.0));
        deliver(10.0);
        say(static_cast<EventMeaning>(meaning));
        pass(std::chrono::milliseconds(milliseconds));
        QCOMPARE(m_hud->freshness(), static_cast<Freshness>(freshness));
    }

    void showsPlayedSegmentsAsFractions()
    {
        start(MediaDuration::fromSeconds(100.0));
        deliver(0.0);
        for (double position = 0.5; position <= 25.0; position += 0.5) {
            m_clock->advance(500ms);
            deliver(position);
        }
        m_hud->noteActivity();
        say(EventMeaning::SeekingBegan);
        say(EventMeaning::SeekingEnded, 50.0);
        deliver(50.0);
        m_clock->advance(12'500ms);
        deliver(62.5);
        m_hud->noteActivity();
        const QList<qreal> expected{0.0, 0.25, 0.5, 0.625};
        QCOMPARE(m_hud->playedFractions(), expected);
    }

    void hidesThreeSecondsAfterTheLastChange()
    {
        start(MediaDuration::fromSeconds(100.0));
        pass(2999ms);
        QVERIFY(m_hud->isShown());
        pass(1ms);
        QVERIFY(!m_hud->isShown());
        QVERIFY2(!m_hud->isTicking(), "a hidden HUD has nothing to do");
    }

    void comesBackOnMovement()
    {
        start(MediaDuration::fromSeconds(100.0));
        pass(10s);
        QVERIFY(!m_hud->isShown());
        m_hud->noteActivity();
        QVERIFY(m_hud->isShown());
        QVERIFY(m_hud->isTicking());
        pass(2s);
        m_hud->noteActivity();
        pass(2s);
        QVERIFY2(m_hud->isShown(), "movement while it is shown prolongs it");
        pass(1s);
        QVERIFY(!m_hud->isShown());
    }

    void comesBackOnChange_data()
    {
        QTest::addColumn<std::function<void(PlaybackSession &)>>("change");
        QTest::addColumn<bool>("shown");
        const auto row = [](const char *name, bool shown, std::function<void(PlaybackSession &)> change) {
            QTest::newRow(name) << std::move(change) << shown;
        };
        row("rate", true, [](PlaybackSession &session) { session.handleProgress({5.0, 1.5, std::nullopt}); });
        row("state", true, [](PlaybackSession &session) { session.handleEvent(saying(EventMeaning::Paused)); });
        row("duration", true, [](PlaybackSession &session) {
            session.handleEvent(saying(EventMeaning::Information, 5.0, MediaDuration::fromSeconds(50.0)));
        });
        row("plain progress", false, [](PlaybackSession &session) {
            session.handleProgress({5.0, 1.0, std::nullopt});
        });
    }

    void comesBackOnChange()
    {
        using Change = std::function<void(PlaybackSession &)>;
        QFETCH(Change, change);
        QFETCH(bool, shown);
        start(MediaDuration::fromSeconds(100.0));
        deliver(1.0);
        pass(3s);
        QVERIFY(!m_hud->isShown());
        QSignalSpy shows(m_hud.get(), &HudModel::shownChanged);
        change(*m_session);
        if (shown)
            QTRY_VERIFY(m_hud->isShown());
        QCoreApplication::processEvents();
        QCOMPARE(shows.count(), shown ? 1 : 0);
    }

    void staysAsLongAsSomethingIsAwaited_data()
    {
        QTest::addColumn<int>("meaning");
        QTest::addColumn<bool>("stays");
        const auto row = [](const char *name, EventMeaning meaning, bool stays) {
            QTest::newRow(name) << static_cast<int>(meaning) << stays;
        };
        row("loading", EventMeaning::PlayerLoading, true);
        row("buffering", EventMeaning::BufferingBegan, true);
        row("seeking", EventMeaning::SeekingBegan, false);
        row("paused", EventMeaning::Paused, false);
        row("ended", EventMeaning::Ended, false);
    }

    void staysAsLongAsSomethingIsAwaited()
    {
        QFETCH(int, meaning);
        QFETCH(bool, stays);
        start(MediaDuration::fromSeconds(100.0));
        deliver(1.0);
        say(static_cast<EventMeaning>(meaning));
        pass(1h);
        QCOMPARE(m_hud->isShown(), stays);
    }

    void aNeutralRateIsNoNews_data()
    {
        QTest::addColumn<bool>("live");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<bool>("isNews");
        QTest::newRow("live, to keep its distance") << true << 1.0 << 1.07 << false;
        QTest::newRow("live, back again") << true << 1.07 << 0.96 << false;
        QTest::newRow("live, for the viewer") << true << 1.0 << 1.25 << true;
        QTest::newRow("live, as usual again") << true << 1.5 << 1.05 << true;
        QTest::newRow("film") << false << 1.0 << 1.07 << true;
        QTest::newRow("film, as usual again") << false << 1.25 << 1.0 << true;
    }

    void aNeutralRateIsNoNews()
    {
        QFETCH(bool, live);
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(bool, isNews);
        start(live ? MediaDuration::live() : MediaDuration::fromSeconds(100.0));
        deliver(1.0, from);
        pass(HudModel::shownFor);
        QVERIFY(!m_hud->isShown());
        deliver(5.0, to);
        QCOMPARE(m_hud->isShown(), isNews);
        m_hud->noteActivity();
        QCOMPARE(m_hud->isRateNotable(), isNotableRate(to, live));
    }

    void aRateOfZeroIsBuffering()
    {
        start(MediaDuration::fromSeconds(100.0));
        deliver(1.0, 1.25);
        deliver(1.0, 0.0);
        QCOMPARE(m_hud->state(), State::Buffering);
        QVERIFY(!m_hud->isRateNotable());
        QVERIFY(m_hud->isShown());
        pass(1min);
        QVERIFY2(m_hud->isShown(), "it is waited for");
        QVERIFY(m_hud->isWaiting());
        deliver(2.0, 1.25);
        QCOMPARE(m_hud->state(), State::Playing);
        QVERIFY(!m_hud->isWaiting());
    }

    void aSpinnerTellsWhatIsWaitedFor_data()
    {
        QTest::addColumn<bool>("ready");
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("text"); // empty: no spinner
        QTest::newRow("at once") << false << 499 << QString();
        QTest::newRow("after a moment") << false << 500 << QStringLiteral("Connecting…");
        QTest::newRow("under three seconds") << false << 2999 << QStringLiteral("Connecting…");
        QTest::newRow("three seconds") << false << 3000 << QStringLiteral("Still connecting…");
        QTest::newRow("under eight seconds") << false << 7999 << QStringLiteral("Still connecting…");
        QTest::newRow("eight seconds") << false << 8000 << QStringLiteral("Taking longer than usual");
        QTest::newRow("the player has a spinner of its own") << true << 2999 << QString();
        QTest::newRow("the player, three seconds") << true << 3000 << QStringLiteral("Still loading…");
        QTest::newRow("the player, eight seconds") << true << 8000 << QStringLiteral("Taking longer than usual");
    }

    void aSpinnerTellsWhatIsWaitedFor()
    {
        QFETCH(bool, ready);
        QFETCH(int, milliseconds);
        QFETCH(QString, text);
        if (ready)
            say(EventMeaning::PlayerLoading);
        pass(std::chrono::milliseconds(milliseconds));
        QCOMPARE(m_hud->isWaiting(), !text.isEmpty());
        if (!text.isEmpty())
            QCOMPARE(m_hud->waitingText(), text);
        QVERIFY2(!m_hud->isShown(), "there is no position yet");
        start(MediaDuration::fromSeconds(100.0));
        deliver(1.0);
        QVERIFY(!m_hud->isWaiting());
        QVERIFY(m_hud->isShown());
    }

    void aKioskShowsASpinnerLater()
    {
        m_hud = std::make_unique<HudModel>(*m_session, *m_clock, HudModel::waitingLong);
        pass(2999ms);
        QVERIFY(!m_hud->isWaiting());
        pass(1ms);
        QVERIFY(m_hud->isWaiting());
    }

    void aNewPageIsANewWait()
    {
        pass(8s);
        QVERIFY(m_hud->isWaiting());
        m_session->startLoad();
        say(EventMeaning::PlayerLoading);
        m_session->startLoad();
        m_hud->tick();
        QVERIFY(!m_hud->isWaiting());
    }

    void isGoneWhileCovered()
    {
        m_hud->setPolicy(HudModel::Policy::On);
        pass(1s);
        QVERIFY(m_hud->isWaiting());
        m_hud->setCovered(true);
        QVERIFY(!m_hud->isWaiting());
        start(MediaDuration::fromSeconds(100.0));
        deliver(1.0);
        m_hud->noteActivity();
        QVERIFY(!m_hud->isShown());
        QVERIFY2(!m_hud->isTicking(), "what is not seen costs nothing");
        m_hud->setCovered(false);
        QVERIFY(m_hud->isShown());
    }

    void obeysThePolicy()
    {
        m_hud->setPolicy(HudModel::Policy::Off);
        QVERIFY(!m_hud->isShown());
        m_hud->noteActivity();
        say(EventMeaning::Started);
        QVERIFY(!m_hud->isShown());
        say(EventMeaning::BufferingBegan);
        pass(1h);
        QVERIFY(!m_hud->isWaiting());
        QVERIFY(!m_hud->isTicking());
        say(EventMeaning::Started);
        m_hud->setPolicy(HudModel::Policy::On);
        QVERIFY(m_hud->isShown());
        QCOMPARE(m_hud->state(), State::Playing);
        pass(1h);
        QVERIFY(m_hud->isShown());
    }
};

QTEST_GUILESS_MAIN(TestHudModel)
#include "TestHudModel.moc"
