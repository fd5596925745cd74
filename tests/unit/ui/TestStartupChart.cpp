// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/StartupChart.h"

#include <QLocale>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

JournalStatistics statistics()
{
    JournalStatistics result{.sessions = 12, .startedSessions = 10};
    result.startupHistogram = {{0.5, 2}, {1.0, 7}, {2.0, 0}, {std::nullopt, 1}};
    result.medianInitialStartupTime = 0.75;
    result.initialStartupTime95 = 30.0;
    return result;
}

} // namespace

class TestStartupChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void tellsHowManySessionsStartedInATime_data()
    {
        QTest::addColumn<double>("place");
        QTest::addColumn<QString>("expected");
        QTest::newRow("first") << 0.2 << u"under 0.5 s · sessions: 2 (20.0 %)"_s;
        QTest::newRow("second") << 1.0 << u"0.5 to 1.0 s · sessions: 7 (70.0 %)"_s;
        QTest::newRow("none") << 2.9 << u"1.0 to 2.0 s · sessions: 0 (0.0 %)"_s;
        QTest::newRow("last") << 3.5 << u"2.0 s or longer · sessions: 1 (10.0 %)"_s;
        QTest::newRow("outside") << 4.0 << QString();
        QTest::newRow("before") << -0.5 << QString();
    }

    void tellsHowManySessionsStartedInATime()
    {
        QFETCH(double, place);
        QTEST(StartupChart(statistics()).textAt(place), "expected");
    }

    void everyBarIsAStopAndARow()
    {
        const StartupChart chart(statistics());
        QCOMPARE(chart.stops(), QList<double>({0.5, 1.5, 2.5, 3.5}));
        QCOMPARE(chart.table(), QList<QStringList>({{u"belowSeconds"_s, u"sessions"_s},
                                                    {u"0.5"_s, u"2"_s},
                                                    {u"1"_s, u"7"_s},
                                                    {u"2"_s, u"0"_s},
                                                    {QString(), u"1"_s}}));
    }

    void barsAreAsHighAsTheyAreFrequent()
    {
        const StartupChart chart(statistics());
        QImage image(400, 120, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        chart.paint(painter, image.rect(), chart.extent(),
                    ChartStyle::fromTheme({{u"accent"_s, QColor(0, 200, 0)}, {u"pixelSize"_s, 12}}));
        painter.end();
        const auto heightAt = [&image](int x) {
            int height = 0;
            for (int y = 0; y < image.height(); ++y)
                height += image.pixelColor(x, y) == QColor(0, 200, 0) ? 1 : 0;
            return height;
        };
        QVERIFY(heightAt(120) > 3 * heightAt(50));
        QVERIFY(heightAt(50) > 5);
        QCOMPARE(heightAt(250), 0);
        QVERIFY(heightAt(320) >= 2); // one of many can be seen
    }

    void withoutSessionsThereIsNothing()
    {
        const StartupChart chart{JournalStatistics()};
        QVERIFY(chart.textAt(0.5).isEmpty());
        QVERIFY(chart.stops().isEmpty());
        QCOMPARE(chart.extent(), ChartRange());
    }
};

QTEST_MAIN(TestStartupChart)
#include "TestStartupChart.moc"
