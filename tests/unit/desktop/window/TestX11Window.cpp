// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/X11Window.h"

#include "desktop/WindowManager.h"
#include "support/VirtualDisplay.h"

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QWidget>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// On an X server with a window manager.
class TestX11Window : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsTheMaximisedStateUnderFullScreenToo()
    {
        const QRect place(100, 100, 300, 200);
        QWidget window;
        window.setGeometry(place);
        window.show();
        const auto x11 = X11Window::of(window);
        QVERIFY(x11);
        // While openbox starts, it may overlook a window.
        const auto isManaged = [&window] {
            if (window.frameGeometry() != window.geometry())
                return true;
            window.hide();
            window.show();
            return false;
        };
        QTRY_VERIFY(isManaged());
        // It may also overlook a request for a window that it is still taking up.
        const auto isMaximised = [&window, &place] {
            if (window.width() > place.width())
                return true;
            window.setWindowState(Qt::WindowNoState);
            window.setWindowState(Qt::WindowMaximized);
            return false;
        };
        QTRY_VERIFY(isMaximised());
        window.setWindowState(Qt::WindowMaximized | Qt::WindowFullScreen);
        QTRY_COMPARE(window.geometry(), window.screen()->geometry());
        QTRY_COMPARE(window.windowState() & ~Qt::WindowActive, Qt::WindowFullScreen);
        x11->makeNormal();
        QTRY_COMPARE(window.size(), place.size());
        QTRY_COMPARE(window.windowState() & ~Qt::WindowActive, Qt::WindowNoState);
    }

    void hasAClass()
    {
        QWidget window;
        QVERIFY(!X11Window::of(window));
        window.show();
        const auto x11 = X11Window::of(window);
        QVERIFY(x11);
        const QByteArray before = x11->windowClass();
        QVERIFY2(before.count('\0') == 2, before.constData());
        const QByteArray names = QByteArrayLiteral("one\0Two\0");
        x11->setWindowClass(names);
        QCOMPARE(x11->windowClass(), names);
    }
};

int main(int argc, char **argv)
{
    if (VirtualDisplay::isMissing() || QStandardPaths::findExecutable(u"openbox"_s).isEmpty())
        return 77; // skipped
    const VirtualDisplay display;
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("DISPLAY", display.name().toLatin1());
    QProcess manager;
    manager.start(u"openbox"_s);
    const std::unique_ptr<xcb_connection_t, decltype(&xcb_disconnect)> connection(
        xcb_connect(qPrintable(display.name()), nullptr), &xcb_disconnect);
    if (!QTest::qWaitFor([&connection] { return hasWindowManager(connection.get()); }))
        return 1;
    const QApplication application(argc, argv);
    TestX11Window test;
    const int result = QTest::qExec(&test, argc, argv);
    manager.kill();
    manager.waitForFinished();
    return result;
}

#include "TestX11Window.moc"
