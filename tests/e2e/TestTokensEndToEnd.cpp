// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryFixture.h"

#include <QTest>
#include <QUrlQuery>

using namespace vitrine;
using namespace std::chrono_literals;

/// Where tokens come from while a player needs them, step by step.
class TestTokensEndToEnd : public QObject, private RecoveryFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void anExpiredTokenIsReadAgainFromTheFile()
    {
        const QUrl address = player("short-token");
        VitrineProcess vitrine;
        const QString file = vitrine.folder() + QStringLiteral("/token");
        write(file, tokenIn(address) + '\n');
        vitrine.start({QStringLiteral("--token-file"), file, withoutToken(address)});
        QVERIFY2(playsBeyond(vitrine, 1.0), vitrine.report());
        const QByteArray renewed = server().freshToken().toLatin1();
        write(file, renewed + '\n');
        advance(60s);
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QCOMPARE(steps(vitrine), (QStringList{QStringLiteral("ERROR_REASON_TOKEN_EXPIRED renew-token 1"),
                                              QStringLiteral("ERROR_REASON_TOKEN_EXPIRED reload 1"),
                                              QStringLiteral("ERROR_REASON_TOKEN_EXPIRED resumed 1")}));
        QCOMPARE(errorActions(vitrine), QStringList(QStringLiteral("renew-token")));
        QVERIFY2(goesOn(vitrine), vitrine.report());
        QVERIFY2(isSilentAbout(vitrine, renewed) && isSilentAbout(vitrine, tokenIn(address)), vitrine.report());
    }

    void theDemoGetsANewTokenByItself()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("demo:token-expires-mid-play")});
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QCOMPARE(steps(vitrine), (QStringList{QStringLiteral("ERROR_REASON_TOKEN_EXPIRED renew-token 1"),
                                              QStringLiteral("ERROR_REASON_TOKEN_EXPIRED reload 1"),
                                              QStringLiteral("ERROR_REASON_TOKEN_EXPIRED resumed 1")}));
        QVERIFY2(goesOn(vitrine), vitrine.report());
    }

    void aProgramThatHasNoMoreTokensIsAskedForSoLong()
    {
        const QUrl address = player("short-token");
        VitrineProcess vitrine;
        vitrine.allow(QStringLiteral("^warning vitrine\\.[a-z]+: There is no new token: .*The office is closed\\.$"));
        const QString file = vitrine.folder() + QStringLiteral("/token");
        write(file, tokenIn(address));
        vitrine.start(
            {QStringLiteral("--config"),
             settings(vitrine, "token_command = ['sh', '-c', 'cat \"$0\" && rm \"$0\" || { echo The office is closed. "
                               ">&2; exit 1; }', "
                               "'" +
                                   file.toLatin1() + "']\n[recovery.renewal-failed]\nattempts = 2\ndelay = 0.1\n"),
             withoutToken(address)});
        QVERIFY2(playsBeyond(vitrine, 0.5), vitrine.report());
        advance(60s);
        QVERIFY2(takes(vitrine, "give-up", 1), vitrine.report());
        QCOMPARE(steps(vitrine),
                 (QStringList{QStringLiteral("ERROR_REASON_TOKEN_EXPIRED renew-token 1"),
                              QStringLiteral("renewal-failed wait 1"), QStringLiteral("renewal-failed renew-token 1"),
                              QStringLiteral("renewal-failed wait 2"), QStringLiteral("renewal-failed renew-token 2"),
                              QStringLiteral("renewal-failed give-up 2")}));
        vitrine.process().terminate();
        QVERIFY2(vitrine.waitForExit() == 3, vitrine.report());
        QVERIFY2(vitrine.standardError().contains("The office is closed."), vitrine.report());
        QVERIFY2(isSilentAbout(vitrine, tokenIn(address)), vitrine.report());
    }

    void aProgramThatHasNeverHadATokenEndsTheRun()
    {
        VitrineProcess vitrine;
        vitrine.allow(QStringLiteral("^warning vitrine\\.[a-z]+: There is no new token: .*The office is closed\\.$"));
        vitrine.start({QStringLiteral("--config"),
                       settings(vitrine, "token_command = ['sh', '-c', 'echo The office is closed. >&2; exit 1']\n"
                                         "[recovery.renewal-failed]\nattempts = 1\ndelay = 0.1\n"),
                       withoutToken(player("vod"))});
        QVERIFY2(vitrine.waitForExit() == 4, vitrine.report());
        QCOMPARE(steps(vitrine),
                 (QStringList{QStringLiteral("renewal-failed wait 1"), QStringLiteral("renewal-failed renew-token 1"),
                              QStringLiteral("renewal-failed give-up 1")}));
        QVERIFY2(vitrine.standardError().contains("The office is closed."), vitrine.report());
    }

    void aProgramBringsTheFirstToken()
    {
        const QUrl address = player("vod");
        VitrineProcess vitrine;
        const QString file = vitrine.folder() + QStringLiteral("/token");
        write(file, tokenIn(address));
        vitrine.start({QStringLiteral("--token-command"), QStringLiteral("cat ") + file, withoutToken(address)});
        QVERIFY2(playsBeyond(vitrine, 0.0), vitrine.report());
        QCOMPARE(steps(vitrine), QStringList());
        QVERIFY2(isSilentAbout(vitrine, tokenIn(address)), vitrine.report());
    }

private:
    static bool isSilentAbout(const VitrineProcess &vitrine, const QByteArray &secret)
    {
        return !secret.isEmpty() && !vitrine.standardOutput().contains(secret) &&
               !vitrine.standardError().contains(secret);
    }
};

QTEST_GUILESS_MAIN(TestTokensEndToEnd)
#include "TestTokensEndToEnd.moc"
