// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/TargetList.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestTargetList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsClientsBackThroughTheGateway_data();
    void leadsClientsBackThroughTheGateway();
    void givesTheVersionOfChromium();
    void keepsWhatHasNoAddress();
    void makesAnEmptyListOfOtherAnswers();
};

void TestTargetList::leadsClientsBackThroughTheGateway_data()
{
    QTest::addColumn<QUrl>("base");
    QTest::addColumn<QString>("address");
    QTest::newRow("plain") << QUrl(u"http://127.0.0.1:9222/"_s) << u"ws://127.0.0.1:9222/devtools/page/A"_s;
    QTest::newRow("token") << QUrl(u"http://localhost:9222/t0-_/"_s) << u"ws://localhost:9222/t0-_/devtools/page/A"_s;
    QTest::newRow("IPv6") << QUrl(u"http://[::1]:1/"_s) << u"ws://[::1]:1/devtools/page/A"_s;
}

void TestTargetList::leadsClientsBackThroughTheGateway()
{
    QFETCH(const QUrl, base);
    const QJsonArray targets = QJsonDocument::fromJson(rewriteTargets(R"([{"id": "A", "type": "page", "title": "Ä",
            "devtoolsFrontendUrl": "/devtools/inspector.html?ws=127.0.0.1:5/devtools/page/A",
            "webSocketDebuggerUrl": "ws://127.0.0.1:5/devtools/page/A"}])",
                                                                      base))
                                   .array();

    QCOMPARE(targets.size(), 1);
    const QJsonObject target = targets.first().toObject();
    QTEST(target.value(u"webSocketDebuggerUrl"_s).toString(), "address");
    QCOMPARE(target.value(u"title"_s).toString(), u"Ä"_s);
    QVERIFY(!target.contains(u"devtoolsFrontendUrl"_s));
}

void TestTargetList::givesTheVersionOfChromium()
{
    const QByteArray json = R"({"Browser": "app/1", "Protocol-Version": "1.3",
        "webSocketDebuggerUrl": "ws://127.0.0.1:5/devtools/browser/B"})";
    const QUrl base(u"http://127.0.0.1:9222/"_s);
    const auto rewritten = [&](const BrowserVersion &version) {
        return QJsonDocument::fromJson(rewriteVersion(json, version, base)).object();
    };

    const QJsonObject answer = rewritten({.chromium = u"102.0.1"_s, .browserPath = {}});
    QCOMPARE(answer.value(u"Browser"_s).toString(), u"Chrome/102.0.1"_s);
    QCOMPARE(answer.value(u"Protocol-Version"_s).toString(), u"1.3"_s);
    QCOMPARE(answer.value(u"webSocketDebuggerUrl"_s).toString(), u"ws://127.0.0.1:9222/devtools/browser/B"_s);
    QCOMPARE(rewritten({}).value(u"Browser"_s).toString(), u"app/1"_s);
}

void TestTargetList::keepsWhatHasNoAddress()
{
    const QByteArray rewritten = rewriteTargets(R"([{"id": "A"}])", QUrl(u"http://127.0.0.1:9222/"_s));

    QCOMPARE(QJsonDocument::fromJson(rewritten).array(), (QJsonArray{QJsonObject{{u"id"_s, u"A"_s}}}));
}

void TestTargetList::makesAnEmptyListOfOtherAnswers()
{
    QCOMPARE(QJsonDocument::fromJson(rewriteTargets("<html>", QUrl(u"http://127.0.0.1:9222/"_s))),
             QJsonDocument(QJsonArray()));
}

QTEST_GUILESS_MAIN(TestTargetList)
#include "TestTargetList.moc"
