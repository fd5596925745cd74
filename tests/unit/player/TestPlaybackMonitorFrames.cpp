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

    // The page before has begun to hang after its last answer, or when it was left.
    void withoutASignOfTheHostPageItsProcessIsEnded()
    {
        QSignalSpy hung(m_monitor.get(), &PlaybackMonitor::rendererHung);
        start();
        advance(20s);
        QCOMPARE(hung.size(), 0); // there is no page before
        QCOMPARE(m_failures.size(), 1);
        start();
        m_monitor->noteRelayConnected();
        m_session->handlePing();
        start();
        advance(20s);
        QCOMPARE(hung.size(), 1);
        QCOMPARE(m_failures.size(), 1);
        start();
        m_monitor->noteRelayConnected();
        advance(20s);
        QCOMPARE(hung.size(), 1);
        QCOMPARE(m_failures.size(), 2);
    }

    // A slow machine may need longer than the limit for it. One that hangs would never start.
    void aNewProcessIsEndedOnlyIfItDoesNotStartTwice()
    {
        QSignalSpy hung(m_monitor.get(), &PlaybackMonitor::rendererHung);
        playAt(7.0);
        m_monitor->noteRendererGone(u"killed"_s);
        start();
        advance(20s);
        QCOMPARE(hung.size(), 0);
        QCOMPARE(m_failures.last().cause, FailureCause::NotReady);
        start();
        advance(20s);
        QCOMPARE(hung.size(), 1);
    }

    // The next page may begin to load before the end of the process is reported, or the report may be missing.
    void afterTheEndOfAHungProcessTheStartIsWatched()
    {
        start();
        m_monitor->noteRelayConnected();
        start();
        advance(20s);
        QCOMPARE(m_failures.size(), 0);
        advance(20s);
        QCOMPARE(m_failures.size(), 1);
        QCOMPARE(m_failures.last().cause, FailureCause::NotReady);
    }

    // Its address leads to a name that does not resolve.
    void aServerThatLeadsElsewhereIsLoadedAgainWithPauses()
    {
        PlaybackMonitor::Options options;
        options.isUnattended = true;
        make(options);
        m_server->close();
        start();
        m_monitor->noteLoadFailed(u"ERR_CONNECTION_REFUSED"_s);
        QTRY_COMPARE(m_network, QList<bool>{false});
        QVERIFY(m_server->listen());
        QTRY_COMPARE(m_network, (QList<bool>{false, true}));
        m_redirect = "http://no-such-name.invalid/";
        start();
        m_monitor->noteLoadFailed(u"ERR_NAME_NOT_RESOLVED"_s);
        QTRY_COMPARE(m_failures.size(), 2);
        QCOMPARE(m_failures.at(1).cause, FailureCause::LoadFailed);
    }

    void inANewProcessAPlayerWithoutScriptsHasItsTime()
    {
        playAt(7.0);
        m_monitor->noteRendererGone(u"killed"_s);
        QCOMPARE(m_failures.size(), 1);
        start();
        m_monitor->noteTopPageLoaded();
        advance(1500ms);
        QTRY_COMPARE(m_requests, 1);
        advance(18'499ms);
        QCOMPARE(m_failures.size(), 1);
        // Neither does a message end it that comes before the frame has loaded.
        start();
        m_session->handlePing();
        m_monitor->noteFrameLoaded();
        QVERIFY(QTest::qWaitFor([this] { return m_requests >= 1; }));
        advance(1min);
        QCOMPARE(m_failures.size(), 1);
        // The next page has them.
        m_monitor->noteRelayConnected();
        start();
        m_monitor->noteTopPageLoaded();
        advance(1500ms);
        QTRY_COMPARE(m_failures.size(), 2);
        QCOMPARE(m_failures.at(1).cause, FailureCause::LoadFailed);
    }

    void aPageThatNavigatesHasToShowAPlayer_data()
    {
        QTest::addColumn<bool>("isUnattended");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<Initiator>("initiator");
        QTest::addColumn<bool>("hasTo");
        QTest::newRow("while it plays") << false << QByteArray() << Initiator::Page << true;
        QTest::newRow("while it buffers")
            << false << QByteArray("playback_video_buffering_began") << Initiator::Page << true;
        QTest::newRow("while it seeks") << false << QByteArray("playback_seeking_began") << Initiator::Page << true;
        QTest::newRow("paused") << false << QByteArray("playback_video_paused") << Initiator::Page << false;
        QTest::newRow("at the end") << false << QByteArray("playback_video_ended") << Initiator::Page << false;
        QTest::newRow("after a press") << false << QByteArray() << Initiator::User << false;
        QTest::newRow("kiosk: while it plays") << true << QByteArray() << Initiator::Page << true;
        QTest::newRow("kiosk: paused") << true << QByteArray("playback_video_paused") << Initiator::Page << true;
        QTest::newRow("kiosk: at the end") << true << QByteArray("playback_video_ended") << Initiator::Page << true;
        QTest::newRow("kiosk: after a press") << true << QByteArray() << Initiator::User << false;
    }

    void aPageThatNavigatesHasToShowAPlayer()
    {
        QFETCH(bool, isUnattended);
        QFETCH(QByteArray, before);
        QFETCH(Initiator, initiator);
        QFETCH(bool, hasTo);
        make({.isUnattended = isUnattended});
        playAt(7.0);
        m_session->handlePing();
        if (!before.isEmpty())
            m_session->handleEvent(eventNamed(before.constData()));
        m_monitor->noteNavigation(initiator);
        m_session->startLoad();
        advance(19s);
        QCOMPARE(m_failures.size(), 0);
        advance(1s);
        QCOMPARE(m_failures.size(), hasTo ? 1 : 0);
        QVERIFY(!hasTo || m_failures.at(0).cause == FailureCause::NotReady);
    }

    void aPressEndsTheWaitForThePlayerOfAnotherPage_data()
    {
        QTest::addColumn<bool>("navigates");
        QTest::newRow("in the page") << false;
        QTest::newRow("that navigates") << true;
    }

    void aPressEndsTheWaitForThePlayerOfAnotherPage()
    {
        QFETCH(bool, navigates);
        playAt(7.0);
        m_monitor->noteNavigation(Initiator::Page);
        m_session->startLoad();
        advance(10s);
        if (navigates)
            m_monitor->noteNavigation(Initiator::User);
        else
            m_monitor->notePress();
        advance(1min);
        QVERIFY(nobodyHasAsked());
    }

    void aPressDoesNotEndTheWaitForThePlayerOfTheTarget()
    {
        start();
        m_monitor->notePress();
        advance(20s);
        QCOMPARE(m_failures.size(), 1);
    }

    void thePlayersUrlIsNotThatOfAnotherPage()
    {
        playAt(7.0);
        m_monitor->noteNavigation(Initiator::Page);
        m_session->startLoad();
        advance(10s);
        QVERIFY(nobodyHasAsked());
    }

    void aPageThatShowsItsPlayerAgainHasNotFailed()
    {
        playAt(7.0);
        m_monitor->noteNavigation(Initiator::Page);
        m_session->startLoad();
        advance(10s);
        m_session->handlePing();
        m_session->handleEvent(eventNamed("playback_video_paused"));
        advance(1min);
        QVERIFY(nobodyHasAsked());
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
