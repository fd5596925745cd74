// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/RecoveryCoordinator.h"

#include "events/RunEventJson.h"
#include "events/RunLog.h"
#include "playback/PlaybackSession.h"
#include "protocol/EventVocabulary.h"
#include "support/ManualClock.h"
#include "support/RunEvents.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

namespace {

/// Brings what the test tells it to, when the test says so.
class FakeTokens final : public TokenSource
{
public:
    explicit FakeTokens(bool renewable = true)
        : m_renewable(renewable)
    {
    }

    [[nodiscard]] bool isRenewable() const override { return m_renewable; }
    void bring(const Result<QString> &token) { finish(token); }

    int requests = 0;

protected:
    void start() override { ++requests; }

private:
    bool m_renewable;
};

/// A token of the required form that expires at \a seconds, Unix time; \a mark tells one from another.
QString token(qint64 seconds, const QByteArray &mark = "x")
{
    const auto part = [](const QByteArray &json) {
        return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return QString::fromLatin1(part(R"({"alg":"none"})") + '.' + part("{\"exp\":" + QByteArray::number(seconds) + "}") +
                               '.' + part(mark));
}

} // namespace

class TestRecoveryCoordinator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = ManualClock();
        m_recovery.reset();
        m_log = std::make_unique<RunLog>(m_clock);
        m_session = std::make_unique<PlaybackSession>(m_clock);
        make(RecoveryCoordinator::FirstToken::OfTarget);
    }

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
        QVERIFY2(m_recovery->status().why.contains(u"token_file"_s), qPrintable(m_recovery->status().why));
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

    void whatHasEndedBeginsAgain()
    {
        playAt(30.0);
        m_session->handleEvent(event("playback_video_ended"));
        fail(FailureCause::RendererKilled);
        QCOMPARE(lines(), QStringList(u"recovery renderer-killed reload 1"_s));
    }

    void aNewTokenIsReloadedWith()
    {
        QSignalSpy opened(m_recovery.get(), &RecoveryCoordinator::openRequested);
        playAt(5.0);
        m_session->handleError(playbackError(ErrorReason::TokenExpired, u"16"_s));
        QCOMPARE(m_recovery->status().state, State::RenewingToken);
        QCOMPARE(m_tokens->requests, 1);
        m_tokens->bring(token(9'999'999'999));
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).toString(), token(9'999'999'999));
        QCOMPARE(m_recovery->status().state, State::Reloading);
    }

    void aTokenThatCannotBeFetchedIsItsOwnCause()
    {
        expectNoToken();
        playAt(5.0);
        m_session->handleError(playbackError(ErrorReason::TokenExpired, u"16"_s));
        m_tokens->bring(Error{u"The file is empty."_s});
        QTRY_COMPARE(m_recovery->status().state, State::Waiting);
        QCOMPARE(m_recovery->status().cause, std::optional(FailureCause::RenewalFailed));
        QCOMPARE(m_recovery->status().error->reason, ErrorReason::TokenExpired);
    }

    void theFirstTokenComesBeforeThePage()
    {
        make(RecoveryCoordinator::FirstToken::Fetch);
        QVERIFY(m_recovery->needsFirstToken());
        QSignalSpy opened(m_recovery.get(), &RecoveryCoordinator::openRequested);
        m_recovery->fetchFirstToken();
        QCOMPARE(m_tokens->requests, 1);
        m_tokens->bring(token(9'999'999'999));
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(1).value<std::optional<double>>(), std::nullopt);
        QCOMPARE(lines(), QStringList());
        QCOMPARE(m_recovery->status().state, State::None);
    }

    void withoutAFirstTokenNothingPlays()
    {
        expectNoToken();
        make(RecoveryCoordinator::FirstToken::Fetch);
        m_recovery->fetchFirstToken();
        m_tokens->bring(Error{u"The file is empty."_s});
        QTRY_COMPARE(m_recovery->status().state, State::Waiting);
        QCOMPARE(m_recovery->status().cause, std::optional(FailureCause::RenewalFailed));
        QCOMPARE(m_recovery->status().likelyCauses, QStringList(u"The file is empty."_s));
        QVERIFY(!m_recovery->status().wasReady);
    }

    void aTokenIsRenewedBeforeItExpires()
    {
        make(RecoveryCoordinator::FirstToken::Fetch);
        playAt(5.0);
        const qint64 now = m_clock.utcNow().toSecsSinceEpoch();
        m_recovery->setToken(token(now + 3600));
        advance(1s);
        QCOMPARE(m_tokens->requests, 0);
        advance(1h);
        QCOMPARE(m_tokens->requests, 1);
        QCOMPARE(m_recovery->status().state, State::RenewingToken);
        QVERIFY2(!m_recovery->status().hasFailed, "nothing is wrong yet");
        m_tokens->bring(token(now + 7200, "new"));
        QTRY_COMPARE(m_recovery->status().state, State::Reloading);
        QVERIFY(!m_recovery->status().hasFailed);
    }

    void theSameTokenAheadOfTimeChangesNothing()
    {
        make(RecoveryCoordinator::FirstToken::Fetch);
        playAt(5.0);
        const QString same = token(m_clock.utcNow().toSecsSinceEpoch() + 3600);
        m_recovery->setToken(same);
        advance(1h);
        QCOMPARE(m_tokens->requests, 1);
        m_tokens->bring(same);
        QTRY_COMPARE(m_recovery->status().state, State::None);
    }

    void aTokenOfTheTargetIsNotRenewedAhead()
    {
        playAt(5.0);
        m_recovery->setToken(token(m_clock.utcNow().toSecsSinceEpoch() + 3600));
        advance(2h);
        QCOMPARE(m_tokens->requests, 0);
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
        m_recovery->handleNetwork(false);
        QVERIFY(m_recovery->status().wasReady);
    }

private:
    using State = RecoveryStatus::State;

    void make(RecoveryCoordinator::FirstToken first)
    {
        auto tokens = std::make_unique<FakeTokens>();
        m_tokens = tokens.get();
        m_recovery = std::make_unique<RecoveryCoordinator>(RecoveryTable(), std::move(tokens), first, *m_session,
                                                           *m_log, m_clock, [] { return 0.0; });
    }

    static void expectNoToken()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"There is no new token: The file is empty."_s));
    }

    static PlaybackEvent event(const char *name)
    {
        PlaybackEvent event = playbackEvent(QLatin1StringView(name));
        event.meaning = findEvent(event.name)->meaning;
        return event;
    }

    void playAt(double positionSeconds)
    {
        PlaybackEvent began = event("playback_video_began");
        began.positionSeconds = positionSeconds;
        m_session->handleEvent(began);
    }

    void fail(FailureCause cause, std::optional<double> positionSeconds = std::nullopt)
    {
        m_recovery->handleFailure({.cause = cause, .positionSeconds = positionSeconds});
    }

    void advance(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_recovery->tick();
    }

    /// The errors and steps in the log: `error REASON ACTION`, `recovery CAUSE STEP ATTEMPT @POSITION`.
    [[nodiscard]] QStringList lines() const
    {
        QStringList lines;
        const QList<RunEvent> events = m_log->since(0);
        for (const RunEvent &event : events) {
            if (const auto *report = std::get_if<ErrorReport>(&event.fields)) {
                lines += u"error %1 %2"_s.arg(report->error.rawReason, errorActionName(report->action));
            } else if (const auto *step = std::get_if<RecoveryStep>(&event.fields)) {
                lines += u"recovery %1 %2 %3"_s.arg(causeName(step->cause), recoveryStepName(step->kind))
                             .arg(step->attempt) +
                         (step->position ? u" @%1"_s.arg(*step->position) : QString());
            }
        }
        return lines;
    }

    ManualClock m_clock;
    std::unique_ptr<RunLog> m_log;
    std::unique_ptr<PlaybackSession> m_session;
    FakeTokens *m_tokens = nullptr; ///< owned by m_recovery
    std::unique_ptr<RecoveryCoordinator> m_recovery;
};

QTEST_GUILESS_MAIN(TestRecoveryCoordinator)
#include "TestRecoveryCoordinator.moc"
