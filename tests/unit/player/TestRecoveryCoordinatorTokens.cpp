// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryHarness.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace vitrine;

namespace {

/// A token of the required form that expires at \a seconds, Unix time; \a mark tells one from another.
QString token(qint64 seconds, const QByteArray &mark = "x")
{
    const auto part = [](const QByteArray &json) {
        return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return QString::fromLatin1(part(R"({"alg":"none"})") + '.' + part("{\"exp\":" + QByteArray::number(seconds) + "}") +
                               '.' + part(mark));
}

void expectNoToken()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"There is no new token: The file is empty."_s));
}

} // namespace

class TestRecoveryCoordinatorTokens : public QObject, private RecoveryHarness
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }

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
        QVERIFY(!m_recovery->isFetchingFirstToken());
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

    void whileTheFirstTokenIsFetchedAgainNothingIsRetried()
    {
        expectNoToken();
        make(RecoveryCoordinator::FirstToken::Fetch);
        m_recovery->fetchFirstToken();
        m_tokens->bring(Error{u"The file is empty."_s});
        QTRY_COMPARE(m_recovery->status().state, State::Waiting);
        QVERIFY(m_recovery->retryNow());
        QCOMPARE(m_recovery->status().state, State::RenewingToken);
        QVERIFY2(m_recovery->retryNow(), "a reload would open the page without a token");
        QCOMPARE(m_tokens->requests, 2);
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

    void aTokenIsRenewedAMinuteBeforeItExpires()
    {
        make(RecoveryCoordinator::FirstToken::Fetch);
        playAt(5.0);
        m_recovery->setToken(token(m_clock.utcNow().toSecsSinceEpoch() + 3600));
        for (int second = 1; second < 3540; ++second)
            advance(1s);
        QCOMPARE(m_tokens->requests, 0);
        advance(1s);
        QCOMPARE(m_tokens->requests, 1);
    }

    void aRenewalWaitsForTheEndOfARecovery()
    {
        make(RecoveryCoordinator::FirstToken::Fetch);
        playAt(5.0);
        const QString first = token(m_clock.utcNow().toSecsSinceEpoch() + 3600);
        m_recovery->setToken(first);
        advance(3539s);
        fail(FailureCause::NetworkLost);
        QCOMPARE(m_recovery->status().state, State::Waiting);
        advance(2s);
        QCOMPARE(m_tokens->requests, 0);
        m_recovery->reset();
        advance(1s);
        QCOMPARE(m_tokens->requests, 1);
    }

    // It would start again.
    void contentThatHasEndedNeedsNoNewToken()
    {
        make(RecoveryCoordinator::FirstToken::Fetch);
        playAt(5.0);
        m_recovery->setToken(token(m_clock.utcNow().toSecsSinceEpoch() + 3600));
        PlaybackEvent ended;
        ended.meaning = EventMeaning::Ended;
        m_session->handleEvent(ended);
        QCOMPARE(m_session->state(), PlaybackState::Ended);
        advance(2h);
        QCOMPARE(m_tokens->requests, 0);
        // When it plays again, from its new position.
        PlaybackEvent started;
        started.meaning = EventMeaning::Started;
        m_session->handleEvent(started);
        QCOMPARE(m_session->state(), PlaybackState::Playing);
        QCOMPARE(m_tokens->requests, 0);
        m_session->handleProgress({0.5, 1.0, std::nullopt});
        advance(1s);
        QCOMPARE(m_tokens->requests, 1);
        QSignalSpy opened(m_recovery.get(), &RecoveryCoordinator::openRequested);
        m_tokens->bring(token(m_clock.utcNow().toSecsSinceEpoch() + 3600));
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(opened.at(0).at(1).value<std::optional<double>>().value_or(0.0) < 3.0);
    }

    void aTokenRefusedAfterARenewalAheadIsReloadedWithAgain()
    {
        // A renewal ahead of time that came to nothing does not change what the next one means.
        make(RecoveryCoordinator::FirstToken::Fetch);
        playAt(5.0);
        const QString same = token(m_clock.utcNow().toSecsSinceEpoch() + 3600);
        m_recovery->setToken(same);
        advance(3540s);
        QCOMPARE(m_tokens->requests, 1);
        m_recovery->reset();
        m_session->handleError(playbackError(ErrorReason::TokenExpired, u"16"_s));
        QSignalSpy opened(m_recovery.get(), &RecoveryCoordinator::openRequested);
        m_tokens->bring(same);
        QTRY_COMPARE(opened.size(), 1);
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

    void aRenewalAheadWithoutANewTokenIsTriedAgain_data()
    {
        QTest::addColumn<bool>("isOldOne");
        QTest::newRow("the old token") << true;
        QTest::newRow("no token") << false;
    }

    void aRenewalAheadWithoutANewTokenIsTriedAgain()
    {
        QFETCH(const bool, isOldOne);
        make(RecoveryCoordinator::FirstToken::Fetch);
        playAt(5.0);
        const qint64 now = m_clock.utcNow().toSecsSinceEpoch();
        const QString first = token(now + 3600);
        m_recovery->setToken(first);
        advance(3540s);
        QCOMPARE(m_tokens->requests, 1);
        if (!isOldOne)
            expectNoToken();
        m_tokens->bring(isOldOne ? Result<QString>(first) : Error{u"The file is empty."_s});
        QTRY_COMPARE(m_recovery->status().state, State::None);
        advance(53s);
        QCOMPARE(m_tokens->requests, 1);
        advance(1s);
        QCOMPARE(m_tokens->requests, 2);
        m_tokens->bring(token(now + 7200, "new"));
        QTRY_COMPARE(m_recovery->status().state, State::Reloading);
        QVERIFY(!m_recovery->status().hasFailed);
    }

    void aTokenOfTheTargetIsNotRenewedAhead()
    {
        playAt(5.0);
        m_recovery->setToken(token(m_clock.utcNow().toSecsSinceEpoch() + 3600));
        advance(2h);
        QCOMPARE(m_tokens->requests, 0);
    }

    void afterTheEndNoTokenIsFetched()
    {
        make(RecoveryCoordinator::FirstToken::Fetch);
        playAt(5.0);
        m_recovery->setToken(token(m_clock.utcNow().toSecsSinceEpoch() + 3600));
        m_recovery->stop();
        advance(2h);
        QCOMPARE(m_tokens->requests, 0);
    }

    void aTokenForAnotherTargetGoesNowhere()
    {
        make(RecoveryCoordinator::FirstToken::Fetch);
        m_recovery->fetchFirstToken();
        QVERIFY(m_recovery->isFetchingFirstToken());
        m_recovery->forgetTokens();
        QVERIFY(!m_recovery->isFetchingFirstToken());
        QVERIFY(!m_tokens->isFetching());
    }
};

QTEST_GUILESS_MAIN(TestRecoveryCoordinatorTokens)
#include "TestRecoveryCoordinatorTokens.moc"
