// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/PlaybackMonitor.h"

#include "http/HttpListener.h"
#include "playback/PlaybackSession.h"
#include "protocol/EventVocabulary.h"
#include "protocol/PlayTarget.h"
#include "support/ManualClock.h"
#include "support/RunEvents.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestPlaybackMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = ManualClock();
        m_session = std::make_unique<PlaybackSession>(m_clock);
        m_requests = 0;
        m_server = std::make_unique<HttpListener>([this](const HttpRequest &) {
            ++m_requests;
            return HttpReply{200, "text/html", "", {}};
        });
        const auto port = m_server->listen();
        QVERIFY(port.hasValue());
        m_url = QUrl(u"http://127.0.0.1:%1/embed"_s.arg(*port));
        make({});
    }

    void cleanup()
    {
        m_monitor.reset();
        m_session.reset();
    }

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
        m_url.setPort(*m_server->listen());
        start();
        m_monitor->noteLoadFailed(u"The server answered HTTP 404."_s);
        QTRY_COMPARE(m_failures.size(), 1);
        QCOMPARE(m_failures.at(0).cause, FailureCause::LoadFailed);
        QCOMPARE(m_reports.at(0).httpStatus, 404);
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
        playAt(7.0);
        m_monitor->noteRelayConnected();
        advanceBySeconds(14);
        QVERIFY(nobodyHasAsked());
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

    void aPlayerThatLoadsItselfAgainHasToBeReadyAgain()
    {
        playAt(7.0);
        m_monitor->noteFrameStarted();
        m_monitor->noteFrameLoaded();
        advance(1s);
        m_monitor->noteMessage();
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
        m_monitor->noteMessage();
        m_monitor->noteFrameLoaded(); // nothing has started
        advance(1500ms);
        QTRY_COMPARE(m_failures.size(), 1);
        QCOMPARE(m_failures.at(0).cause, FailureCause::LoadFailed);
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

    void afterTheEndNothingIsAFailure()
    {
        start();
        m_monitor->stop();
        m_monitor->noteLoadStarted();
        m_monitor->noteLoadFailed(u"stopped"_s);
        m_monitor->noteRelayConnected();
        QSignalSpy asked(m_monitor.get(), &PlaybackMonitor::heartbeatRequested);
        advance(1h);
        QCOMPARE(m_failures.size(), 0);
        QCOMPARE(m_startFailures.size(), 0);
        QCOMPARE(asked.size(), 0);
    }

private:
    enum class Heartbeats { Missing, Answered };

    void make(const PlaybackMonitor::Options &options)
    {
        m_monitor = std::make_unique<PlaybackMonitor>(*m_session, m_clock, options);
        m_failures.clear();
        m_startFailures.clear();
        m_reports.clear();
        m_network.clear();
        connect(m_monitor.get(), &PlaybackMonitor::failed, this,
                [this](const Failure &failure) { m_failures.append(failure); });
        connect(m_monitor.get(), &PlaybackMonitor::startFailed, this,
                [this](const Failure &failure) { m_startFailures.append(failure); });
        connect(m_monitor.get(), &PlaybackMonitor::pageReported, this,
                [this](const PageReport &report) { m_reports.append(report); });
        connect(m_monitor.get(), &PlaybackMonitor::networkChanged, this,
                [this](bool reachable) { m_network.append(reachable); });
    }

    void start()
    {
        m_session->startLoad();
        m_monitor->start({m_url, u"https://host.example.com"_s, {originOf(m_url)}, 1ms, true, true});
    }

    static PlaybackEvent eventNamed(const char *name)
    {
        PlaybackEvent event = playbackEvent(QLatin1StringView(name));
        event.meaning = findEvent(event.name)->meaning;
        return event;
    }

    void playAt(double positionSeconds)
    {
        start();
        m_session->handleEvent(eventNamed("playback_video_began"));
        m_session->handleProgress({positionSeconds, 1.0, std::nullopt});
        m_network.clear();
    }

    void advance(std::chrono::milliseconds time, Heartbeats heartbeats = Heartbeats::Missing)
    {
        m_clock.advance(time);
        if (heartbeats == Heartbeats::Answered)
            m_monitor->noteHeartbeat();
        m_monitor->tick();
    }

    /// No failure has been reported, and no question to the server that leads to one is under way: the answer to a
    /// question of our own comes after those.
    bool nobodyHasAsked()
    {
        const int before = m_requests;
        PlayerUrlProbe control;
        QSignalSpy answered(&control, &PlayerUrlProbe::finished);
        control.start(m_url, {});
        return QTest::qWaitFor([&answered] { return !answered.isEmpty(); }) && m_requests == before + 1 &&
               m_failures.isEmpty();
    }

    /// In steps of a second, as a program that is not suspended sees it.
    void advanceBySeconds(int seconds)
    {
        for (int i = 0; i < seconds; ++i)
            advance(1s);
    }

    ManualClock m_clock;
    std::unique_ptr<HttpListener> m_server;
    QUrl m_url;
    int m_requests = 0;
    std::unique_ptr<PlaybackSession> m_session;
    std::unique_ptr<PlaybackMonitor> m_monitor;
    QList<Failure> m_failures;
    QList<Failure> m_startFailures;
    QList<PageReport> m_reports;
    QList<bool> m_network;
};

QTEST_GUILESS_MAIN(TestPlaybackMonitor)
#include "TestPlaybackMonitor.moc"
