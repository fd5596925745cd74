// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskWindowGuard.h"

#include <QTest>
#include <QWidget>
#include <QWindow>

using namespace vitrine;
using namespace std::chrono_literals;

class TestKioskWindowGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->setWindowState(Qt::WindowFullScreen);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_guard = std::make_unique<KioskWindowGuard>(*m_window, 1ms);
    }

    void cleanup()
    {
        m_guard.reset();
        m_window.reset();
    }

    void returnsToFullScreen_data()
    {
        QTest::addColumn<Qt::WindowStates>("state");
        QTest::newRow("normal") << Qt::WindowStates(Qt::WindowNoState);
        QTest::newRow("maximised") << Qt::WindowStates(Qt::WindowMaximized);
        QTest::newRow("minimised") << (Qt::WindowMinimized | Qt::WindowFullScreen);
    }

    void returnsToFullScreen()
    {
        QFETCH(const Qt::WindowStates, state);
        m_window->setWindowState(state);
        QTRY_VERIFY(m_window->windowState().testFlag(Qt::WindowFullScreen));
        QTRY_VERIFY(!m_window->windowState().testFlag(Qt::WindowMinimized));
    }

    void isShownAgain()
    {
        m_window->hide();
        QTRY_VERIFY(m_window->isVisible());
        QVERIFY(m_window->isFullScreen());
    }

    void letsGoWhenReleased()
    {
        m_guard->release();
        m_window->showNormal();
        QTest::qWait(20);
        QVERIFY(!m_window->isFullScreen());
    }

private:
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<KioskWindowGuard> m_guard;
};

QTEST_MAIN(TestKioskWindowGuard)
#include "TestKioskWindowGuard.moc"
