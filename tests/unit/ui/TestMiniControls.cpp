// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/MiniControls.h"

#include <QSignalSpy>
#include <QTest>

using namespace vitrine;

class TestMiniControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreShownWhileTheMouseMovesOverTheMiniPlayer()
    {
        MiniControls controls(nullptr);
        QSignalSpy shown(&controls, &MiniControls::shownChanged);
        controls.noteActivity();
        QVERIFY2(!controls.isShown(), "this is a window");
        controls.setActive(true);
        QVERIFY2(controls.isShown(), "the viewer sees the way back");
        QTRY_VERIFY_WITH_TIMEOUT(!controls.isShown(), int(MiniControls::shownFor.count()) * 2);
        controls.noteActivity();
        controls.noteActivity();
        QVERIFY(controls.isShown());
        controls.setActive(false);
        QVERIFY(!controls.isShown());
        QCOMPARE(shown, (QList<QVariantList>{{true}, {false}, {true}, {false}}));
    }

    void theyAskToLeave()
    {
        MiniControls controls(nullptr);
        QSignalSpy leave(&controls, &MiniControls::leaveRequested);
        controls.leave();
        QCOMPARE(leave.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMiniControls)
#include "TestMiniControls.moc"
