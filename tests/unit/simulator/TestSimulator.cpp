// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/Simulator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestSimulator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsEveryScenario();
    void leadsToThePlayer();
    void issuesOneTokenForEachRun();
    void beginsAnewAfterAReset();
    void endsFaultsAtAReset();
    void takesNoReports();
    void issuesTokensForItsScenarios();
    void refusesTokensForUnknownResources();
    void letsPagesOfOtherOriginsRead();
    void answersUnderItsAddressesOnly_data();
    void answersUnderItsAddressesOnly();

private:
    using Reply = std::unique_ptr<QNetworkReply>;

    Reply send(const QByteArray &verb, const QString &path, const QHash<QByteArray, QByteArray> &headers = {},
               const QByteArray &body = {});
    QByteArray startSession(const QString &token, const QByteArray &session);
    QString token(const QString &pathAndQuery);
    static int status(const Reply &reply) { return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

    std::unique_ptr<Simulator> m_simulator;
    QUrl m_index;
    QNetworkAccessManager m_network;
};

void TestSimulator::init()
{
    m_simulator = std::make_unique<Simulator>();
    m_simulator->add(
        Scenario::fromJson(R"({"title":"<One> device","service":{"deviceLimit":1}})", u"one device"_s, {}).value());
    const Result<QUrl> started = m_simulator->start(QHostAddress::LocalHost, 0);
    QVERIFY(started);
    m_index = *started;
}

