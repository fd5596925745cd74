// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryRig.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestRecoveryController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheSteps_data();
    void takesTheSteps();
    void countsDownByTheSecond();
    void theTimerDrivesIt();
    void saysWhyItGaveUp_data();
    void saysWhyItGaveUp();
    void doesNotRenewWhatNobodyCanRenew();
    void endlessRulesNeverGiveUp();
};

void TestRecoveryController::takesTheSteps_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<RecoveryController::State>("state");
    using State = RecoveryController::State;
    const QString goOn = u"; reloaded; resumed 12; "_s;

    QTest::newRow("token expired") << u"fail TOKEN_EXPIRED 12; token abc; reloaded; playing; resumed 12"_s
                                   << QStringList{u"TOKEN_EXPIRED renew-token 1/3 @12"_s, u"(renew)"_s,
                                                  u"TOKEN_EXPIRED reload 1/3 @12"_s, u"(reload abc)"_s,
                                                  u"TOKEN_EXPIRED resumed 1/3 @12"_s}
                                   << State::None;
    QTest::newRow("token invalid again at once")
        << u"fail TOKEN_INVALID; token abc; reloaded; fail TOKEN_INVALID; token abc; fail media-error"_s
        << QStringList{u"TOKEN_INVALID renew-token 1/1"_s, u"(renew)"_s, u"TOKEN_INVALID reload 1/1"_s,
                       u"(reload abc)"_s, u"TOKEN_INVALID give-up 1/1"_s}
        << State::GivenUp;
    QTest::newRow("session expired") << u"fail PLAYBACK_SESSION_EXPIRED 7.5; reloaded; resumed 7.5"_s
                                     << QStringList{u"PLAYBACK_SESSION_EXPIRED reload 1/5 @7.5"_s, u"(reload -)"_s,
                                                    u"PLAYBACK_SESSION_EXPIRED resumed 1/5 @7.5"_s}
                                     << State::None;
    QTest::newRow("device limit, then free")
        << u"fail OVER_DEVICE_LIMIT; wait 34999; wait 1; reloaded; fail OVER_DEVICE_LIMIT; wait 70000"_s + goOn +
               u"wait 1"_s
        << QStringList{u"OVER_DEVICE_LIMIT wait 1/40 35000"_s, u"OVER_DEVICE_LIMIT reload 1/40"_s, u"(reload -)"_s,
                       u"OVER_DEVICE_LIMIT wait 2/40 70000"_s, u"OVER_DEVICE_LIMIT reload 2/40"_s, u"(reload -)"_s,
                       u"OVER_DEVICE_LIMIT resumed 2/40 @12"_s}
        << State::None;
    QTest::newRow("domain") << u"fail DOMAIN_INVALID; wait 1000000"_s << QStringList{u"DOMAIN_INVALID give-up 0/0"_s}
                            << State::GivenUp;
    QTest::newRow("no such resource") << u"fail RESOURCE_NOT_FOUND"_s
                                      << QStringList{u"RESOURCE_NOT_FOUND give-up 0/0"_s} << State::GivenUp;
    QTest::newRow("media error for good")
        << u"fail media-error 5; wait 3000; reloaded; fail media-error; wait 9000; reloaded; fail media-error; "
           "wait 27000; reloaded; fail media-error"_s
        << QStringList{u"media-error wait 1/3 3000 @5"_s,  u"media-error reload 1/3 @5"_s, u"(reload -)"_s,
                       u"media-error wait 2/3 9000 @5"_s,  u"media-error reload 2/3 @5"_s, u"(reload -)"_s,
                       u"media-error wait 3/3 27000 @5"_s, u"media-error reload 3/3 @5"_s, u"(reload -)"_s,
                       u"media-error give-up 3/3 @5"_s}
        << State::GivenUp;
    for (const QString &cause : {u"renderer-crashed"_s, u"renderer-killed"_s, u"renderer-hung"_s, u"player-silent"_s}) {
        QTest::newRow(qPrintable(cause)) << QString(u"fail "_s + cause + u" 3; reloaded; resumed 3"_s)
                                         << QStringList{cause + u" reload 1/5 @3"_s, u"(reload -)"_s,
                                                        cause + u" resumed 1/5 @3"_s}
                                         << State::None;
    }
    QTest::newRow("out of memory") << u"fail renderer-out-of-memory; wait 5000; reloaded; resumed"_s
                                   << QStringList{u"renderer-out-of-memory wait 1/3 5000"_s,
                                                  u"renderer-out-of-memory reload 1/3"_s, u"(reload -)"_s,
                                                  u"renderer-out-of-memory resumed 1/3"_s}
                                   << State::None;
    QTest::newRow("not ready") << u"fail not-ready; wait 5000"_s
                               << QStringList{u"not-ready wait 1/3 5000"_s, u"not-ready reload 1/3"_s, u"(reload -)"_s}
                               << State::Reloading;
}

