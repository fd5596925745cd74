// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "GatewayHarness.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestDevToolsGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensOnLoopbackOnly();
    void saysThatThePortIsInUse();
    void needsTheTokenInItsUrl();
    void logsTheFirstOfManyRefusals();
    void servesSeveralClientsAtOnce();
    void limitsTheNumberOfClients();
    void endsWithItsClients();
};

void TestDevToolsGateway::listensOnLoopbackOnly()
{
    const GatewayHarness harness;
    QCOMPARE(harness.url.host(), u"127.0.0.1"_s);

    QTcpSocket elsewhere;
    elsewhere.connectToHost(u"127.0.0.2"_s, harness.port());
    QVERIFY(!elsewhere.waitForConnected());
}

void TestDevToolsGateway::saysThatThePortIsInUse()
{
    const GatewayHarness first;
    DevToolsGateway second({.port = first.port()});

    const Result<QUrl> listening = second.listen();

    QVERIFY(!listening);
    QVERIFY2(listening.error().message.contains(u"127.0.0.1:%1: another program uses this port"_s.arg(first.port())),
             qPrintable(listening.error().message));
}

void TestDevToolsGateway::needsTheTokenInItsUrl()
{
    const GatewayHarness harness({.token = GatewayOptions::Token::Random});
    const QByteArray token = harness.url.path().toLatin1();
    QCOMPARE(token.size(), 24);
    const auto request = [](const QByteArray &path) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    };

    QVERIFY(harness.exchange(request(token + "json/version")).startsWith("HTTP/1.1 200 "));
    const QByteArray refused = harness.exchange(request("/json/version"));
    QVERIFY2(refused.startsWith("HTTP/1.1 403 "), refused.constData());
    QVERIFY(!refused.contains(token.mid(1, 22)));
    QWebSocket without;
    without.open(QUrl(u"ws://127.0.0.1:%1/devtools/browser/B"_s.arg(harness.port())));
    QTRY_COMPARE(without.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(harness.browser.paths().isEmpty());
    QWebSocket with;
    harness.open(with, QString()); // the URL itself is the address of the browser
    QTRY_COMPARE(with.state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(harness.browser.paths(), QStringList{u"/devtools/browser/B"_s});
}

void TestDevToolsGateway::logsTheFirstOfManyRefusals()
{
    const GatewayHarness harness;
    const QByteArray request = "GET /json/version HTTP/1.1\r\nHost: attacker.example\r\n\r\n";

    QTest::failOnWarning(QRegularExpression(u"."_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^A DevTools request was refused: The Host header"_s));
    for (int i = 0; i < 20; ++i)
        QVERIFY(harness.exchange(request).startsWith("HTTP/1.1 403 "));
}

void TestDevToolsGateway::servesSeveralClientsAtOnce()
{
    GatewayHarness harness;
    harness.browser.respond = [](const QString &message) {
        return QString(message).replace(u"\"method\":\"A.b\""_s, u"\"result\":{}"_s);
    };
    std::vector<std::unique_ptr<QWebSocket>> clients;
    QHash<int, QStringList> heard;
    for (int i = 0; i < 10; ++i) {
        auto &client = clients.emplace_back(std::make_unique<QWebSocket>());
        connect(client.get(), &QWebSocket::textMessageReceived, this,
                [&heard, i](const QString &text) { heard[i] += text; });
        harness.open(*client, i % 2 == 0 ? u"devtools/browser/B"_s : u"devtools/page/P"_s);
    }
    for (const auto &client : clients)
        QTRY_COMPARE(client->state(), QAbstractSocket::ConnectedState);
    QCOMPARE(harness.gateway->clientCount(), 10);

    for (int i = 0; i < 10; ++i)
        clients[static_cast<size_t>(i)]->sendTextMessage(u"{\"id\":%1,\"method\":\"A.b\"}"_s.arg(i));

    for (int i = 0; i < 10; ++i)
        QTRY_COMPARE(heard[i], QStringList{u"{\"id\":%1,\"result\":{}}"_s.arg(i)});
    QCOMPARE(harness.browser.paths().count(u"/devtools/page/P"_s), 5);
}

void TestDevToolsGateway::limitsTheNumberOfClients()
{
    GatewayOptions options;
    options.limits.clients = 2;
    const GatewayHarness harness(options);
    QWebSocket first;
    QWebSocket second;
    harness.open(first);
    harness.open(second);
    QTRY_COMPARE(first.state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(second.state(), QAbstractSocket::ConnectedState);

    QTest::ignoreMessage(QtWarningMsg, "A DevTools connection was refused: 2 are open already.");
    QCOMPARE(harness.get(u"/json/version"_s), QByteArray());
    first.close();
    QTRY_COMPARE(harness.gateway->clientCount(), 1);
    QVERIFY(harness.get(u"/json/version"_s).startsWith("HTTP/1.1 200 "));
}

void TestDevToolsGateway::endsWithItsClients()
{
    GatewayHarness harness;
    QWebSocket client;
    harness.open(client);
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    QTcpSocket half;
    half.connectToHost(harness.url.host(), harness.port());
    QVERIFY(half.waitForConnected());
    QTRY_COMPARE(harness.gateway->clientCount(), 2);

    harness.gateway.reset();

    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(half.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(harness.browser.socket()->state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(TestDevToolsGateway)
#include "TestDevToolsGateway.moc"
