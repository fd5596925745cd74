// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ServerFaults.h"

#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

class TestServerFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreNoneAtFirst()
    {
        const ServerFaults faults;
        QCOMPARE(faults.delay(), 0ms);
        QVERIFY(!faults.replyTo(QStringLiteral("/embed")));
    }

    void aFaultIsOfItsPath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("wrong");
        QTest::newRow("the path") << QStringLiteral("/a/one:start") << true;
        QTest::newRow("another that fits") << QStringLiteral("/a/two:start") << true;
        QTest::newRow("another end") << QStringLiteral("/a/one:end") << false;
        QTest::newRow("deeper") << QStringLiteral("/a/b/one:start") << false;
        QTest::newRow("longer") << QStringLiteral("/a/one:start/more") << false;
    }

    void aFaultIsOfItsPath()
    {
        QFETCH(const QString, path);
        ServerFaults faults;
        faults.setStatus(QStringLiteral("/a/*:start"), 500);
        QTEST(faults.replyTo(path).has_value(), "wrong");
    }

    void theLastWordHolds()
    {
        const QString path = QStringLiteral("/x");
        ServerFaults faults;
        faults.setStatus(path, 403);
        QCOMPARE(faults.replyTo(path)->status, 403);
        faults.setReply(path, {.contentType = "text/html", .body = "<h1>"});
        QCOMPARE(faults.replyTo(path)->status, 200);
        QCOMPARE(faults.replyTo(path)->body, QByteArray("<h1>"));
        faults.setDelay(3s);
        faults.clear();
        QVERIFY(!faults.replyTo(path));
        QCOMPARE(faults.delay(), 0ms);
    }

    void eachFaultHasItsOwnEnd()
    {
        const QString path = QStringLiteral("/x");
        ServerFaults faults;
        faults.setStatus(path, 401);
        faults.setStatus(path, 403, QDeadlineTimer(0)); // begins before the next one, and is over
        faults.setStatus(path, 404, QDeadlineTimer(1h));
        QCOMPARE(faults.replyTo(path)->status, 404);
        faults.setStatus(path, 405, QDeadlineTimer(0));
        QCOMPARE(faults.replyTo(path)->status, 404);
        faults.clear();
        faults.setStatus(path, 401);
        faults.setStatus(path, 403, QDeadlineTimer(0));
        QCOMPARE(faults.replyTo(path)->status, 401);
    }

    void onlyTheLatestFaultsAreKept()
    {
        ServerFaults faults;
        for (int i = 0; i <= ServerFaults::mostFaults; ++i)
            faults.setStatus(QStringLiteral("/%1").arg(i), 500);
        QVERIFY(!faults.replyTo(QStringLiteral("/0")));
        QVERIFY(faults.replyTo(QStringLiteral("/1")));
        QVERIFY(faults.replyTo(QStringLiteral("/%1").arg(ServerFaults::mostFaults)));
    }

    void aRedirectKeepsTheMethod()
    {
        ServerFaults faults;
        faults.setRedirect(QStringLiteral("/x"), QUrl(QStringLiteral("https://elsewhere.example/y")));
        const auto reply = faults.replyTo(QStringLiteral("/x"));
        QCOMPARE(reply->status, 307);
        QVERIFY(reply->headers.contains({"Location", "https://elsewhere.example/y"}));
    }
};

QTEST_GUILESS_MAIN(TestServerFaults)
#include "TestServerFaults.moc"
