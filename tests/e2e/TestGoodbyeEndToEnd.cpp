// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "TestSite.h"
#include "VitrineProcess.h"

#include <QTest>

#include <csignal>

using namespace vitrine;

class TestGoodbyeEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageCanEndItsSession_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("signal");
        QTest::addColumn<QString>("why");
        QTest::newRow("time is over") << QStringList({QStringLiteral("--on-back"), QStringLiteral("none"),
                                                      QStringLiteral("--exit-after"), QStringLiteral("2")})
                                      << 0 << "exit-after";
        QTest::newRow("exit on ready") << QStringList({QStringLiteral("--exit-on"), QStringLiteral("ready")}) << 0
                                       << "ready";
        QTest::newRow("Back") << QStringList({QStringLiteral("--on-back"), QStringLiteral("close")}) << 0 << "back";
        QTest::newRow("SIGTERM") << QStringList({QStringLiteral("--on-back"), QStringLiteral("none")}) << SIGTERM
                                 << "signal";
        QTest::newRow("SIGINT") << QStringList({QStringLiteral("--on-back"), QStringLiteral("none")}) << SIGINT
                                << "signal";
    }

    void thePageCanEndItsSession()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, signal);
        QFETCH(QString, why);
        TestSite site;
        site.addPage(QStringLiteral("/player"),
                     playerPage("addEventListener('pagehide', () => navigator.sendBeacon('/end'));"
                                "tell('playback_video_began');"
                                "setTimeout(() => say({event: 'actionDelivery', name: 'back'}), 500);"));
        VitrineProcess vitrine;
        vitrine.start(arguments << site.url(QStringLiteral("/player")));
        QVERIFY2(vitrine.waitFor(QStringLiteral("ready"), {}, {}), vitrine.report());
        if (signal != 0)
            QCOMPARE(::kill(static_cast<pid_t>(vitrine.process().processId()), signal), 0);
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QVERIFY2(isEntry(vitrine.entries().last(), QStringLiteral("exit"), QStringLiteral("why"), why),
                 vitrine.report());
        QVERIFY2(!vitrine.waitFor([](const QJsonObject &entry) {
            return isEntry(entry, QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("connecting"));
        }),
                 vitrine.report());
        QVERIFY2(site.requests().contains(QStringLiteral("/end")), qPrintable(site.requests().join(u' ')));
    }

    void aPageThatDoesNotLetGoIsLeft()
    {
        TestSite site;
        site.addPage(QStringLiteral("/player"),
                     playerPage("tell('playback_video_began');"
                                "addEventListener('pagehide', () => { for (;;) ; });"
                                "addEventListener('beforeunload', (event) => event.preventDefault());"));
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--exit-on"), QStringLiteral("ready"), site.url(QStringLiteral("/player"))});
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
    }
};

QTEST_GUILESS_MAIN(TestGoodbyeEndToEnd)
#include "TestGoodbyeEndToEnd.moc"
