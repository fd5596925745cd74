// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/ClockCorrection.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitrine;

class TestClockCorrection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyALargeDifferenceSoonAfterTheStartIsOne()
    {
        QVERIFY(isClockCorrection(5001ms, 0ms));
        QVERIFY(isClockCorrection(-1h, 1min));
        QVERIFY(isClockCorrection(std::chrono::days(365), 10min));
        QVERIFY(!isClockCorrection(5s, 1min));
        QVERIFY(!isClockCorrection(-5s, 1min));
        QVERIFY(!isClockCorrection(1h, 10min + 1ms)); // the machine was asleep
    }
};

QTEST_GUILESS_MAIN(TestClockCorrection)
#include "TestClockCorrection.moc"
