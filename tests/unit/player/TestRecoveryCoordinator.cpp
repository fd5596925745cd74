// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryHarness.h"

#include <QSignalSpy>
#include <QTest>

using namespace vitrine;

class TestRecoveryCoordinator : public QObject, private RecoveryHarness
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }

    void anErrorComesBeforeTheStepsAboutIt()
    {
        playAt(12.0);
        m_session->handleError(playbackError(ErrorReason::PlaybackSessionExpired, u"7"_s));

        QCOMPARE(lines(), (QStringList{u"error ERROR_REASON_PLAYBACK_SESSION_EXPIRED reload"_s,
                                       u"recovery ERROR_REASON_PLAYBACK_SESSION_EXPIRED reload 1 @12"_s}));
        QCOMPARE(m_recovery->status().state, State::Reloading);
        QVERIFY(m_recovery->status().hasFailed);
        QCOMPARE(m_recovery->status().error->rawCode, u"7"_s);
        QCOMPARE(m_recovery->status().positionSeconds, std::optional(12.0));
    }

    void anErrorNamesTheFirstStep_data()
    {
        QTest::addColumn<ErrorReason>("reason");
        QTest::addColumn<QString>("action");
        QTest::newRow("renew") << ErrorReason::TokenExpired << u"renew-token"_s;
        QTest::newRow("wait") << ErrorReason::OverDeviceLimit << u"wait"_s;
        QTest::newRow("reload") << ErrorReason::PlaybackSessionExpired << u"reload"_s;
        QTest::newRow("give up") << ErrorReason::DomainInvalid << u"give-up"_s;
    }

    void anErrorNamesTheFirstStep()
    {
        QFETCH(ErrorReason, reason);
        QFETCH(QString, action);
        playAt(1.0);
        m_session->handleError(playbackError(reason, u"7"_s));
        const QStringList all = lines();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0), u"error %1 %2"_s.arg(errorReasonName(reason), action));
        QVERIFY2(all.at(1).contains(u' ' + action + u' '), qPrintable(all.at(1)));
    }

    void withoutAnywhereToRenewTheErrorIsGivenUpAtOnce()
    {
        m_recovery->setTokenRenewable(false);
        playAt(1.0);
        m_session->handleError(playbackError(ErrorReason::TokenExpired, u"16"_s));
        QCOMPARE(lines().at(0), u"error ERROR_REASON_TOKEN_EXPIRED give-up"_s);
        QCOMPARE(m_recovery->status().state, State::GivenUp);
        QCOMPARE(m_recovery->status().why, u"There is no source of new tokens."_s);
    }

    void anErrorDuringACountdownNamesTheStepUnderWay()
    {
        playAt(1.0);
        m_session->handleError(playbackError(ErrorReason::OverDeviceLimit, u"7"_s));
        const int failure = m_recovery->status().failure;
        m_session->handleError(playbackError(ErrorReason::OverDeviceLimit, u"7"_s));
        QCOMPARE(lines().last(), u"error ERROR_REASON_OVER_DEVICE_LIMIT wait"_s);
        QCOMPARE(m_recovery->status().failure, failure);
    }

    void theStatusKeepsTheFailureThatIsRecoveredFrom()
    {
        playAt(1.0);
        m_session->handleError(playbackError(ErrorReason::OverDeviceLimit, u"7"_s));
        const RecoveryStatus before = m_recovery->status();
        m_session->handleError(playbackError(ErrorReason::PlaybackSessionExpired, u"9"_s));
        QCOMPARE(m_recovery->status(), before);
        m_recovery->cancel();
        m_session->handleError(playbackError(ErrorReason::PlaybackSessionExpired, u"9"_s));
        QCOMPARE(m_recovery->status().state, State::GivenUp);
        QCOMPARE(m_recovery->status().error, before.error);
        QCOMPARE(m_recovery->status().failure, before.failure);
    }

    void aFinalErrorDuringACountdownIsTheFailure_data()
    {
        QTest::addColumn<FailureCause>("first");
        QTest::addColumn<ErrorReason>("second");
        for (const FailureCause first : {FailureCause::NotReady, FailureCause::OverDeviceLimit,
                                         FailureCause::MediaError, FailureCause::LoadFailed}) {
            for (const ErrorReason second : {ErrorReason::TokenExpired, ErrorReason::TokenInvalid,
                                             ErrorReason::DomainInvalid, ErrorReason::ResourceNotFound})
                QTest::addRow("%d, %d", static_cast<int>(first), static_cast<int>(second)) << first << second;
        }
    }

    void aFinalErrorDuringACountdownIsTheFailure()
    {
        QFETCH(FailureCause, first);
        QFETCH(ErrorReason, second);
        m_recovery->setTokenRenewable(false);
        playAt(1.0);
        fail(first);
        QCOMPARE(m_recovery->status().state, State::Waiting);
        const int failure = m_recovery->status().failure;
        m_session->handleError(playbackError(second, u"16"_s));
        QCOMPARE(m_recovery->status().state, State::GivenUp);
        QCOMPARE(m_recovery->status().error->reason, second);
        QCOMPARE(m_recovery->status().failure, failure + 1);
    }

    void anErrorThatNeedsATokenDuringACountdownIsTheFailure()
    {
        playAt(1.0);
        fail(FailureCause::MediaError);
        const int failure = m_recovery->status().failure;
        m_session->handleError(playbackError(ErrorReason::TokenExpired, u"16"_s));
        QCOMPARE(m_recovery->status().cause, std::optional(FailureCause::TokenExpired));
        QCOMPARE(m_recovery->status().failure, failure + 1);
    }

    void theCountdownIsPublishedEverySecond()
    {
        QSignalSpy changed(m_recovery.get(), &RecoveryCoordinator::statusChanged);
        fail(FailureCause::MediaError);
        QCOMPARE(m_recovery->status().state, State::Waiting);
        QCOMPARE(m_recovery->status().cause, std::optional(FailureCause::MediaError));
        QCOMPARE(m_recovery->status().attempt, 1);
        QCOMPARE(m_recovery->status().maximumAttempts, 3);
        QCOMPARE(m_recovery->status().remaining, std::optional<std::chrono::milliseconds>(3s));
        QCOMPARE(changed.size(), 1);
        advance(1s);
        QCOMPARE(m_recovery->status().remaining, std::optional<std::chrono::milliseconds>(2s));
        QCOMPARE(changed.size(), 2);
        advance(2s);
        QCOMPARE(m_recovery->status().state, State::Reloading);
        QVERIFY(!m_recovery->status().remaining);
    }

    void aReloadOpensThePageFromWhereItStopped()
    {
        QSignalSpy opened(m_recovery.get(), &RecoveryCoordinator::openRequested);
        QSignalSpy resumed(m_recovery.get(), &RecoveryCoordinator::resumed);
        playAt(30.0);
        fail(FailureCause::RendererKilled, 28.5);
        QCOMPARE(opened.size(), 0); // the session has to fail first
        m_session->fail();
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).toString(), QString());
        QCOMPARE(opened.at(0).at(1).value<std::optional<double>>(), std::optional(28.5));
        m_recovery->handleReloaded();
        m_session->startLoad();
        playAt(28.5);
        QCOMPARE(resumed.size(), 1);
        QCOMPARE(resumed.at(0).at(0).toDouble(), 28.5);
        QCOMPARE(m_recovery->status().state, State::None);
        QVERIFY(!m_recovery->status().hasFailed);
        QCOMPARE(lines(), (QStringList{u"recovery renderer-killed reload 1 @28.5"_s,
                                       u"recovery renderer-killed resumed 1 @28.5"_s}));
    }

    void whatHasNoPositionIsNotGivenOne()
    {
        fail(FailureCause::RendererKilled, 28.5); // the session never played: whose position would it be?
        QCOMPARE(lines(), QStringList(u"recovery renderer-killed reload 1"_s));
    }

    void aLiveStreamGoesOnAtItsEdge()
    {
        playAt(30.0);
        m_session->setMediaDuration(MediaDuration::live());
        fail(FailureCause::RendererKilled);
        QCOMPARE(lines(), QStringList(u"recovery renderer-killed reload 1"_s));
    }

    void theStatusOfALiveStreamHasNoPosition()
    {
        playAt(1.8e9); // seconds since 1970
        m_session->setMediaDuration(MediaDuration::live());
        PlaybackError error = playbackError(ErrorReason::PlaybackSessionExpired, u"7"_s);
        error.event.positionSeconds = 1.8e9;
        m_session->handleError(error);
        QVERIFY(m_recovery->status().hasFailed);
        QCOMPARE(m_recovery->status().positionSeconds, std::nullopt);
        m_session->startLoad(); // the duration is unknown again
        playAt(1.8e9);
        fail(FailureCause::RendererKilled, 1.8e9);
        QVERIFY(m_recovery->status().hasFailed);
        QCOMPARE(m_recovery->status().positionSeconds, std::nullopt);
        QCOMPARE(lines().last(), u"recovery renderer-killed reload 1"_s);
    }

    void theStatusPrefersThePositionThatTheErrorCarries()
    {
        playAt(60.0);
        PlaybackError error = playbackError(ErrorReason::PlaybackSessionExpired, u"7"_s);
        error.event.positionSeconds = 0.0;
        m_session->handleError(error);
        QCOMPARE(m_recovery->status().positionSeconds, std::optional(0.0));
    }

    void whatHasEndedBeginsAgain()
    {
        playAt(30.0);
        m_session->handleEvent(eventNamed("playback_video_ended"));
        fail(FailureCause::RendererKilled);
        QCOMPARE(lines(), QStringList(u"recovery renderer-killed reload 1"_s));
    }

    void aMissingNetworkIsTheCause()
    {
        playAt(5.0);
        m_recovery->handleNetwork(false);
        m_session->handleError(playbackError(ErrorReason::PlaybackSessionExpired, u"7"_s));
        QCOMPARE(m_recovery->status().cause, std::optional(FailureCause::NetworkLost));
        QCOMPARE(m_recovery->status().state, State::Waiting);
        QCOMPARE(m_recovery->status().attempt, 0);
        m_recovery->handleNetwork(true);
        QCOMPARE(m_recovery->status().state, State::Reloading);
    }

    void whatPlaysByItselfHasNotFailed()
    {
        playAt(1.0);
        m_session->handleError(playbackError(ErrorReason::OverDeviceLimit, u"7"_s));
        QVERIFY(m_recovery->status().hasFailed);
        playAt(2.0);
        QCOMPARE(m_recovery->status().state, State::Waiting);
        QVERIFY(!m_recovery->status().hasFailed);
    }

    void playbackHasResumedWhenThePositionIsSettled()
    {
        QSignalSpy resumed(m_recovery.get(), &RecoveryCoordinator::resumed);
        reloadFrom(40.0);
        playAt(0.0);
        QCOMPARE(resumed.size(), 0);
        QCOMPARE(m_recovery->status().state, State::Reloading);
        m_recovery->handlePositionSettled(40.5);
        QCOMPARE(resumed.size(), 1);
        QCOMPARE(resumed.at(0).at(0).toDouble(), 40.5);
        QCOMPARE(lines().last(), u"recovery renderer-killed resumed 1 @40.5"_s);
        QCOMPARE(m_recovery->status().state, State::None);
    }

    void aPositionThatIsSettledBeforePlaybackCounts()
    {
        QSignalSpy resumed(m_recovery.get(), &RecoveryCoordinator::resumed);
        playAt(40.0);
        fail(FailureCause::RendererKilled);
        m_recovery->awaitPosition();
        m_session->startLoad();
        m_recovery->handlePositionSettled(40.5);
        QCOMPARE(resumed.size(), 0);
        playAt(0.0);
        QCOMPARE(resumed.at(0).at(0).toDouble(), 40.5);
    }

    void aFailureBeforeThePositionIsSettledKeepsIt()
    {
        reloadFrom(40.0);
        playAt(0.0);
        fail(FailureCause::RendererKilled, 0.2);
        QCOMPARE(lines().last(), u"recovery renderer-killed wait 2 @40"_s);
    }

    void anUndocumentedErrorIsReportedOnce()
    {
        playAt(1.0);
        PlaybackError error = playbackError(ErrorReason::Unknown, u"7"_s);
        error.rawReason = u"ERROR_REASON_NEW"_s;
        m_session->handleError(error);
        QCOMPARE(lines(), QStringList(u"error ERROR_REASON_NEW none"_s));
        QCOMPARE(m_recovery->status().state, State::None);
        m_recovery->handleFailure({.cause = FailureCause::UnknownError, .error = error, .isReported = true});
        QCOMPARE(lines(), QStringList({u"error ERROR_REASON_NEW none"_s, u"recovery unknown-error wait 1 @1"_s}));
        QCOMPARE(m_recovery->status().error, std::optional(error));
    }

    void noSecretOfThePlayerIsPublished()
    {
        PlaybackError error = playbackError(ErrorReason::Unknown, u"7"_s);
        error.message = u"GET https://a.example/?token=opaque-secret failed"_s;
        m_recovery->handleFailure({.cause = FailureCause::UnknownError, .error = error});
        QVERIFY(m_recovery->status().error);
        QVERIFY(!m_recovery->status().error->message.contains(u"opaque-secret"_s));
        m_recovery->reset();
        m_recovery->handleFailure(
            {.cause = FailureCause::LoadFailed, .likelyCauses = {u"https://a.example/?token=opaque-secret"_s}});
        QCOMPARE(m_recovery->status().likelyCauses.size(), 1);
        QVERIFY(!m_recovery->status().likelyCauses.at(0).contains(u"opaque-secret"_s));
    }

    void aPauseAfterAReloadEndsTheRecoveryToo()
    {
        QSignalSpy resumed(m_recovery.get(), &RecoveryCoordinator::resumed);
        reloadFrom(40.0);
        m_session->handleEvent(eventNamed("playback_video_paused"));
        QCOMPARE(m_recovery->status().state, State::Reloading);
        m_recovery->handlePositionSettled(40.5);
        QCOMPARE(m_recovery->status().state, State::None);
        QVERIFY(!m_recovery->status().hasFailed);
        QCOMPARE(lines().last(), u"recovery renderer-killed resumed 1 @40.5"_s);
        QCOMPARE(resumed.size(), 1);
    }

    void afterTheEndNoStepFollows()
    {
        playAt(1.0);
        m_session->handleError(playbackError(ErrorReason::OverDeviceLimit, u"7"_s));
        const QStringList before = lines();
        m_recovery->stop();
        advance(1h);
        fail(FailureCause::RendererKilled);
        QCOMPARE(lines(), before);
        QCOMPARE(m_recovery->status().state, State::Waiting);
        QVERIFY2(m_recovery->status().hasFailed, "the exit code depends on it");
        m_session->startLoad();
        m_session->handleError(playbackError(ErrorReason::TokenExpired, u"16"_s));
        QCOMPARE(lines().last(), u"error ERROR_REASON_TOKEN_EXPIRED none"_s);
    }

    void theViewerMayRetryCancelAndStartAfresh()
    {
        QVERIFY(!m_recovery->retryNow());
        fail(FailureCause::MediaError);
        m_recovery->cancel();
        QCOMPARE(m_recovery->status().state, State::GivenUp);
        QVERIFY(!m_recovery->status().why.isEmpty());
        QVERIFY(m_recovery->status().hasFailed);
        QVERIFY(m_recovery->retryNow());
        QCOMPARE(m_recovery->status().state, State::Reloading);
        QVERIFY(!m_recovery->retryNow());
        m_recovery->reset();
        QCOMPARE(m_recovery->status().state, State::None);
        QVERIFY(!m_recovery->status().hasFailed);
    }

    void aFailedStartIsFinalAndNoStep()
    {
        m_recovery->handleFinalFailure({.cause = FailureCause::NotReady, .likelyCauses = {u"Check the link."_s}});
        QCOMPARE(m_recovery->status().state, State::GivenUp);
        QCOMPARE(m_recovery->status().cause, std::optional(FailureCause::NotReady));
        QVERIFY(m_recovery->status().hasFailed);
        QCOMPARE(lines(), QStringList());
        m_recovery->reset();
        QCOMPARE(m_recovery->status().state, State::None);
    }

    void eachFailureCounts()
    {
        fail(FailureCause::RendererKilled);
        const int first = m_recovery->status().failure;
        m_recovery->handleReloaded();
        fail(FailureCause::RendererKilled);
        QCOMPARE(m_recovery->status().failure, first + 1);
    }

    void knowsWhetherAPlayerWasReady()
    {
        fail(FailureCause::NetworkLost);
        QVERIFY(!m_recovery->status().wasReady);
        m_session->handlePing();
        QVERIFY(m_recovery->status().wasReady);
    }
};

QTEST_GUILESS_MAIN(TestRecoveryCoordinator)
#include "TestRecoveryCoordinator.moc"
