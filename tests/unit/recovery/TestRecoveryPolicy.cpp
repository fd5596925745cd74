// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/RecoveryPolicy.h"

#include "support/ManualClock.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitrine;

using Cause = FailureCause;
using Limit = RecoveryDecision::Limit;

class TestRecoveryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void delaysGrowToTheLongest();
    void theFirstReloadComesAtOnce();
    void chanceAddsItsShare();
    void finalCausesAreFinal();
    void attemptsAreUsedUp();
    void attemptsLeaveTheWindow();
    void onlyAMinuteOfPlayingForgets_data();
    void onlyAMinuteOfPlayingForgets();
    void nothingGoesOnForEver_data();
    void nothingGoesOnForEver();
    void uncountedDecisionsCountNothing();
    void resetForgets();
    void endlessPausesGrowUntilItPlays();

private:
    [[nodiscard]] RecoveryPolicy policy(double chance = 0) const
    {
        return {m_table, m_clock, [chance] {
                    return chance;
                }};
    }

    RecoveryTable m_table;
    ManualClock m_clock;
};

void TestRecoveryPolicy::init()
{
    m_table = RecoveryTable();
    m_clock = ManualClock();
}

void TestRecoveryPolicy::delaysGrowToTheLongest()
{
    RecoveryPolicy policy = this->policy();
    QList<std::chrono::milliseconds> delays;
    for (int i = 0; i < 6; ++i)
        delays += policy.decide(Cause::OverDeviceLimit).delay;

    QCOMPARE(delays, (QList<std::chrono::milliseconds>{35s, 70s, 140s, 280s, 300s, 300s}));
}

void TestRecoveryPolicy::theFirstReloadComesAtOnce()
{
    RecoveryPolicy policy = this->policy();

    QCOMPARE(policy.decide(Cause::RendererCrashed).delay, 0ms);
    QCOMPARE(policy.decide(Cause::RendererCrashed).delay, 1000ms);
    QCOMPARE(policy.decide(Cause::RendererCrashed).delay, 2000ms);
    QVERIFY2(policy.decide(Cause::RenewalFailed).delay == 5s, "what has just failed is not done again at once");
}

void TestRecoveryPolicy::chanceAddsItsShare()
{
    QCOMPARE(policy(1.0).decide(Cause::OverDeviceLimit).delay, 42000ms);
    QCOMPARE(policy(0.5).decide(Cause::OverDeviceLimit).delay, 38500ms);
    QCOMPARE(policy(-3.0).decide(Cause::OverDeviceLimit).delay, 35000ms);
}

void TestRecoveryPolicy::finalCausesAreFinal()
{
    const RecoveryDecision decision = policy().decide(Cause::DomainInvalid);

    QCOMPARE(decision.response, RecoveryResponse::GiveUp);
    QCOMPARE(decision.limit, Limit::Final);
}

void TestRecoveryPolicy::attemptsAreUsedUp()
{
    RecoveryPolicy policy = this->policy();
    for (int attempt = 1; attempt <= 3; ++attempt) {
        const RecoveryDecision decision = policy.decide(Cause::MediaError);
        QCOMPARE(decision.response, RecoveryResponse::WaitAndReload);
        QCOMPARE(decision.attempt, attempt);
        QCOMPARE(decision.maximumAttempts, 3);
    }

    const RecoveryDecision last = policy.decide(Cause::MediaError);
    QCOMPARE(last.response, RecoveryResponse::GiveUp);
    QCOMPARE(last.limit, Limit::Cause);
    QCOMPARE(policy.decide(Cause::UnknownError).attempt, 1);
}

void TestRecoveryPolicy::attemptsLeaveTheWindow()
{
    RecoveryPolicy policy = this->policy();
    for (int i = 0; i < 5; ++i)
        static_cast<void>(policy.decide(Cause::RendererCrashed));
    QCOMPARE(policy.decide(Cause::RendererCrashed).limit, Limit::Cause);

    // The first was made at once, the second a second later.
    m_clock.advance(10min);
    QCOMPARE(policy.decide(Cause::RendererCrashed).attempt, 5);
    m_clock.advance(999ms);
    QCOMPARE(policy.decide(Cause::RendererCrashed).limit, Limit::Cause);
    m_clock.advance(1ms);
    QCOMPARE(policy.decide(Cause::RendererCrashed).attempt, 5);
}

void TestRecoveryPolicy::onlyAMinuteOfPlayingForgets_data()
{
    QTest::addColumn<std::chrono::milliseconds>("first");
    QTest::addColumn<std::chrono::milliseconds>("second");
    QTest::addColumn<int>("attempt");

    QTest::newRow("a minute") << std::chrono::milliseconds(60s) << std::chrono::milliseconds(0s) << 1;
    QTest::newRow("almost") << std::chrono::milliseconds(59999ms) << std::chrono::milliseconds(0s) << 3;
    QTest::newRow("two halves") << std::chrono::milliseconds(40s) << std::chrono::milliseconds(40s) << 3;
}

