// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/InsightsFixture.h"
#include "ui/insights/ChartItem.h"
#include "ui/insights/CoverageChart.h"
#include "ui/insights/TimelineChart.h"

#include <QImage>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

QVariant coverageOf(double duration)
{
    const QList<PlayedStretch> stretches{{0.0, 10.0, 1}, {40.0, 60.0, 2}};
    return QVariant::fromValue(
        ChartPointer(std::make_shared<CoverageChart>(stretches, duration, CoverageChart::Counts::Repetitions)));
}

QVariant timeline()
{
    return QVariant::fromValue(
        ChartPointer(std::make_shared<TimelineChart>(sessionTimeline(recordedSession(eventfulSession(u"id"_s))))));
}

} // namespace

class TestChartItem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void init()
    {
        m_window = std::make_unique<QQuickWindow>();
        m_item = new ChartItem(m_window->contentItem());
        m_item->setSize({1000.0, 100.0});
        m_item->setChart(coverageOf(100.0));
        m_window->resize(1000, 300);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void showsAllAtFirst()
    {
        QCOMPARE(m_item->range(), (ChartRange{0.0, 100.0}));
        QVERIFY(!m_item->isZoomed());
        QVERIFY(m_item->valueText().isEmpty());
        QCOMPARE(m_item->cursorX(), -1.0);
    }

    void theWheelZoomsAroundThePointer()
    {
        wheel({250, 50}, 120);
        QVERIFY(m_item->isZoomed());
        QVERIFY(m_item->range().length() < 85.0);
        QCOMPARE(m_item->range().valueAt(250.0, {0.0, 0.0, 1000.0, 100.0}), 25.0);
        for (int i = 0; i < 50; ++i)
            wheel({250, 50}, 120);
        QCOMPARE(m_item->range().length(), 2.0); // no further
        for (int i = 0; i < 60; ++i)
            wheel({250, 50}, -120);
        QVERIFY(!m_item->isZoomed());
    }

    void theWheelScrollsThePageWhenAllIsVisible()
    {
        QVERIFY(!wheel({250, 50}, -120));
        QVERIFY(wheel({250, 50}, 120));
        QVERIFY(wheel({250, 50}, -120));
    }

    void zoomingAtAnEndStaysInside()
    {
        m_item->zoom(2.0, 0.0);
        QCOMPARE(m_item->range(), (ChartRange{0.0, 50.0}));
        m_item->zoom(0.9, 1000.0);
        QVERIFY(m_item->range().from >= 0.0 && m_item->range().to <= 100.0);
    }

    void draggingMovesTheRange()
    {
        m_item->zoom(4.0, 500.0); // 37.5 to 62.5
        QTest::mousePress(m_window.get(), Qt::LeftButton, {}, {500, 50});
        QTest::mouseMove(m_window.get(), {300, 50});
        QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, {300, 50});
        QCOMPARE(m_item->range(), (ChartRange{42.5, 67.5}));
        QTest::mouseMove(m_window.get(), {600, 50}); // released
        QCOMPARE(m_item->range(), (ChartRange{42.5, 67.5}));
        QTest::mouseDClick(m_window.get(), Qt::LeftButton, {}, {300, 50});
        QVERIFY(!m_item->isZoomed());
    }

    void thePointerReadsValues()
    {
        QTest::mouseMove(m_window.get(), {450, 50});
        QTRY_COMPARE(m_item->valueText(), u"0:45 · 0:40 to 1:00 played 2 times"_s);
        QCOMPARE(m_item->cursorX(), 450.0);
        QTest::mouseMove(m_window.get(), {450, 250});
        QTRY_COMPARE(m_item->valueText(), QString());
    }

    void keysReadValuesAndZoom()
    {
        m_item->forceActiveFocus();
        const auto press = [this](Qt::Key key) {
            QTest::keyClick(m_window.get(), key);
            return m_item->cursorX();
        };
        QCOMPARE(press(Qt::Key_Right), 0.0);
        QCOMPARE(press(Qt::Key_Right), 100.0);
        QCOMPARE(press(Qt::Key_Right), 400.0);
        QCOMPARE(m_item->valueText(), u"0:40 · 0:40 to 1:00 played 2 times"_s);
        QCOMPARE(press(Qt::Key_Left), 100.0);
        QCOMPARE(press(Qt::Key_End), 600.0);
        QCOMPARE(press(Qt::Key_Right), 600.0);
        QCOMPARE(press(Qt::Key_Home), 0.0);
        press(Qt::Key_Plus);
        QVERIFY(m_item->isZoomed());
        // A value outside of the range is brought into it.
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Plus);
        QVERIFY(press(Qt::Key_End) >= 0.0);
        QVERIFY(m_item->range().to >= 60.0);
        press(Qt::Key_0);
        QVERIFY(!m_item->isZoomed());
        QTest::keyClick(m_window.get(), Qt::Key_Minus);
        QVERIFY(!m_item->isZoomed());
    }

    void aRestingPointerLeavesTheKeysAlone()
    {
        QTest::mouseMove(m_window.get(), {450, 50});
        QTRY_COMPARE(m_item->cursorX(), 450.0);
        m_item->forceActiveFocus();
        QTest::keyClick(m_window.get(), Qt::Key_Left);
        QCOMPARE(m_item->cursorX(), 400.0);
        // Qt repeats it when something below the pointer has changed.
        QHoverEvent again(QEvent::HoverMove, QPointF(450, 50), QPointF(450, 50), QPointF(450, 50));
        QCoreApplication::sendEvent(m_item, &again);
        QCOMPARE(m_item->cursorX(), 400.0);
        QTest::mouseMove(m_window.get(), {451, 50});
        QTRY_COMPARE(m_item->cursorX(), 451.0);
    }

    void anotherSubjectIsShownWhole()
    {
        m_item->setSubject(u"one"_s);
        m_item->zoom(4.0, 500.0);
        m_item->moveCursor(1);
        m_item->setSubject(u"one"_s);
        QVERIFY(m_item->isZoomed());
        m_item->setSubject(u"two"_s);
        QVERIFY(!m_item->isZoomed());
        QCOMPARE(m_item->cursorX(), -1.0);
    }

    void withoutTheKeyboardThereIsNoCursor()
    {
        auto *other = new QQuickItem(m_window->contentItem());
        m_item->forceActiveFocus();
        QTest::keyClick(m_window.get(), Qt::Key_Right);
        QVERIFY(m_item->cursorX() >= 0.0);
        other->forceActiveFocus();
        QCOMPARE(m_item->cursorX(), -1.0);
    }

    void aRunningChartKeepsWhatIsLookedAt()
    {
        m_item->setChart(coverageOf(200.0));
        QCOMPARE(m_item->range(), (ChartRange{0.0, 200.0}));
        m_item->zoom(4.0, 0.0);
        m_item->setChart(coverageOf(300.0));
        QCOMPARE(m_item->range(), (ChartRange{0.0, 50.0}));
        m_item->setChart(timeline()); // another chart
        QCOMPARE(m_item->range(), (ChartRange{0.0, 120.0}));
        m_item->setChart({});
        m_item->zoom(2.0, 10.0);
        m_item->moveCursor(1);
        QCOMPARE(m_item->cursorX(), -1.0);
    }

    void savesAPicture()
    {
        m_item->setProperty("title", u"What was played"_s);
        const QString path = m_folder.filePath(u"chart.png"_s);
        QCOMPARE(m_item->save(path), QString());
        const QImage image(path);
        QVERIFY(image.width() > 2000 && image.height() > 200); // two pixels a pixel
        const int height = image.height();
        m_item->setProperty("subtitle", u"a film"_s);
        m_item->setProperty("legend", QVariantList{QVariantMap{{u"color"_s, QColor(1, 2, 3)}, {u"text"_s, u"x"_s}}});
        QCOMPARE(m_item->save(path), QString());
        const QImage full(path);
        QVERIFY(full.height() > height);
        bool hasLegend = false;
        for (int y = 0; y < full.height() && !hasLegend; ++y) {
            for (int x = 0; x < 100; ++x)
                hasLegend |= full.pixelColor(x, y) == QColor(1, 2, 3);
        }
        QVERIFY(hasLegend);
    }

    void savesADrawing()
    {
        m_item->setProperty("title", u"What was “played” & seen"_s);
        const QString path = m_folder.filePath(u"chart.SVG"_s);
        QCOMPARE(m_item->save(path), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY(svg.startsWith("<?xml"));
        QVERIFY(svg.contains("<svg"));
        QVERIFY(svg.contains("0:00"));
        QVERIFY(svg.contains("&amp;"));
    }

    void savesATable()
    {
        const QString path = m_folder.filePath(u"chart.csv"_s);
        QCOMPARE(m_item->save(path), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("fromSeconds,toSeconds,times\r\n0.000,10.000,1\r\n40.000,60.000,2\r\n"));
    }

    void saysWhyItCannotBeSaved()
    {
        const QString path = m_folder.filePath(u"missing/chart.png"_s);
        const QString problem = m_item->save(path);
        QVERIFY2(problem.contains(path) && problem.contains(u"Choose another"_s), qPrintable(problem));
        for (const char *name : {"chart.jpg", "chart", "chart.csv.exe"}) {
            const QString other = m_folder.filePath(QString::fromLatin1(name));
            QVERIFY(m_item->save(other).contains(u".png, .svg or .csv"_s));
            QVERIFY(!QFile::exists(other));
        }
        m_item->setChart({});
        QVERIFY(!m_item->save(m_folder.filePath(u"empty.png"_s)).isEmpty());
        QVERIFY(!QFile::exists(m_folder.filePath(u"empty.png"_s)));
    }

private:
    /// Whether the item has taken the wheel.
    bool wheel(QPoint position, int angle)
    {
        QWheelEvent event(position, m_window->mapToGlobal(position), {}, {0, angle}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        event.setAccepted(false);
        QCoreApplication::sendEvent(m_window.get(), &event);
        return event.isAccepted();
    }

    std::unique_ptr<QQuickWindow> m_window;
    ChartItem *m_item = nullptr; // of the window
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestChartItem)
#include "TestChartItem.moc"
