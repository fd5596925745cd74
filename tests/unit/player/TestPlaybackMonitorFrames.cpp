// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "PlaybackMonitorHarness.h"

using namespace vitrine;

/// The documents in the player's frame.
class TestPlaybackMonitorFrames : public PlaybackMonitorHarness
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }

    void aPlayerThatLoadsItselfAgainHasToBeReadyAgain()
    {
        playAt(7.0);
        m_monitor->noteFrameStarted();
        m_monitor->noteFrameLoaded();
        advance(1s);
        m_session->handlePing();
        m_session->handleEvent(eventNamed("playback_video_paused"));
        advance(1min);
        QVERIFY(nobodyHasAsked());
        m_monitor->noteFrameStarted();
        advance(20s);
        QCOMPARE(m_failures.size(), 1);
        QCOMPARE(m_failures.at(0).cause, FailureCause::NotReady);
    }

    void aHostPageThatHasLoadedWithoutItsPlayerIsAFailedLoad()
    {
        start();
        m_monitor->noteTopPageLoaded();
        advance(1500ms);
        QTRY_COMPARE(m_failures.size(), 1);
        QCOMPARE(m_failures.at(0).cause, FailureCause::LoadFailed);
    }

    void aPlayerThatStartsSlowlyHasItsTime()
    {
        start();
        m_monitor->noteFrameStarted();
        m_monitor->noteTopPageLoaded();
        advance(1500ms);
        QTRY_COMPARE(m_requests, 1);
        advance(18'499ms);
        QCOMPARE(m_failures.size(), 0);
        advance(1ms);
        QCOMPARE(m_failures.at(0).cause, FailureCause::NotReady);
    }

    void aFrameThatLoadsAnErrorPageLaterIsAFailedLoad()
    {
        playAt(7.0);
        m_session->handleEvent(eventNamed("playback_video_paused"));
        m_monitor->noteFrameStarted();
        m_monitor->noteFrameLoaded();
        m_session->handlePing();
        m_monitor->noteFrameLoaded(); // nothing has started
        advance(1500ms);
        QTRY_COMPARE(m_failures.size(), 1);
        QCOMPARE(m_failures.at(0).cause, FailureCause::LoadFailed);
    }
};

QTEST_GUILESS_MAIN(TestPlaybackMonitorFrames)
#include "TestPlaybackMonitorFrames.moc"
