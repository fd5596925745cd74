// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DevToolsMessages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

using Output = MessageTranslator::Output;
using Root = MessageTranslator::Root;

namespace {

/// The message \a text evaluates the script in \a context of \a session, with an id of the gateway.
bool suppliesVisibility(const QString &text, int context, const QString &session)
{
    const QJsonObject message = object(text);
    const QJsonObject parameters = message.value(u"params"_s).toObject();
    return message.value(u"method"_s) == u"Runtime.evaluate"_s &&
           message.value(u"id"_s).toInt() >= MessageTranslator::firstOwnId &&
           message.value(u"sessionId"_s).toString() == session && parameters.value(u"contextId"_s).toInt() == context &&
           parameters.value(u"expression"_s).toString().contains(u"checkVisibility"_s);
}

} // namespace

class TestMessageTranslator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesTheClientsMessages_data();
    void passesTheClientsMessages();
    void passesTheBrowsersMessages_data();
    void passesTheBrowsersMessages();
    void answersForDownloads_data();
    void answersForDownloads();
    void namesChromiumAsProduct_data();
    void namesChromiumAsProduct();
    void tellsAnswersOfSessionsApart();
    void keepsIdsForItself();
    void suppliesVisibilityInEachWorld();
    void suppliesVisibilityInAWorldOfTheClient();
    void suppliesVisibilityInNewDocuments();
    void leavesNewerBrowsersAlone();
};

void TestMessageTranslator::passesTheClientsMessages_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("request") << uR"({"id":1,"method":"Page.navigate","params":{"url":"x"},"sessionId":"S"})"_s;
    QTest::newRow("another order") << uR"({"method":"Page.reload","id":7})"_s;
    QTest::newRow("large numbers") << uR"({"id":1,"method":"A.b","params":{"n":12345678901234567890}})"_s;
    QTest::newRow("no id") << uR"({"method":"A.b"})"_s;
    QTest::newRow("text as id") << uR"({"id":"1","method":"Browser.setDownloadBehavior"})"_s;
    QTest::newRow("a fraction as id") << uR"({"id":1.5,"method":"Browser.setDownloadBehavior"})"_s;
    QTest::newRow("negative id") << uR"({"id":-1,"method":"Browser.setDownloadBehavior"})"_s;
    QTest::newRow("no object") << u"[1]"_s;
    QTest::newRow("no JSON") << u"\u0000x{"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("a method within")
        << uR"({"id":1,"method":"A.b","params":{"method":"Browser.setDownloadBehavior"}})"_s;
}

void TestMessageTranslator::passesTheClientsMessages()
{
    QFETCH(const QString, text);
    MessageTranslator translator(before105, Root::Browser);

    QCOMPARE(translator.fromClient(text), (Output{.toBrowser = {text}}));
}

void TestMessageTranslator::passesTheBrowsersMessages_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("answer") << uR"({"id":1,"result":{"n":12345678901234567890},"sessionId":"S"})"_s;
    QTest::newRow("event") << uR"({"method":"Network.dataReceived","params":{},"sessionId":"S"})"_s;
    QTest::newRow("another order") << uR"({"result":{},"id":1})"_s;
    QTest::newRow("error without an id") << uR"({"error":{"code":-32700,"message":"JSON"}})"_s;
    QTest::newRow("no JSON") << u"{\"id\":"_s;
    QTest::newRow("an event without an end") << u"{\"method\":\"Runtime.executionContextCreated"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("a large number") << uR"({"id":99999999999999999999,"result":{}})"_s;
}

void TestMessageTranslator::passesTheBrowsersMessages()
{
    QFETCH(const QString, text);
    MessageTranslator translator(since105, Root::Browser);

    QCOMPARE(translator.fromBrowser(text), (Output{.toClient = {text}}));
}

void TestMessageTranslator::answersForDownloads_data()
{
    QTest::addColumn<QString>("session");
    QTest::newRow("browser") << QString();
    QTest::newRow("session") << u"S"_s;
}

