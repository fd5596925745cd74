// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "HudFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

/// When the HUD reads the session, and what it says then.
class TestHudModelRefresh : public QObject, private HudFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void restsWhenNothingCanChange()
    {
        m_hud->setPolicy(HudModel::Policy::On);
        start(MediaDuration::fromSeconds(100.0));
        deliver(10.0);
        QVERIFY(m_hud->isTicking());
        say(EventMeaning::Paused);
        pass(1s);
        QVERIFY2(!m_hud->isTicking(), "a paused player changes nothing by itself");
        deliver(10.0);
        QVERIFY(m_hud->isTicking());
    }

    void saysNothingWhenNothingChanged()
    {
        start(MediaDuration::fromSeconds(100.0));
        deliver(10.0);
        QSignalSpy state(m_hud.get(), &HudModel::stateChanged);
        QSignalSpy position(m_hud.get(), &HudModel::positionChanged);
        QSignalSpy elapsed(m_hud.get(), &HudModel::elapsedTextChanged);
        QSignalSpy duration(m_hud.get(), &HudModel::durationChanged);
        QSignalSpy rate(m_hud.get(), &HudModel::playbackRateChanged);
        QSignalSpy freshness(m_hud.get(), &HudModel::freshnessChanged);
        m_hud->tick();
        QCOMPARE(position.count(), 0);
        pass(250ms);
        QCOMPARE(position.count(), 1);
        QCOMPARE(state.count() + elapsed.count() + duration.count() + rate.count() + freshness.count(), 0);
        pass(750ms);
        QCOMPARE(elapsed.count(), 1);
        QCOMPARE(freshness.count(), 1);
    }

    void readsNothingWhileHidden()
    {
        start(MediaDuration::fromSeconds(100.0));
        deliver(1.0);
        pass(3s);
        QVERIFY(!m_hud->isShown());
        QSignalSpy position(m_hud.get(), &HudModel::positionChanged);
        m_clock->advance(500ms);
        m_session->handleProgress({4.5, 1.0, std::nullopt});
        QVERIFY2(!m_hud->isTicking(), "nothing wakes it");
        QCoreApplication::processEvents();
        QCOMPARE(position.count(), 0);
        m_hud->noteActivity();
        QCOMPARE(m_hud->positionSeconds(), 4.5);
    }

    void looksAtTheClockByItself()
    {
        start(MediaDuration::fromSeconds(100.0));
        deliver(10.0);
        m_clock->advance(3s);
        QTRY_VERIFY(!m_hud->isShown());
    }

    void aFloodIsOneChange()
    {
        m_hud->setPolicy(HudModel::Policy::On);
        start(MediaDuration::fromSeconds(10'000.0));
        m_clock->advance(1s);
        QSignalSpy state(m_hud.get(), &HudModel::stateChanged);
        QSignalSpy position(m_hud.get(), &HudModel::positionChanged);
        QSignalSpy elapsed(m_hud.get(), &HudModel::elapsedTextChanged);
        QSignalSpy rate(m_hud.get(), &HudModel::playbackRateChanged);
        QSignalSpy duration(m_hud.get(), &HudModel::durationChanged);
        for (int i = 1; i <= 10'000; ++i) {
            m_session->handleEvent(saying(i % 2 == 0 ? EventMeaning::Started : EventMeaning::Paused, std::nullopt,
                                          MediaDuration::fromSeconds(10'000.0 + i)));
            m_session->handleProgress({i * 1.0, 1.0 + i / 10'000.0, std::nullopt});
        }
        QVERIFY2(position.isEmpty() && state.isEmpty(), "the turn is not over");
        QTRY_COMPARE(position.count(), 1);
        QCOMPARE(m_hud->positionSeconds(), 10'000.0);
        QCOMPARE(m_hud->playbackRate(), 2.0);
        QCOMPARE(m_hud->durationSeconds(), 20'000.0);
        QCOMPARE(elapsed.count(), 1);
        QCOMPARE(rate.count(), 1);
        QCOMPARE(duration.count(), 1);
        QVERIFY(state.count() <= 1);
    }

    void aNoticeIsThereForItsTime_data()
    {
        QTest::addColumn<HudModel::Policy>("policy");
        QTest::newRow("auto") << HudModel::Policy::Auto;
        QTest::newRow("always shown") << HudModel::Policy::On;
    }

    void aNoticeIsThereForItsTime()
    {
        QFETCH(HudModel::Policy, policy);
        m_hud->setPolicy(policy);
        start(MediaDuration::fromSeconds(100.0));
        say(EventMeaning::Paused);
        pass(5s);
        QVERIFY(!m_hud->isTicking());
        QSignalSpy notice(m_hud.get(), &HudModel::noticeChanged);
        m_hud->announce(QStringLiteral("Resumed at 0:10"));
        m_hud->tick();
        QVERIFY(m_hud->isShown());
        QCOMPARE(m_hud->notice(), QStringLiteral("Resumed at 0:10"));
        QCOMPARE(notice.count(), 1);
        QCOMPARE(m_hud->nextLook(), std::optional(HudModel::shownFor));
        pass(HudModel::shownFor - 1ms);
        QCOMPARE(m_hud->notice(), QStringLiteral("Resumed at 0:10"));
        pass(1ms);
        QCOMPARE(m_hud->isShown(), policy == HudModel::Policy::On);
        QVERIFY2(!m_hud->isTicking(), "nothing is left to change");
        m_hud->noteActivity();
        m_hud->tick();
        QCOMPARE(m_hud->notice(), QString());
        QCOMPARE(notice.count(), 2);
    }

    void aNoticeIsNotShownWhereTheHudIsOff()
    {
        m_hud->setPolicy(HudModel::Policy::Off);
        m_hud->announce(QStringLiteral("Resumed at 0:10"));
        QVERIFY(!m_hud->isTicking());
        QVERIFY(!m_hud->isShown());
    }

    void looksOnlyWhenSomethingIsDue_data()
    {
        QTest::addColumn<HudModel::Policy>("policy");
        QTest::addColumn<int>("meaning");
        QTest::addColumn<int>("afterMs");
        QTest::addColumn<int>("nextMs"); // -1 for never
        const auto row = [](const char *name, HudModel::Policy policy, EventMeaning meaning, int afterMs, int nextMs) {
            QTest::newRow(name) << policy << static_cast<int>(meaning) << afterMs << nextMs;
        };
        using enum HudModel::Policy;
        row("playing: four times a second", Auto, EventMeaning::Started, 0, 250);
        row("playing, soon to be late", On, EventMeaning::Started, 900, 100);
        row("paused, until the dot is neutral", Auto, EventMeaning::Paused, 0, 1000);
        row("paused, until it hides", Auto, EventMeaning::Paused, 1200, 1800);
        row("paused for good", On, EventMeaning::Paused, 1200, -1);
        row("buffering, until the mark is red", Auto, EventMeaning::BufferingBegan, 1500, 1500);
        row("buffering, until it takes very long", Auto, EventMeaning::BufferingBegan, 5000, 3000);
        row("buffering for very long", Auto, EventMeaning::BufferingBegan, 9000, -1);
        row("playing, but silent", On, EventMeaning::Started, 5000, -1);
        row("off", Off, EventMeaning::Started, 0, -1);
    }

    void looksOnlyWhenSomethingIsDue()
    {
        QFETCH(HudModel::Policy, policy);
        QFETCH(int, meaning);
        QFETCH(int, afterMs);
        QFETCH(int, nextMs);
        m_hud->setPolicy(policy);
        start(MediaDuration::fromSeconds(100.0));
        deliver(10.0);
        say(static_cast<EventMeaning>(meaning));
        pass(std::chrono::milliseconds(afterMs));
        QCOMPARE(m_hud->isTicking(), nextMs >= 0);
        if (nextMs >= 0)
            QCOMPARE(m_hud->nextLook(), std::optional(std::chrono::milliseconds(nextMs)));
    }
};

QTEST_GUILESS_MAIN(TestHudModelRefresh)
#include "TestHudModelRefresh.moc"
