// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/StallDetector.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitrine;

class TestStallDetector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theToleranceFollowsResolutionAndRate_data()
    {
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("longestMs");
        QTest::newRow("fractions") << 4.5 << 1.0 << 1000;
        QTest::newRow("fractions, slow") << 4.5 << 0.25 << 1000;
        QTest::newRow("whole seconds") << 4.0 << 1.0 << 2000;
        QTest::newRow("whole seconds, slow") << 4.0 << 0.25 << 5000;
        QTest::newRow("whole seconds, fast") << 4.0 << 2.0 << 1500;
    }

    void theToleranceFollowsResolutionAndRate()
    {
        QFETCH(double, first);
        QFETCH(double, rate);
        QFETCH(int, longestMs);
        StallDetector detector;
        detector.notePosition(first);
        detector.notePosition(5.0);
        const std::chrono::milliseconds longest(longestMs);
        QVERIFY(!detector.isStall(longest, 1min, rate, false));
        QVERIFY(detector.isStall(longest + 1ms, 1min, rate, false));
    }

    void onlyWholeSecondsAreRepeatedDuringPlayback()
    {
        StallDetector detector;
        detector.notePosition(4.0);
        detector.notePosition(5.0);
        QVERIFY(detector.isRepetition(1500ms, 1.0));
        QVERIFY(!detector.isRepetition(1501ms, 1.0));
        QVERIFY(detector.isRepetition(4500ms, 0.25));
        QVERIFY(detector.isRepetition(1s, 2.0));
        QVERIFY(!detector.isRepetition(1001ms, 2.0));
        QVERIFY(!detector.isRepetition(0ms, 0.0));
        detector.notePosition(5.5);
        QVERIFY(!detector.isRepetition(0ms, 1.0));
    }

    void aRateOfZeroIsNoStall()
    {
        StallDetector detector;
        detector.notePosition(4.5);
        QVERIFY(!detector.isStall(1h, 1h, 0.0, false));
    }

    void aLivePositionThatHasNeverChangedSaysNothing()
    {
        StallDetector detector;
        detector.notePosition(0.0);
        detector.notePosition(0.0);
        QVERIFY(!detector.isStall(1h, 1h, 1.0, true));
        QVERIFY(detector.isStall(1h, 1h, 1.0, false));
        detector.notePosition(1.0);
        QVERIFY(detector.isStall(1h, 1h, 1.0, true));
    }

    void anElementThatAdvancesIsTheBetterSource()
    {
        StallDetector detector;
        detector.notePosition(4.5);
        QVERIFY(!detector.noteMedia(4.5, 10s));
        QVERIFY2(detector.isStall(2s, 10s, 1.0, false), "one report is no movement");
        QVERIFY(detector.noteMedia(4.75, 11s));
        QVERIFY(!detector.noteMedia(4.75, 11s));
        QVERIFY(!detector.isStall(2s, 12'500ms, 1.0, false));
        QVERIFY(detector.isStall(2s, 12'501ms, 1.0, false));
        QVERIFY(detector.noteMedia(4.0, 13s)); // sought back
        QVERIFY(!detector.isMediaMoving(13s));
        detector.noteMedia(4.25, 14s);
        QVERIFY(detector.isMediaMoving(14s));
        QVERIFY(!detector.noteMedia(std::nullopt, 14s));
        QVERIFY(!detector.isMediaMoving(14s));
    }
};

QTEST_APPLESS_MAIN(TestStallDetector)
#include "TestStallDetector.moc"