TestSimulator::Reply TestSimulator::send(const QByteArray &verb, const QString &path,
                                         const QHash<QByteArray, QByteArray> &headers, const QByteArray &body)
{
    QNetworkRequest request(m_index.resolved(QUrl(path)));
    request.setTransferTimeout(10000);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    for (auto header = headers.begin(); header != headers.end(); ++header)
        request.setRawHeader(header.key(), header.value());
    Reply reply(m_network.sendCustomRequest(request, verb, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait();
    return reply;
}

QByteArray TestSimulator::startSession(const QString &token, const QByteArray &session)
{
    return send("POST", u"/bv/playback/v1/sessions/"_s + QString::fromLatin1(session) + u":start"_s,
                {{"Authorization", "Bearer " + token.toLatin1()}}, "{\"session\":\"" + session + "\"}")
        ->readAll();
}

QString TestSimulator::token(const QString &pathAndQuery)
{
    const QUrl location = QUrl::fromEncoded(send("GET", pathAndQuery)->rawHeader("Location"));
    return QUrlQuery(location).queryItemValue(u"token"_s);
}

void TestSimulator::listsEveryScenario()
{
    const QByteArray page = send("GET", u"/"_s)->readAll();
    const QJsonObject list = QJsonDocument::fromJson(send("GET", u"/scenarios.json"_s)->readAll()).object();

    QCOMPARE(list, m_simulator->toJson());
    const QJsonArray scenarios = list.value(u"scenarios").toArray();
    QCOMPARE(scenarios.size(), Scenario::builtInNames().size() + 1);
    for (const QJsonValue &scenario : scenarios) {
        const QString address = scenario.toObject().value(u"address").toString();
        QVERIFY2(page.contains(address.toUtf8()), qPrintable(address));
        QCOMPARE(status(send("GET", address)), 302);
    }
    QCOMPARE(scenarios.last().toObject().value(u"id").toString(), u"one device"_s);
    QVERIFY(page.contains("&lt;One&gt; device"));
}

void TestSimulator::leadsToThePlayer()
{
    const Reply reply = send("GET", u"/play/one%20device?t=3&lang=ja&run=a%26b&token=x"_s);

    QCOMPARE(status(reply), 302);
    const QUrl location = QUrl::fromEncoded(reply->rawHeader("Location"));
    QCOMPARE(location.path(), u"/embed"_s);
    const QUrlQuery query(location);
    QCOMPARE(query.queryItemValue(u"scenario"_s, QUrl::FullyDecoded), u"one device"_s);
    QCOMPARE(query.queryItemValue(u"t"_s), u"3"_s);
    QCOMPARE(query.queryItemValue(u"lang"_s), u"ja"_s);
    QCOMPARE(query.queryItemValue(u"run"_s, QUrl::FullyDecoded), u"a&b"_s);
    QCOMPARE(query.queryItemValue(u"token"_s).split(u'.').size(), 3);
    QCOMPARE(status(send("GET", location.toString(QUrl::FullyEncoded))), 200);
    QCOMPARE(status(send("GET", u"/play/nothing"_s)), 404);
    QCOMPARE(status(send("GET", u"/play/vod?run="_s + QString(65, u'x'))), 400);
}

void TestSimulator::issuesOneTokenForEachRun()
{
    const QString first = token(u"/play/vod"_s);

    QVERIFY(!first.isEmpty());
    QCOMPARE(token(u"/play/vod"_s), first);
    QVERIFY(token(u"/play/vod?run=2"_s) != first);
    QVERIFY(token(u"/play/live"_s) != first);
}

void TestSimulator::beginsAnewAfterAReset()
{
    const QString device = token(u"/play/one%20device"_s);
    QVERIFY(startSession(device, "s1").contains("heartbeatSeconds"));
    QVERIFY(startSession(device, "s2").contains("ERROR_REASON_OVER_DEVICE_LIMIT"));

    QCOMPARE(status(send("GET", u"/service/reset"_s)), 404);
    QCOMPARE(status(send("POST", u"/service/reset"_s)), 200);

    QVERIFY(token(u"/play/one%20device"_s) != device);
    QVERIFY(startSession(device, "s2").contains("heartbeatSeconds"));
}

void TestSimulator::endsFaultsAtAReset()
{
    const QString start = u"/service/fault?path=/*/*&status=503&seconds=3600"_s;
    QCOMPARE(status(send("POST", start, {{"Authorization", "Bearer " + token(u"/play/vod"_s).toLatin1()}})), 200);
    QCOMPARE(status(send("GET", u"/play/vod"_s)), 503);
    QCOMPARE(status(send("POST", u"/service/reset"_s)), 200);
    QCOMPARE(status(send("GET", u"/play/vod"_s)), 302);
}

void TestSimulator::takesNoReports()
{
    QVERIFY(status(send("POST", u"/collector"_s)) != 204);
    QCOMPARE(status(send("GET", u"/collector"_s)), 404);
}

void TestSimulator::issuesTokensForItsScenarios()
{
    const QByteArray body = R"({"resource_id":"one device","resource_type":"RESOURCE_TYPE_VOD"})";
    const QByteArray key = "Bearer " + Simulator::apiKey().toLatin1();
    const Reply reply = send("POST", m_simulator->tokensUrl().path(), {{"Authorization", key}}, body);
    const QString issued = QJsonDocument::fromJson(reply->readAll()).object().value(u"token").toString();

    QVERIFY(startSession(issued, "s1").contains("heartbeatSeconds"));
    QVERIFY(startSession(issued, "s2").contains("ERROR_REASON_OVER_DEVICE_LIMIT"));
    QCOMPARE(status(send("POST", m_simulator->tokensUrl().path(), {{"Authorization", "Bearer x"}}, body)), 401);
}

void TestSimulator::refusesTokensForUnknownResources()
{
    const Reply reply =
        send("POST", m_simulator->tokensUrl().path(), {{"Authorization", "Bearer " + Simulator::apiKey().toLatin1()}},
             R"({"resource_id":"nothing","resource_type":"RESOURCE_TYPE_VOD"})");
    const QString issued = QJsonDocument::fromJson(reply->readAll()).object().value(u"token").toString();

    QVERIFY(!issued.isEmpty());
    QVERIFY(startSession(issued, "s1").contains("ERROR_REASON_RESOURCE_NOT_FOUND"));
}

void TestSimulator::letsPagesOfOtherOriginsRead()
{
    const Reply asked = send("OPTIONS", m_simulator->tokensUrl().path());
    QCOMPARE(status(asked), 204);
    QCOMPARE(asked->rawHeader("Access-Control-Allow-Origin"), QByteArray("*"));
    QVERIFY(asked->rawHeader("Access-Control-Allow-Headers").contains("Authorization"));
    QCOMPARE(asked->rawHeader("Access-Control-Allow-Private-Network"), QByteArray("true"));

    const Reply player = send("GET", u"/embed"_s);
    QCOMPARE(player->rawHeader("Access-Control-Allow-Origin"), QByteArray("*"));
    QVERIFY(!player->hasRawHeader("X-Frame-Options"));
    QVERIFY(!player->rawHeader("Content-Security-Policy").contains("frame-ancestors"));
}

void TestSimulator::answersUnderItsAddressesOnly_data()
{
    QTest::addColumn<QString>("listensOn");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const char *listensOn, const QByteArray &host, int expected) {
        QTest::newRow(name) << QString::fromLatin1(listensOn) << host << expected;
    };
    row("loopback", "127.0.0.1", "127.0.0.1:PORT", 200);
    row("localhost", "127.0.0.1", "LocalHost:PORT", 200);
    row("another port", "127.0.0.1", "127.0.0.1:1", 421);
    row("another address", "127.0.0.1", "192.0.2.1:PORT", 421);
    row("another name", "127.0.0.1", "player.example:PORT", 421);
    row("all addresses: loopback", "0.0.0.0", "127.0.0.1:PORT", 200);
    row("all addresses: another address", "0.0.0.0", "192.0.2.1:PORT", 200);
    row("all addresses: another name", "0.0.0.0", "player.example:PORT", 421);
    row("all addresses: user", "0.0.0.0", "a@127.0.0.1:PORT", 421);
    row("all addresses: no port", "0.0.0.0", "127.0.0.1", 421);
    row("all addresses: own name", "0.0.0.0", QSysInfo::machineHostName().toLatin1() + ":PORT", 200);
}

void TestSimulator::answersUnderItsAddressesOnly()
{
    QFETCH(const QString, listensOn);
    QFETCH(QByteArray, host);
    m_simulator = std::make_unique<Simulator>();
    const Result<QUrl> started = m_simulator->start(QHostAddress(listensOn), 0);
    QVERIFY(started);
    m_index = *started;
    QCOMPARE(m_index.host(), u"127.0.0.1"_s);

    QTEST(status(send("GET", u"/"_s, {{"Host", host.replace("PORT", QByteArray::number(m_index.port()))}})),
          "expected");
}

QTEST_GUILESS_MAIN(TestSimulator)
#include "TestSimulator.moc"
