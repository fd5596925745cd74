// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/InputClock.h"

#include "support/ManualClock.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitrine;

class TestInputClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheTimeOfItsSource()
    {
        ManualClock source;
        const InputClock clock(source);
        source.advance(3ms);
        QCOMPARE(clock.elapsed(), 3ms);
        QCOMPARE(clock.utcNow(), source.utcNow());
    }

    void standsStillUntilItIsReleasedAsOftenAsHeld()
    {
        ManualClock source;
        InputClock clock(source);
        source.advance(3ms);
        const QDateTime then = source.utcNow();
        clock.hold();
        source.advance(1s);
        clock.hold();
        source.advance(1s);
        QCOMPARE(clock.elapsed(), 3ms);
        QCOMPARE(clock.utcNow(), then);
        clock.release();
        QCOMPARE(clock.elapsed(), 3ms);
        clock.release();
        QCOMPARE(clock.elapsed(), 2003ms);
        clock.holdAt(2001ms, then);
        QCOMPARE(clock.elapsed(), 2001ms);
        QCOMPARE(clock.utcNow(), then);
        clock.release();
        QCOMPARE(clock.utcNow(), source.utcNow());
    }
};

QTEST_APPLESS_MAIN(TestInputClock)
#include "TestInputClock.moc"
