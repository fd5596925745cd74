// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/InsightsFixture.h"
#include "ui/insights/SessionTexts.h"
#include "ui/insights/TimelineChart.h"

#include <QBuffer>
#include <QLocale>
#include <QPainter>
#include <QSvgGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

ChartStyle colourfulStyle()
{
    return ChartStyle::fromTheme({{u"connecting"_s, QColor(1, 1, 200)},
                                  {u"loading"_s, QColor(1, 1, 250)},
                                  {u"playing"_s, QColor(1, 200, 1)},
                                  {u"paused"_s, QColor(99, 99, 99)},
                                  {u"buffering"_s, QColor(200, 100, 1)},
                                  {u"seeking"_s, QColor(200, 1, 200)},
                                  {u"failed"_s, QColor(200, 1, 1)},
                                  {u"ended"_s, QColor(255, 255, 255)},
                                  {u"error"_s, QColor(250, 1, 1)},
                                  {u"warning"_s, QColor(250, 200, 1)},
                                  {u"pixelSize"_s, 12}});
}

QImage drawn(const TimelineChart &chart, const ChartRange &visible)
{
    QImage image(1200, 200, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    chart.paint(painter, image.rect(), visible, colourfulStyle());
    return image;
}

} // namespace

class TestTimelineChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void tellsWhatHappened_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("expected"); // after the times
        QTest::newRow("loading") << 0.5 << u"Loading for 0.50 s"_s;
        QTest::newRow("playing") << 10.9 << u"Playing for 19.1 s · position 0:10"_s;
        QTest::newRow("stall") << 22.0 << u"Buffering for 3.50 s"_s;
        QTest::newRow("seek") << 40.3 << u"Seeking for 0.60 s"_s;
        QTest::newRow("rate") << 62.0 << u"Playing for 29.4 s · position 0:32 · 1.5×"_s;
        QTest::newRow("error")
            << 95.0
            << u"Failed for 5.00 s · position 1:06 · 1.5× · Error "
               "ERROR_REASON_PLAYBACK_SESSION_EXPIRED · Recovery: reload (ERROR_REASON_PLAYBACK_SESSION_EXPIRED)"_s;
        QTest::newRow("end") << 120.0 << u"Ended for 0.00 s · position 2:50"_s;
        QTest::newRow("before") << -1.0 << QString();
        QTest::newRow("after") << 121.0 << QString();
    }

    void tellsWhatHappened()
    {
        QFETCH(double, seconds);
        QFETCH(QString, expected);
        const TimelineChart chart(sessionTimeline(recordedSession(eventfulSession(u"id"_s))));
        const QString text = chart.textAt(seconds);
        // Time in the session and time of day.
        QCOMPARE(text.section(u" · "_s, 2), expected);
        QCOMPARE(text.isEmpty(), expected.isEmpty());
    }

    void aLiveStreamHasNoPosition()
    {
        SessionTimeline timeline{.length = 10'000, .isLive = true};
        timeline.media = {{0, 10'000, {1.7e9, 1.7e9 + 10.0}, 1.02}};
        QCOMPARE(TimelineChart(timeline).textAt(5.0), u"0:05 · live"_s);
    }

    void everyChangeIsAStop()
    {
        const TimelineChart chart(sessionTimeline(recordedSession(eventfulSession(u"id"_s))));
        QCOMPARE(chart.stops(),
                 QList<double>({0.0, 0.4, 0.9, 20.0, 23.5, 40.0, 40.6, 60.0, 70.0, 80.0, 95.0, 95.5, 100.0, 120.0}));
    }

    void theTableHasEverything()
    {
        const QList<QStringList> rows =
            TimelineChart(sessionTimeline(recordedSession(eventfulSession(u"id"_s)))).table();
        QCOMPARE(rows.size(), 1 + 12 + 6 + 3);
        QCOMPARE(rows[4], QStringList({u"20.000"_s, u"23.500"_s, u"state"_s, u"buffering"_s, {}, {}, {}, {}}));
        QCOMPARE(rows[16],
                 QStringList({u"60.000"_s, u"70.000"_s, u"played"_s, {}, u"29.400"_s, u"44.400"_s, u"1.50"_s, {}}));
        QCOMPARE(rows.last(), QStringList({u"100.000"_s,
                                           u"100.000"_s,
                                           u"recovery"_s,
                                           u"resumed"_s,
                                           {},
                                           {},
                                           {},
                                           u"ERROR_REASON_PLAYBACK_SESSION_EXPIRED"_s}));
    }

    void statesHaveTheirColours()
    {
        const TimelineChart chart(sessionTimeline(recordedSession(eventfulSession(u"id"_s))));
        const QImage all = drawn(chart, chart.extent()); // 10 pixels a second
        const auto colourAt = [](const QImage &image, int x) {
            return image.pixelColor(x, 2);
        };
        QCOMPARE(colourAt(all, 100), QColor(1, 200, 1));
        QCOMPARE(colourAt(all, 210), QColor(200, 100, 1));
        QCOMPARE(colourAt(all, 403), QColor(200, 1, 200)); // 0.6 s can be seen
        QCOMPARE(colourAt(all, 705), QColor(99, 99, 99));
        QCOMPARE(colourAt(all, 970), QColor(200, 1, 1));
        QCOMPARE(colourAt(all, 1199), QColor(255, 255, 255)); // the end has no length, and is seen
        const QImage zoomed = drawn(chart, {0.0, 1.2});
        QCOMPARE(colourAt(zoomed, 200), QColor(1, 1, 200));
        QCOMPARE(colourAt(zoomed, 600), QColor(1, 1, 250));
        QCOMPARE(colourAt(zoomed, 1100), QColor(1, 200, 1));
    }

    void errorsAndRecoveriesAreDrawn()
    {
        const TimelineChart chart(sessionTimeline(recordedSession(eventfulSession(u"id"_s))));
        const QImage image = drawn(chart, {90.0, 102.0}); // 100 pixels a second
        const auto hasColour = [&image](int x, const QColor &colour) {
            for (int y = 20; y < 60; ++y) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
            return false;
        };
        QVERIFY(hasColour(500, QColor(250, 1, 1)));
        QVERIFY(hasColour(550, QColor(250, 200, 1)));
        QVERIFY(hasColour(1000, QColor(250, 200, 1)));
        QVERIFY(!hasColour(750, QColor(250, 200, 1)));
    }

    void anEmptySessionIsDrawn()
    {
        const TimelineChart chart{SessionTimeline()};
        QVERIFY(chart.extent().length() > 0.0);
        const QImage image = drawn(chart, chart.extent());
        for (int x = 0; x < image.width(); x += 10)
            QVERIFY(image.pixelColor(x, 2) != QColor(1, 200, 1));
        QVERIFY(chart.stops().isEmpty());
    }

    void nothingIsDrawnOutside()
    {
        const TimelineChart chart(sessionTimeline(recordedSession(eventfulSession(u"id"_s))));
        QImage image(1400, 300, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        chart.paint(painter, QRectF(100.0, 50.0, 1200.0, 200.0), {50.0, 52.0}, colourfulStyle());
        painter.end();
        for (int y = 0; y < image.height(); ++y) {
            for (const int x : {0, 50, 97, 1303, 1399})
                QCOMPARE(image.pixelColor(x, y), QColor(Qt::black));
        }
    }

    void theMostImportantStateOfAPixelIsSeen()
    {
        SessionTimeline timeline{.length = 1'000'000};
        timeline.states = {{0, 500'000, PlaybackState::Playing},
                           {500'000, 500'010, PlaybackState::Seeking},
                           {500'010, 500'020, PlaybackState::Failed},
                           {500'020, 1'000'000, PlaybackState::Playing}};
        const QImage image = drawn(TimelineChart(timeline), {0.0, 1000.0});
        QCOMPARE(image.pixelColor(600, 2), QColor(200, 1, 1));
        QCOMPARE(image.pixelColor(610, 2), QColor(1, 200, 1));
    }

    void manyPartsCostNoMoreThanTheirPixels()
    {
        const auto svgSize = [](int parts) {
            SessionTimeline timeline{.length = 3'600'000};
            const qint64 length = timeline.length / parts;
            for (int i = 0; i < parts; ++i) {
                const double position = i % 7 * 10.0;
                timeline.media.append({i * length, (i + 1) * length, {position, position + 1.0}, 1.0});
                timeline.states.append(
                    {i * length, (i + 1) * length, i % 2 == 0 ? PlaybackState::Playing : PlaybackState::Buffering});
                timeline.marks.append({i * length, SessionMark::Kind::Error, u"X"_s, {}});
            }
            QBuffer buffer;
            QSvgGenerator svg;
            svg.setOutputDevice(&buffer);
            QPainter painter(&svg);
            TimelineChart(timeline).paint(painter, QRectF(0.0, 0.0, 1000.0, 200.0), {0.0, 3600.0}, colourfulStyle());
            painter.end();
            return buffer.data().size();
        };
        QVERIFY2(svgSize(100'000) < 2 * svgSize(2000), "drawn one by one");
    }

    void lengthsAreAsExactAsTheyAreShort_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << 0 << u"0.00 s"_s;
        QTest::newRow("short") << 420 << u"0.42 s"_s;
        QTest::newRow("seconds") << 12'540 << u"12.5 s"_s;
        QTest::newRow("minutes") << 187'000 << u"3:07"_s;
        QTest::newRow("hours") << 3'723'000 << u"1:02:03"_s;
    }

    void lengthsAreAsExactAsTheyAreShort()
    {
        QFETCH(int, milliseconds);
        QTEST(lengthText(milliseconds), "expected");
    }
};

QTEST_MAIN(TestTimelineChart)
#include "TestTimelineChart.moc"
