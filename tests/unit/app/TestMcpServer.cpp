// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/ctl/McpServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

const McpServer server([](const ControlMethod &method, const QJsonObject &params) -> std::variant<QJsonValue, QString> {
    if (method.id == ControlMethod::Id::Pause)
        return u"It is live."_s;
    if (method.id == ControlMethod::Id::Dialog)
        return QJsonValue::Null;
    if (method.id == ControlMethod::Id::Screenshot)
        return QJsonObject{{u"png"_s, u"AAAA"_s}, {u"width"_s, 640}};
    return QJsonObject{{u"called"_s, method.name}, {u"with"_s, params}};
});

QJsonObject answerTo(const QByteArray &line)
{
    return QJsonDocument::fromJson(server.answer(line)).object();
}

QJsonObject call(const QString &method, const QJsonObject &params = {})
{
    return answerTo(rpcRequestLine(1, method, params));
}

} // namespace

class TestMcpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesOnARevision_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("agreed");
        QTest::newRow("known") << u"2024-11-05"_s << u"2024-11-05"_s;
        QTest::newRow("newest") << u"2025-06-18"_s << u"2025-06-18"_s;
        QTest::newRow("with batches") << u"2025-03-26"_s << u"2025-06-18"_s;
        QTest::newRow("unknown") << u"2030-01-01"_s << u"2025-06-18"_s;
    }

    void agreesOnARevision()
    {
        QFETCH(QString, asked);
        const QJsonObject result = call(u"initialize"_s, {{u"protocolVersion"_s, asked}}).value("result"_L1).toObject();
        QTEST(result.value("protocolVersion"_L1).toString(), "agreed");
        QVERIFY(result.value("capabilities"_L1).toObject().contains("tools"_L1));
    }

    void listsTheMethodsAsTools()
    {
        static const QRegularExpression allowed(u"\\A[a-zA-Z0-9_-]{1,64}\\z"_s);
        const QJsonArray tools = call(u"tools/list"_s).value("result"_L1).toObject().value("tools"_L1).toArray();
        QStringList names;
        for (const QJsonValue &tool : tools) {
            names += tool.toObject().value("name"_L1).toString();
            QVERIFY2(allowed.match(names.last()).hasMatch(), qPrintable(names.last()));
            QCOMPARE(tool.toObject().value("inputSchema"_L1).toObject().value("type"_L1), QJsonValue(u"object"_s));
        }
        QVERIFY(names.contains(u"seek"_s) && names.contains(u"waitFor"_s));
        QVERIFY(!names.contains(u"subscribe"_s));
    }

    void callsATool()
    {
        const QJsonObject arguments{{u"position"_s, 3}};
        const QJsonObject result =
            call(u"tools/call"_s, {{u"name"_s, u"seek"_s}, {u"arguments"_s, arguments}}).value("result"_L1).toObject();
        QCOMPARE(result.value("isError"_L1), QJsonValue(false));
        QCOMPARE(result.value("structuredContent"_L1),
                 QJsonValue(QJsonObject{{u"called"_s, u"seek"_s}, {u"with"_s, arguments}}));
        QCOMPARE(result.value("content"_L1).toArray().at(0).toObject().value("text"_L1),
                 QJsonValue(u"{\"called\":\"seek\",\"with\":{\"position\":3}}"_s));
    }

    void showsAPicture()
    {
        const QJsonObject result = call(u"tools/call"_s, {{u"name"_s, u"screenshot"_s}}).value("result"_L1).toObject();
        const QJsonArray content = result.value("content"_L1).toArray();
        QCOMPARE(content.at(0).toObject(),
                 (QJsonObject{{u"type"_s, u"image"_s}, {u"data"_s, u"AAAA"_s}, {u"mimeType"_s, u"image/png"_s}}));
        QCOMPARE(content.at(1).toObject().value("text"_L1), QJsonValue(u"{\"width\":640}"_s));
        QCOMPARE(result.value("structuredContent"_L1), QJsonValue(QJsonObject{{u"width"_s, 640}}));
    }

    // The protocol allows only objects as structured content.
    void saysThatThereIsNothing()
    {
        const QJsonObject result = call(u"tools/call"_s, {{u"name"_s, u"dialog"_s}}).value("result"_L1).toObject();
        QCOMPARE(result.value("content"_L1).toArray().at(0).toObject().value("text"_L1), QJsonValue(u"null"_s));
        QVERIFY(!result.contains("structuredContent"_L1));
        QCOMPARE(result.value("isError"_L1), QJsonValue(false));
    }

    void anErrorIsForTheModelToRead_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("text");
        QTest::newRow("of the player") << u"pause"_s << u"It is live."_s;
        QTest::newRow("a missing parameter") << u"seek"_s << u"needs “position”"_s;
    }

    void aWaitEndsSoonEnoughForThePingsOfAnAssistant_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<bool>("isError");
        QTest::newRow("a minute") << 60.0 << false;
        QTest::newRow("longer") << 60.1 << true;
    }

    void aWaitEndsSoonEnoughForThePingsOfAnAssistant()
    {
        QFETCH(double, seconds);
        const QJsonObject arguments{{u"state"_s, u"playing"_s}, {u"timeout"_s, seconds}};
        const QJsonObject result = call(u"tools/call"_s, {{u"name"_s, u"waitFor"_s}, {u"arguments"_s, arguments}})
                                       .value("result"_L1)
                                       .toObject();
        QTEST(result.value("isError"_L1).toBool(), "isError");
        for (const QJsonValue &tool : call(u"tools/list"_s).value("result"_L1).toObject().value("tools"_L1).toArray()) {
            const QJsonObject schema = tool.toObject().value("inputSchema"_L1).toObject();
            const QJsonObject timeout = schema.value("properties"_L1).toObject().value("timeout"_L1).toObject();
            if (tool.toObject().value("name"_L1) == "waitFor"_L1)
                QCOMPARE(timeout.value("maximum"_L1), QJsonValue(60));
        }
    }

    void anErrorIsForTheModelToRead()
    {
        QFETCH(QString, tool);
        QFETCH(QString, text);
        const QJsonObject result = call(u"tools/call"_s, {{u"name"_s, tool}}).value("result"_L1).toObject();
        QCOMPARE(result.value("isError"_L1), QJsonValue(true));
        const QString content = result.value("content"_L1).toArray().at(0).toObject().value("text"_L1).toString();
        QVERIFY2(content.contains(text), qPrintable(content));
    }

    void refusesWhatItDoesNotKnow()
    {
        const auto codeOf = [](const QJsonObject &answer) {
            return answer.value("error"_L1).toObject().value("code"_L1).toInt();
        };
        QCOMPARE(codeOf(call(u"tools/call"_s, {{u"name"_s, u"dance"_s}})), -32602);
        QCOMPARE(codeOf(call(u"resources/list"_s)), -32601);
        QCOMPARE(codeOf(answerTo("nonsense\n")), -32700);
        QCOMPARE(server.answer("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"), QByteArray());
        QCOMPARE(server.answer("\n"), QByteArray());
        QVERIFY(call(u"ping"_s).contains("result"_L1));
    }
};

QTEST_APPLESS_MAIN(TestMcpServer)
#include "TestMcpServer.moc"