void TestRecoveryPolicy::onlyAMinuteOfPlayingForgets()
{
    QFETCH(std::chrono::milliseconds, first);
    QFETCH(std::chrono::milliseconds, second);
    RecoveryPolicy policy = this->policy();
    static_cast<void>(policy.decide(Cause::SessionExpired));
    static_cast<void>(policy.decide(Cause::SessionExpired));

    policy.notePlaying();
    m_clock.advance(first);
    policy.noteStopped();
    policy.notePlaying();
    m_clock.advance(second);

    QTEST(policy.decide(Cause::SessionExpired).attempt, "attempt");
}

void TestRecoveryPolicy::nothingGoesOnForEver_data()
{
    QTest::addColumn<QList<Cause>>("causes");
    QTest::addColumn<int>("played");
    QTest::addColumn<int>("mostAttempts");

    QTest::newRow("one cause") << QList{Cause::RendererKilled} << 1 << 5;
    // Slow enough to outlast every window.
    QTest::newRow("one cause, playing in between") << QList{Cause::RendererKilled} << 59 * 3 << 60;
    QTest::newRow("two taking turns") << QList{Cause::TokenExpired, Cause::RendererCrashed} << 1 << 8;
    QTest::newRow("all taking turns") << allFailureCauses() << 1 << 60;
}

void TestRecoveryPolicy::nothingGoesOnForEver()
{
    QFETCH(QList<Cause>, causes);
    QFETCH(int, played);
    QFETCH(int, mostAttempts);
    causes.removeIf([](Cause cause) { return cause == Cause::DomainInvalid || cause == Cause::ResourceNotFound; });
    RecoveryPolicy policy = this->policy();

    int attempts = 0;
    QList<Cause> over;
    for (int i = 0; over.size() < causes.size() && i < 10000; ++i) {
        const Cause cause = causes[i % causes.size()];
        const RecoveryDecision decision = policy.decide(cause);
        if (decision.response == RecoveryResponse::GiveUp) {
            if (!over.contains(cause))
                over += cause;
            continue;
        }
        ++attempts;
        m_clock.advance(decision.delay);
        for (int part = 0; part < played; part += 59) {
            policy.notePlaying();
            m_clock.advance(59s);
            policy.noteStopped();
        }
    }

    QCOMPARE(over.size(), causes.size());
    QVERIFY2(attempts <= mostAttempts, qPrintable(QString::number(attempts)));
}

void TestRecoveryPolicy::uncountedDecisionsCountNothing()
{
    RecoveryPolicy policy = this->policy();
    for (int i = 0; i < 1000; ++i) {
        const RecoveryDecision decision = policy.decideUncounted(Cause::NetworkLost);
        QCOMPARE(decision.response, RecoveryResponse::WaitAndReload);
        QCOMPARE(decision.delay, 60000ms);
        QCOMPARE(decision.attempt, 0);
    }
    QCOMPARE(policy.decide(Cause::NetworkLost).attempt, 1);
    QCOMPARE(policy.decideUncounted(Cause::DomainInvalid).response, RecoveryResponse::GiveUp);
}

void TestRecoveryPolicy::resetForgets()
{
    RecoveryPolicy policy = this->policy();
    static_cast<void>(policy.decide(Cause::TokenInvalid));
    QCOMPARE(policy.decide(Cause::TokenInvalid).limit, Limit::Cause);

    policy.reset();

    QCOMPARE(policy.decide(Cause::TokenInvalid).attempt, 1);
}

void TestRecoveryPolicy::endlessPausesGrowUntilItPlays()
{
    RecoveryPolicy policy = this->policy();
    QList<std::chrono::milliseconds> pauses;
    for (int i = 0; i < 8; ++i) {
        const RecoveryDecision decision = policy.decideEndless(Cause::NotReady, true);
        QCOMPARE(decision.response, RecoveryResponse::WaitAndReload);
        QCOMPARE(decision.attempt, 0);
        pauses += decision.delay;
    }
    QCOMPARE(pauses.first(), 30s);
    QCOMPARE(pauses.at(1), 45s);
    QCOMPARE(pauses.last(), 300s);
    policy.notePlaying();
    m_clock.advance(59s);
    QCOMPARE(policy.decideEndless(Cause::NotReady, true).delay, 300s);
    policy.notePlaying();
    m_clock.advance(60s);
    QCOMPARE(policy.decideEndless(Cause::NotReady, true).delay, 30s);
    QCOMPARE(policy.decideEndless(Cause::TokenExpired, true).response, RecoveryResponse::RenewToken);
    QCOMPARE(policy.decideEndless(Cause::TokenExpired, false).response, RecoveryResponse::WaitAndReload);
}

QTEST_APPLESS_MAIN(TestRecoveryPolicy)
#include "TestRecoveryPolicy.moc"
