// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryRig.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// What comes together in a recovery: causes, countdowns, the network, people. TestRecoveryController has each cause
/// alone.
class TestRecoveryInterplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheSteps_data();
    void takesTheSteps();
};

void TestRecoveryInterplay::takesTheSteps_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<RecoveryController::State>("state");
    using State = RecoveryController::State;

    QTest::newRow("two causes taking turns")
        << u"fail renderer-crashed 1; reloaded; fail TOKEN_INVALID; token a; reloaded; fail renderer-crashed; "
           "wait 1000; reloaded; fail TOKEN_INVALID"_s
        << QStringList{u"renderer-crashed reload 1/5 @1"_s,
                       u"(reload -)"_s,
                       u"TOKEN_INVALID renew-token 1/1 @1"_s,
                       u"(renew)"_s,
                       u"TOKEN_INVALID reload 1/1 @1"_s,
                       u"(reload a)"_s,
                       u"renderer-crashed wait 2/5 1000 @1"_s,
                       u"renderer-crashed reload 2/5 @1"_s,
                       u"(reload -)"_s,
                       u"TOKEN_INVALID give-up 1/1 @1"_s}
        << State::GivenUp;
    QTest::newRow("the same during a countdown")
        << u"fail OVER_DEVICE_LIMIT; wait 20000; fail OVER_DEVICE_LIMIT; "
           "wait 14999; wait 1"_s
        << QStringList{u"OVER_DEVICE_LIMIT wait 1/40 35000"_s, u"OVER_DEVICE_LIMIT reload 1/40"_s, u"(reload -)"_s}
        << State::Reloading;
    QTest::newRow("another during a countdown")
        << u"fail media-error; fail renderer-crashed; wait 3000"_s
        << QStringList{u"media-error wait 1/3 3000"_s, u"media-error reload 1/3"_s, u"(reload -)"_s}
        << State::Reloading;
    QTest::newRow("a token is needed during a countdown")
        << u"fail media-error; wait 1000; fail TOKEN_EXPIRED; wait 1999; wait 1; token a"_s
        << QStringList{u"media-error wait 1/3 3000"_s,     u"TOKEN_EXPIRED wait 1/3 2000"_s,
                       u"TOKEN_EXPIRED renew-token 1/3"_s, u"(renew)"_s,
                       u"TOKEN_EXPIRED reload 1/3"_s,      u"(reload a)"_s}
        << State::Reloading;
    QTest::newRow("a final one during a countdown")
        << u"fail media-error; fail DOMAIN_INVALID; wait 3000"_s
        << QStringList{u"media-error wait 1/3 3000"_s, u"DOMAIN_INVALID give-up 0/0"_s} << State::GivenUp;
    QTest::newRow("the old page fails while it leaves")
        << u"fail renderer-crashed; fail DOMAIN_INVALID; reloaded; resumed"_s
        << QStringList{u"renderer-crashed reload 1/5"_s, u"(reload -)"_s, u"renderer-crashed resumed 1/5"_s}
        << State::None;
    QTest::newRow("nobody says that the old page has left")
        << u"fail renderer-crashed; wait 5000; fail renderer-crashed"_s
        << QStringList{u"renderer-crashed reload 1/5"_s, u"(reload -)"_s, u"renderer-crashed wait 2/5 1000"_s}
        << State::Waiting;

    QTest::newRow("cancel") << u"fail media-error; cancel; wait 3000; fail media-error"_s
                            << QStringList{u"media-error wait 1/3 3000"_s, u"media-error give-up 1/3"_s}
                            << State::GivenUp;
    QTest::newRow("cancel a renewal") << u"fail TOKEN_EXPIRED; cancel; token a"_s
                                      << QStringList{u"TOKEN_EXPIRED renew-token 1/3"_s, u"(renew)"_s,
                                                     u"TOKEN_EXPIRED give-up 1/3"_s}
                                      << State::GivenUp;
    QTest::newRow("retry now") << u"fail OVER_DEVICE_LIMIT; retry; wait 35000"_s
                               << QStringList{u"OVER_DEVICE_LIMIT wait 1/40 35000"_s,
                                              u"OVER_DEVICE_LIMIT reload 1/40"_s, u"(reload -)"_s}
                               << State::Reloading;
    QTest::newRow("retry after having given up")
        << u"fail DOMAIN_INVALID; retry; reloaded; resumed"_s
        << QStringList{u"DOMAIN_INVALID give-up 0/0"_s, u"DOMAIN_INVALID reload 0/0"_s, u"(reload -)"_s,
                       u"DOMAIN_INVALID resumed 0/0"_s}
        << State::None;
    QTest::newRow("retry renews") << u"fail TOKEN_INVALID; token a; reloaded; fail TOKEN_INVALID; retry; token b"_s
                                  << QStringList{u"TOKEN_INVALID renew-token 1/1"_s,
                                                 u"(renew)"_s,
                                                 u"TOKEN_INVALID reload 1/1"_s,
                                                 u"(reload a)"_s,
                                                 u"TOKEN_INVALID give-up 1/1"_s,
                                                 u"TOKEN_INVALID renew-token 1/1"_s,
                                                 u"(renew)"_s,
                                                 u"TOKEN_INVALID reload 1/1"_s,
                                                 u"(reload b)"_s}
                                  << State::Reloading;
    QTest::newRow("plays again by itself") << u"fail media-error; cancel; playing; fail media-error"_s
                                           << QStringList{u"media-error wait 1/3 3000"_s, u"media-error give-up 1/3"_s,
                                                          u"media-error resumed 1/3"_s, u"media-error wait 2/3 9000"_s}
                                           << State::Waiting;

    QTest::newRow("renewal fails, then not")
        << u"fail TOKEN_EXPIRED; token -; wait 5000; token -; wait 10000; token a"_s
        << QStringList{u"TOKEN_EXPIRED renew-token 1/3"_s,
                       u"(renew)"_s,
                       u"renewal-failed wait 1/10 5000"_s,
                       u"renewal-failed renew-token 1/10"_s,
                       u"(renew)"_s,
                       u"renewal-failed wait 2/10 10000"_s,
                       u"renewal-failed renew-token 2/10"_s,
                       u"(renew)"_s,
                       u"renewal-failed reload 2/10"_s,
                       u"(reload a)"_s}
        << State::Reloading;
    QTest::newRow("renewed ahead of time")
        << u"ahead 30; token a; reloaded; resumed 31"_s
        << QStringList{u"TOKEN_EXPIRED renew-token 0/0 @30"_s, u"(renew)"_s, u"TOKEN_EXPIRED reload 0/0 @30"_s,
                       u"(reload a)"_s, u"TOKEN_EXPIRED resumed 0/0 @31"_s}
        << State::None;
    QTest::newRow("not renewed ahead of time") << u"ahead; token -; fail renderer-crashed"_s
                                               << QStringList{u"TOKEN_EXPIRED renew-token 0/0"_s, u"(renew)"_s,
                                                              u"renderer-crashed reload 1/5"_s, u"(reload -)"_s}
                                               << State::Reloading;
    QTest::newRow("expires while it is renewed ahead")
        << u"ahead 3; fail TOKEN_EXPIRED 4; token -"_s
        << QStringList{u"TOKEN_EXPIRED renew-token 0/0 @3"_s, u"(renew)"_s, u"renewal-failed wait 1/10 5000 @4"_s}
        << State::Waiting;
    QTest::newRow("crashes while it is renewed ahead")
        << u"ahead 3; fail renderer-crashed 4; token -"_s
        << QStringList{u"TOKEN_EXPIRED renew-token 0/0 @3"_s, u"(renew)"_s, u"renderer-crashed reload 1/5 @4"_s,
                       u"(reload -)"_s}
        << State::Reloading;
    QTest::newRow("crashes while it is renewed ahead, with success")
        << u"ahead 3; fail renderer-crashed 4; token a"_s
        << QStringList{u"TOKEN_EXPIRED renew-token 0/0 @3"_s, u"(renew)"_s, u"renderer-crashed reload 1/5 @4"_s,
                       u"(reload a)"_s}
        << State::Reloading;

    QTest::newRow("network lost and back")
        << u"net off; fail load-failed; wait 7000; net on; reloaded; resumed"_s
        << QStringList{u"network-lost wait 0/60 60000"_s, u"network-lost reload 0/60"_s, u"(reload -)"_s,
                       u"network-lost resumed 0/60"_s}
        << State::None;
    QTest::newRow("network lost while waiting for it")
        << u"fail network-lost; net off; wait 100; net on"_s
        << QStringList{u"network-lost wait 1/60 5000"_s, u"network-lost reload 1/60"_s, u"(reload -)"_s}
        << State::Reloading;
    QTest::newRow("the network does not free a slot")
        << u"fail OVER_DEVICE_LIMIT; net off; net on"_s << QStringList{u"OVER_DEVICE_LIMIT wait 1/40 35000"_s}
        << State::Waiting;
    QTest::newRow("no network excuses no crash")
        << u"net off; fail renderer-crashed"_s << QStringList{u"renderer-crashed reload 1/5"_s, u"(reload -)"_s}
        << State::Reloading;
    QTest::newRow("given up before the network was back")
        << u"fail media-error; retry; reloaded; fail media-error; retry; reloaded; fail media-error; retry; reloaded; "
           "fail media-error; net off; net on"_s
        << QStringList{u"media-error wait 1/3 3000"_s,  u"media-error reload 1/3"_s, u"(reload -)"_s,
                       u"media-error wait 2/3 9000"_s,  u"media-error reload 2/3"_s, u"(reload -)"_s,
                       u"media-error wait 3/3 27000"_s, u"media-error reload 3/3"_s, u"(reload -)"_s,
                       u"media-error give-up 3/3"_s,    u"media-error reload 1/3"_s, u"(reload -)"_s}
        << State::Reloading;
    QTest::newRow("the network cancels no cancelling")
        << u"fail media-error; cancel; net off; net on"_s
        << QStringList{u"media-error wait 1/3 3000"_s, u"media-error give-up 1/3"_s} << State::GivenUp;
    QTest::newRow("an error that passes")
        << u"fail media-error; playing; wait 3000"_s
        << QStringList{u"media-error wait 1/3 3000"_s, u"media-error resumed 1/3"_s} << State::None;
    QTest::newRow("silence that passes") << u"fail network-lost; playing; wait 5000"_s
                                         << QStringList{u"network-lost wait 1/60 5000"_s,
                                                        u"network-lost resumed 1/60"_s}
                                         << State::None;

    QTest::newRow("a minute of playing")
        << u"fail TOKEN_INVALID; token a; reloaded; playing; resumed; wait 60000; fail TOKEN_INVALID; token b"_s
        << QStringList{u"TOKEN_INVALID renew-token 1/1"_s,
                       u"(renew)"_s,
                       u"TOKEN_INVALID reload 1/1"_s,
                       u"(reload a)"_s,
                       u"TOKEN_INVALID resumed 1/1"_s,
                       u"TOKEN_INVALID renew-token 1/1"_s,
                       u"(renew)"_s,
                       u"TOKEN_INVALID reload 1/1"_s,
                       u"(reload b)"_s}
        << State::Reloading;
    QTest::newRow("almost a minute of playing")
        << u"fail TOKEN_INVALID; token a; reloaded; playing; resumed; wait 30000; stopped; playing; wait 59999; "
           "fail TOKEN_INVALID"_s
        << QStringList{u"TOKEN_INVALID renew-token 1/1"_s, u"(renew)"_s,
                       u"TOKEN_INVALID reload 1/1"_s,      u"(reload a)"_s,
                       u"TOKEN_INVALID resumed 1/1"_s,     u"TOKEN_INVALID give-up 1/1"_s}
        << State::GivenUp;
    QTest::newRow("a new target") << u"fail TOKEN_INVALID 5; token a; reloaded; fail TOKEN_INVALID; reset; token b; "
                                     "fail TOKEN_INVALID"_s
                                  << QStringList{u"TOKEN_INVALID renew-token 1/1 @5"_s,
                                                 u"(renew)"_s,
                                                 u"TOKEN_INVALID reload 1/1 @5"_s,
                                                 u"(reload a)"_s,
                                                 u"TOKEN_INVALID give-up 1/1 @5"_s,
                                                 u"TOKEN_INVALID renew-token 1/1"_s,
                                                 u"(renew)"_s}
                                  << State::RenewingToken;
    QTest::newRow("what comes at the wrong time")
        << u"token a; reloaded; resumed 1; retry; cancel; net on; wait 1000; stopped; playing"_s << QStringList()
        << State::None;
}

void TestRecoveryInterplay::takesTheSteps()
{
    QFETCH(QString, script);
    QFETCH(QStringList, steps);
    Rig rig;

    rig.run(script);

    QCOMPARE(rig.log.join(u'\n'), steps.join(u'\n'));
    QTEST(rig.controller.state(), "state");
    QCOMPARE(rig.controller.cause().has_value(), rig.controller.state() != RecoveryController::State::None);
}

QTEST_GUILESS_MAIN(TestRecoveryInterplay)
#include "TestRecoveryInterplay.moc"
