// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/IdleReset.h"

#include "support/ManualClock.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace vitrine;

class TestIdleReset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutInputNothingIsReset()
    {
        ManualClock clock;
        IdleReset reset(30s, clock);
        const QSignalSpy due(&reset, &IdleReset::resetDue);
        clock.advance(1h);
        reset.update();
        QCOMPARE(due.size(), 0);
        QVERIFY(!reset.isInUse());
    }

    void theLimitCountsFromTheLastInput()
    {
        ManualClock clock;
        IdleReset reset(30s, clock);
        const QSignalSpy began(&reset, &IdleReset::useBegan);
        const QSignalSpy due(&reset, &IdleReset::resetDue);
        reset.noteInput();
        for (int i = 0; i < 5; ++i) {
            clock.advance(29s);
            reset.update();
            reset.noteInput();
        }
        QCOMPARE(due.size(), 0);
        QCOMPARE(began.size(), 1);
        clock.advance(30s);
        reset.update();
        reset.update();
        QCOMPARE(due.size(), 1);
        QVERIFY(!reset.isInUse());
        reset.noteInput();
        QCOMPARE(began.size(), 2);
    }

    void theLastSecondsAreCountedDown()
    {
        ManualClock clock;
        IdleReset reset(15s, clock);
        const QSignalSpy counted(&reset, &IdleReset::countdownChanged);
        reset.noteInput();
        for (int second = 0; second < 15; ++second) {
            clock.advance(1s);
            reset.update();
        }
        QList<int> seconds;
        for (const QList<QVariant> &arguments : counted)
            seconds += arguments.first().toInt();
        QCOMPARE(seconds, (QList<int>{10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0}));
    }

    void anInputEndsTheCountdown()
    {
        ManualClock clock;
        IdleReset reset(15s, clock);
        reset.noteInput();
        clock.advance(12s);
        reset.update();
        const QSignalSpy counted(&reset, &IdleReset::countdownChanged);
        reset.noteInput();
        QCOMPARE(counted.size(), 1);
        QCOMPARE(counted.first().first().toInt(), 0);
        reset.update();
        QCOMPARE(counted.size(), 1);
    }

    void aLimitBelowTheCountdownIsAllCountdown()
    {
        ManualClock clock;
        IdleReset reset(3s, clock);
        const QSignalSpy counted(&reset, &IdleReset::countdownChanged);
        reset.noteInput();
        reset.update();
        QCOMPARE(counted.first().first().toInt(), 3);
    }
};

QTEST_GUILESS_MAIN(TestIdleReset)
#include "TestIdleReset.moc"
