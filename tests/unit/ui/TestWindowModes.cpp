// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/WindowModes.h"

#include "desktop/window/MiniPlayer.h"
#include "ui/MiniControls.h"
#include "ui/WindowNote.h"

#include <QSignalSpy>
#include <QTest>
#include <QWidget>
#include <QWindow>

#include <qpa/qwindowsysteminterface.h>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestWindowModes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(WindowMode::Desktop); }

    void theFormerStateComesBack_data()
    {
        QTest::addColumn<Qt::WindowState>("before");
        QTest::newRow("normal") << Qt::WindowNoState;
        QTest::newRow("maximised") << Qt::WindowMaximized;
    }

    void theFormerStateComesBack()
    {
        QFETCH(const Qt::WindowState, before);
        m_window->setWindowState(before);
        QSignalSpy changed(m_modes, &WindowModes::fullScreenChanged);
        m_modes->setFullScreen(true);
        QVERIFY(m_window->isFullScreen());
        QVERIFY(m_modes->canLeave());
        m_modes->leave();
        QCOMPARE(m_window->windowState() & ~Qt::WindowActive, before);
        QVERIFY(!m_modes->canLeave());
        QCOMPARE(changed, (QList<QVariantList>{{true}, {false}}));
    }

    void aRequestOnTheWayToFullScreenIsSent()
    {
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_modes->setFullScreen(true);
        QCoreApplication::processEvents();
        QWindow *const window = m_window->windowHandle();
        // As window managers of X11 do before they tell that a maximised window is in full screen.
        QWindowSystemInterface::handleWindowStateChanged<QWindowSystemInterface::SynchronousDelivery>(
            window, Qt::WindowNoState);
        QVERIFY(!m_window->isFullScreen());
        const QSignalSpy requested(window, &QWindow::windowStateChanged);
        m_modes->leave();
        QCOMPARE(requested.size(), 2);
        QCOMPARE(requested.first().first().value<Qt::WindowState>(), Qt::WindowFullScreen);
        QCOMPARE(requested.last().first().value<Qt::WindowState>(), Qt::WindowNoState);
        QVERIFY(!m_modes->canLeave());
    }

    void aPageIsNamedAndItsFullScreenIsNotTheWindows()
    {
        m_modes->setFullScreenOfPage(true, u"https://a.example"_s);
        QVERIFY(m_window->isFullScreen());
        QVERIFY(m_modes->isFullScreenOfPage());
        QVERIFY(m_note->isShown());
        QVERIFY2(m_note->text().contains(u"a.example"_s), qPrintable(m_note->text()));
        m_modes->setFullScreenOfPage(false, u"https://a.example"_s);
        QVERIFY(!m_window->isFullScreen());
        QVERIFY(!m_modes->isFullScreenOfPage());
        QVERIFY2(!m_note->isShown(), "there is nothing to leave any more");
    }

    void aPageInAWindowThatFillsTheScreenIsOnlyNamed()
    {
        m_modes->setFullScreen(true);
        QVERIFY(!m_note->isShown());
        m_modes->setFullScreenOfPage(true, u"https://a.example"_s);
        QVERIFY(!m_modes->isFullScreenOfPage());
        QVERIFY(m_note->isShown());
    }

    void aPressThatThePageUsesGoesTheSameWay()
    {
        m_modes->notePress();
        m_modes->setFullScreenOfPage(true, {});
        m_modes->toggleFullScreen(WindowModes::Seen::AtPress);
        QVERIFY(m_window->isFullScreen());
        m_modes->notePress();
        m_modes->toggleFullScreen(WindowModes::Seen::AtPress);
        QVERIFY(!m_window->isFullScreen());
        m_modes->toggleFullScreen(WindowModes::Seen::Now);
        QVERIFY(m_window->isFullScreen());
    }

    void theMiniPlayerIsLeftForFullScreenAndByEscape()
    {
        QSignalSpy mini(m_modes, &WindowModes::miniPlayerChanged);
        m_modes->toggleMiniPlayer();
        QVERIFY(m_modes->canLeave());
        QVERIFY(m_modes->miniControls().isShown());
        QVERIFY2(!m_note->isShown(), "only Wayland needs an explanation");
        m_modes->setFullScreenOfPage(true, {});
        QVERIFY(m_window->isFullScreen());
        QVERIFY(!m_modes->miniPlayer().isActive());
        QVERIFY(!m_modes->miniControls().isShown());
        m_modes->toggleMiniPlayer();
        QVERIFY(!m_window->isFullScreen());
        QVERIFY(!m_modes->isFullScreenOfPage());
        m_modes->leave();
        QVERIFY(!m_modes->canLeave());
        m_modes->toggleMiniPlayer();
        m_modes->miniControls().leave();
        QCOMPARE(mini, (QList<QVariantList>{{true}, {false}, {true}, {false}, {true}, {false}}));
    }

    void theMiniPlayerReturnsToTheStateBefore_data()
    {
        QTest::addColumn<Qt::WindowStates>("before");
        QTest::newRow("normal") << Qt::WindowStates(Qt::WindowNoState);
        QTest::newRow("maximised") << Qt::WindowStates(Qt::WindowMaximized);
        QTest::newRow("fullscreen") << Qt::WindowStates(Qt::WindowFullScreen);
        QTest::newRow("fullscreen of a maximised one") << (Qt::WindowMaximized | Qt::WindowFullScreen);
    }

    void theMiniPlayerReturnsToTheStateBefore()
    {
        QFETCH(const Qt::WindowStates, before);
        using Leave = std::function<void()>;
        const QList<Leave> ways{[this] { m_modes->toggleMiniPlayer(); }, [this] { m_modes->leave(); },
                                [this] {
                                    m_modes->miniControls().leave();
                                }};
        for (const Leave &leave : ways) {
            m_window->setWindowState(before);
            m_modes->toggleMiniPlayer();
            QCOMPARE(m_window->windowState() & ~Qt::WindowActive, Qt::WindowNoState);
            leave();
            QCOMPARE(m_window->windowState() & ~Qt::WindowActive, before);
        }
    }

    void fullScreenOfTheMiniPlayerEndsInTheWindowBefore()
    {
        m_modes->setFullScreen(true);
        m_modes->toggleMiniPlayer();
        m_modes->setFullScreen(true);
        QVERIFY(m_window->isFullScreen());
        m_modes->leave();
        QVERIFY(!m_window->isFullScreen());
        QVERIFY(!m_modes->canLeave());
    }

    void aKioskStaysInFullScreen()
    {
        open(WindowMode::Kiosk);
        m_window->setWindowState(Qt::WindowFullScreen);
        m_modes->setFullScreenOfPage(true, u"https://a.example"_s);
        QVERIFY2(!m_note->isShown(), "there is no Esc in a kiosk");
        m_modes->setFullScreenOfPage(false, {});
        m_modes->toggleMiniPlayer();
        m_modes->leave();
        QVERIFY(m_window->isFullScreen());
        QVERIFY(!m_modes->miniPlayer().isActive());
        QVERIFY(!m_modes->canLeave());
    }

private:
    void open(WindowMode mode)
    {
        m_window = std::make_unique<QWidget>();
        m_note = std::make_unique<WindowNote>(nullptr);
        m_modes = new WindowModes(*m_window, mode, *m_note);
        m_window->show();
    }

    std::unique_ptr<WindowNote> m_note;
    std::unique_ptr<QWidget> m_window;
    WindowModes *m_modes = nullptr;
};

QTEST_MAIN(TestWindowModes)
#include "TestWindowModes.moc"
