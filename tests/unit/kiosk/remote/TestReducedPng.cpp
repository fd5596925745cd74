// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/ReducedPng.h"
#include "support/NoisePng.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestReducedPng : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSmallPictureStaysAsItIs() { QCOMPARE(reducedPng("any", 3).value(), QByteArray("any")); }

    void aLargePictureGetsFewerPixels_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("limit");
        QTest::newRow("wide") << QSize(640, 360) << 100'000;
        QTest::newRow("high") << QSize(90, 160) << 10'000;
        QTest::newRow("almost fits") << QSize(100, 100) << static_cast<int>(noisePng({100, 100}).size()) - 1;
        QTest::newRow("hardly anything left") << QSize(500, 500) << 200;
    }

    void aLargePictureGetsFewerPixels()
    {
        QFETCH(QSize, size);
        QFETCH(int, limit);
        const auto reduced = reducedPng(noisePng(size), limit);
        QVERIFY2(reduced, qPrintable(reduced ? QString() : reduced.error().message));
        QVERIFY2(reduced->size() <= limit && reduced->size() > limit / 2,
                 qPrintable(u"%1 bytes"_s.arg(reduced->size())));
        const QImage image = QImage::fromData(*reduced, "PNG");
        const int difference = image.width() * size.height() - image.height() * size.width();
        QVERIFY(std::abs(difference) <= std::max(size.width(), size.height())); // at most half a pixel for each side
    }

    void saysWhatCannotBeReduced()
    {
        QVERIFY(!reducedPng("no picture", 4));
        const auto tiny = reducedPng(noisePng({20, 20}), 10);
        QVERIFY(!tiny);
        QVERIFY2(tiny.error().message.contains("than 10"_L1), qPrintable(tiny.error().message));
    }
};

QTEST_GUILESS_MAIN(TestReducedPng)
#include "TestReducedPng.moc"