void TestMessageTranslator::answersForDownloads()
{
    QFETCH(const QString, session);
    QJsonObject request{{u"id"_s, 5},
                        {u"method"_s, u"Browser.setDownloadBehavior"_s},
                        {u"params"_s, QJsonObject{{u"behavior"_s, u"allowAndName"_s}}}};
    QJsonObject expected{{u"id"_s, 5}, {u"result"_s, QJsonObject()}};
    if (!session.isEmpty()) {
        request.insert(u"sessionId"_s, session);
        expected.insert(u"sessionId"_s, session);
    }
    MessageTranslator translator(since105, Root::Browser);

    const Output output = translator.fromClient(QString::fromUtf8(QJsonDocument(request).toJson()));

    QVERIFY(output.toBrowser.isEmpty());
    QCOMPARE(output.toClient.size(), 1);
    QCOMPARE(object(output.toClient.first()), expected);
}

void TestMessageTranslator::namesChromiumAsProduct_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("product");
    QTest::newRow("answer") << uR"({"id":1,"result":{"product":"app/1","protocolVersion":"1.3"}})"_s
                            << u"Chrome/122.0.6261.171"_s;
    QTest::newRow("another order") << uR"({"result":{"product":"app/1"},"id":1})"_s << u"Chrome/122.0.6261.171"_s;
    QTest::newRow("error") << uR"({"id":1,"error":{"code":1,"message":"no"}})"_s << QString();
    QTest::newRow("another answer") << uR"({"id":2,"result":{"product":"app/1"}})"_s << u"app/1"_s;
}

void TestMessageTranslator::namesChromiumAsProduct()
{
    QFETCH(const QString, answer);
    MessageTranslator translator(since105, Root::Browser);
    const QString request = uR"({"id":1,"method":"Browser.getVersion"})"_s;
    QCOMPARE(translator.fromClient(request), (Output{.toBrowser = {request}}));

    const Output output = translator.fromBrowser(answer);

    QVERIFY(output.toBrowser.isEmpty());
    QCOMPARE(output.toClient.size(), 1);
    QTEST(object(output.toClient.first()).value(u"result"_s).toObject().value(u"product"_s).toString(), "product");
}

void TestMessageTranslator::tellsAnswersOfSessionsApart()
{
    MessageTranslator translator(since105, Root::Browser);
    for (const char *session : {"A", "B"})
        static_cast<void>(translator.fromClient(
            uR"({"id":1,"method":"Browser.getVersion","sessionId":"%1"})"_s.arg(QLatin1StringView(session))));
    const QString other = uR"({"id":1,"result":{"product":"app/1"},"sessionId":"C"})"_s;

    QCOMPARE(translator.fromBrowser(other).toClient, QStringList{other});
    for (const char *session : {"B", "A"}) {
        const QString answer =
            uR"({"id":1,"result":{"product":"app/1"},"sessionId":"%1"})"_s.arg(QLatin1StringView(session));
        QVERIFY(translator.fromBrowser(answer).toClient.first().contains(u"Chrome/122"_s));
        QCOMPARE(translator.fromBrowser(answer).toClient, QStringList{answer}); // it was asked once
    }
}

void TestMessageTranslator::keepsIdsForItself()
{
    MessageTranslator translator(since105, Root::Browser);
    for (const qint64 id : {qint64{MessageTranslator::firstOwnId}, qint64{2'147'483'647}, qint64{3'000'000'000}}) {
        const Output output = translator.fromClient(u"{\"id\":%1,\"method\":\"A.b\",\"sessionId\":\"S\"}"_s.arg(id));

        QVERIFY(output.toBrowser.isEmpty());
        const QJsonObject answer = object(output.toClient.value(0));
        QCOMPARE(answer.value(u"id"_s).toInteger(), id);
        QCOMPARE(answer.value(u"sessionId"_s).toString(), u"S"_s);
        QCOMPARE(answer.value(u"error"_s).toObject().value(u"code"_s).toInt(), -32600);
    }
    const QString highest = u"{\"id\":%1,\"method\":\"A.b\"}"_s.arg(MessageTranslator::firstOwnId - 1);
    QCOMPARE(translator.fromClient(highest), (Output{.toBrowser = {highest}}));
}