void TestRecoveryController::takesTheSteps()
{
    QFETCH(QString, script);
    QFETCH(QStringList, steps);
    Rig rig;

    rig.run(script);

    QCOMPARE(rig.log.join(u'\n'), steps.join(u'\n'));
    QTEST(rig.controller.state(), "state");
    QCOMPARE(rig.controller.cause().has_value(), rig.controller.state() != RecoveryController::State::None);
}

void TestRecoveryController::countsDownByTheSecond()
{
    Rig rig;
    QSignalSpy countdown(&rig.controller, &RecoveryController::countdownChanged);
    QVERIFY(!rig.controller.remaining());

    rig.run(u"fail media-error"_s);
    QCOMPARE(countdown.size(), 1);
    QCOMPARE(rig.controller.remaining(), std::optional(3000ms));
    rig.run(u"wait 1000; wait 1000"_s);
    QCOMPARE(countdown.size(), 3);
    QCOMPARE(rig.controller.remaining(), std::optional(1000ms));
    rig.run(u"wait 1000"_s);
    QCOMPARE(countdown.size(), 4);
    QVERIFY(!rig.controller.remaining());
}

void TestRecoveryController::theTimerDrivesIt()
{
    SystemClock clock;
    RecoveryTable table;
    table.setRule(FailureCause::MediaError, {.response = RecoveryResponse::WaitAndReload,
                                             .maximumAttempts = 1,
                                             .window = 1h,
                                             .firstDelay = 20ms,
                                             .longestDelay = 20ms});
    RecoveryController controller(RecoveryPolicy(table, clock, [] { return 0.0; }), clock);
    QSignalSpy reloads(&controller, &RecoveryController::reloadRequested);

    controller.handleFailure(FailureCause::MediaError);

    QTRY_COMPARE(reloads.size(), 1);
}

void TestRecoveryController::saysWhyItGaveUp_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("why");

    QTest::newRow("final") << u"fail DOMAIN_INVALID"_s << u"would not help"_s;
    QTest::newRow("cancelled") << u"fail media-error; cancel"_s << u"cancelled"_s;
    QTest::newRow("invalid again") << u"fail TOKEN_INVALID; token a; reloaded; fail TOKEN_INVALID"_s
                                   << u"refused the renewed token as well"_s;
    QString renewals = u"fail TOKEN_EXPIRED; token -"_s;
    for (int i = 0; i < 10; ++i)
        renewals += u"; wait 400000; token -"_s;
    QTest::newRow("no token") << renewals << u"The token could not be renewed. no luck"_s;
    QString media;
    for (int i = 0; i < 3; ++i)
        media += u"fail media-error; retry; reloaded;"_s;
    QTest::newRow("used up") << QString(media + u"fail media-error"_s) << u"Attempts made: 3"_s;
}

void TestRecoveryController::saysWhyItGaveUp()
{
    QFETCH(QString, script);
    QFETCH(QString, why);
    Rig rig;

    rig.run(script);

    QCOMPARE(rig.controller.state(), RecoveryController::State::GivenUp);
    QVERIFY2(rig.why.contains(why), qPrintable(rig.why));
}

void TestRecoveryController::doesNotRenewWhatNobodyCanRenew()
{
    Rig rig;
    rig.controller.setTokenRenewable(false);

    rig.run(u"ahead; fail TOKEN_EXPIRED; retry"_s);

    QCOMPARE(rig.log, (QStringList{u"TOKEN_EXPIRED give-up 1/3"_s, u"TOKEN_EXPIRED reload 1/3"_s, u"(reload -)"_s}));
    QCOMPARE(rig.why, u"There is no source of new tokens."_s);
}

void TestRecoveryController::endlessRulesNeverGiveUp()
{
    Settings settings;
    settings.kiosk = true;
    Rig rig{RecoveryTable(settings)};
    rig.controller.setTokenRenewable(false);
    rig.run(u"fail RESOURCE_NOT_FOUND; wait 29999; wait 1; reloaded; fail TOKEN_EXPIRED; wait 45000; reloaded"_s);
    QCOMPARE(rig.log,
             QStringList({u"RESOURCE_NOT_FOUND wait 0/0 30000"_s, u"RESOURCE_NOT_FOUND reload 0/0"_s, u"(reload -)"_s,
                          u"TOKEN_EXPIRED wait 0/0 45000"_s, u"TOKEN_EXPIRED reload 0/0"_s, u"(reload -)"_s}));
    rig.log.clear();
    for (int i = 0; i < 200; ++i)
        rig.run(u"fail not-ready; wait 400000; reloaded"_s);
    QVERIFY(rig.log.filter(u"give-up"_s).isEmpty());
    QCOMPARE(rig.log.filter(u"(reload"_s).size(), 200);
}

QTEST_GUILESS_MAIN(TestRecoveryController)
#include "TestRecoveryController.moc"
