// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/inhibition/X11Inhibitor.h"

#include "support/VirtualDisplay.h"

#include <QTest>

#include <sys/socket.h>
#include <xcb/xcb.h>

using namespace vitrine;
using namespace std::chrono_literals;

class TestX11Inhibitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (VirtualDisplay::isMissing())
            QSKIP("Xvfb is not installed");
    }

    void theScreenIsBlankedOnlyWhenItMayBe()
    {
        VirtualDisplay display;
        xcb_connection_t *client = xcb_connect(qPrintable(display.name()), nullptr);
        QVERIFY(xcb_connection_has_error(client) == 0);
        {
            X11Inhibitor inhibitor(client);
            display.setBlankTime(1s);
            QTRY_VERIFY(display.isBlank());

            inhibitor.setInhibited(true);
            inhibitor.setInhibited(true);
            display.setBlankTime(1s);
            QTRY_VERIFY(display.idleTime() > 2500ms);
            QVERIFY(!display.isBlank());

            inhibitor.setInhibited(false);
            QTRY_VERIFY(display.isBlank());

            inhibitor.setInhibited(true);
            display.setBlankTime(1s);
        }
        QTRY_VERIFY(display.isBlank()); // ended by the object
        xcb_disconnect(client);
    }

    void withoutAConnectionItDoesNothing()
    {
        X11Inhibitor inhibitor(nullptr);
        inhibitor.setInhibited(true);
    }

    void aCrashEndsIt()
    {
        VirtualDisplay display;
        xcb_connection_t *client = xcb_connect(qPrintable(display.name()), nullptr);
        X11Inhibitor inhibitor(client);
        inhibitor.setInhibited(true);
        ::shutdown(xcb_get_file_descriptor(client), SHUT_RDWR);
        display.setBlankTime(1s);
        QTRY_VERIFY(display.isBlank());
        inhibitor.setInhibited(false); // on a connection that has ended
        xcb_disconnect(client);
    }
};

QTEST_GUILESS_MAIN(TestX11Inhibitor)
#include "TestX11Inhibitor.moc"
