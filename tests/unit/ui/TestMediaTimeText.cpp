// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/MediaTimeText.h"

#include <QTest>

#include <limits>

using namespace vitrine;

class TestMediaTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsAClock_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << QStringLiteral("0:00");
        QTest::newRow("fractions are cut off") << 9.99 << QStringLiteral("0:09");
        QTest::newRow("minute") << 60.0 << QStringLiteral("1:00");
        QTest::newRow("below an hour") << 3599.9 << QStringLiteral("59:59");
        QTest::newRow("hour") << 3600.0 << QStringLiteral("1:00:00");
        QTest::newRow("hours") << 3723.0 << QStringLiteral("1:02:03");
        QTest::newRow("many hours") << 90'061.0 << QStringLiteral("25:01:01");
        QTest::newRow("negative") << -5.0 << QStringLiteral("0:00");
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << QStringLiteral("0:00");
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QStringLiteral("0:00");
        QTest::newRow("beyond measure") << 1e300 << QStringLiteral("99:59:59");
    }

    void readsAsAClock()
    {
        QFETCH(double, seconds);
        QFETCH(QString, text);
        QCOMPARE(mediaTimeText(seconds), text);
    }

    void tellsTheRateWithAsManyDecimalsAsItNeeds_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<QString>("text");
        QTest::newRow("normal") << 1.0 << QStringLiteral("1×");
        QTest::newRow("half") << 0.5 << QStringLiteral("0.5×");
        QTest::newRow("quarter steps") << 1.25 << QStringLiteral("1.25×");
        QTest::newRow("live catches up") << 1.0666667 << QStringLiteral("1.07×");
        QTest::newRow("sixteen times") << 16.0 << QStringLiteral("16×");
        QTest::newRow("standing still") << 0.0 << QStringLiteral("0×");
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << QStringLiteral("1×");
    }

    void tellsTheRateWithAsManyDecimalsAsItNeeds()
    {
        QFETCH(double, rate);
        QFETCH(QString, text);
        QCOMPARE(playbackRateText(rate), text);
    }

    void tellsWhichRatesAreNews_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<bool>("film");
        QTest::addColumn<bool>("live");
        QTest::newRow("usual") << 1.0 << false << false;
        QTest::newRow("not to be seen in the text") << 1.004 << false << false;
        QTest::newRow("live falls back") << 0.95 << true << false;
        QTest::newRow("live catches up") << 1.1 << true << false;
        QTest::newRow("slow") << 0.94 << true << true;
        QTest::newRow("fast") << 1.11 << true << true;
        QTest::newRow("standing still is a state") << 0.0 << false << false;
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << false << false;
    }

    void tellsWhichRatesAreNews()
    {
        QFETCH(double, rate);
        QFETCH(bool, film);
        QFETCH(bool, live);
        QCOMPARE(isNotableRate(rate, false), film);
        QCOMPARE(isNotableRate(rate, true), live);
    }
};

QTEST_GUILESS_MAIN(TestMediaTimeText)
#include "TestMediaTimeText.moc"
