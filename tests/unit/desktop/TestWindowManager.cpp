// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/WindowManager.h"

#include "support/VirtualDisplay.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestWindowManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFoundWhileItRuns()
    {
        if (VirtualDisplay::isMissing() || QStandardPaths::findExecutable(u"openbox"_s).isEmpty())
            QSKIP("Xvfb or openbox is not installed");
        const VirtualDisplay display;
        const std::unique_ptr<xcb_connection_t, decltype(&xcb_disconnect)> connection(
            xcb_connect(qPrintable(display.name()), nullptr), &xcb_disconnect);
        QVERIFY(!hasWindowManager(connection.get()));
        QProcess manager;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DISPLAY"_s, display.name());
        manager.setProcessEnvironment(environment);
        for (int times = 0; times < 2; ++times) {
            manager.start(u"openbox"_s);
            QTRY_VERIFY(hasWindowManager(connection.get()));
            manager.kill();
            QVERIFY(manager.waitForFinished());
            QTRY_VERIFY(!hasWindowManager(connection.get()));
        }
    }
};

QTEST_GUILESS_MAIN(TestWindowManager)
#include "TestWindowManager.moc"
