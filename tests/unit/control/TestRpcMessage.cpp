// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/RpcMessage.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestRpcMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARequest()
    {
        const auto parsed =
            parseRpcRequest("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"seek\",\"params\":{\"position\":3}}");
        const auto *request = std::get_if<RpcRequest>(&parsed);
        QVERIFY(request != nullptr);
        QCOMPARE(request->id, QJsonValue(u"a"_s));
        QCOMPARE(request->method, u"seek"_s);
        QCOMPARE(request->params, (QJsonObject{{u"position"_s, 3}}));
        QVERIFY(!request->isNotification());
    }

    void anIdMayBeAsLongAsAName()
    {
        const auto parsed =
            parseRpcRequest("{\"jsonrpc\":\"2.0\",\"id\":\"" + QByteArray(128, 'x') + "\",\"method\":\"ping\"}");
        QCOMPARE(std::get<RpcRequest>(parsed).id, QJsonValue(QString(128, u'x')));
    }

    void aRequestWithoutAnIdIsANotification()
    {
        const auto parsed = parseRpcRequest("{\"jsonrpc\":\"2.0\",\"method\":\"play\"}");
        QVERIFY(std::get<RpcRequest>(parsed).isNotification());
        const auto withNull = parseRpcRequest("{\"jsonrpc\":\"2.0\",\"method\":\"play\",\"id\":null}");
        QVERIFY(!std::get<RpcRequest>(withNull).isNotification());
    }

    void rejectsOtherLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QJsonValue>("id");
        const QJsonValue none(QJsonValue::Null);
        QTest::newRow("a number") << QByteArray("1") << -32600 << none;
        QTest::newRow("null") << QByteArray("null") << -32600 << none;
        QTest::newRow("two numbers") << QByteArray("1,2") << -32700 << none;
        QTest::newRow("an id beyond 2^53")
            << QByteArray("{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\":12345678901234567890}") << -32600 << none;
        QTest::newRow("no JSON") << QByteArray("hello") << -32700 << none;
        QTest::newRow("cut off") << QByteArray("{\"jsonrpc\":\"2.0\",\"id\":1,\"meth") << -32700 << none;
        QTest::newRow("binary") << QByteArray("\x00\xff\x80{}", 5) << -32700 << none;
        QTest::newRow("nested too deeply") << QByteArray(2000, '[') + QByteArray(2000, ']') << -32700 << none;
        QTest::newRow("a batch") << QByteArray("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]") << -32600
                                 << none;
        QTest::newRow("no version") << QByteArray("{\"id\":1,\"method\":\"ping\"}") << -32600 << QJsonValue(1);
        QTest::newRow("another version") << QByteArray("{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}") << -32600
                                         << QJsonValue(1);
        QTest::newRow("no method") << QByteArray("{\"jsonrpc\":\"2.0\",\"id\":7}") << -32600 << QJsonValue(7);
        QTest::newRow("a method that is no text")
            << QByteArray("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":1}") << -32600 << QJsonValue(7);
        QTest::newRow("an id that is an object")
            << QByteArray("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}") << -32600 << none;
        QTest::newRow("an id that is too long")
            << "{\"jsonrpc\":\"2.0\",\"id\":\"" + QByteArray(129, 'x') + "\",\"method\":\"ping\"}" << -32600 << none;
        QTest::newRow("parameters without names")
            << QByteArray("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"seek\",\"params\":[3]}") << -32602
            << QJsonValue(7);
    }

    void rejectsOtherLines()
    {
        QFETCH(QByteArray, line);
        const auto parsed = parseRpcRequest(line);
        const auto *rejection = std::get_if<RpcRejection>(&parsed);
        QVERIFY(rejection != nullptr);
        QTEST(static_cast<int>(rejection->error.code), "code");
        QTEST(rejection->id, "id");
        QVERIFY(!rejection->error.message.isEmpty());
    }

    void writesMessagesOfOneLine()
    {
        QCOMPARE(rpcResultLine(1, QJsonObject{{u"a"_s, u"x\ny"_s}}),
                 QByteArray("{\"id\":1,\"jsonrpc\":\"2.0\",\"result\":{\"a\":\"x\\ny\"}}\n"));
        QCOMPARE(rpcErrorLine(QJsonValue::Null, {RpcErrorCode::TimedOut, u"Late."_s}),
                 QByteArray("{\"error\":{\"code\":-32001,\"message\":\"Late.\"},\"id\":null,\"jsonrpc\":\"2.0\"}\n"));
        QCOMPARE(rpcErrorLine(2, {RpcErrorCode::Failed, u"No."_s, {{u"b"_s, 1}}}),
                 QByteArray("{\"error\":{\"code\":-32000,\"data\":{\"b\":1},\"message\":\"No.\"},\"id\":2,"
                            "\"jsonrpc\":\"2.0\"}\n"));
        QCOMPARE(rpcNotificationLine(u"event"_s, {}),
                 QByteArray("{\"jsonrpc\":\"2.0\",\"method\":\"event\",\"params\":{}}\n"));
        const auto parsed = parseRpcRequest(rpcRequestLine(9, u"ping"_s, {}));
        QCOMPARE(std::get<RpcRequest>(parsed).id, QJsonValue(9));
    }
};

QTEST_APPLESS_MAIN(TestRpcMessage)
#include "TestRpcMessage.moc"
