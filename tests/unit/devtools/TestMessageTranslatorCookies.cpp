// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DevToolsMessages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

using Output = MessageTranslator::Output;
using Root = MessageTranslator::Root;

class TestMessageTranslatorCookies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAPageForCookies_data();
    void asksAPageForCookies();
    void asksTheNewestPageThatIsThere();
    void passesErrorsAboutCookies();
    void leavesCookiesOfAContextToTheBrowser_data();
    void leavesCookiesOfAContextToTheBrowser();
    void answersWhenThePageHasGone();
    void forgetsWhatIsNeverAnswered();
};

void TestMessageTranslatorCookies::asksAPageForCookies_data()
{
    QTest::addColumn<Root>("root");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("session");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("page");
    QTest::newRow("get") << Root::Browser << u"Storage.getCookies"_s << QString() << u"Network.getAllCookies"_s
                         << u"P"_s;
    QTest::newRow("set") << Root::Browser << u"Storage.setCookies"_s << QString() << u"Network.setCookies"_s << u"P"_s;
    QTest::newRow("clear") << Root::Browser << u"Storage.clearCookies"_s << QString()
                           << u"Network.clearBrowserCookies"_s << u"P"_s;
    QTest::newRow("in a session") << Root::Browser << u"Storage.getCookies"_s << u"Q"_s << u"Network.getAllCookies"_s
                                  << u"Q"_s;
    QTest::newRow("at a page") << Root::Page << u"Storage.getCookies"_s << QString() << u"Network.getAllCookies"_s
                               << QString();
}

void TestMessageTranslatorCookies::asksAPageForCookies()
{
    QFETCH(const Root, root);
    QFETCH(const QString, method);
    QFETCH(const QString, session);
    QFETCH(const QString, page);
    MessageTranslator translator(since105, root);
    QCOMPARE(translator.fromBrowser(attached(u"P"_s)).toClient, QStringList{attached(u"P"_s)});
    static_cast<void>(translator.fromBrowser(attached(u"W"_s, u"worker"_s)));
    QJsonObject request{{u"id"_s, 9}, {u"method"_s, method}, {u"params"_s, QJsonObject{{u"cookies"_s, 1}}}};
    QJsonObject expected{{u"id"_s, 9}, {u"result"_s, QJsonObject{{u"cookies"_s, 2}}}};
    if (!session.isEmpty()) {
        request.insert(u"sessionId"_s, session);
        expected.insert(u"sessionId"_s, session);
    }

    const Output asked = translator.fromClient(QString::fromUtf8(QJsonDocument(request).toJson()));
    QCOMPARE(asked.toBrowser.size(), 1);
    const QJsonObject question = object(asked.toBrowser.first());
    QTEST(question.value(u"method"_s).toString(), "asked");
    QCOMPARE(question.value(u"sessionId"_s).toString(), page);
    QCOMPARE(question.value(u"params"_s), request.value(u"params"_s));

    const QString answer =
        u"{\"id\":%1,\"result\":{\"cookies\":2},\"sessionId\":\"%2\"}"_s.arg(question.value(u"id"_s).toInteger())
            .arg(page);
    const Output output = translator.fromBrowser(answer);

    QVERIFY(asked.toClient.isEmpty() && output.toBrowser.isEmpty());
    QCOMPARE(output.toClient.size(), 1);
    QCOMPARE(object(output.toClient.first()), expected);
    QCOMPARE(translator.fromBrowser(answer), Output()); // it was answered once
}

void TestMessageTranslatorCookies::asksTheNewestPageThatIsThere()
{
    MessageTranslator translator(since105, Root::Browser);
    const auto asked = [&translator] {
        const Output output = translator.fromClient(uR"({"id":1,"method":"Storage.getCookies"})"_s);
        return object(output.toBrowser.value(0)).value(u"sessionId"_s).toString();
    };
    QCOMPARE(asked(), QString());
    static_cast<void>(translator.fromBrowser(attached(u"P"_s)));
    static_cast<void>(translator.fromBrowser(attached(u"Q"_s)));

    QCOMPARE(asked(), u"Q"_s);
    static_cast<void>(translator.fromBrowser(detached(u"Q"_s)));
    QCOMPARE(asked(), u"P"_s);
}

void TestMessageTranslatorCookies::passesErrorsAboutCookies()
{
    MessageTranslator translator(since105, Root::Page);
    const Output asked = translator.fromClient(uR"({"id":4,"method":"Storage.setCookies","params":{}})"_s);
    const qint64 id = object(asked.toBrowser.value(0)).value(u"id"_s).toInteger();

    const Output output =
        translator.fromBrowser(u"{\"error\":{\"code\":-32602,\"message\":\"cookies\"},\"id\":%1}"_s.arg(id));

    QCOMPARE(object(output.toClient.value(0)),
             (QJsonObject{{u"id"_s, 4}, {u"error"_s, QJsonObject{{u"code"_s, -32602}, {u"message"_s, u"cookies"_s}}}}));
}

void TestMessageTranslatorCookies::leavesCookiesOfAContextToTheBrowser_data()
{
    QTest::addColumn<bool>("hasPage");
    QTest::addColumn<QString>("parameters");
    QTest::newRow("a context") << true << u"{\"browserContextId\":\"C\"}"_s;
    QTest::newRow("no page") << false << u"{}"_s;
}

void TestMessageTranslatorCookies::leavesCookiesOfAContextToTheBrowser()
{
    QFETCH(const bool, hasPage);
    QFETCH(const QString, parameters);
    MessageTranslator translator(since105, Root::Browser);
    if (hasPage)
        static_cast<void>(translator.fromBrowser(attached(u"P"_s)));
    const QString request = u"{ \"id\":1,\"method\":\"Storage.getCookies\",\"params\":%1}"_s.arg(parameters);

    QCOMPARE(translator.fromClient(request), (Output{.toBrowser = {request}}));
}

void TestMessageTranslatorCookies::answersWhenThePageHasGone()
{
    MessageTranslator translator(since105, Root::Browser);
    static_cast<void>(translator.fromBrowser(attached(u"P"_s)));
    static_cast<void>(translator.fromClient(uR"({"id":3,"method":"Storage.getCookies"})"_s));

    const Output output = translator.fromBrowser(detached(u"P"_s));

    QCOMPARE(output.toClient.size(), 2);
    QCOMPARE(output.toClient.first(), detached(u"P"_s));
    QCOMPARE(object(output.toClient.last()).value(u"id"_s).toInt(), 3);
    QVERIFY(object(output.toClient.last()).contains(u"error"_s));
}

void TestMessageTranslatorCookies::forgetsWhatIsNeverAnswered()
{
    MessageTranslator translator(since105, Root::Page);
    const auto ask = [&translator](int id, const QString &method) {
        return translator.fromClient(u"{\"id\":%1,\"method\":\"%2\"}"_s.arg(id).arg(method));
    };
    for (int id = 1; id <= 10'000; ++id)
        QCOMPARE(methodOf(ask(id, u"Storage.getCookies"_s).toBrowser.value(0)), u"Network.getAllCookies"_s);

    // A client that asks on without an answer is passed on unchanged: nothing more is remembered.
    QCOMPARE(methodOf(ask(10'001, u"Storage.getCookies"_s).toBrowser.value(0)), u"Storage.getCookies"_s);
}

QTEST_GUILESS_MAIN(TestMessageTranslatorCookies)
#include "TestMessageTranslatorCookies.moc"
