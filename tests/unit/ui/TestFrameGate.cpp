// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/FrameGate.h"

#include "support/ManualClock.h"

#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

class TestFrameGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_updates = 0;
        m_clock = ManualClock();
    }

    void manyRequestsAreOneUpdate()
    {
        FrameGate gate(m_clock, [this] { ++m_updates; });
        for (int i = 0; i < 10'000; ++i)
            gate.request();
        QVERIFY2(m_updates == 0, "the turn is not over");
        QTRY_COMPARE(m_updates, 1);
        QVERIFY2(!gate.isWaiting(), "nobody has asked since");
    }

    void theFirstRequestDoesNotWait()
    {
        FrameGate gate(m_clock, [this] { ++m_updates; });
        gate.requestNow();
        QCOMPARE(m_updates, 1);
        gate.requestNow();
        QVERIFY2(m_updates == 1, "the frame is not over");
        QVERIFY(gate.isWaiting());
        QTRY_COMPARE(m_updates, 2);
        m_clock.advance(FrameGate::frame);
        gate.requestNow();
        QCOMPARE(m_updates, 3);
    }

    void aRequestAfterAFrameWaitsForTheTurnOnly()
    {
        FrameGate gate(m_clock, [this] { ++m_updates; });
        gate.updateNow();
        m_clock.advance(FrameGate::frame);
        gate.request();
        QCoreApplication::processEvents();
        QCOMPARE(m_updates, 2);
    }

    void anUpdateTakesTheRequestsAlong()
    {
        FrameGate gate(m_clock, [this] { ++m_updates; });
        gate.request();
        gate.updateNow();
        QVERIFY(!gate.isWaiting());
        QCOMPARE(m_updates, 1);
    }

    void whatIsCancelledDoesNotHappen()
    {
        FrameGate gate(m_clock, [this] { ++m_updates; });
        gate.request();
        gate.cancel();
        QVERIFY(!gate.isWaiting());
        QCoreApplication::processEvents();
        QCOMPARE(m_updates, 0);
    }

    void aRequestDuringTheUpdateIsAnother()
    {
        FrameGate gate(m_clock, [&] {
            if (++m_updates < 3)
                gate.request();
        });
        gate.request();
        QTRY_COMPARE(m_updates, 3);
        QVERIFY(!gate.isWaiting());
    }

private:
    int m_updates = 0;
    ManualClock m_clock;
};

QTEST_GUILESS_MAIN(TestFrameGate)
#include "TestFrameGate.moc"
