// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "GatewayHarness.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

namespace {

constexpr qint64 mebibyte = qint64{1024} * 1024;

/// A client and what it has heard.
struct Client
{
    Client()
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket,
                         [this](const QString &text) { heard += text; });
    }

    QWebSocket socket;
    QStringList heard;
};

} // namespace

class TestDevToolsRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesMessagesBothWays();
    void carriesLargeMessages();
    void endsAMessageThatIsTooLarge_data();
    void endsAMessageThatIsTooLarge();
    void disconnectsAClientThatDoesNotRead();
    void disconnectsAClientThatTheBrowserDoesNotRead();
    void tellsTheClientWhyTheBrowserHasGone_data();
    void tellsTheClientWhyTheBrowserHasGone();
    void leavesTheBrowserWhenTheClientDoes();
    void refusesBinaryMessages();
    void refusesWhenTheTargetIsGone();
    void refusesWhenTheBrowserIsSilent();
    void suppliesWhatTheBrowserLacks();
};

void TestDevToolsRelay::carriesMessagesBothWays()
{
    GatewayHarness harness;
    Client client;
    harness.open(client.socket, u"devtools/page/P"_s);
    QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);

    client.socket.sendTextMessage(u"{\"id\":1,\"method\":\"Page.reload\",\"params\":{\"t\":\"Äあ😀\"}}"_s);
    QTRY_COMPARE(harness.browser.received,
                 QStringList{u"{\"id\":1,\"method\":\"Page.reload\",\"params\":{\"t\":\"Äあ😀\"}}"_s});
    QCOMPARE(harness.browser.paths(), QStringList{u"/devtools/page/P"_s});
    for (int i = 0; i < 100; ++i)
        harness.browser.socket()->sendTextMessage(u"{\"method\":\"A.b\",\"params\":{\"n\":%1}}"_s.arg(i));

    QTRY_COMPARE(client.heard.size(), 100);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(client.heard[i], u"{\"method\":\"A.b\",\"params\":{\"n\":%1}}"_s.arg(i));
}

void TestDevToolsRelay::carriesLargeMessages()
{
    GatewayHarness harness;
    Client client;
    harness.open(client.socket);
    QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);
    const QString picture = u"{\"id\":1,\"result\":{\"data\":\"%1\"}}"_s.arg(QString(20 * mebibyte, u'A'));
    const QString request = u"{\"id\":1,\"method\":\"Fetch.fulfillRequest\",\"params\":{\"body\":\"%1\"}}"_s.arg(
        QString(20 * mebibyte, u'B'));

    harness.browser.socket()->sendTextMessage(picture);
    client.socket.sendTextMessage(request);

    QTRY_COMPARE_WITH_TIMEOUT(client.heard.size(), 1, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(harness.browser.received.size(), 1, 30'000);
    QVERIFY(client.heard.first() == picture);
    QVERIFY(harness.browser.received.first() == request);
}

void TestDevToolsRelay::endsAMessageThatIsTooLarge_data()
{
    QTest::addColumn<bool>("ofTheClient");
    QTest::newRow("of the client") << true;
    QTest::newRow("of the browser") << false;
}

void TestDevToolsRelay::endsAMessageThatIsTooLarge()
{
    QFETCH(const bool, ofTheClient);
    GatewayOptions options;
    options.limits.messageBytes = 1000;
    GatewayHarness harness(options);
    Client client;
    harness.open(client.socket);
    QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);

    QWebSocket &sender = ofTheClient ? client.socket : *harness.browser.socket();
    sender.sendTextMessage(QString(1000, u'x'));
    QTRY_COMPARE(harness.browser.received.size() + client.heard.size(), 1);
    sender.sendTextMessage(QString(1001, u'x'));

    QTRY_COMPARE(client.socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(client.socket.closeCode(), QWebSocketProtocol::CloseCodeTooMuchData);
    QTRY_COMPARE(harness.browser.socket()->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(harness.browser.received.size() + client.heard.size(), 1);
    QTRY_COMPARE(harness.gateway->clientCount(), 0);
}

void TestDevToolsRelay::disconnectsAClientThatDoesNotRead()
{
    GatewayOptions options;
    options.limits.unsentBytes = 8 * mebibyte;
    GatewayHarness harness(options);
    QTcpSocket client; // reads no more than its buffer takes
    client.setReadBufferSize(1024);
    client.connectToHost(harness.url.host(), harness.port());
    QVERIFY(client.waitForConnected());
    client.write("GET /devtools/browser/B HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                 "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    QTRY_VERIFY(client.bytesAvailable() > 0);
    Client other;
    harness.open(other.socket);
    QTRY_COMPARE(other.socket.state(), QAbstractSocket::ConnectedState);
    const QString message(mebibyte, u'x');

    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"its client has not read [0-9]+ MiB of messages"_s));
    int sent = 0;
    while (harness.browser.socket()->state() == QAbstractSocket::ConnectedState && sent < 200) {
        harness.browser.socket()->sendTextMessage(message);
        ++sent;
        QVERIFY(QTest::qWaitFor([&] { return harness.browser.socket()->bytesToWrite() == 0; }, 10'000) ||
                harness.browser.socket()->state() != QAbstractSocket::ConnectedState);
    }

    QVERIFY2(sent >= 8 && sent < 30, qPrintable(QString::number(sent)));
    QTRY_COMPARE(harness.gateway->clientCount(), 1);
    harness.browser.socket(1)->sendTextMessage(u"{}"_s);
    QTRY_COMPARE(other.heard, QStringList{u"{}"_s});
}

void TestDevToolsRelay::disconnectsAClientThatTheBrowserDoesNotRead()
{
    GatewayOptions options;
    options.limits.unsentBytes = 8 * mebibyte;
    GatewayHarness harness(options);
    Client client;
    harness.open(client.socket);
    QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);
    QTRY_VERIFY(harness.browser.socket());
    harness.browser.stopReading();

    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"its browser has not read [0-9]+ MiB of messages"_s));
    for (int i = 0; i < 40; ++i)
        client.socket.sendTextMessage(u"{\"id\":%1,\"p\":\"%2\"}"_s.arg(i).arg(QString(mebibyte, u'x')));

    QTRY_COMPARE_WITH_TIMEOUT(client.socket.state(), QAbstractSocket::UnconnectedState, 30'000);
    QTRY_COMPARE(harness.gateway->clientCount(), 0);
}

