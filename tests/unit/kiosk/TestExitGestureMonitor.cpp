// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/ExitGestureMonitor.h"

#include "desktop/UserActivity.h"

#include "support/ManualClock.h"

#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>
#include <QWindow>

#include <memory>

using namespace std::chrono_literals;
using namespace vitrine;

class TestExitGestureMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_touchScreen.reset(QTest::createTouchDevice()); }

    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(400, 300);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_monitor = std::make_unique<ExitGestureMonitor>(
            ExitGestureOptions{.corner = ExitGestureOptions::Corner::TopRight, .taps = 3}, *m_window, m_activity,
            m_clock);
    }

    void cleanup()
    {
        m_monitor.reset();
        m_window.reset();
    }

    void recognisesClicksInTheCorner()
    {
        QSignalSpy recognised(m_monitor.get(), &ExitGestureMonitor::recognised);
        click({395, 5});
        click({395, 5});
        QCOMPARE(recognised.count(), 0);
        click({395, 5});
        QCOMPARE(recognised.count(), 1);
    }

    void recognisesTouchesInTheCorner()
    {
        QSignalSpy recognised(m_monitor.get(), &ExitGestureMonitor::recognised);
        for (int tap = 0; tap < 3; ++tap) {
            QTest::touchEvent(m_window->windowHandle(), m_touchScreen.get()).press(0, QPoint(395, 5));
            QTest::touchEvent(m_window->windowHandle(), m_touchScreen.get()).release(0, QPoint(395, 5));
            QCOMPARE(recognised.count(), tap == 2 ? 1 : 0);
        }
    }

    void theWindowGetsTheClicksToo()
    {
        struct Counter : QObject
        {
            int presses = 0;
            bool eventFilter(QObject *, QEvent *event) override
            {
                presses += event->type() == QEvent::MouseButtonPress ? 1 : 0;
                return false;
            }
        } counter;
        m_window->installEventFilter(&counter);
        for (int tap = 0; tap < 3; ++tap)
            click({395, 5});
        QCOMPARE(counter.presses, 3);
    }

    void aKeyIsNoTap()
    {
        QSignalSpy recognised(m_monitor.get(), &ExitGestureMonitor::recognised);
        click({395, 5});
        QTest::keyClick(m_window->windowHandle(), Qt::Key_A);
        click({395, 5});
        click({395, 5});
        QCOMPARE(recognised.count(), 1);
    }

    void otherClicksStartItAgain_data()
    {
        QTest::addColumn<QPoint>("position");
        QTest::newRow("the middle") << QPoint(200, 150);
        QTest::newRow("another corner") << QPoint(5, 5);
    }

    void otherClicksStartItAgain()
    {
        QFETCH(const QPoint, position);
        QSignalSpy recognised(m_monitor.get(), &ExitGestureMonitor::recognised);
        click({395, 5});
        click({395, 5});
        click(position);
        click({395, 5});
        click({395, 5});
        QCOMPARE(recognised.count(), 0);
        click({395, 5});
        QCOMPARE(recognised.count(), 1);
    }

    void clicksInAnotherWindowStartItAgain()
    {
        QWidget popup;
        popup.resize(400, 300);
        popup.show();
        QVERIFY(QTest::qWaitForWindowExposed(&popup));
        QSignalSpy recognised(m_monitor.get(), &ExitGestureMonitor::recognised);
        click({395, 5});
        click({395, 5});
        QTest::mouseClick(popup.windowHandle(), Qt::LeftButton, {}, {395, 5});
        QCOMPARE(recognised.count(), 0);
    }

    void slowClicksAreNoGesture()
    {
        QSignalSpy recognised(m_monitor.get(), &ExitGestureMonitor::recognised);
        for (int tap = 0; tap < 9; ++tap) {
            click({395, 5});
            m_clock.advance(2s);
        }
        QCOMPARE(recognised.count(), 0);
    }

    void theSettingsNameTheGesture_data()
    {
        QTest::addColumn<ScreenCorner>("setting");
        QTest::addColumn<int>("corner"); // -1: none
        using Corner = ExitGestureOptions::Corner;
        QTest::newRow("none") << ScreenCorner::None << -1;
        QTest::newRow("top left") << ScreenCorner::TopLeft << int(Corner::TopLeft);
        QTest::newRow("top right") << ScreenCorner::TopRight << int(Corner::TopRight);
        QTest::newRow("bottom left") << ScreenCorner::BottomLeft << int(Corner::BottomLeft);
        QTest::newRow("bottom right") << ScreenCorner::BottomRight << int(Corner::BottomRight);
    }

    void theSettingsNameTheGesture()
    {
        QFETCH(const ScreenCorner, setting);
        QFETCH(const int, corner);
        Settings settings;
        settings.kioskExitCorner = setting;
        settings.kioskExitTaps = 7;
        const auto options = ExitGestureMonitor::optionsFrom(settings);
        QCOMPARE(options ? int(options->corner) : -1, corner);
        QVERIFY(!options || options->taps == 7);
    }

private:
    void click(QPoint position) { QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, position); }

    UserActivity m_activity;
    ManualClock m_clock;
    std::unique_ptr<QPointingDevice> m_touchScreen;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ExitGestureMonitor> m_monitor;
};

QTEST_MAIN(TestExitGestureMonitor)
#include "TestExitGestureMonitor.moc"
