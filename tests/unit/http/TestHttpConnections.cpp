// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "http/HttpConnections.h"

#include "http/HttpListener.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>
#include <vector>

using namespace vitrine;
using namespace std::chrono_literals;

class TestHttpConnections : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<HttpListener> listen(const HttpLimits &limits)
    {
        auto listener = std::make_unique<HttpListener>([](const HttpRequest &) { return HttpReply{.body = "answer"}; });
        listener->setLimits(limits);
        if (!listener->listen())
            return nullptr;
        return listener;
    }

    static std::unique_ptr<QTcpSocket> connectTo(const HttpListener &listener)
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, listener.port());
        return socket;
    }

    enum class Outcome { Answered, Closed, Nothing };

    /// What becomes of a request on \a socket.
    static Outcome request(QTcpSocket &socket, const QByteArray &headers = {})
    {
        socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
        QByteArray answer;
        const bool isOver = QTest::qWaitFor(
            [&] {
                answer += socket.readAll();
                return answer.contains("answer") || socket.state() == QAbstractSocket::UnconnectedState;
            },
            20'000);
        if (!isOver)
            return Outcome::Nothing;
        return answer.contains("answer") ? Outcome::Answered : Outcome::Closed;
    }

private Q_SLOTS:
    void closesConnectionsBeyondTheLimit()
    {
        const auto listener = listen({.connections = 2});
        QVERIFY(listener);
        const auto first = connectTo(*listener);
        const auto second = connectTo(*listener);
        QTRY_COMPARE(second->state(), QAbstractSocket::ConnectedState);
        QCOMPARE(request(*first), Outcome::Answered);
        QCOMPARE(request(*second), Outcome::Answered);
        const auto third = connectTo(*listener);
        QCOMPARE(request(*third), Outcome::Closed);
        QCOMPARE(request(*first), Outcome::Answered);
        second->disconnectFromHost();
        QTRY_COMPARE(request(*connectTo(*listener)), Outcome::Answered);
    }

    void closesARequestThatIsTooLarge()
    {
        const auto listener = listen({.requestBytes = 2048});
        QVERIFY(listener);
        const auto socket = connectTo(*listener);
        QCOMPARE(request(*socket), Outcome::Answered);
        QCOMPARE(request(*socket, "X-Some: " + QByteArray(1024, 'a') + "\r\n"), Outcome::Answered);
        QCOMPARE(request(*socket, "X-Some: " + QByteArray(1024, 'a') + "\r\n"), Outcome::Answered);
        QCOMPARE(request(*socket, "X-Some: " + QByteArray(4096, 'a') + "\r\n"), Outcome::Closed);
    }

    void closesWhatIsTooLargeAfterARequest()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("QTcpSocket")));
        const auto listener = listen({.requestBytes = 2048});
        QVERIFY(listener);
        const auto socket = connectTo(*listener);
        socket->write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n" + QByteArray(4096, 'a'));
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    }

    void closesAConnectionThatAsksNothing()
    {
        const auto listener = listen({.requestTime = 50ms, .idleTime = 1h});
        QVERIFY(listener);
        const auto idle = connectTo(*listener);
        QTRY_COMPARE(idle->state(), QAbstractSocket::ConnectedState);
        QTRY_COMPARE(idle->state(), QAbstractSocket::UnconnectedState);
    }

    void closesAConnectionThatAsksNothingMore()
    {
        const auto listener = listen({.requestTime = 1h, .idleTime = 50ms});
        QVERIFY(listener);
        const auto idle = connectTo(*listener);
        QCOMPARE(request(*idle), Outcome::Answered);
        QTRY_COMPARE(idle->state(), QAbstractSocket::UnconnectedState);
    }

    void limitsNothingByDefault()
    {
        const auto listener = listen({});
        QVERIFY(listener);
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 50; ++i)
            sockets.push_back(connectTo(*listener));
        for (const auto &socket : sockets)
            QCOMPARE(request(*socket, "X-Some: " + QByteArray(4096, 'a') + "\r\n"), Outcome::Answered);
    }
};

QTEST_GUILESS_MAIN(TestHttpConnections)
#include "TestHttpConnections.moc"
