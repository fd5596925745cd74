// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/ExitRules.h"

#include <QTest>

using namespace vitrine;
using namespace Qt::StringLiterals;

class TestExitRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsOnWhatWasAskedForOnly()
    {
        const ExitRules rules({ExitEvent::Ended, ExitEvent::Back}, false);
        QCOMPARE(rules.after(ExitEvent::Ended), std::optional(RunEnd{0, QStringLiteral("ended")}));
        QCOMPARE(rules.after(ExitEvent::Back), std::optional(RunEnd{0, QStringLiteral("back")}));
        QCOMPARE(rules.after(ExitEvent::Ready), std::nullopt);
    }

    void endsInAStateThatWasAskedFor()
    {
        const ExitRules rules({ExitEvent::Error}, false, PageFailureReaction::Reload,
                              {PlaybackState::Playing, PlaybackState::Failed});
        QCOMPARE(rules.after(PlaybackState::Playing), std::optional(RunEnd{0, u"playing"_s}));
        QCOMPARE(rules.after(PlaybackState::Failed), std::optional(RunEnd{0, u"failed"_s}));
        QCOMPARE(rules.after(PlaybackState::Paused), std::nullopt);
        QCOMPARE(rules.afterTime({}), (RunEnd{6, u"exit-after"_s}));
    }

    void failuresEndARun_data()
    {
        QTest::addColumn<QList<ExitEvent>>("exitOn");
        QTest::addColumn<bool>("headless");
        QTest::addColumn<RecoveryStatus>("status");
        QTest::addColumn<QString>("end"); // empty: the run goes on
        using List = QList<ExitEvent>;
        const RecoveryStatus player = failed(FailureCause::TokenExpired, State::Reloading);
        const RecoveryStatus start = failed(FailureCause::NotReady, State::GivenUp);
        const RecoveryStatus page = failed(FailureCause::RendererCrashed, State::GivenUp);
        QTest::newRow("player error") << List{} << false << player << QString();
        QTest::newRow("player error, headless") << List{} << true << player << QString();
        QTest::newRow("player error, asked") << List{ExitEvent::Error} << false << player << u"3 error"_s;
        QTest::newRow("player error, other asked") << List{ExitEvent::Ended} << false << player << QString();
        QTest::newRow("not ready") << List{} << false << start << QString();
        QTest::newRow("not ready, headless") << List{} << true << start << u"4 not-ready"_s;
        QTest::newRow("not ready, asked") << List{ExitEvent::Error} << false << start << u"4 not-ready"_s;
        QTest::newRow("not ready, ready asked") << List{ExitEvent::Ready} << false << start << u"4 not-ready"_s;
        QTest::newRow("page failed") << List{} << false << page << QString();
        QTest::newRow("page failed, headless") << List{} << true << page << u"5 page-failed"_s;
        QTest::newRow("page failed, asked") << List{ExitEvent::Error} << false << page << u"5 page-failed"_s;
        QTest::newRow("page failed, something is done about it")
            << List{ExitEvent::Error} << true << failed(FailureCause::RendererCrashed, State::Waiting) << QString();
        QTest::newRow("nothing has failed") << List{ExitEvent::Error} << true << RecoveryStatus() << QString();
        RecoveryStatus offline = failed(FailureCause::NetworkLost, State::Waiting);
        offline.error = PlaybackError();
        QTest::newRow("player error without a network") << List{ExitEvent::Error} << false << offline << u"3 error"_s;
        RecoveryStatus noToken = failed(FailureCause::RenewalFailed, State::GivenUp);
        noToken.wasReady = true;
        QTest::newRow("no token for a later target") << List{} << true << noToken << u"4 not-ready"_s;
        noToken.error = PlaybackError();
        QTest::newRow("no new token after an error") << List{ExitEvent::Error} << true << noToken << u"3 error"_s;
        RecoveryStatus ahead = player;
        ahead.hasFailed = false;
        QTest::newRow("a token is renewed ahead") << List{ExitEvent::Error} << true << ahead << QString();
    }

    void failuresEndARun()
    {
        QFETCH(QList<ExitEvent>, exitOn);
        QFETCH(bool, headless);
        QFETCH(RecoveryStatus, status);
        const std::optional<RunEnd> end = ExitRules(exitOn, headless).after(status);
        QTEST(end ? u"%1 %2"_s.arg(end->code).arg(end->why) : QString(), "end");
    }

    void onPageFailureExitEndsTheRun()
    {
        const ExitRules rules({}, false, PageFailureReaction::Exit);
        QCOMPARE(rules.after(failed(FailureCause::NotReady, State::GivenUp)),
                 std::optional(RunEnd{5, u"page-failed"_s}));
        QCOMPARE(rules.after(failed(FailureCause::RendererHung, State::GivenUp)),
                 std::optional(RunEnd{5, u"page-failed"_s}));
        QCOMPARE(rules.after(failed(FailureCause::DomainInvalid, State::GivenUp)), std::nullopt);
        QCOMPARE(rules.after(failed(FailureCause::RenewalFailed, State::GivenUp)), std::nullopt);
        QCOMPARE(rules.after(failed(FailureCause::NetworkLost, State::GivenUp)), std::nullopt);
    }

    void anEndDuringAFailureHasItsCode()
    {
        QCOMPARE(ExitRules::end(u"closed"_s, RecoveryStatus()), (RunEnd{0, u"closed"_s}));
        QCOMPARE(ExitRules::end(u"closed"_s, failed(FailureCause::MediaError, State::Waiting)),
                 (RunEnd{3, u"closed"_s}));
        QCOMPARE(ExitRules::end(u"signal"_s, failed(FailureCause::NotReady, State::Waiting)), (RunEnd{4, u"signal"_s}));
        QCOMPARE(ExitRules::end(u"closed"_s, failed(FailureCause::RendererHung, State::Reloading)).code, 5);
        RecoveryStatus network = failed(FailureCause::NetworkLost, State::Waiting);
        QCOMPARE(ExitRules::end(u"closed"_s, network).code, 4);
        network.wasReady = true;
        QCOMPARE(ExitRules::end(u"closed"_s, network).code, 5);
    }

    void theTimePassesBeforeWhatIsWaitedFor_data()
    {
        QTest::addColumn<QList<ExitEvent>>("exitOn");
        QTest::addColumn<RecoveryStatus>("status");
        QTest::addColumn<int>("code");
        using List = QList<ExitEvent>;
        const RecoveryStatus fine;
        QTest::newRow("for nothing") << List{} << fine << 0;
        QTest::newRow("for an error") << List{ExitEvent::Error} << fine << 0;
        QTest::newRow("for the end") << List{ExitEvent::Ended} << fine << 6;
        QTest::newRow("for the player") << List{ExitEvent::Ready} << fine << 6;
        QTest::newRow("for Back") << List{ExitEvent::Back} << fine << 6;
        QTest::newRow("for the end or an error") << List{ExitEvent::Error, ExitEvent::Ended} << fine << 6;
        const RecoveryStatus playerError = failed(FailureCause::MediaError, State::Waiting);
        QTest::newRow("after an error") << List{ExitEvent::Ended} << playerError << 3;
        QTest::newRow("after a start that failed")
            << List{ExitEvent::Ready} << failed(FailureCause::NotReady, State::Waiting) << 4;
    }

    void theTimePassesBeforeWhatIsWaitedFor()
    {
        QFETCH(const QList<ExitEvent>, exitOn);
        QFETCH(const RecoveryStatus, status);
        QFETCH(const int, code);
        QCOMPARE(ExitRules(exitOn, true).afterTime(status), (RunEnd{code, u"exit-after"_s}));
    }

private:
    using State = RecoveryStatus::State;

    static RecoveryStatus failed(FailureCause cause, State state)
    {
        RecoveryStatus status;
        status.state = state;
        status.hasFailed = true;
        status.cause = cause;
        return status;
    }
};

QTEST_APPLESS_MAIN(TestExitRules)
#include "TestExitRules.moc"
