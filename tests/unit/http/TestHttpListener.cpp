// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "http/HttpListener.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

using vitrine::HttpListener;
using vitrine::HttpReply;
using vitrine::HttpRequest;
using namespace std::chrono_literals;

class TestHttpListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensOnLoopbackOnly();
    void listensWhereItIsTold();
    void saysThatAPortIsTaken();
    void keepsItsPort();
    void handsOverTheRequest_data();
    void handsOverTheRequest();
    void sendsTheReply();
    void answersHeadWithoutABody();
    void comesBackOnTheSamePort();
    void answersLate();
    void answersOnceItCan();
    void forgetsALateAnswer_data();
    void forgetsALateAnswer();

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

void TestHttpListener::listensWhereItIsTold()
{
    HttpListener first([](const HttpRequest &) { return HttpReply(); });
    const QHostAddress elsewhere(QStringLiteral("127.0.0.2"));
    first.setAddress(elsewhere, 0);
    QVERIFY(first.listen());

    QTcpSocket socket;
    socket.connectToHost(elsewhere, first.port());
    QVERIFY(socket.waitForConnected());
    QTcpSocket loopback;
    loopback.connectToHost(QHostAddress::LocalHost, first.port());
    QVERIFY(!loopback.waitForConnected());

    const quint16 port = first.port();
    first.close();
    HttpListener second([](const HttpRequest &) { return HttpReply(); });
    second.setAddress(QHostAddress::LocalHost, port);
    QCOMPARE(second.listen().value(), port);
}

void TestHttpListener::saysThatAPortIsTaken()
{
    HttpListener first([](const HttpRequest &) { return HttpReply(); });
    HttpListener second([](const HttpRequest &) { return HttpReply(); });
    second.setAddress(QHostAddress::LocalHost, *first.listen());

    const auto port = second.listen();

    QVERIFY(!port);
    const QString place = QStringLiteral("127.0.0.1, port %1").arg(first.port());
    QVERIFY2(port.error().message.contains(place), qPrintable(port.error().message));
    QVERIFY2(port.error().message.contains(QStringLiteral("choose another one")), qPrintable(port.error().message));
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
    QTest::newRow("OPTIONS") << QByteArray("OPTIONS") << HttpRequest::Method::Options;
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

    const QByteArray answer =
        exchange(socket,
                 verb + " /a%20b?q=1 HTTP/1.1\r\nHost: here:1\r\nrange: bytes=0-1\r\nauthorization: Bearer t\r\n"
                        "X-One: o\r\nContent-Length: 4\r\n\r\nbody",
                 "\r\n\r\n");

    QVERIFY2(answer.startsWith("HTTP/1.1 404"), answer.constData());
    QTEST(seen.method, "method");
    QCOMPARE(seen.path, QStringLiteral("/a b"));
    QCOMPARE(seen.query.queryItemValue(QStringLiteral("q")), QStringLiteral("1"));
    QCOMPARE(seen.header("Host"), QByteArray("here:1"));
    QCOMPARE(seen.header("Range"), QByteArray("bytes=0-1"));
    QCOMPARE(seen.header("Authorization"), QByteArray("Bearer t"));
    QCOMPARE(seen.header("X-One"), QByteArray("o"));
    QCOMPARE(seen.body, QByteArray("body"));
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

void TestHttpListener::comesBackOnTheSamePort()
{
    HttpListener listener([](const HttpRequest &) { return HttpReply{.contentType = "text/plain", .body = "here"}; });
    const quint16 port = *listener.listen();
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    QVERIFY(socket.waitForConnected());
    QVERIFY(exchange(socket, "GET / HTTP/1.1\r\nHost: h\r\n\r\n", "here").startsWith("HTTP/1.1 200"));

    listener.close();
    QVERIFY(!listener.isListening());
    QTRY_VERIFY(socket.state() == QAbstractSocket::UnconnectedState);
    QTcpSocket refused;
    refused.connectToHost(QHostAddress::LocalHost, port);
    QVERIFY(!refused.waitForConnected());

    const auto again = listener.listen();
    QVERIFY2(again.hasValue(), again ? "" : qPrintable(again.error().message));
    QCOMPARE(*again, port);
    socket.connectToHost(QHostAddress::LocalHost, port);
    QVERIFY(socket.waitForConnected());
    QVERIFY(exchange(socket, "GET / HTTP/1.1\r\nHost: h\r\n\r\n", "here").startsWith("HTTP/1.1 200"));
}

void TestHttpListener::answersLate()
{
    HttpListener listener([](const HttpRequest &request) {
        const std::chrono::milliseconds delay = request.path == QStringLiteral("/late") ? 50ms : 1h;
        return HttpReply{.contentType = "text/plain", .body = request.path.toLatin1(), .delay = delay};
    });
    QTcpSocket never;
    never.connectToHost(QHostAddress::LocalHost, *listener.listen());
    QVERIFY(never.waitForConnected());
    never.write("GET /never HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(never.waitForBytesWritten());
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, listener.port());
    QVERIFY(late.waitForConnected());

    QVERIFY(exchange(late, "GET /late HTTP/1.1\r\nHost: h\r\n\r\n", "/late").startsWith("HTTP/1.1 200"));

    QVERIFY2(never.bytesAvailable() == 0, "the one that was asked first is to answer in an hour");
}

void TestHttpListener::answersOnceItCan()
{
    QList<HttpReply::Send> waiting;
    HttpListener listener([&waiting](const HttpRequest &) {
        HttpReply reply;
        reply.later = [&waiting](const HttpReply::Send &send) {
            waiting += send;
        };
        return reply;
    });
    QVERIFY(listener.listen());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, listener.port());
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_COMPARE(waiting.size(), 1);
    waiting.first()({.status = 202, .body = "done"});
    waiting.first()({.status = 500, .body = "again"});
    QByteArray answer;
    QTRY_VERIFY((answer += socket.readAll()).endsWith("done"));
    QVERIFY2(answer.startsWith("HTTP/1.1 202 "), answer.constData());

    QTcpSocket gone;
    gone.connectToHost(QHostAddress::LocalHost, listener.port());
    gone.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_COMPARE(waiting.size(), 2);
    listener.close();
    waiting.last()({.status = 202, .body = "done"});
}

void TestHttpListener::forgetsALateAnswer_data()
{
    QTest::addColumn<bool>("clientGoes");
    QTest::newRow("the client has gone") << true;
    QTest::newRow("the listener has closed") << false;
}

void TestHttpListener::forgetsALateAnswer()
{
    QFETCH(const bool, clientGoes);
    int asked = 0;
    HttpListener listener([&asked](const HttpRequest &request) {
        ++asked;
        const bool slow = request.path == QStringLiteral("/slow");
        return HttpReply{.contentType = "text/plain", .body = "body", .delay = slow ? 100ms : 200ms};
    });
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, *listener.listen());
    QVERIFY(socket.waitForConnected());
    socket.write("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n");
    QTRY_COMPARE(asked, 1);

    if (clientGoes)
        socket.abort();
    else
        listener.close();
    QVERIFY(clientGoes || listener.listen());

    // It must not fall over the one that is no more: what is answered later than that shows it.
    QTcpSocket later;
    later.connectToHost(QHostAddress::LocalHost, listener.port());
    QVERIFY(later.waitForConnected());
    QVERIFY(exchange(later, "GET /later HTTP/1.1\r\nHost: h\r\n\r\n", "body").startsWith("HTTP/1.1 200"));
}

QTEST_GUILESS_MAIN(TestHttpListener)
#include "TestHttpListener.moc"
