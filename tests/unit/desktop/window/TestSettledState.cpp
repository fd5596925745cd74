// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/SettledState.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWidget>
#include <QWindow>

#include <qpa/qwindowsysteminterface.h>

#include <chrono>
#include <memory>

using namespace std::chrono_literals;
using namespace vitrine;

class TestSettledState : public QObject
{
    Q_OBJECT

private:
    void request(Qt::WindowStates state)
    {
        m_window->setWindowState(state);
        QCoreApplication::processEvents(); // the platform tells the state, too
    }

    /// As a window manager does.
    void tell(Qt::WindowStates state)
    {
        QWindowSystemInterface::handleWindowStateChanged<QWindowSystemInterface::SynchronousDelivery>(
            m_window->windowHandle(), state);
        QCOMPARE(m_window->windowState() & ~Qt::WindowActive, state);
    }

    void open(std::chrono::milliseconds settlingTime)
    {
        m_window = std::make_unique<QWidget>();
        m_state = new SettledState(*m_window, settlingTime);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    std::unique_ptr<QWidget> m_window;
    SettledState *m_state = nullptr;

private Q_SLOTS:
    void init()
    {
        open(1h);
        QVERIFY(!m_state->isMaximized());
    }

    void aRequestCountsAtOnce()
    {
        request(Qt::WindowMaximized);
        QVERIFY(m_state->isMaximized());
        request(Qt::WindowNoState);
        QVERIFY(!m_state->isMaximized());
        request(Qt::WindowFullScreen);
        QVERIFY(!m_state->isMaximized());
        request(Qt::WindowFullScreen | Qt::WindowMaximized);
        QVERIFY(m_state->isMaximized());
    }

    void whatTheManagerTellsCountsAtOnce()
    {
        tell(Qt::WindowMaximized);
        QVERIFY(m_state->isMaximized());
        tell(Qt::WindowFullScreen);
        QVERIFY(m_state->isMaximized());
        tell(Qt::WindowMaximized);
        tell(Qt::WindowNoState);
        QVERIFY(!m_state->isMaximized());
        tell(Qt::WindowFullScreen);
        QVERIFY(!m_state->isMaximized());
    }

    void statesOnTheWayDoNotCount()
    {
        request(Qt::WindowMaximized);
        request(Qt::WindowMaximized | Qt::WindowFullScreen);
        for (const Qt::WindowState state :
             {Qt::WindowNoState, Qt::WindowMaximized, Qt::WindowNoState, Qt::WindowFullScreen}) {
            tell(state);
            QVERIFY(m_state->isMaximized());
        }
        request(Qt::WindowNoState); // leaves full screen
        QVERIFY(m_state->isMaximized());
    }

    void whatTheManagerMadeOfARequestCountsInTheEnd()
    {
        open(100ms);
        request(Qt::WindowMaximized);
        tell(Qt::WindowNoState); // refused
        QTRY_VERIFY(!m_state->isMaximized());
    }

    void thePlaceIsThatBeforeItFilledTheScreen()
    {
        const QRect place(30, 40, 300, 200);
        m_window->setGeometry(place);
        QCOMPARE(m_state->normalGeometry(), place);
        request(Qt::WindowFullScreen);
        QCOMPARE(m_state->normalGeometry(), place);
        request(Qt::WindowFullScreen | Qt::WindowMaximized);
        request(Qt::WindowMaximized);
        request(Qt::WindowFullScreen);
        QCOMPARE(m_state->normalGeometry(), place);
        request(Qt::WindowNoState);
        QVERIFY(m_state->isMaximized());
        QCOMPARE(m_state->normalGeometry(), place);
        const QRect other(50, 60, 320, 240);
        m_state->setNormalGeometry(other);
        QCOMPARE(m_state->normalGeometry(), other);
    }

    void aPlaceBetweenTwoRequestsCounts()
    {
        const QSize size = m_window->size();
        request(Qt::WindowFullScreen);
        const QRect full = m_window->geometry();
        request(Qt::WindowNoState);
        const QRect place(30, 40, 300, 200);
        m_window->setGeometry(place);
        QCOMPARE(m_state->normalGeometry(), place);
        m_window->setGeometry(full); // a manager that follows the request late
        QCOMPARE(m_state->normalGeometry().size(), size);
        m_window->setGeometry(place);
        request(Qt::WindowFullScreen);
        QCOMPARE(m_state->normalGeometry(), place);
    }

    void aNewWindowMayBeMaximisedByTheManager()
    {
        const QSize size = m_window->size();
        QVERIFY(!size.isEmpty());
        tell(Qt::WindowMaximized);
        QCOMPARE(m_state->normalGeometry().size(), size);
    }

    void thePlaceIsThatWhereTheWindowComesToRest()
    {
        open(0ms);
        const QRect place(30, 40, 300, 200);
        m_window->setGeometry(place);
        QTRY_COMPARE(m_window->geometry(), place);
        QTimer later; // than that of the state
        QSignalSpy passed(&later, &QTimer::timeout);
        later.start(0);
        QTRY_VERIFY(!passed.isEmpty());
        tell(Qt::WindowMaximized);
        QCOMPARE(m_state->normalGeometry(), place);
    }

    void aWindowMayBeMaximisedBefore()
    {
        QWidget window;
        window.setWindowState(Qt::WindowMaximized | Qt::WindowFullScreen);
        const auto *const state = new SettledState(window);
        QVERIFY(state->isMaximized());
        window.setWindowState(Qt::WindowFullScreen);
        QVERIFY(state->isMaximized());
    }
};

QTEST_MAIN(TestSettledState)
#include "TestSettledState.moc"
