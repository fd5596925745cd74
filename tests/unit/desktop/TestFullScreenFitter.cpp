// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/FullScreenFitter.h"

#include "support/VirtualDisplay.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTest>
#include <QWindow>

#include <memory>

using namespace vitrine;

namespace {

bool noManager()
{
    return false;
}

} // namespace

/// On an X server without a window manager.
class TestFullScreenFitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWindow>();
        m_window->setGeometry(m_place);
        m_window->showFullScreen();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QCOMPARE(m_window->geometry(), m_place);
    }

    void aFullScreenWindowFillsItsScreen()
    {
        const FullScreenFitter fitter(*m_window, noManager);
        QTRY_COMPARE(m_window->geometry(), m_window->screen()->geometry());
    }

    void aWindowManagerIsLeftAlone()
    {
        int questions = 0;
        const FullScreenFitter fitter(*m_window, [&questions] {
            ++questions;
            return true;
        });
        QTRY_VERIFY(questions > 0);
        QCoreApplication::processEvents();
        QCOMPARE(m_window->geometry(), m_place);
    }

    void aWindowThatLeavesFullScreenGetsItsSizeBack()
    {
        const FullScreenFitter fitter(*m_window, noManager);
        QTRY_COMPARE(m_window->geometry(), m_window->screen()->geometry());
        m_window->showNormal();
        QTRY_COMPARE(m_window->geometry(), m_place);
    }

    void anotherWindowKeepsItsSize()
    {
        m_window->showNormal();
        const FullScreenFitter fitter(*m_window, noManager);
        // By then the other rule would have applied.
        QWindow second;
        second.setGeometry(m_place);
        const FullScreenFitter secondFitter(second, noManager);
        second.showFullScreen();
        QTRY_COMPARE(second.geometry(), second.screen()->geometry());
        QCOMPARE(m_window->geometry(), m_place);
    }

private:
    const QRect m_place{10, 10, 200, 100};
    std::unique_ptr<QWindow> m_window;
};

int main(int argc, char **argv)
{
    if (VirtualDisplay::isMissing())
        return 77; // skipped
    const VirtualDisplay display;
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("DISPLAY", display.name().toLatin1());
    const QGuiApplication application(argc, argv);
    TestFullScreenFitter test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestFullScreenFitter.moc"
