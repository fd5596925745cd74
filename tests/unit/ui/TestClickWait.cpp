// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ClickWait.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace vitrine;

class TestClickWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlayerThatKeepsLoadingMayWaitForAClick()
    {
        ClickWait wait(1ms);
        QSignalSpy suspected(&wait, &ClickWait::suspected);
        wait.follow(PlaybackState::Loading);
        QVERIFY(suspected.wait());
        QCOMPARE(suspected.size(), 1);
    }

    void anyOtherStateEndsTheWait_data()
    {
        QTest::addColumn<PlaybackState>("to");
        for (const PlaybackState to :
             {PlaybackState::Connecting, PlaybackState::Playing, PlaybackState::Paused, PlaybackState::Failed})
            QTest::newRow(qPrintable(playbackStateName(to))) << to;
    }

    void anyOtherStateEndsTheWait()
    {
        QFETCH(PlaybackState, to);
        ClickWait wait(1ms);
        QSignalSpy suspected(&wait, &ClickWait::suspected);
        wait.follow(PlaybackState::Loading);
        wait.follow(to);
        // A wait that begins later has ended before.
        ClickWait later(2ms);
        QSignalSpy passed(&later, &ClickWait::suspected);
        later.follow(PlaybackState::Loading);
        QVERIFY(passed.wait());
        QCOMPARE(suspected.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestClickWait)
#include "TestClickWait.moc"
