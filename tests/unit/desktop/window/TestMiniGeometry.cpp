// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/MiniGeometry.h"

#include <QTest>

#include <climits>

using namespace vitrine;

class TestMiniGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSnapsToTheNearestCorner_data()
    {
        QTest::addColumn<QRect>("window");
        QTest::addColumn<QRect>("area");
        QTest::addColumn<QPoint>("corner");
        const QRect area(0, 40, 1920, 1040);
        QTest::newRow("upper left") << QRect(300, 100, 400, 225) << area << QPoint(16, 56);
        QTest::newRow("upper right") << QRect(900, 100, 400, 225) << area << QPoint(1504, 56);
        QTest::newRow("lower left") << QRect(-200, 900, 400, 225) << area << QPoint(16, 839);
        QTest::newRow("lower right") << QRect(1800, 1000, 400, 225) << area << QPoint(1504, 839);
        QTest::newRow("screen with negative coordinates")
            << QRect(-300, -900, 400, 225) << QRect(-1280, -1024, 1280, 1024) << QPoint(-416, -1008);
        QTest::newRow("far outside") << QRect(90'000, -90'000, 400, 225) << area << QPoint(1504, 56);
    }

    void itSnapsToTheNearestCorner()
    {
        QFETCH(const QRect, window);
        QFETCH(const QRect, area);
        QTEST(nearestCorner(window, area), "corner");
    }

    void itKeepsItsShapeAndItsSizeWithinLimits_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QSize>("area");
        QTest::addColumn<QSize>("size");
        const QSize screen(1920, 1080);
        QTest::newRow("usual") << 400 << screen << QSize(400, 225);
        QTest::newRow("half of the screen at most") << 3000 << screen << QSize(960, 540);
        QTest::newRow("half of a tall screen") << 3000 << QSize(1080, 1920) << QSize(540, 303);
        QTest::newRow("half of a wide screen") << 3000 << QSize(5120, 1080) << QSize(960, 540);
        QTest::newRow("smallest") << 10 << screen << QSize(320, 180);
        QTest::newRow("screen too small") << 400 << QSize(400, 300) << QSize(320, 180);
        QTest::newRow("largest number") << INT_MAX << screen << QSize(960, 540);
    }

    void itKeepsItsShapeAndItsSizeWithinLimits()
    {
        QFETCH(const int, width);
        QFETCH(const QSize, area);
        QTEST(miniSize(width, QSize(320, 180), area), "size");
    }

    void theOppositeCornerStays_data()
    {
        QTest::addColumn<QPoint>("handle");
        QTest::addColumn<QRect>("resized");
        QTest::newRow("upper left") << QPoint(100, 100) << QRect(20, 55, 480, 270);
        QTest::newRow("upper right") << QPoint(499, 100) << QRect(100, 55, 480, 270);
        QTest::newRow("lower left") << QPoint(100, 324) << QRect(20, 100, 480, 270);
        QTest::newRow("lower right") << QPoint(499, 324) << QRect(100, 100, 480, 270);
    }

    void theOppositeCornerStays()
    {
        QFETCH(const QPoint, handle);
        QTEST(resizedAtCorner(QRect(100, 100, 400, 225), handle, QSize(480, 270)), "resized");
    }
};

QTEST_GUILESS_MAIN(TestMiniGeometry)
#include "TestMiniGeometry.moc"
