// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "PlaybackMonitorHarness.h"

using namespace vitrine;

class TestPlaybackMonitor : public PlaybackMonitorHarness
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }

    void aPlayerThatIsNeverHeardIsNotReady()
    {
        start();
        advance(19'999ms);
        QCOMPARE(m_failures.size(), 0);
        advance(1ms);
        QCOMPARE(m_failures.size(), 1);
        QCOMPARE(m_failures.at(0).cause, FailureCause::NotReady);
        QVERIFY(m_failures.at(0).likelyCauses.size() > 1);
        QCOMPARE(m_reports.size(), 1);
        QCOMPARE(m_reports.at(0).name, PageReport::Name::NotReady);
        QCOMPARE(m_reports.at(0).timedOut, std::optional(true));
        QCOMPARE(m_failures.at(0).likelyCauses.first(), m_reports.at(0).why);
    }

    void whatTheMachineLacksIsNamedFirst()
    {
        make({.machineCauses = [] {
            return QStringList{u"/dev/shm is full."_s};
        }});
        start();
        advance(20s);
        QCOMPARE(m_reports.at(0).causes.first(), u"/dev/shm is full."_s);
        QCOMPARE(m_failures.at(0).likelyCauses.mid(1), m_reports.at(0).causes);
        QVERIFY(m_reports.at(0).causes.size() > 1);
    }

    void aPlayerThatIsHeardIsReady()
    {
        start();
        m_session->handlePing();
        advance(1h);
        QCOMPARE(m_failures.size(), 0);
    }

    void theFirstStartMayBeFinal()
    {
        make({.firstStart = PlaybackMonitor::FirstStart::Final});
        start();
        advance(20s);
        QCOMPARE(m_failures.size(), 0);
        QCOMPARE(m_startFailures.size(), 1);
        QCOMPARE(m_startFailures.at(0).cause, FailureCause::NotReady);
        QCOMPARE(m_reports.size(), 1);
    }

    void aLaterStartIsNotFinal()
    {
        make({.firstStart = PlaybackMonitor::FirstStart::Final});
        start();
        m_session->handlePing();
        start();
        m_monitor->noteRelayConnected();
        advance(20s);
        QCOMPARE(m_startFailures.size(), 0);
        QCOMPARE(m_failures.size(), 1);
    }

    void aServerThatIsGoneIsTheNetwork()
    {
        m_server->close();
        start();
        m_monitor->noteLoadFailed(u"ERR_CONNECTION_REFUSED"_s);
        QTRY_COMPARE(m_failures.size(), 1);
        QCOMPARE(m_failures.at(0).cause, FailureCause::NetworkLost);
        QCOMPARE(m_network, QList<bool>{false});
    }

    void aServerThatAnswersElsewhereIsLoadedAgainWithPauses()
    {
        // The first start cannot reach it; then the origin answers; the next start fails in the same way.
        m_server->close();
        start();
        m_monitor->noteLoadFailed(u"ERR_CONNECTION_REFUSED"_s);
        QTRY_COMPARE(m_network, QList<bool>{false});
        QVERIFY(m_server->listen());
        QTRY_COMPARE(m_network, (QList<bool>{false, true}));
        m_server->close();
        start();
        m_monitor->noteLoadFailed(u"ERR_TIMED_OUT"_s);
        QTRY_COMPARE(m_failures.size(), 2);
        QCOMPARE(m_failures.at(0).cause, FailureCause::NetworkLost);
        QCOMPARE(m_failures.at(1).cause, FailureCause::LoadFailed);
        start();
        m_monitor->noteLoadFailed(u"ERR_TIMED_OUT"_s);
        QTRY_COMPARE(m_failures.size(), 3);
        QCOMPARE(m_failures.at(2).cause, FailureCause::NetworkLost);
    }

    void aNameThatDoesNotResolveMayBeMisspelt_data()
    {
        QTest::addColumn<bool>("isTrusted");
        QTest::addColumn<FailureCause>("cause");
        QTest::newRow("on a desktop") << false << FailureCause::LoadFailed;
        QTest::newRow("in a kiosk") << true << FailureCause::NetworkLost;
    }

    void aNameThatDoesNotResolveMayBeMisspelt()
    {
        QFETCH(bool, isTrusted);
        QFETCH(FailureCause, cause);
        PlaybackMonitor::Options options;
        options.isUnattended = isTrusted;
        make(options);
        start(); // a player at another origin that was ready says nothing about this name
        m_session->handlePing();
        m_url = QUrl(u"http://no-such-name.invalid/embed"_s);
        start();
        m_monitor->noteLoadFailed(u"ERR_NAME_NOT_RESOLVED"_s);
        QTRY_COMPARE(m_failures.size(), 1);
        if (m_reports.at(0).why.contains(u"name server"_s))
            QSKIP("There is no name server that answers.");
        QCOMPARE(m_failures.at(0).cause, cause);
    }

    void anotherServerIsNotTheNetworkOfTheFormer()
    {
        m_server->close();
        start();
        m_monitor->noteLoadFailed(u"ERR_CONNECTION_REFUSED"_s);
        QTRY_COMPARE(m_network, QList<bool>{false});
        m_url = QUrl(u"http://localhost:%1/embed"_s.arg(m_url.port()));
        start();
        QCOMPARE(m_network, (QList<bool>{false, true}));
    }

    void aServerThatRefusesIsAFailedLoad()
    {
        m_server = std::make_unique<HttpListener>([](const HttpRequest &) {
            return HttpReply{404, "text/html", "", {}};
        });
        make({.machineCauses = [] {
            return QStringList{u"/dev/shm is full."_s};
        }});
        m_url.setPort(*m_server->listen());
        start();
        m_monitor->noteLoadFailed(u"The server answered HTTP 404."_s);
        QTRY_COMPARE(m_failures.size(), 1);
        QCOMPARE(m_failures.at(0).cause, FailureCause::LoadFailed);
        QCOMPARE(m_reports.at(0).httpStatus, 404);
        QVERIFY(!m_reports.at(0).causes.contains(u"/dev/shm is full."_s));
        QCOMPARE(m_network, QList<bool>{true});
        QCOMPARE(m_reports.at(0).timedOut, std::optional(false));
    }

    void aPageThatNavigatesHasHalfAMinute()
    {
        start();
        m_session->handlePing();
        m_monitor->noteLoadStarted();
        advance(29'999ms);
        m_monitor->noteLoadFinished();
        advance(1h);
        QCOMPARE(m_failures.size(), 0);
        m_monitor->noteLoadStarted();
        advance(30s);
        QTRY_COMPARE(m_failures.size(), 1);
        QCOMPARE(m_failures.at(0).cause, FailureCause::LoadFailed);
    }

    void aTimerThatComesEarlyIsNoReasonToForgetThePage()
    {
        start();
        m_session->handlePing();
        m_monitor->noteLoadStarted();
        advance(29'990ms);
        QCOMPARE(m_failures.size(), 0);
        m_clock.advance(10ms);
        QTRY_COMPARE(m_failures.size(), 1);
    }

    void theRelayOfTheNextDocumentEndsTheWait()
    {
        start();
        m_session->handlePing();
        m_monitor->noteLoadStarted();
        m_monitor->noteRelayConnected();
        advance(30s, Heartbeats::Answered);
        QCOMPARE(m_failures.size(), 0);
    }

    void aPositionThatStandsStillIsAskedAfterAndReported()
    {
        playAt(7.0);
        advanceBySeconds(9);
        QVERIFY(nobodyHasAsked());
        advanceBySeconds(2);
        QTRY_COMPARE(m_failures.size(), 1);
        QCOMPARE(m_failures.at(0).cause, FailureCause::PlayerSilent);
        QCOMPARE(m_failures.at(0).positionSeconds, std::optional(7.0));
    }

    void aPositionThatStandsStillWithoutANetworkIsNotThePlayersFault()
    {
        playAt(7.0);
        m_server->close();
        advanceBySeconds(11);
        QTRY_COMPARE(m_failures.size(), 1);
        QCOMPARE(m_failures.at(0).cause, FailureCause::NetworkLost);
        QVERIFY(m_network.contains(false));
    }

    void aPositionThatMovesIsFine()
    {
        playAt(7.0);
        for (int second = 1; second <= 60; ++second) {
            advanceBySeconds(1);
            m_session->handleProgress({7.0 + second, 1.0, std::nullopt});
        }
        QVERIFY(nobodyHasAsked());
    }

    void whatNobodySeesMayStandStill()
    {
        playAt(7.0);
        m_monitor->setPageVisible(false);
        advanceBySeconds(60);
        QVERIFY(nobodyHasAsked());
        m_monitor->setPageVisible(true);
        m_monitor->setPageDialogOpen(true);
        advanceBySeconds(60);
        QVERIFY(nobodyHasAsked());
        m_monitor->setPageDialogOpen(false);
        advanceBySeconds(11);
        QTRY_COMPARE(m_failures.size(), 1);
    }

    void aPageThatDoesNotAnswerHangs()
    {
        QSignalSpy hung(m_monitor.get(), &PlaybackMonitor::rendererHung);
        QSignalSpy asked(m_monitor.get(), &PlaybackMonitor::heartbeatRequested);
        start();
        m_session->handlePing();
        m_monitor->noteRelayConnected();
        advance(5s);
        QCOMPARE(asked.size(), 1);
        m_monitor->noteHeartbeat();
        advance(5s);
        advance(5s);
        QCOMPARE(hung.size(), 0);
        advance(5s);
        QCOMPARE(hung.size(), 1);
    }

    void aPageThatHangsIsNotSilentAsWell()
    {
        // After 14 s, the second one waits for the end of its process.
        for (const std::chrono::milliseconds limit : {15s, 9s}) {
            make({.hungTimeout = limit});
            playAt(7.0);
            m_monitor->noteRelayConnected();
            advanceBySeconds(14);
            QVERIFY(nobodyHasAsked());
        }
    }

    void aHangingPageKeepsTheNextOneFromStarting()
    {
        QSignalSpy hung(m_monitor.get(), &PlaybackMonitor::rendererHung);
        start();
        m_session->handlePing();
        m_monitor->noteRelayConnected();
        advance(5s); // asked, and not answered
        start();
        advance(20s);
        QCOMPARE(hung.size(), 1);
        QCOMPARE(m_failures.size(), 0);
        m_monitor->noteRendererGone(u"hung"_s);
        QCOMPARE(m_failures.at(0).cause, FailureCause::RendererHung);
    }

    void aProcessThatEndsHasACause_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<FailureCause>("cause");
        QTest::newRow("crashed") << u"crashed"_s << FailureCause::RendererCrashed;
        QTest::newRow("killed") << u"killed"_s << FailureCause::RendererKilled;
        QTest::newRow("out of memory") << u"out-of-memory"_s << FailureCause::RendererOutOfMemory;
        QTest::newRow("hung") << u"hung"_s << FailureCause::RendererHung;
        QTest::newRow("another") << u"whatever"_s << FailureCause::RendererCrashed;
    }

    void aProcessThatEndsHasACause()
    {
        QFETCH(QString, reason);
        playAt(7.0);
        advance(300ms);
        m_monitor->noteRendererGone(reason);
        QCOMPARE(m_failures.size(), 1);
        QTEST(m_failures.at(0).cause, "cause");
        QCOMPARE(m_failures.at(0).positionSeconds, std::optional(7.0)); // as told, not extrapolated
    }

    void aProcessThatEndsByItselfHasLikelyCauses_data() { aProcessThatEndsHasACause_data(); }

    void aProcessThatEndsByItselfHasLikelyCauses()
    {
        QFETCH(QString, reason);
        make({.machineCauses = [] {
            return QStringList{u"/dev/shm is full."_s};
        }});
        playAt(7.0);
        m_monitor->noteRendererGone(reason);
        QCOMPARE(m_failures.size(), 1);
        const QStringList expected = reason == u"hung"_s ? QStringList() : QStringList{u"/dev/shm is full."_s};
        QCOMPARE(m_failures.at(0).likelyCauses, expected);
        QCOMPARE(m_monitor->causesOfEnd(reason), expected);
    }

    void anUndocumentedErrorIsAFailureWhenPlaybackStops()
    {
        playAt(7.0);
        const PlaybackError error = playbackError(ErrorReason::Unknown, u"7"_s);
        m_session->handleError(error);
        for (int i = 1; i <= 5; ++i) {
            advance(1s, Heartbeats::Answered);
            m_session->handleProgress({7.0 + i, 1.0, std::nullopt});
        }
        QCOMPARE(m_failures.size(), 0);
        for (int i = 0; i < 3; ++i)
            advance(1s, Heartbeats::Answered);
        QTRY_COMPARE(m_failures.size(), 1);
        QCOMPARE(m_failures.at(0).cause, FailureCause::MediaError);
        QCOMPARE(m_failures.at(0).error, std::optional(error));
        QVERIFY(m_failures.at(0).isReported);
        QCOMPARE(m_failures.at(0).positionSeconds, std::optional(12.0));
    }

    void aProcessThatEndsIsTheOnlyFailure()
    {
        start();
        m_monitor->noteRendererGone(u"crashed"_s);
        advance(1h);
        QCOMPARE(m_failures.size(), 1);
    }

    void playingMeansThatThereIsANetwork()
    {
        m_server->close();
        start();
        m_monitor->noteLoadFailed(u"ERR_CONNECTION_REFUSED"_s);
        QTRY_COMPARE(m_network, QList<bool>{false});
        m_session->handleEvent(eventNamed("playback_video_began"));
        QCOMPARE(m_network, (QList<bool>{false, true}));
    }

    void afterTheEndAStallIsNoFailureEither()
    {
        playAt(7.0);
        m_monitor->stop();
        advanceBySeconds(60);
        QVERIFY(nobodyHasAsked());
    }

    void aStartThatFailsBesideAStallIsOneFailure()
    {
        playAt(7.0);
        m_monitor->noteRelayConnected();
        advanceBySeconds(11); // no heartbeat: whether it hangs is open, and the stall is not reported
        QVERIFY(nobodyHasAsked());
        m_server->close();
        m_monitor->noteFrameStarted(); // loads itself again
        m_monitor->noteLoadFailed(u"ERR_CONNECTION_REFUSED"_s);
        QTRY_VERIFY(m_network.contains(false));
        QCOMPARE(m_failures.size(), 1);
        QCOMPARE(m_reports.size(), 1);
    }

    void afterTheEndNothingIsAFailure()
    {
        start();
        m_monitor->stop();
        m_monitor->noteLoadStarted();
        m_monitor->noteLoadFailed(u"stopped"_s);
        m_monitor->noteRelayConnected();
        m_monitor->noteRendererGone(u"crashed"_s);
        QSignalSpy asked(m_monitor.get(), &PlaybackMonitor::heartbeatRequested);
        advance(1h);
        QCOMPARE(m_failures.size(), 0);
        QCOMPARE(m_startFailures.size(), 0);
        QCOMPARE(asked.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPlaybackMonitor)
#include "TestPlaybackMonitor.moc"
