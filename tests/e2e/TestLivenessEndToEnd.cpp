// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryFixture.h"
#include "support/PageServer.h"

#include "simulator/FakeService.h"

#include <QTcpServer>
#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

/// How Vitrine notices that nothing moves any more, and that something does again. Limits are short, so that nobody has
/// to wait.
class TestLivenessEndToEnd : public QObject, private RecoveryFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aFrozenPlayerIsLoadedAgain()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--silent-timeout"), QStringLiteral("2"), address("freeze-once")});
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QCOMPARE(steps(vitrine),
                 (QStringList{QStringLiteral("player-silent reload 1"), QStringLiteral("player-silent resumed 1")}));
        QVERIFY2(goesOn(vitrine), vitrine.report());
        QVERIFY2(vitrine.entriesOf(QStringLiteral("error")).isEmpty(), vitrine.report());
    }

    void aPausedPlayerIsLeftAlone()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--silent-timeout"), QStringLiteral("0.5"), address("pause-then-event")});
        QVERIFY2(vitrine.waitFor(QStringLiteral("event"), QStringLiteral("name"), QStringLiteral("later")),
                 vitrine.report());
        QCOMPARE(steps(vitrine), QStringList());
    }

    void aPageThatHangsIsEndedAndLoadedAgain()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--hung-timeout"), QStringLiteral("3"), QStringLiteral("--silent-timeout"),
                       QStringLiteral("2"), // a hung player is silent, too, but that is not what is wrong with it
                       address("hang-once")});
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QCOMPARE(steps(vitrine),
                 (QStringList{QStringLiteral("renderer-hung reload 1"), QStringLiteral("renderer-hung resumed 1")}));
        QVERIFY2(goesOn(vitrine), vitrine.report());
        QVERIFY2(vitrine.waitFor(QStringLiteral("page"), QStringLiteral("name"), QStringLiteral("unresponsive")),
                 vitrine.report());
        QVERIFY2(vitrine.waitFor(QStringLiteral("page"), QStringLiteral("reason"), QStringLiteral("hung")),
                 vitrine.report());
    }

    void aPageThatIsOnlyBusyIsWaitedFor()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--hung-timeout"), QStringLiteral("4"), address("hang-then-event")});
        QVERIFY2(vitrine.waitFor(QStringLiteral("event"), QStringLiteral("name"), QStringLiteral("later")),
                 vitrine.report());
        QCOMPARE(steps(vitrine), QStringList());
    }

    void aServerThatIsGoneIsWaitedForAndNoButtonNeeded()
    {
        VitrineProcess vitrine;
        vitrine.start({address("short-heartbeats")});
        QVERIFY2(playsBeyond(vitrine, 1.0), vitrine.report());
        server().stop();
        // The player ends when its session does; that the server is gone is found out by the reload.
        QVERIFY2(takes(vitrine, "wait", 1), vitrine.report());
        QVERIFY(server().start());
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QCOMPARE(steps(vitrine),
                 (QStringList{QStringLiteral("ERROR_REASON_PLAYBACK_SESSION_EXPIRED reload 1"),
                              QStringLiteral("network-lost wait 0"), QStringLiteral("network-lost reload 0"),
                              QStringLiteral("network-lost resumed 0")}));
        // Long before the countdown of a minute is over.
        const QList<QJsonObject> recovery = vitrine.entriesOf(QStringLiteral("recovery"));
        const double waited = recovery.at(2).value(u"mono").toDouble() - recovery.at(1).value(u"mono").toDouble();
        QVERIFY2(waited < 30.0 && recovery.at(1).value(u"delayMs").toInt() == 60'000, vitrine.report());
    }

    void aNetworkThatIsGoneForAWhileStopsNothing()
    {
        VitrineProcess vitrine;
        vitrine.start({address("vod")});
        QVERIFY2(playsBeyond(vitrine, 0.5), vitrine.report());
        server().stop(); // there is enough of the clip
        QVERIFY2(playsBeyond(vitrine, 2.5), vitrine.report());
        QVERIFY(server().start());
        QVERIFY2(playsBeyond(vitrine, 3.5), vitrine.report());
        QCOMPARE(steps(vitrine), QStringList());
        QVERIFY2(vitrine.entriesOf(QStringLiteral("error")).isEmpty(), vitrine.report());
    }

    void aStallWithoutANetworkIsTheNetworksFault()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--silent-timeout"), QStringLiteral("2"), address("freeze-once")});
        QVERIFY2(playsBeyond(vitrine, 0.5), vitrine.report());
        server().stop(); // which alone stops nothing: the clip is there
        QVERIFY2(takes(vitrine, "wait", 1), vitrine.report());
        QVERIFY(server().start());
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QCOMPARE(steps(vitrine),
                 (QStringList{QStringLiteral("network-lost wait 0"), QStringLiteral("network-lost reload 0"),
                              QStringLiteral("network-lost resumed 0")}));
        QVERIFY2(goesOn(vitrine), vitrine.report());
    }

    void aPageThatNeverComesIsNotWaitedForForEver()
    {
        QTcpServer silent; // takes every connection and says nothing
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        VitrineProcess vitrine;
        vitrine.startBare({QStringLiteral("--ephemeral"), QStringLiteral("--events"), QStringLiteral("-"),
                           QStringLiteral("--page"), QStringLiteral("--ready-timeout"), QStringLiteral("2"),
                           QStringLiteral("http://127.0.0.1:%1/").arg(silent.serverPort())});
        QVERIFY2(takes(vitrine, "wait", 1), vitrine.report());
        QCOMPARE(steps(vitrine), QStringList(QStringLiteral("not-ready wait 1")));
    }

    void aPageThatGoesElsewhereByItselfIsBroughtBack()
    {
        PageServer site;
        const QByteArray address = player("vod").toEncoded();
        site.setBarePage("/", "<!DOCTYPE html><iframe allow=autoplay src='" + address +
                                  "'></iframe><script>if (!localStorage.been) setTimeout(() => {"
                                  "localStorage.been = 1; location = '/gone'; }, 2000)</script>");
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--page"), QStringLiteral("--player-origin"),
                       QString::fromLatin1(server().baseUrl().toEncoded(QUrl::RemovePath)),
                       site.address("/", PageServer::Name::Localhost)});
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QCOMPARE(steps(vitrine),
                 (QStringList{QStringLiteral("load-failed wait 1"), QStringLiteral("load-failed reload 1"),
                              QStringLiteral("load-failed resumed 1")}));
    }
};

QTEST_GUILESS_MAIN(TestLivenessEndToEnd)
#include "TestLivenessEndToEnd.moc"
