// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/HttpListener.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

using vitrine::HttpListener;
using vitrine::HttpReply;
using vitrine::HttpRequest;

class TestHttpListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensOnLoopbackOnly();
    void keepsItsPort();
    void handsOverTheRequest_data();
    void handsOverTheRequest();
    void sendsTheReply();
    void answersHeadWithoutABody();

private:
    /// Sends \a text and returns what comes back up to and including \a end.
    static QByteArray exchange(QTcpSocket &socket, const QByteArray &text, const QByteArray &end);
};

QByteArray TestHttpListener::exchange(QTcpSocket &socket, const QByteArray &text, const QByteArray &end)
{
    socket.write(text);
    QByteArray answer;
    const bool complete = QTest::qWaitFor([&] { return (answer += socket.readAll()).contains(end); }, 5000);
    return complete ? answer : "incomplete: " + answer;
}

void TestHttpListener::listensOnLoopbackOnly()
{
    HttpListener listener([](const HttpRequest &) { return HttpReply(); });
    const auto port = listener.listen();
    QVERIFY2(port.hasValue(), port ? "" : qPrintable(port.error().message));

    QTcpSocket loopback;
    loopback.connectToHost(QHostAddress::LocalHost, *port);
    QVERIFY(loopback.waitForConnected());
    // Another address of this machine: a listener on all of them would answer here, too.
    QTcpSocket elsewhere;
    elsewhere.connectToHost(QHostAddress(QStringLiteral("127.0.0.2")), *port);
    QVERIFY(!elsewhere.waitForConnected());
}

void TestHttpListener::keepsItsPort()
{
    HttpListener listener([](const HttpRequest &) { return HttpReply(); });
    QCOMPARE(listener.port(), quint16(0));

    const auto first = listener.listen();
    const auto second = listener.listen();

    QVERIFY(first.hasValue() && second.hasValue());
    QCOMPARE(*first, *second);
    QCOMPARE(listener.port(), *first);
}

void TestHttpListener::handsOverTheRequest_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<HttpRequest::Method>("method");
    QTest::newRow("GET") << QByteArray("GET") << HttpRequest::Method::Get;
    QTest::newRow("HEAD") << QByteArray("HEAD") << HttpRequest::Method::Head;
    QTest::newRow("POST") << QByteArray("POST") << HttpRequest::Method::Post;
    QTest::newRow("DELETE") << QByteArray("DELETE") << HttpRequest::Method::Other;
}

void TestHttpListener::handsOverTheRequest()
{
    QFETCH(const QByteArray, verb);
    HttpRequest seen;
    HttpListener listener([&seen](const HttpRequest &request) {
        seen = request;
        return HttpReply{.status = 404, .contentType = "text/plain"};
    });
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, *listener.listen());
    QVERIFY(socket.waitForConnected());

    const QByteArray answer = exchange(
        socket,
        verb + " /a%20b?q=1 HTTP/1.1\r\nHost: here:1\r\nrange: bytes=0-1\r\nIf-Range: x\r\nContent-Length: 0\r\n\r\n",
        "\r\n\r\n");

    QVERIFY2(answer.startsWith("HTTP/1.1 404"), answer.constData());
    QTEST(seen.method, "method");
    QCOMPARE(seen.path, QStringLiteral("/a b"));
    QCOMPARE(seen.query.queryItemValue(QStringLiteral("q")), QStringLiteral("1"));
    QCOMPARE(seen.host, QByteArray("here:1"));
    QCOMPARE(seen.range, QByteArray("bytes=0-1"));
    QCOMPARE(seen.ifRange, QByteArray("x"));
}

void TestHttpListener::sendsTheReply()
{
    HttpListener listener([](const HttpRequest &) {
        return HttpReply{.status = 206, .contentType = "x/y", .body = "body", .headers = {{"X-One", "1"}}};
    });
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, *listener.listen());
    QVERIFY(socket.waitForConnected());

    const QByteArray answer = exchange(socket, "GET / HTTP/1.1\r\nHost: h\r\n\r\n", "\r\n\r\nbody");

    QVERIFY2(answer.startsWith("HTTP/1.1 206 "), answer.constData());
    const QByteArray lower = answer.toLower();
    QVERIFY2(lower.contains("\r\ncontent-type: x/y\r\n"), answer.constData());
    QVERIFY2(lower.contains("\r\nx-one: 1\r\n"), answer.constData());
    QVERIFY2(lower.contains("\r\ncontent-length: 4\r\n"), answer.constData());
    QCOMPARE(lower.count("content-length:"), 1);
}

void TestHttpListener::answersHeadWithoutABody()
{
    HttpListener listener([](const HttpRequest &request) {
        return HttpReply{.contentType = "text/plain", .body = request.path.toLatin1()};
    });
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, *listener.listen());
    QVERIFY(socket.waitForConnected());

    // A second request on the same connection: stray bytes of a body would stand before its answer.
    const QByteArray answer = exchange(socket, "HEAD /0123456789 HTTP/1.1\r\nHost: h\r\n\r\n", "\r\n\r\n");
    const QByteArray second = exchange(socket, "GET /second HTTP/1.1\r\nHost: h\r\n\r\n", "/second");

    QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
    QVERIFY2(answer.toLower().contains("content-length: 11\r\n"), answer.constData());
    QCOMPARE(answer.toLower().count("content-length:"), 1);
    QCOMPARE(answer.indexOf("\r\n\r\n"), answer.size() - 4);
    QVERIFY2(second.startsWith("HTTP/1.1 200"), second.constData());
}

QTEST_GUILESS_MAIN(TestHttpListener)
#include "TestHttpListener.moc"
