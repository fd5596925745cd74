// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/instance/InstanceServer.h"

#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestInstanceServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_requests.clear();
        m_answer = {};
    }

    void cleanup() { m_server.reset(); }

    void answersARequest()
    {
        m_answer.problem = u"No."_s;
        listen();
        QLocalSocket client;
        connectTo(client);
        const InstanceRequest request{.target = u"demo:rate"_s, .startSeconds = 3.0};
        const QByteArray line = request.toLine();
        client.write(line.first(5));
        QVERIFY(client.waitForBytesWritten());
        client.write(line.sliced(5));
        QTRY_COMPARE(client.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(client.readAll(), m_answer.toLine());
        QCOMPARE(m_requests, QList{request});
    }

    void takesOneRequestOfAConnection()
    {
        listen();
        QLocalSocket client;
        connectTo(client);
        client.write(InstanceRequest{}.toLine() + InstanceRequest{}.toLine());
        QTRY_COMPARE(client.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(client.readAll(), InstanceAnswer{}.toLine());
        QCOMPARE(m_requests.size(), 1);
    }

    void saysWhatItDoesNotUnderstand()
    {
        listen();
        QLocalSocket client;
        connectTo(client);
        client.write("{\"kiosk\":\"true\"}\n");
        QTRY_COMPARE(client.state(), QLocalSocket::UnconnectedState);
        QVERIFY(client.readAll().contains("does not understand"));
        QVERIFY(m_requests.isEmpty());
    }

    void closesAConnectionWithoutAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<bool>("isSameUser");
        QTest::newRow("silent") << QByteArray() << true;
        QTest::newRow("unfinished") << QByteArray("{\"target\":") << true;
        QTest::newRow("endless") << QByteArray(InstanceRequest::maximumBytes, ' ') << true;
        QTest::newRow("another user") << InstanceRequest{}.toLine() << false;
    }

    void closesAConnectionWithoutAnAnswer()
    {
        QFETCH(const QByteArray, sent);
        QFETCH(const bool, isSameUser);
        listen({.request = 200ms}, isSameUser ? ::geteuid() : ::geteuid() + 1);
        QLocalSocket client;
        connectTo(client);
        client.write(sent);
        QTRY_COMPARE(client.state(), QLocalSocket::UnconnectedState);
        QVERIFY(client.readAll().isEmpty());
        QVERIFY(m_requests.isEmpty());
    }

    void aCrowdOfSilentConnectionsDoesNotKeepOthersOut()
    {
        listen({.request = 200ms, .connections = 3});
        std::vector<std::unique_ptr<QLocalSocket>> crowd;
        for (int i = 0; i < 4; ++i) { // as many as the kernel lets wait
            crowd.push_back(std::make_unique<QLocalSocket>());
            connectTo(*crowd.back());
        }
        for (const auto &client : crowd)
            QTRY_COMPARE(client->state(), QLocalSocket::UnconnectedState);
        QLocalSocket client;
        connectTo(client);
        client.write(InstanceRequest{}.toLine());
        QTRY_COMPARE(client.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(client.readAll(), InstanceAnswer{}.toLine());
    }

private:
    void listen(const InstanceServer::Limits &limits = {}, uid_t peer = ::geteuid())
    {
        auto server = InstanceServer::listen(
            path(),
            [this](const InstanceRequest &request) {
                m_requests += request;
                return m_answer;
            },
            limits, [peer](qintptr) { return std::optional(peer); });
        QVERIFY2(server, server ? "" : qPrintable(server.error().message));
        m_server = std::move(server).value();
    }

    void connectTo(QLocalSocket &client)
    {
        client.connectToServer(path());
        QVERIFY(client.waitForConnected());
    }

    [[nodiscard]] QString path() const { return m_folder->filePath(u"instance"_s); }

    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<InstanceServer> m_server;
    QList<InstanceRequest> m_requests;
    InstanceAnswer m_answer;
};

QTEST_GUILESS_MAIN(TestInstanceServer)
#include "TestInstanceServer.moc"
