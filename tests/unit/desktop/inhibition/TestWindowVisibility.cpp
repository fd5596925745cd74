// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/inhibition/WindowVisibility.h"

#include <QTest>
#include <QWidget>

using namespace vitrine;

class TestWindowVisibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheWindow()
    {
        QWidget window;
        WindowVisibility visibility(window);
        QList<bool> changes;
        connect(&visibility, &WindowVisibility::changed, this, [&changes](bool visible) { changes.append(visible); });
        QVERIFY(!visibility.isVisible());
        window.show();
        QTRY_VERIFY(visibility.isVisible());
        window.showMinimized();
        QTRY_VERIFY(!visibility.isVisible());
        window.showNormal();
        QTRY_VERIFY(visibility.isVisible());
        window.showFullScreen();
        window.hide();
        QTRY_VERIFY(!visibility.isVisible());
        QCOMPARE(changes, (QList<bool>{true, false, true, false}));
    }

    void knowsAWindowThatIsThereAlready()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        WindowVisibility visibility(window);
        QVERIFY(visibility.isVisible());
        window.hide();
        QTRY_VERIFY(!visibility.isVisible());
    }
};

QTEST_MAIN(TestWindowVisibility)
#include "TestWindowVisibility.moc"