void TestDevToolsRelay::tellsTheClientWhyTheBrowserHasGone_data()
{
    QTest::addColumn<bool>("says");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    QTest::newRow("with a reason") << true << int(QWebSocketProtocol::CloseCodeBadOperation) << u"Target closed"_s;
    QTest::newRow("without a word") << false << int(QWebSocketProtocol::CloseCodeGoingAway)
                                    << u"The browser has closed the connection."_s;
}

void TestDevToolsRelay::tellsTheClientWhyTheBrowserHasGone()
{
    QFETCH(const bool, says);
    GatewayHarness harness;
    Client client;
    harness.open(client.socket);
    QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);

    if (says)
        harness.browser.socket()->close(QWebSocketProtocol::CloseCodeBadOperation, u"Target closed"_s);
    else
        harness.browser.stop();

    QTRY_COMPARE(client.socket.state(), QAbstractSocket::UnconnectedState);
    QTEST(int(client.socket.closeCode()), "code");
    QTEST(client.socket.closeReason(), "reason");
    QTRY_COMPARE(harness.gateway->clientCount(), 0);
}

void TestDevToolsRelay::leavesTheBrowserWhenTheClientDoes()
{
    GatewayHarness harness;
    Client client;
    harness.open(client.socket);
    QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);

    client.socket.abort();

    QTRY_COMPARE(harness.browser.socket()->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(harness.gateway->clientCount(), 0);
}

void TestDevToolsRelay::refusesBinaryMessages()
{
    GatewayHarness harness;
    Client client;
    harness.open(client.socket);
    QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);

    client.socket.sendBinaryMessage("{}");

    QTRY_COMPARE(client.socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(client.socket.closeCode(), QWebSocketProtocol::CloseCodeDatatypeNotSupported);
    QVERIFY(harness.browser.received.isEmpty());
}

void TestDevToolsRelay::refusesWhenTheTargetIsGone()
{
    GatewayHarness harness;
    Client client;
    harness.open(client.socket, u"elsewhere"_s);

    QTRY_COMPARE(client.socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY2(client.socket.errorString().contains(u"502"_s), qPrintable(client.socket.errorString()));
}

void TestDevToolsRelay::refusesWhenTheBrowserIsSilent()
{
    GatewayOptions options;
    options.limits.browserTime = 50ms;
    GatewayHarness harness(options);
    harness.browser.isSilent = true;
    Client client;
    harness.open(client.socket);

    QTRY_COMPARE(client.socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY2(client.socket.errorString().contains(u"502"_s), qPrintable(client.socket.errorString()));
}

void TestDevToolsRelay::suppliesWhatTheBrowserLacks()
{
    GatewayHarness harness({}, u"102.0.5005.177"_s);
    Client client;
    harness.open(client.socket);
    QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);

    client.socket.sendTextMessage(u"{\"id\":1,\"method\":\"Browser.setDownloadBehavior\"}"_s);
    QTRY_COMPARE(client.heard, QStringList{u"{\"id\":1,\"result\":{}}"_s});
    const QString created = u"{\"method\":\"Runtime.executionContextCreated\",\"params\":{\"context\":{\"id\":3}}}"_s;
    harness.browser.socket()->sendTextMessage(created);

    QTRY_COMPARE(client.heard.size(), 2);
    QCOMPARE(client.heard.last(), created);
    QTRY_COMPARE(harness.browser.received.size(), 1);
    QVERIFY(harness.browser.received.first().contains(u"checkVisibility"_s));
}

QTEST_GUILESS_MAIN(TestDevToolsRelay)
#include "TestDevToolsRelay.moc"
