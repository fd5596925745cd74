// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/HangWatchdog.h"

#include "support/ManualClock.h"

#include <QSignalSpy>
#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

class TestHangWatchdog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_watch = std::make_unique<HangWatchdog>(m_clock, 15s);
        m_asked = std::make_unique<QSignalSpy>(m_watch.get(), &HangWatchdog::asked);
        m_hung = std::make_unique<QSignalSpy>(m_watch.get(), &HangWatchdog::hung);
    }

    void aPageThatDoesNotAnswerHangs()
    {
        m_watch->start();
        pass(2);
        QCOMPARE(m_asked->count(), 2);
        QCOMPARE(m_hung->count(), 0);
        QVERIFY(m_watch->isAwaiting());
        pass(1);
        QCOMPARE(m_hung->count(), 1);
        QVERIFY(!m_watch->isWatching());
        QVERIFY2(m_watch->isAwaiting(), "its process has not ended yet");
        pass(9);
        QCOMPARE(m_hung->count(), 1);
        m_watch->stop();
        QVERIFY(!m_watch->isAwaiting());
    }

    void aPageThatAnswersDoesNot()
    {
        m_watch->start();
        for (int i = 0; i < 50; ++i) {
            pass(2);
            m_watch->noteAnswer();
            QVERIFY(!m_watch->isAwaiting());
        }
        QCOMPARE(m_hung->count(), 0);
    }

    void nobodyIsAskedBeforeTheRelayIsThereOrAfterIt()
    {
        QVERIFY(!m_watch->isWatching());
        pass(9);
        m_watch->start();
        pass(2);
        m_watch->stop();
        QVERIFY(!m_watch->isAwaiting());
        pass(9);
        QCOMPARE(m_asked->count(), 2);
        QCOMPARE(m_hung->count(), 0);
        m_watch->start();
        pass(2);
        QCOMPARE(m_hung->count(), 0);
    }

    void whoIsHeldUpIsNotAsked_data()
    {
        QTest::addColumn<bool>("dialog");
        QTest::newRow("by a dialog") << true;
        QTest::newRow("by a load") << false;
    }

    void whoIsHeldUpIsNotAsked()
    {
        QFETCH(const bool, dialog);
        const auto holdUp = [&](bool on) {
            if (dialog)
                m_watch->setDialogOpen(on);
            else
                m_watch->setLoading(on);
        };
        m_watch->start();
        pass(2);
        holdUp(true);
        pass(20);
        QCOMPARE(m_asked->count(), 2);
        QCOMPARE(m_hung->count(), 0);
        holdUp(false);
        pass(2);
        QCOMPARE(m_hung->count(), 0);
        pass(1);
        QCOMPARE(m_hung->count(), 1);
    }

    void aMachineThatSleptCountsAnew()
    {
        m_watch->start();
        pass(2);
        m_clock.advance(8h);
        m_watch->tick();
        QCOMPARE(m_hung->count(), 0);
        pass(3);
        QCOMPARE(m_hung->count(), 1);
    }

    void theIntervalFitsTheLimit()
    {
        QCOMPARE(m_watch->interval(), 5000ms);
        QCOMPARE(HangWatchdog(m_clock, 1h).interval(), 5000ms);
        QCOMPARE(HangWatchdog(m_clock, 3s).interval(), 1000ms);
        HangWatchdog never(m_clock, 0s);
        never.start();
        QVERIFY(!never.isWatching());
    }

private:
    void pass(int intervals)
    {
        for (int i = 0; i < intervals; ++i) {
            m_clock.advance(5s);
            m_watch->tick();
        }
    }

    ManualClock m_clock;
    std::unique_ptr<HangWatchdog> m_watch;
    std::unique_ptr<QSignalSpy> m_asked;
    std::unique_ptr<QSignalSpy> m_hung;
};

QTEST_GUILESS_MAIN(TestHangWatchdog)
#include "TestHangWatchdog.moc"
