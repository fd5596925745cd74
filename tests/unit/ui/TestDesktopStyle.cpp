// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/DesktopStyle.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

using namespace vitrine;

class TestDesktopStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_usual = QApplication::font(); }
    void cleanup() { QApplication::setFont(m_usual); }

    void scalesWithTheDesktopsText_data()
    {
        QTest::addColumn<int>("pixelSize");
        QTest::addColumn<double>("scale");
        QTest::newRow("small text is not made smaller") << 10 << 1.0;
        QTest::newRow("usual") << 13 << 1.0;
        QTest::newRow("twice as large") << 29 << 2.0;
        QTest::newRow("no further than the views allow") << 90 << 3.0;
    }

    void scalesWithTheDesktopsText()
    {
        QFETCH(int, pixelSize);
        QFETCH(double, scale);
        const DesktopStyle style;
        setPixelSize(pixelSize);
        QCOMPARE(style.textScale(), scale);
    }

    void tellsWhenTheDesktopsTextChanges()
    {
        const DesktopStyle style;
        QSignalSpy changed(&style, &DesktopStyle::fontChanged);
        setPixelSize(20);
        QTRY_VERIFY(changed.count() >= 1);
    }

    void digitsAreOfOneWidth()
    {
        const DesktopStyle style;
        QFont font(style.digitsFamily());
        font.setPixelSize(40);
        const QFontMetricsF metrics(font);
        for (char16_t digit = u'0'; digit <= u'9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(QLatin1Char('0')));
    }

    void aLargeWindowScalesItsViews()
    {
        DesktopStyle style;
        QSignalSpy changed(&style, &DesktopStyle::windowScaleChanged);
        style.setWindowScale(0.4);
        QCOMPARE(style.windowScale(), 1.0);
        QCOMPARE(changed.count(), 0);
        style.setWindowScale(2.4);
        style.setWindowScale(2.4);
        QCOMPARE(style.windowScale(), 2.4);
        QCOMPARE(changed.count(), 1);
    }

    void followsTheContrastThatIsWanted()
    {
        DesktopStyle style;
        QSignalSpy changed(&style, &DesktopStyle::highContrastChanged);
        QVERIFY(!style.isHighContrast());
        style.setContrast(true);
        style.setContrast(true);
        QVERIFY(style.isHighContrast());
        QCOMPARE(changed.count(), 1);
        style.setContrast(std::nullopt);
        QVERIFY(!style.isHighContrast());
        QCOMPARE(changed.count(), 2);
    }

    void blackAndWhiteColorsAreHighContrast_data()
    {
        QTest::addColumn<QColor>("window");
        QTest::addColumn<QColor>("text");
        QTest::addColumn<bool>("high");
        QTest::newRow("black on white") << QColor(Qt::white) << QColor(Qt::black) << true;
        QTest::newRow("white on black") << QColor(Qt::black) << QColor(Qt::white) << true;
        QTest::newRow("Fusion") << QColor(0xef, 0xef, 0xef) << QColor(Qt::black) << false;
        QTest::newRow("Breeze") << QColor(0xef, 0xf0, 0xf1) << QColor(0x23, 0x26, 0x29) << false;
        QTest::newRow("Adwaita, dark") << QColor(0x24, 0x24, 0x24) << QColor(Qt::white) << false;
    }

    void blackAndWhiteColorsAreHighContrast()
    {
        QFETCH(QColor, window);
        QFETCH(QColor, text);
        QFETCH(bool, high);
        const QPalette usual = QApplication::palette();
        DesktopStyle style;
        QPalette palette = usual;
        palette.setColor(QPalette::Window, window);
        palette.setColor(QPalette::WindowText, text);
        QApplication::setPalette(palette);
        QTRY_COMPARE(style.isHighContrast(), high);
        style.setContrast(false);
        QVERIFY(!style.isHighContrast()); // the settings come first
        QApplication::setPalette(usual);
    }

    void aGtkThemeOfHighContrastCounts()
    {
        qputenv("GTK_THEME", "HighContrastInverse");
        const DesktopStyle style;
        qunsetenv("GTK_THEME");
        QVERIFY(style.isHighContrast());
    }

private:
    static void setPixelSize(int pixelSize)
    {
        QFont font = QApplication::font();
        font.setPixelSize(pixelSize);
        QApplication::setFont(font);
    }

    QFont m_usual;
};

QTEST_MAIN(TestDesktopStyle)
#include "TestDesktopStyle.moc"
