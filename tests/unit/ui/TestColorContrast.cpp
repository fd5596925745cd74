// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ColorContrast.h"

#include <QTest>

#include <cmath>

using namespace vitrine;

class TestColorContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheRatioOfWcag_data()
    {
        QTest::addColumn<QColor>("one");
        QTest::addColumn<QColor>("other");
        QTest::addColumn<double>("ratio");
        QTest::newRow("black and white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
        QTest::newRow("in either order") << QColor(Qt::white) << QColor(Qt::black) << 21.0;
        QTest::newRow("the same colour") << QColor(Qt::red) << QColor(Qt::red) << 1.0;
        QTest::newRow("red on white") << QColor(Qt::red) << QColor(Qt::white) << 4.0;
        QTest::newRow("the lightest grey for text on white") << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
    }

    void isTheRatioOfWcag()
    {
        QFETCH(QColor, one);
        QFETCH(QColor, other);
        QFETCH(double, ratio);
        QVERIFY2(std::abs(contrastRatio(one, other) - ratio) < 0.01,
                 qPrintable(QString::number(contrastRatio(one, other))));
    }
};

QTEST_GUILESS_MAIN(TestColorContrast)
#include "TestColorContrast.moc"
