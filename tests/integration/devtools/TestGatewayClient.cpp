// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "GatewayHarness.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

namespace {

QJsonDocument bodyOf(const QByteArray &answer)
{
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4));
}

} // namespace

class TestGatewayClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesTheBrowserAsChromium_data();
    void describesTheBrowserAsChromium();
    void listsThePagesWithItsOwnAddress();
    void passesTheProtocol();
    void tellsPagesOfABrowserToKeepOut();
    void answersHeadWithoutABody();
    void refuses_data();
    void refuses();
    void endsARequestThatDoesNotArrive();
    void endsARequestInPieces();
    void saysWhyThereIsNoBrowser_data();
    void saysWhyThereIsNoBrowser();
};

void TestGatewayClient::describesTheBrowserAsChromium_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("Puppeteer's path") << u"/json/version"_s;
    QTest::newRow("Playwright's path") << u"/json/version/"_s;
}

void TestGatewayClient::describesTheBrowserAsChromium()
{
    QFETCH(const QString, path);
    const GatewayHarness harness;

    const QByteArray answer = harness.get(path);

    QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer.constData());
    const QJsonObject version = bodyOf(answer).object();
    QCOMPARE(version.value(u"Browser"_s).toString(), u"Chrome/122.0.6261.171"_s);
    QCOMPARE(version.value(u"webSocketDebuggerUrl"_s).toString(),
             u"ws://127.0.0.1:%1/devtools/browser/B"_s.arg(harness.port()));
}

void TestGatewayClient::listsThePagesWithItsOwnAddress()
{
    const GatewayHarness harness({.token = GatewayOptions::Token::Random});
    for (const QString &path : {u"/json"_s, u"/json/list"_s}) {
        const QJsonArray targets = bodyOf(harness.get(path)).array();

        QCOMPARE(targets.size(), 1);
        QCOMPARE(targets.first().toObject().value(u"webSocketDebuggerUrl"_s).toString(),
                 u"ws://127.0.0.1:%1%2devtools/page/P"_s.arg(harness.port()).arg(harness.url.path()));
    }
}

void TestGatewayClient::passesTheProtocol()
{
    GatewayHarness harness;
    harness.browser.answers["/json/protocol"] = '"' + QByteArray(1'500'000, 'p') + '"';

    const QByteArray answer = harness.get(u"/json/protocol"_s);

    QVERIFY2(answer.endsWith("\r\n\r\n" + harness.browser.answers["/json/protocol"]), answer.left(500).constData());
}

void TestGatewayClient::tellsPagesOfABrowserToKeepOut()
{
    const GatewayHarness harness;
    const QByteArray answer = harness.get(u"/json/version"_s);

    QVERIFY2(answer.contains("\r\nCross-Origin-Resource-Policy: same-origin\r\n"), answer.constData());
    QVERIFY2(answer.contains("\r\nX-Content-Type-Options: nosniff\r\n"), answer.constData());
    QVERIFY2(!answer.contains("Access-Control-Allow"), answer.constData());
}

void TestGatewayClient::answersHeadWithoutABody()
{
    const GatewayHarness harness;
    const QByteArray answer = harness.get(u"/json/list"_s, "HEAD");

    QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n") && answer.endsWith("\r\n\r\n"), answer.constData());
}

