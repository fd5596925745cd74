// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/exit/ExitGesture.h"

#include <QTest>

#include <limits>

using namespace std::chrono_literals;
using namespace vitrine;

using Corner = ExitGestureOptions::Corner;

class TestExitGesture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tapsInTheCornerCompleteIt_data()
    {
        QTest::addColumn<Corner>("corner");
        QTest::addColumn<QPointF>("position");
        QTest::addColumn<bool>("isInCorner");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("top left") << Corner::TopLeft << QPointF(0, 0) << true;
        QTest::newRow("top left, its edge") << Corner::TopLeft << QPointF(0.25, 0.5) << true;
        QTest::newRow("too far right") << Corner::TopLeft << QPointF(0.26, 0.1) << false;
        QTest::newRow("too far down") << Corner::TopLeft << QPointF(0.1, 0.51) << false;
        QTest::newRow("top right") << Corner::TopRight << QPointF(1, 0) << true;
        QTest::newRow("top right, its edge") << Corner::TopRight << QPointF(0.75, 0.5) << true;
        QTest::newRow("top right, not left") << Corner::TopRight << QPointF(0.7, 0.1) << false;
        QTest::newRow("bottom left") << Corner::BottomLeft << QPointF(0.1, 0.9) << true;
        QTest::newRow("bottom left, not top") << Corner::BottomLeft << QPointF(0.1, 0.4) << false;
        QTest::newRow("bottom right") << Corner::BottomRight << QPointF(0.9, 0.9) << true;
        QTest::newRow("bottom right, not left") << Corner::BottomRight << QPointF(0.1, 0.9) << false;
        QTest::newRow("outside the screen") << Corner::TopLeft << QPointF(-0.01, 0.1) << false;
        QTest::newRow("below the screen") << Corner::BottomRight << QPointF(0.9, 1.01) << false;
        QTest::newRow("no number") << Corner::TopLeft << QPointF(nan, 0.1) << false;
    }

    void tapsInTheCornerCompleteIt()
    {
        QFETCH(const Corner, corner);
        QFETCH(const QPointF, position);
        QFETCH(const bool, isInCorner);
        ExitGesture gesture({.corner = corner, .size = {0.25, 0.5}, .taps = 3});
        QVERIFY(!gesture.tap(position, 100ms));
        QVERIFY(!gesture.tap(position, 200ms));
        QCOMPARE(gesture.tap(position, 300ms), isInCorner);
        QVERIFY2(!gesture.tap(position, 400ms), "the next tap is the first one");
    }

    void tapsAreWithinTheTime_data()
    {
        QTest::addColumn<QList<int>>("times"); // in milliseconds
        QTest::addColumn<int>("completes");    // index of the tap; -1: none
        QTest::newRow("just in time") << QList<int>{0, 500, 1000} << 2;
        QTest::newRow("too slow") << QList<int>{0, 500, 1001} << -1;
        QTest::newRow("the last three count") << QList<int>{0, 900, 1100, 1900} << 3;
        QTest::newRow("always too slow") << QList<int>{0, 600, 1200, 1800, 2400, 3000} << -1;
        QTest::newRow("at once") << QList<int>{7, 7, 7} << 2;
    }

    void tapsAreWithinTheTime()
    {
        QFETCH(const QList<int>, times);
        QFETCH(const int, completes);
        ExitGesture gesture({.taps = 3, .within = 1000ms});
        for (int tap = 0; tap < times.size(); ++tap)
            QCOMPARE(gesture.tap({0.05, 0.05}, std::chrono::milliseconds(times[tap])), tap == completes);
    }

    void aTapElsewhereStartsItAgain()
    {
        ExitGesture gesture({.taps = 2});
        QVERIFY(!gesture.tap({0, 0}, 0ms));
        QVERIFY(!gesture.tap({0.5, 0.5}, 10ms));
        QVERIFY(!gesture.tap({0, 0}, 20ms));
        QVERIFY(gesture.tap({0, 0}, 30ms));
    }

    void resetStartsItAgain()
    {
        ExitGesture gesture({.taps = 2});
        QVERIFY(!gesture.tap({0, 0}, 0ms));
        gesture.reset();
        QVERIFY(!gesture.tap({0, 0}, 20ms));
        QVERIFY(gesture.tap({0, 0}, 30ms));
    }
};

QTEST_GUILESS_MAIN(TestExitGesture)
#include "TestExitGesture.moc"
