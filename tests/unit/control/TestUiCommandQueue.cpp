// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiCommandQueue.h"

#include <QTest>

using namespace vitrine;

class TestUiCommandQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommandStartsWhenTheOneBeforeIsDone()
    {
        UiCommandQueue queue;
        QList<int> started;
        for (const int number : {1, 2, 3})
            queue.add([&started, number] { started += number; });
        QCOMPARE(started, QList<int>{1});
        queue.finish();
        QCOMPARE(started, (QList<int>{1, 2}));
        queue.finish();
        QCOMPARE(started, (QList<int>{1, 2, 3}));
        queue.finish();
        queue.add([&started] { started += 4; });
        QCOMPARE(started, (QList<int>{1, 2, 3, 4}));
    }

    void aCommandMayFinishAtOnce()
    {
        UiCommandQueue queue;
        QList<int> started;
        queue.add([&started] { started += 1; });
        for (const int number : {2, 3}) {
            queue.add([&queue, &started, number] {
                started += number;
                queue.finish();
            });
        }
        queue.finish();
        QCOMPARE(started, (QList<int>{1, 2, 3}));
        QVERIFY(!queue.isFull());
    }

    void aCommandMayAddAnother()
    {
        UiCommandQueue queue;
        QList<int> started;
        queue.add([&queue, &started] {
            started += 1;
            queue.add([&started] { started += 2; });
        });
        QCOMPARE(started, QList<int>{1});
        queue.finish();
        QCOMPARE(started, (QList<int>{1, 2}));
    }

    void isFullAtItsLimit()
    {
        UiCommandQueue queue;
        for (qsizetype i = 0; i < UiCommandQueue::mostCommands; ++i) {
            QVERIFY(!queue.isFull());
            queue.add([] {});
        }
        QVERIFY(queue.isFull());
        queue.finish();
        QVERIFY(!queue.isFull());
    }
};

QTEST_MAIN(TestUiCommandQueue)
#include "TestUiCommandQueue.moc"
