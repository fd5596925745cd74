// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/MiniPlayer.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>
#include <QWindow>

#include <memory>

using namespace vitrine;

namespace {

/// \brief A window that notes the clicks that its page would get.
class Window final : public QWidget
{
public:
    int presses = 0;
    int doubleClicks = 0;
    int clicks = 0;
    int moves = 0;

protected:
    void mousePressEvent(QMouseEvent *) override { ++presses; }
    void mouseDoubleClickEvent(QMouseEvent *) override { ++doubleClicks; }
    void mouseMoveEvent(QMouseEvent *) override { ++moves; }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (rect().contains(event->position().toPoint()))
            ++clicks;
    }
};

} // namespace

class TestMiniPlayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        m_window->setMinimumSize(320, 180);
        m_window->setGeometry(20, 30, 600, 400);
        m_mini = new MiniPlayer(*m_window);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_area = m_window->screen()->availableGeometry();
    }

    void theSameNativeWindowBecomesSmallAndComesBack_data()
    {
        QTest::addColumn<Qt::WindowState>("state");
        QTest::addColumn<Qt::WindowState>("after");
        QTest::newRow("normal") << Qt::WindowNoState << Qt::WindowNoState;
        QTest::newRow("maximised") << Qt::WindowMaximized << Qt::WindowMaximized;
        QTest::newRow("fullscreen") << Qt::WindowFullScreen << Qt::WindowNoState;
    }

    void theSameNativeWindowBecomesSmallAndComesBack()
    {
        QFETCH(const Qt::WindowState, state);
        QFETCH(const Qt::WindowState, after);
        const QRect before = m_window->geometry();
        m_window->setWindowState(state);
        const Qt::WindowFlags flags = m_window->windowFlags();
        const QWindow *const native = m_window->windowHandle();
        const WId id = m_window->winId();
        for (int times = 0; times < 10; ++times) {
            m_mini->setActive(true);
            QCOMPARE(m_window->size(), QSize(400, 225));
            QCOMPARE(m_window->geometry().bottomRight(), m_area.bottomRight() - QPoint(16, 16));
            QVERIFY(m_window->windowFlags().testFlag(Qt::FramelessWindowHint));
            QVERIFY(native->flags().testFlag(Qt::WindowStaysOnTopHint));
            m_mini->setActive(false);
            QCOMPARE(m_window->windowState() & ~Qt::WindowActive, after);
            QCOMPARE(m_window->windowFlags(), flags);
            QVERIFY(!native->flags().testFlag(Qt::WindowStaysOnTopHint));
            QVERIFY(m_window->isVisible() && m_window->windowHandle() == native && m_window->winId() == id);
        }
        m_window->setWindowState(Qt::WindowNoState);
        QCOMPARE(m_window->geometry(), before);
    }

    void itKeepsItsSizeAndItsCorner()
    {
        QSignalSpy width(m_mini, &MiniPlayer::widthChanged);
        m_mini->setWidth(350);
        m_mini->setActive(true);
        QCOMPARE(m_window->size(), QSize(350, 196));
        drag(QPoint(150, 60), QPoint(-1000, -1000));
        QCOMPARE(m_window->geometry().topLeft(), m_area.topLeft() + QPoint(16, 16));
        m_mini->setActive(false);
        m_mini->setActive(true);
        QCOMPARE(m_window->geometry(), QRect(m_area.topLeft() + QPoint(16, 16), QSize(350, 196)));
        m_mini->setWidth(0);
        m_mini->setWidth(-5);
        QCOMPARE(width, (QList<QVariantList>{{350}}));
    }

    void aDragMovesTheWindowAndIsNoClick()
    {
        m_mini->setActive(true);
        drag(QPoint(200, 60), QPoint(-30, -400));
        QCOMPARE(m_window->geometry().topRight(), m_area.topRight() + QPoint(-16, 16));
        QCOMPARE(m_window->presses, 0); // a page takes a press and any release for a click
        QCOMPARE(m_window->clicks, 0);
        QCOMPARE(m_window->moves, 0);
    }

    void aClickReachesThePage()
    {
        m_mini->setActive(true);
        const QRect place = m_window->geometry();
        drag(QPoint(200, 60), QPoint(2, 1)); // the hand is not still
        QCOMPARE(m_window->presses, 1);
        QCOMPARE(m_window->clicks, 1);
        QCOMPARE(m_window->geometry(), place);
    }

    void aDoubleClickReachesThePageOnce()
    {
        m_mini->setActive(true);
        QTest::mouseDClick(m_window->windowHandle(), Qt::LeftButton, {}, QPoint(200, 60));
        QCOMPARE(m_window->presses, 1);
        QCOMPARE(m_window->doubleClicks, 1);
        QCOMPARE(m_window->clicks, 2);
    }

    void whatIsDraggedAtThePagesControlsIsNotTheWindow()
    {
        m_mini->setActive(true);
        const QRect place = m_window->geometry();
        drag(QPoint(200, 200), QPoint(-100, 0));
        QCOMPARE(m_window->geometry(), place);
        QCOMPARE(m_window->presses, 1);
        QCOMPARE(m_window->clicks, 1);
        QVERIFY(m_window->moves > 0);
    }

    void aCornerChangesTheSizeAndKeepsTheShape()
    {
        m_window->setMinimumSize(160, 90);
        m_mini->setWidth(300);
        m_mini->setActive(true);
        QSignalSpy width(m_mini, &MiniPlayer::widthChanged);
        drag(QPoint(2, 2), QPoint(40, 7));
        QCOMPARE(m_window->size(), QSize(260, 146));
        QCOMPARE(m_window->geometry().bottomRight(), m_area.bottomRight() - QPoint(16, 16));
        QCOMPARE(m_mini->width(), 260);
        QVERIFY(!width.isEmpty());
        QCOMPARE(m_window->presses, 0);
        drag(QPoint(2, 2), QPoint(-2000, 0));
        QVERIFY(m_window->width() > 260);
        QVERIFY(m_window->width() <= m_area.width() / 2);
        QCOMPARE(m_window->height(), m_window->width() * 9 / 16);
    }

    void aWindowIsNotDragged()
    {
        const QRect place = m_window->geometry();
        drag(QPoint(200, 60), QPoint(100, 100));
        m_mini->setActive(true);
        m_mini->setActive(false);
        drag(QPoint(200, 60), QPoint(100, 100));
        QCOMPARE(m_window->geometry(), place);
        QCOMPARE(m_window->clicks, 2);
    }

private:
    /// As the window system reports it: the pointer is pressed at \a from in the window and moves by \a way.
    void drag(QPoint from, QPoint way)
    {
        const QPoint start = m_window->mapToGlobal(from);
        send(QEvent::MouseButtonPress, start, Qt::LeftButton);
        for (int step = 1; step <= 4; ++step)
            send(QEvent::MouseMove, start + way * step / 4, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, start + way, Qt::NoButton);
    }

    void send(QEvent::Type type, QPoint global, Qt::MouseButton held)
    {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, QPointF(m_window->mapFromGlobal(global)), QPointF(global), button, held,
                          Qt::NoModifier);
        QSpontaneKeyEvent::setSpontaneous(&event);
        qApp->notify(m_window->windowHandle(), &event);
    }

    std::unique_ptr<Window> m_window;
    MiniPlayer *m_mini = nullptr;
    QRect m_area;
};

QTEST_MAIN(TestMiniPlayer)
#include "TestMiniPlayer.moc"
