// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ControlServer.h"

#include "ControlSocketClient.h"
#include "events/RunLog.h"
#include "support/EventLoopMeter.h"
#include "support/ManualClock.h"
#include "support/ResidentMemory.h"

#include <QFile>
#include <QJsonArray>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

class TestControlServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_path = m_folder->path() + u"/control.sock"_s;
        m_log.emplace(m_clock);
        m_held.clear();
        m_isHolding = false;
    }

    void cleanup()
    {
        m_server.reset();
        m_log.reset();
    }

    void answersEachCallOnce()
    {
        listen();
        ControlSocketClient client(m_path);
        client.call(1, u"ping"_s);
        client.ask("{\"jsonrpc\":\"2.0\",\"method\":\"ping\"}"); // wants no answer
        client.ask("\r");
        client.call(2, u"seek"_s, {{u"position"_s, 3}});
        QTRY_COMPARE(client.answers().size(), 2);
        QCOMPARE(client.answers()[0].value("id"_L1), QJsonValue(1));
        QCOMPARE(client.answers()[1].value("id"_L1), QJsonValue(2));
        QVERIFY(client.answers()[1].value("result"_L1).isObject());
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("code");
        QTest::newRow("no JSON") << QByteArray("hello") << -32700;
        QTest::newRow("junk") << QByteArray("\x00\x01\xfe\xff\x80", 5) << -32700;
        QTest::newRow("a method with a similar name")
            << QByteArray("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"plya\"}") << -32601;
        QTest::newRow("a wrong parameter")
            << QByteArray("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"seek\",\"params\":{\"position\":-1}}") << -32602;
        QTest::newRow("an event that is still to come")
            << QByteArray("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"subscribe\",\"params\":{\"since\":21}}")
            << -32602;
        QTest::newRow("history")
            << QByteArray("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"subscribe\",\"params\":{\"since\":1}}") << -32002;
    }

    void saysWhatIsWrong()
    {
        QFETCH(QByteArray, line);
        m_log.emplace(m_clock, RunLog::Limits{.events = 5});
        for (int i = 0; i < 20; ++i)
            m_log->append(ActionReport{});
        listen();
        ControlSocketClient client(m_path);
        client.ask(line);
        client.call(2, u"ping"_s);
        QTRY_COMPARE(client.answers().size(), 2); // and goes on
        QTEST(client.codeOf(0), "code");
        QVERIFY(client.answers()[1].contains("result"_L1));
    }

    void aLineHasALimit_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("code"); ///< 0: an answer
        QTest::newRow("at the limit") << 1000 << 0;
        QTest::newRow("over it") << 1001 << -32600;
        QTest::newRow("far over it") << 5'000'000 << -32600;
    }

    void aLineHasALimit()
    {
        QFETCH(int, bytes);
        QFETCH(int, code);
        listen({.requestBytes = 1000});
        ControlSocketClient client(m_path);
        QByteArray line = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
        line += QByteArray(bytes - line.size() - (code == 0 ? 1 : 0), ' ');
        client.socket().write(line);
        if (code == 0)
            client.socket().write("\n");
        QTRY_COMPARE(client.answers().size(), 1);
        QCOMPARE(client.codeOf(0), code);
        if (code != 0)
            QTRY_COMPARE(client.socket().state(), QLocalSocket::UnconnectedState);
        QTRY_COMPARE(m_server->connections(), code == 0 ? 1 : 0);
    }

    void aLineMayComeInPieces()
    {
        listen();
        ControlSocketClient client(m_path);
        for (const char byte : QByteArray("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n")) {
            QCOMPARE(client.answers().size(), 0);
            client.socket().write(&byte, 1);
            client.socket().flush();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(client.answers().size(), 1);
    }

    void aSubscriptionRepeatsWhatWasAndGoesOn()
    {
        listen();
        m_log->append(ActionReport{u"a"_s});
        m_log->append(ActionReport{u"b"_s});
        ControlSocketClient client(m_path);
        client.call(1, u"subscribe"_s, {{u"since"_s, 1}, {u"kinds"_s, QJsonArray{u"action"_s}}});
        QTRY_COMPARE(client.answers().size(), 2);
        QVERIFY(client.answers()[0].contains("result"_L1));
        QCOMPARE(client.answers()[1].value("params"_L1).toObject().value("seq"_L1), QJsonValue(2));
        m_log->append(ExitReport{});
        m_log->append(ActionReport{u"c"_s});
        QTRY_COMPARE(client.answers().size(), 3);
        QCOMPARE(client.answers()[2].value("params"_L1).toObject().value("seq"_L1), QJsonValue(4));
        client.call(2, u"unsubscribe"_s);
        QTRY_COMPARE(client.answers().size(), 4);
        m_log->append(ActionReport{u"d"_s});
        client.call(3, u"ping"_s);
        QTRY_COMPARE(client.answers().size(), 5);
        QCOMPARE(client.answers()[4].value("id"_L1), QJsonValue(3));
    }

    void pendingRequestsHaveALimit()
    {
        m_isHolding = true;
        listen({.pending = 3});
        ControlSocketClient client(m_path);
        for (int id = 1; id <= 5; ++id)
            client.call(id, u"play"_s);
        QTRY_COMPARE(client.answers().size(), 2);
        QCOMPARE(client.codeOf(0), -32003);
        for (const ControlCall &call : std::as_const(m_held))
            call.reply(QJsonObject());
        QTRY_COMPARE(client.answers().size(), 5);
    }

    void anAnswerToAClientThatIsGoneIsDropped()
    {
        m_isHolding = true;
        listen();
        auto client = std::make_unique<ControlSocketClient>(m_path);
        client->call(1, u"play"_s);
        QTRY_COMPARE(m_held.size(), 1);
        client.reset();
        QTRY_COMPARE(m_server->connections(), 0);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_held[0].reply(QJsonObject());
    }

    void connectionsHaveALimit()
    {
        listen({.connections = 2});
        ControlSocketClient first(m_path);
        ControlSocketClient second(m_path);
        QTRY_COMPARE(m_server->connections(), 2);
        auto third = std::make_unique<ControlSocketClient>(m_path);
        QTRY_COMPARE(third->answers().size(), 1);
        QCOMPARE(third->codeOf(0), -32003);
        QTRY_COMPARE(third->socket().state(), QLocalSocket::UnconnectedState);
        first.socket().disconnectFromServer();
        QTRY_COMPARE(m_server->connections(), 1);
        ControlSocketClient fourth(m_path);
        fourth.call(1, u"ping"_s);
        QTRY_COMPARE(fourth.answers().size(), 1);
    }

    // Requests are not read while the answers before them are not.
    void aClientThatReadsNothingCostsLittle()
    {
        listen();
        QLocalSocket silent;
        silent.setReadBufferSize(1);
        silent.connectToServer(m_path);
        QVERIFY(silent.waitForConnected());
        silent.write(rpcRequestLine(1, u"subscribe"_s, {}));
        silent.write(rpcRequestLine(2, u"rpc.discover"_s, {}).repeated(20'000)); // answers of 200 MB
        ControlSocketClient other(m_path);
        const qint64 before = residentMemory();
        for (int id = 1; id <= 200; ++id) {
            m_log->append(UnknownReport{QString(1000, u'x'), {}});
            other.call(id, u"ping"_s);
            QTRY_COMPARE(other.answers().size(), id);
        }
        QVERIFY2(residentMemory() - before < 20'000'000, qPrintable(QString::number(residentMemory() - before)));
    }

    void manyClientsDoNotStallTheEventLoop()
    {
        listen();
        EventLoopMeter meter;
        std::vector<std::unique_ptr<ControlSocketClient>> clients;
        for (int i = 0; i < 50; ++i)
            clients.push_back(std::make_unique<ControlSocketClient>(m_path));
        const int requests = 200;
        for (const auto &client : clients) {
            for (int id = 0; id < requests; ++id)
                client->call(id, u"seek"_s, {{u"position"_s, id}});
        }
        for (const auto &client : clients) {
            QTRY_COMPARE_WITH_TIMEOUT(client->answers().size(), requests, 60'000);
            for (int id = 0; id < requests; ++id)
                QCOMPARE(client->answers()[id].value("id"_L1), QJsonValue(id));
        }
        QCOMPARE(m_calls, 50 * requests);
        QVERIFY2(!EventLoopMeter::isMeaningful() || meter.longestIteration() < 100ms,
                 qPrintable(QString::number(meter.longestIteration() / 1ms)));
    }

    void onlyItsUserMayReachTheSocket()
    {
        listen();
        struct stat status = {};
        QCOMPARE(::stat(qPrintable(m_path), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
    }

    void onlyItsUserMayConnect_data()
    {
        QTest::addColumn<std::optional<uid_t>>("user");
        QTest::addColumn<bool>("isAccepted");
        QTest::newRow("the same") << std::optional(::geteuid()) << true;
        QTest::newRow("another") << std::optional(::geteuid() + 1) << false;
        QTest::newRow("unknown") << std::optional<uid_t>() << false;
    }

    void onlyItsUserMayConnect()
    {
        QFETCH(std::optional<uid_t>, user);
        QFETCH(bool, isAccepted);
        listen({}, [user](qintptr) { return user; });
        ControlSocketClient client(m_path);
        client.call(1, u"ping"_s);
        QTRY_VERIFY(client.answers().size() == 1 || client.socket().state() == QLocalSocket::UnconnectedState);
        QCOMPARE(client.answers().size(), isAccepted ? 1 : 0);
        QCOMPARE(m_calls, isAccepted ? 1 : 0);
        QCOMPARE(m_server->connections(), isAccepted ? 1 : 0);
    }

    void replacesTheSocketOfACrash()
    {
        {
            QLocalServer crashed;
            QVERIFY(crashed.listen(m_path));
            QFile::rename(m_path, m_path + u'x'); // close() would remove it
            crashed.close();
            QFile::rename(m_path + u'x', m_path);
        }
        QVERIFY(QFileInfo::exists(m_path));
        listen();
        ControlSocketClient client(m_path);
        client.call(1, u"ping"_s);
        QTRY_COMPARE(client.answers().size(), 1);
    }

    void leavesWhatIsInUse_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("problem");
        QTest::newRow("a server") << u"server"_s << u"Another program listens"_s;
        QTest::newRow("a file") << u"file"_s << u"something else is there"_s;
        QTest::newRow("a link to a file") << u"link"_s << u"something else is there"_s;
        QTest::newRow("no folder") << u"no folder"_s << u"cannot be locked"_s;
        QTest::newRow("a long path") << u"long"_s << u"too long"_s;
    }

    void leavesWhatIsInUse()
    {
        QFETCH(QString, what);
        QFETCH(QString, problem);
        QLocalServer other;
        QString path = m_path;
        if (what == "server"_L1) {
            QVERIFY(other.listen(path));
        } else if (what == "file"_L1 || what == "link"_L1) {
            QFile file(what == "file"_L1 ? path : path + u'x');
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
            QVERIFY(what == "file"_L1 || QFile::link(path + u'x', path));
        } else {
            path = m_folder->path() + u'/' + (what == "long"_L1 ? QString(150, u'x') : u"no/control.sock"_s);
        }
        const auto server = ControlServer::listen(path, *m_log, [](const ControlCall &) {});
        QVERIFY(!server);
        QVERIFY2(server.error().message.contains(problem), qPrintable(server.error().message));
        if (what == "server"_L1) {
            QLocalSocket client;
            client.connectToServer(path);
            QVERIFY(client.waitForConnected()); // it still listens
        }
    }

private:
    void listen(const ControlLimits &limits = {}, const ControlServer::PeerUser &peerUser = &socketPeerUser)
    {
        m_calls = 0;
        auto server = ControlServer::listen(
            m_path, *m_log,
            [this](const ControlCall &call) {
                ++m_calls;
                if (m_isHolding)
                    m_held += call;
                else
                    call.reply(QJsonObject{{u"done"_s, true}});
            },
            limits, peerUser);
        QVERIFY2(server, server ? "" : qPrintable(server.error().message));
        m_server = std::move(server).value();
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
    ManualClock m_clock;
    std::optional<RunLog> m_log;
    std::unique_ptr<ControlServer> m_server;
    bool m_isHolding = false;
    QList<ControlCall> m_held;
    int m_calls = 0;
};

QTEST_GUILESS_MAIN(TestControlServer)
#include "TestControlServer.moc"
