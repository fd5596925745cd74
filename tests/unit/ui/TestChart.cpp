// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/Chart.h"
#include "ui/insights/SessionTexts.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

class TableChart final : public Chart
{
public:
    explicit TableChart(const QList<QStringList> &rows)
        : m_rows(rows)
    {
    }
    [[nodiscard]] QString name() const override { return u"table"_s; }
    [[nodiscard]] ChartRange extent() const override { return {}; }
    [[nodiscard]] double shortestRange() const override { return 1.0; }
    void paint(QPainter &, const QRectF &, const ChartRange &, const ChartStyle &) const override {}
    [[nodiscard]] QList<double> stops() const override { return {}; }
    [[nodiscard]] QString textAt(double) const override { return {}; }
    [[nodiscard]] QList<QStringList> table() const override { return m_rows; }

private:
    QList<QStringList> m_rows;
};

} // namespace

class TestChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableIsCsvThatNoSpreadsheetExecutes()
    {
        const TableChart chart({{u"name"_s, u"value"_s}, {u"=1+1"_s, u"2.5"_s}, {u"a,\"b\""_s, {}}});
        QCOMPARE(chartCsv(chart), QByteArray("name,value\r\n'=1+1,2.5\r\n\"a,\"\"b\"\"\",\r\n"));
    }

    void rangesMapToPixelsAndBack()
    {
        const ChartRange range{10.0, 30.0};
        const QRectF area(5.0, 0.0, 200.0, 10.0);
        QCOMPARE(range.pixelOf(20.0, area), 105.0);
        QCOMPARE(range.valueAt(105.0, area), 20.0);
    }

    void ticksAreRoundAndHaveRoom_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<double>("step");
        QTest::newRow("a second") << 0.0 << 1.0 << 0.1;
        QTest::newRow("ten seconds, shifted") << 3.3 << 13.3 << 1.0;
        QTest::newRow("two minutes") << 0.0 << 120.0 << 15.0;
        QTest::newRow("two hours") << 0.0 << 7200.0 << 900.0;
        QTest::newRow("a day") << 0.0 << 86'400.0 << 14'400.0;
        QTest::newRow("a month") << 0.0 << 2'592'000.0 << 259'200.0;
    }

    void ticksAreRoundAndHaveRoom()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(double, step);
        const QList<double> ticks = timeTicks({from, to}, 1000.0, 100.0);
        QVERIFY(ticks.size() >= 2 && ticks.size() <= 11);
        for (qsizetype i = 1; i < ticks.size(); ++i)
            QVERIFY(std::abs(ticks[i] - ticks[i - 1] - step) < 1e-6 * step);
        QVERIFY(ticks.first() >= from - 1e-9 && ticks.last() <= to + 1e-6);
        QVERIFY(std::abs(std::remainder(ticks.first(), step)) < 1e-6 * step);
    }

    void timesOfAMonthAreTold()
    {
        QCOMPARE(elapsedText(12.0 * 86'400.0 + 3.0 * 3600.0 + 245.0), u"12 d 3:04:05"_s);
        QCOMPARE(elapsedText(5.0 * 86'400.0 + 61.0), u"5 d 0:01:01"_s);
        QCOMPARE(elapsedText(86'399.0), u"23:59:59"_s);
    }

    void aNarrowAxisHasFewTicks() { QVERIFY(timeTicks({0.0, 100.0}, 10.0, 100.0).size() <= 2); }

    void theAxisIsDrawnInTheColoursOfTheStyle()
    {
        const ChartStyle style =
            ChartStyle::fromTheme({{u"muted"_s, QColor(Qt::red)}, {u"line"_s, QColor(Qt::blue)}, {u"pixelSize"_s, 12}});
        QImage image(400, 100, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        paintTimeAxis(painter, image.rect(), {0.0, 60.0}, style);
        painter.end();
        QCOMPARE(image.pixelColor(0, 10), QColor(Qt::blue)); // the tick at 0
        bool hasLabel = false;
        for (int x = 0; x < image.width() && !hasLabel; ++x) {
            for (int y = 85; y < image.height(); ++y)
                hasLabel |= image.pixelColor(x, y).red() > 100;
        }
        QVERIFY(hasLabel);
    }
};

QTEST_MAIN(TestChart)
#include "TestChart.moc"