void TestMessageTranslator::suppliesVisibilityInEachWorld()
{
    MessageTranslator translator(before105, Root::Browser);
    const QString created =
        uR"({"method":"Runtime.executionContextCreated","params":{"context":{"id":12,"name":"utility"}},"sessionId":"S"})"_s;

    const Output output = translator.fromBrowser(created);

    QCOMPARE(output.toClient, QStringList{created});
    QCOMPARE(output.toBrowser.size(), 1);
    QVERIFY2(suppliesVisibility(output.toBrowser.first(), 12, u"S"_s), qPrintable(output.toBrowser.first().left(200)));
    const int id = object(output.toBrowser.first()).value(u"id"_s).toInt();
    QCOMPARE(translator.fromBrowser(u"{\"id\":%1,\"result\":{}}"_s.arg(id)), Output()); // the client did not ask
}

void TestMessageTranslator::suppliesVisibilityInAWorldOfTheClient()
{
    MessageTranslator translator(before105, Root::Page);
    static_cast<void>(translator.fromClient(uR"({"id":2,"method":"Page.createIsolatedWorld","params":{}})"_s));
    const QString answer = uR"({"id":2,"result":{"executionContextId":7}})"_s;

    const Output output = translator.fromBrowser(answer);

    QCOMPARE(output.toClient, QStringList{answer});
    QVERIFY(suppliesVisibility(output.toBrowser.value(0), 7, QString()));
    QVERIFY(translator.fromBrowser(answer).toBrowser.isEmpty());
    static_cast<void>(translator.fromClient(uR"({"id":2,"method":"Page.createIsolatedWorld","params":{}})"_s));
    QVERIFY(translator.fromBrowser(uR"({"id":2,"error":{"code":1}})"_s).toBrowser.isEmpty());
}

void TestMessageTranslator::suppliesVisibilityInNewDocuments()
{
    MessageTranslator translator(before105, Root::Browser);
    const QString enable = uR"({"id":1,"method":"Page.enable","sessionId":"S"})"_s;

    const Output output = translator.fromClient(enable);

    QCOMPARE(output.toBrowser.size(), 2);
    QCOMPARE(output.toBrowser.first(), enable);
    QCOMPARE(methodOf(output.toBrowser.last()), u"Page.addScriptToEvaluateOnNewDocument"_s);
    QCOMPARE(object(output.toBrowser.last()).value(u"sessionId"_s).toString(), u"S"_s);
    QCOMPARE(translator.fromClient(enable).toBrowser, QStringList{enable}); // once is enough
    static_cast<void>(translator.fromBrowser(detached(u"S"_s)));
    QCOMPARE(translator.fromClient(enable).toBrowser.size(), 2);
}

void TestMessageTranslator::leavesNewerBrowsersAlone()
{
    const QString created = uR"({"method":"Runtime.executionContextCreated","params":{"context":{"id":1}}})"_s;
    const QString enable = uR"({"id":1,"method":"Page.enable"})"_s;
    for (const BrowserVersion &version :
         {since105, BrowserVersion{.chromium = u"105.0"_s, .browserPath = {}}, BrowserVersion{}}) {
        MessageTranslator translator(version, Root::Page);

        QCOMPARE(translator.fromBrowser(created), (Output{.toClient = {created}}));
        QCOMPARE(translator.fromClient(enable), (Output{.toBrowser = {enable}}));
    }
}

QTEST_GUILESS_MAIN(TestMessageTranslator)
#include "TestMessageTranslator.moc"
