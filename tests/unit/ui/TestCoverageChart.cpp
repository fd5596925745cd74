// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/CoverageChart.h"

#include <QLocale>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

using Counts = CoverageChart::Counts;

const QList<PlayedStretch> stretches{{0.0, 10.0, 1}, {10.0, 20.0, 3}, {50.0, 60.0, 2}};

QImage drawn(const CoverageChart &chart, const ChartRange &visible)
{
    QImage image(1000, 100, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    const ChartStyle style =
        ChartStyle::fromTheme({{u"accent"_s, QColor(0, 200, 0)}, {u"line"_s, QColor(0, 0, 50)}, {u"pixelSize"_s, 12}});
    chart.paint(painter, image.rect(), visible, style);
    return image;
}

} // namespace

class TestCoverageChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void tellsHowOftenASecondWasPlayed_data()
    {
        QTest::addColumn<double>("position");
        QTest::addColumn<QString>("ofSession");
        QTest::addColumn<QString>("ofContent");
        QTest::newRow("once") << 5.0 << u"0:05 · 0:00 to 0:10 played once"_s
                              << u"0:05 · sessions that played it: 1 of 4 (25.0 %)"_s;
        QTest::newRow("border") << 10.0 << u"0:10 · 0:10 to 0:20 played 3 times"_s
                                << u"0:10 · sessions that played it: 3 of 4 (75.0 %)"_s;
        QTest::newRow("never") << 30.0 << u"0:30 · not played"_s << u"0:30 · not played"_s;
        QTest::newRow("outside") << 101.0 << QString() << QString();
    }

    void tellsHowOftenASecondWasPlayed()
    {
        QFETCH(double, position);
        QTEST(CoverageChart(stretches, 100.0, Counts::Repetitions).textAt(position), "ofSession");
        QTEST(CoverageChart(stretches, 100.0, Counts::Sessions, 4).textAt(position), "ofContent");
    }

    void theAxisReachesToTheEndOfTheMedia_data()
    {
        QTest::addColumn<QList<PlayedStretch>>("played");
        QTest::addColumn<double>("duration");
        QTest::addColumn<double>("end");
        QTest::newRow("duration") << stretches << 100.0 << 100.0;
        QTest::newRow("unknown duration") << stretches << 0.0 << 60.0;
        QTest::newRow("wrong duration") << stretches << 40.0 << 60.0;
        QTest::newRow("nothing") << QList<PlayedStretch>() << 0.0 << 2.0;
    }

    void theAxisReachesToTheEndOfTheMedia()
    {
        QFETCH(QList<PlayedStretch>, played);
        QFETCH(double, duration);
        const CoverageChart chart(played, duration, Counts::Repetitions);
        QCOMPARE(chart.extent().from, 0.0);
        QTEST(chart.extent().to, "end");
        // The last second of the media is not played.
        QCOMPARE(drawn(chart, chart.extent()).pixelColor(999, 76).green() > 0, !played.isEmpty() && duration < 60.0);
    }

    void everyBorderIsAStop()
    {
        QCOMPARE(CoverageChart(stretches, 100.0, Counts::Repetitions).stops(),
                 QList<double>({0.0, 10.0, 20.0, 50.0, 60.0}));
    }

    void theTableHasEveryStretch()
    {
        const QList<QStringList> rows = CoverageChart(stretches, 100.0, Counts::Sessions, 4).table();
        QCOMPARE(rows.first(), QStringList({u"fromSeconds"_s, u"toSeconds"_s, u"sessions"_s}));
        QCOMPARE(rows.last(), QStringList({u"50.000"_s, u"60.000"_s, u"2"_s}));
        QCOMPARE(rows.size(), 4);
    }

    void theStripIsTheBrighterTheMoreOftenItWasPlayed()
    {
        const CoverageChart chart(stretches, 100.0, Counts::Repetitions); // 10 pixels a second
        const QImage image = drawn(chart, chart.extent());
        const auto brightness = [&image](int x) {
            return image.pixelColor(x, 76).green();
        };
        QVERIFY(brightness(150) > brightness(550));
        QVERIFY(brightness(550) > brightness(50));
        QVERIFY(brightness(50) > 0);
        QCOMPARE(image.pixelColor(350, 76), QColor(0, 0, 50));
        // In a zoomed chart, too.
        QCOMPARE(drawn(chart, {10.0, 20.0}).pixelColor(500, 76).green(), brightness(150));
    }

    void aSecondOfADayCanBeSeen()
    {
        const QImage image =
            drawn(CoverageChart({{43'200.0, 43'201.0, 1}}, 86'400.0, Counts::Repetitions), {0.0, 86'400.0});
        QVERIFY(image.pixelColor(500, 76).green() > 0);
        QCOMPARE(image.pixelColor(502, 76).green(), 0);
    }
};

QTEST_MAIN(TestCoverageChart)
#include "TestCoverageChart.moc"
