// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/IdleCursor.h"

#include "desktop/UserActivity.h"

#include <QCursor>
#include <QGuiApplication>
#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

class TestIdleCursor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHiddenUntilTheMouseMoves()
    {
        UserActivity activity;
        const IdleCursor cursor(activity, 1ms);
        QTRY_VERIFY(cursor.isHidden());
        QVERIFY(QGuiApplication::overrideCursor() != nullptr);
        QCOMPARE(QGuiApplication::overrideCursor()->shape(), Qt::BlankCursor);
        Q_EMIT activity.pointerMoved(nullptr);
        QVERIFY(!cursor.isHidden());
        QVERIFY(QGuiApplication::overrideCursor() == nullptr);
        QTRY_VERIFY(cursor.isHidden());
    }

    void isShownAgainAtTheEnd()
    {
        UserActivity activity;
        {
            const IdleCursor cursor(activity, 1ms);
            QTRY_VERIFY(cursor.isHidden());
        }
        QVERIFY(QGuiApplication::overrideCursor() == nullptr);
    }
};

QTEST_MAIN(TestIdleCursor)
#include "TestIdleCursor.moc"