void TestGatewayClient::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray host = "Host: 127.0.0.1\r\n";
    const QByteArray upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    QTest::newRow("a rebound name") << "GET /json/version HTTP/1.1\r\nHost: attacker.example\r\n\r\n"_ba
                                    << "HTTP/1.1 403"_ba;
    QTest::newRow("a page of another site")
        << "GET /json/version HTTP/1.1\r\n" + host + "Origin: https://a.example\r\n\r\n"
        << "HTTP/1.1 403"_ba;
    QTest::newRow("a WebSocket of a page")
        << "GET /devtools/browser/B HTTP/1.1\r\n" + host + upgrade + "Origin: http://127.0.0.1\r\n\r\n"
        << "HTTP/1.1 403"_ba;
    QTest::newRow("a WebSocket of a rebound name")
        << "GET /devtools/browser/B HTTP/1.1\r\nHost: attacker.example\r\n" + upgrade + "\r\n"
        << "HTTP/1.1 403"_ba;
    QTest::newRow("an image in a page") << "GET /json/list HTTP/1.1\r\n" + host + "Sec-Fetch-Site: cross-site\r\n\r\n"
                                        << "HTTP/1.1 403"_ba;
    QTest::newRow("opening a page") << "PUT /json/new HTTP/1.1\r\n" + host + "\r\n"
                                    << "HTTP/1.1 405"_ba;
    QTest::newRow("opening a page with GET") << "GET /json/new?about:blank HTTP/1.1\r\n" + host + "\r\n"
                                             << "HTTP/1.1 404"_ba;
    QTest::newRow("closing a page") << "GET /json/close/P HTTP/1.1\r\n" + host + "\r\n"
                                    << "HTTP/1.1 404"_ba;
    QTest::newRow("a form") << "POST /json/version HTTP/1.1\r\n" + host + "\r\n"
                            << "HTTP/1.1 405"_ba;
    QTest::newRow("no HTTP") << "\x16\x03\x01 hello\r\n\r\n"_ba
                             << "HTTP/1.1 400"_ba;
    QTest::newRow("an endless head") << "GET / HTTP/1.1\r\nA: " + QByteArray(20'000, 'a') << "HTTP/1.1 400"_ba;
    QTest::newRow("an unknown target") << "GET /elsewhere HTTP/1.1\r\n" + host + upgrade + "\r\n"
                                       << "HTTP/1.1 502"_ba;
    QTest::newRow("a handshake that is none")
        << "GET /devtools/browser/B HTTP/1.1\r\n" + host + "Upgrade: websocket\r\n\r\n"
        << "HTTP/1.1 400"_ba;
}

void TestGatewayClient::refuses()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, answer);
    const GatewayHarness harness;

    const QByteArray given = harness.exchange(request);

    QVERIFY2(given.startsWith(answer), given.constData());
    QTRY_COMPARE(harness.gateway->clientCount(), 0);
}

void TestGatewayClient::endsARequestThatDoesNotArrive()
{
    GatewayOptions options;
    options.limits.headTime = 50ms;
    const GatewayHarness harness(options);

    const QByteArray answer = harness.exchange("GET /json/version HTTP/1.1\r\n");

    QVERIFY2(answer.startsWith("HTTP/1.1 408 "), answer.constData());
    QTRY_COMPARE(harness.gateway->clientCount(), 0);
}

void TestGatewayClient::endsARequestInPieces()
{
    const GatewayHarness harness;
    QTcpSocket socket;
    socket.connectToHost(harness.url.host(), harness.port());
    QVERIFY(socket.waitForConnected());

    QByteArray answer;
    for (const char c : "GET /json/version HTTP/1.1\r\nHost: localhost\r\n\r\n"_ba) {
        QVERIFY2(answer.isEmpty(), answer.constData());
        socket.write(&c, 1);
        QVERIFY(socket.waitForBytesWritten());
        QCoreApplication::processEvents();
        answer += socket.readAll();
    }

    QTRY_VERIFY_WITH_TIMEOUT((answer += socket.readAll()).contains("Chrome/122"), 10'000);
}

void TestGatewayClient::saysWhyThereIsNoBrowser_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("runs");
    QTest::addColumn<QString>("why");
    QTest::newRow("no browser") << QByteArray() << false << u"refused"_s;
    QTest::newRow("another server") << "<html>"_ba << true << u"not that of a DevTools port"_s;
    QTest::newRow("an endless answer") << QByteArray(20'000'000, ' ') << true << u"its answer is larger than 16 MiB"_s;
}

void TestGatewayClient::saysWhyThereIsNoBrowser()
{
    QFETCH(const QByteArray, version);
    QFETCH(const bool, runs);
    QFETCH(const QString, why);
    GatewayHarness harness;
    harness.browser.answers["/json/version"] = version;
    if (!runs)
        harness.browser.stop();

    const QByteArray answer = harness.get(u"/json/version"_s);

    QVERIFY2(answer.startsWith("HTTP/1.1 502 "), answer.left(500).constData());
    QVERIFY2(answer.contains(why.toUtf8()), answer.left(1000).constData());
    QVERIFY2(answer.contains("QTWEBENGINE_REMOTE_DEBUGGING=127.0.0.1:"), answer.left(1000).constData());
}

QTEST_GUILESS_MAIN(TestGatewayClient)
#include "TestGatewayClient.moc"
