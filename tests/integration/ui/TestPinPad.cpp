// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "LayoutInspector.h"
#include "StillStyle.h"
#include "WindowFixture.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

/// The PIN pad in the window of a kiosk: keys, touch, focus, and every shape of a screen.
class TestPinPad : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new StillStyle); }

    void init() { open(Overlays::AtOnce, WindowMode::Kiosk); }

    void cleanup() { m_harness.reset(); }

    void takesThePinFromTheKeyboard()
    {
        openPad();
        QSignalSpy confirmed(&pad(), &PinPadModel::confirmed);
        press(Qt::Key_2);
        press(Qt::Key_9);
        press(Qt::Key_Backspace);
        press(Qt::Key_7, Qt::KeypadModifier);
        press(Qt::Key_1);
        press(Qt::Key_Return);
        QCOMPARE(confirmed.count(), 0);
        press(Qt::Key_8);
        press(Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(confirmed.count(), 1);
        QCOMPARE(confirmed.first().first().toString(), u"2718"_s);
    }

    void takesThePinFromItsKeys()
    {
        openPad();
        QSignalSpy confirmed(&pad(), &PinPadModel::confirmed);
        for (const char *name :
             {"pin.key.2", "pin.key.9", "pin.erase", "pin.key.7", "pin.key.1", "pin.key.8", "pin.key.0", "pin.confirm"})
            click(name);
        QCOMPARE(confirmed.count(), 1);
        QCOMPARE(confirmed.first().first().toString(), u"27180"_s);
    }

    void aKeyCanBeReachedWithoutAMouse()
    {
        openPad();
        for (int i = 0; i < 3; ++i)
            press(Qt::Key_Tab);
        QCOMPARE(focusedItem("pin"), u"pin.key.3"_s);
        press(Qt::Key_Space);
        QCOMPARE(pad().digits(), 1);
    }

    void escapeAndCancelCloseIt()
    {
        openPad();
        press(Qt::Key_Escape);
        QTRY_VERIFY(!view("pin")->isVisible());
        QVERIFY(m_page->hasFocus());
        openPad();
        click("pin.cancel");
        QTRY_VERIFY(!view("pin")->isVisible());
    }

    void thePageGetsNoKeyAndNoClick()
    {
        openPad();
        QSignalSpy pagePressed(&m_harness->window, &MainWindow::pagePressed);
        for (const Qt::Key key : {Qt::Key_A, Qt::Key_Space, Qt::Key_F, Qt::Key_Left, Qt::Key_5, Qt::Key_Menu})
            press(key);
        QTest::mouseClick(m_harness->window.windowHandle(), Qt::LeftButton, {}, QPoint(5, 5));
        QCOMPARE(pagePressed.count(), 0);
        QVERIFY(pad().isOpen());
        QVERIFY(view("pin")->hasFocus());
    }

    void isAboveTheScreenOfAKiosk_data()
    {
        QTest::addColumn<bool>("isScreenFirst");
        QTest::newRow("the screen is there") << true;
        QTest::newRow("the screen appears") << false;
    }

    void isAboveTheScreenOfAKiosk()
    {
        QFETCH(const bool, isScreenFirst);
        if (isScreenFirst)
            m_harness->kioskScreen.showCalm();
        openPad();
        if (!isScreenFirst)
            m_harness->kioskScreen.showCalm();
        QTRY_VERIFY(view("kiosk")->isVisible());
        QCOMPARE(m_harness->window.childAt(5, 5), view("pin"));
        QVERIFY(view("pin")->hasFocus());
        press(Qt::Key_5);
        QCOMPARE(pad().digits(), 1);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!view("pin")->isVisible());
        QVERIFY(view("kiosk")->hasFocus());
    }

    void hasNoNoteAboveIt()
    {
        m_harness->window.showNote(u"Starting over in 9 s."_s);
        QTRY_VERIFY(view("note") != nullptr && view("note")->isVisible());
        openPad();
        QTRY_VERIFY(!view("note")->isVisible());
        m_harness->window.showNote(u"Starting over in 8 s."_s);
        QVERIFY(!view("note")->isPresented());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!view("pin")->isVisible());
        m_harness->window.showNote(u"Starting over in 7 s."_s);
        QTRY_VERIFY(view("note")->isVisible());
    }

    void fitsEveryScreen_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("state");
        for (const QSize size : {QSize(480, 320), QSize(320, 480), QSize(800, 480), QSize(1280, 720), QSize(720, 1280),
                                 QSize(1080, 1920), QSize(1920, 360)}) {
            for (const char *state : {"digits", "wrong", "locked", "unavailable"})
                QTest::addRow("%dx%d %s", size.width(), size.height(), state) << size << QString::fromLatin1(state);
        }
    }

    void fitsEveryScreen()
    {
        QFETCH(const QSize, size);
        QFETCH(const QString, state);
        m_harness->window.showNormal();
        m_harness->window.resize(size);
        QTRY_COMPARE(m_harness->window.size(), size);
        pad().open(state == u"locked"_s ? 15min : 0min);
        if (state == u"digits"_s) {
            for (int i = 0; i < 12; ++i)
                pad().press(7);
        } else if (state != u"locked"_s) {
            pad().present(
                {.outcome = state == u"wrong"_s ? PinAttempt::Outcome::Wrong : PinAttempt::Outcome::Unavailable,
                 .attemptsLeft = 4});
        }
        QTRY_VERIFY(view("pin") != nullptr && view("pin")->isVisible());
        QCoreApplication::processEvents();
        const QStringList defects = LayoutInspector(*view("pin")->rootObject(), {}).geometryDefects();
        QVERIFY2(defects.isEmpty(), qPrintable(defects.join(u'\n')));
        const QQuickItem *dots = m_harness->item(u"pin"_s, u"pin.digits"_s);
        QVERIFY2(dots->width() <= dots->parentItem()->width(), "the dots are too wide");
        const QQuickItem *key = m_harness->item(u"pin"_s, u"pin.key.5"_s);
        constexpr double finger = 48.0;
        QVERIFY2(std::min(key->width(), key->height()) >= finger, "too small for a finger");
        save();
    }

private:
    [[nodiscard]] PinPadModel &pad() const { return m_harness->pinPad; }

    void openPad()
    {
        pad().open(0ms);
        QTRY_VERIFY(view("pin") != nullptr && view("pin")->isVisible() && view("pin")->hasFocus());
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_harness->window.windowHandle(), key, modifiers);
    }

    void click(const char *name)
    {
        const QQuickItem *item = m_harness->item(u"pin"_s, QString::fromLatin1(name));
        QVERIFY2(item != nullptr && item->isEnabled(), name);
        const QPointF middle = item->mapToScene({item->width() / 2.0, item->height() / 2.0});
        QTest::mouseClick(m_harness->window.windowHandle(), Qt::LeftButton, {}, middle.toPoint());
    }

    void save()
    {
        const QString folder = qEnvironmentVariable("VITRINE_TEST_ARTIFACTS");
        if (folder.isEmpty())
            return;
        QVERIFY(QDir().mkpath(folder));
        const QImage picture = m_harness->window.grabImage();
        QVERIFY(picture.save(u"%1/pin-%2@%3x.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()))
                                 .arg(picture.devicePixelRatio())));
    }
};

QTEST_MAIN(TestPinPad)
#include "TestPinPad.moc"
