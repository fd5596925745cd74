// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/FakeService.h"
#include "simulator/ReferenceServer.h"
#include "support/ManualClock.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using vitrine::ReferenceServer;
using vitrine::Scenario;

/// The server as a service: sessions, stories that go on, and faults.
class TestReferenceServerService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ReferenceServer>();
        QVERIFY(m_server->start());
    }
    void cleanup() { m_server.reset(); }

    void countsPlacesFromOutside();
    void carriesOutAStepOnce();
    void takesOnTheRulesOfTheScenario();
    void isGoneForAWhile();
    void misbehavesWhenAsked();
    void overlappingFailuresEndEachAtItsTime();
    void failsForAWhile();

private:
    using Reply = std::unique_ptr<QNetworkReply>;

    [[nodiscard]] QUrl url(const QString &path) const { return m_server->baseUrl().resolved(QUrl(path)); }
    Reply get(const QUrl &target) { return finished(m_network.get(request(target))); }
    Reply post(const QUrl &target, const QByteArray &token = {}, const QByteArray &body = "x")
    {
        QNetworkRequest asked = request(target);
        asked.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("text/plain"));
        asked.setRawHeader("Authorization", "Bearer " + token);
        return finished(m_network.post(asked, body));
    }
    /// Begins a session as the page at \a player does.
    Reply startSession(const QUrl &player);
    static Reply finished(QNetworkReply *running);
    static QNetworkRequest request(const QUrl &target)
    {
        QNetworkRequest request(target);
        request.setTransferTimeout(10000);
        return request;
    }
    static int status(const Reply &reply) { return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }
    static QJsonObject json(const Reply &reply) { return QJsonDocument::fromJson(reply->readAll()).object(); }
    static Scenario scenario(const QByteArray &json, const QString &name)
    {
        return Scenario::fromJson(json, name, name).value();
    }

    std::unique_ptr<ReferenceServer> m_server;
    QNetworkAccessManager m_network;
};

TestReferenceServerService::Reply TestReferenceServerService::finished(QNetworkReply *running)
{
    Reply reply(running);
    QSignalSpy done(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished())
        done.wait();
    return reply;
}

TestReferenceServerService::Reply TestReferenceServerService::startSession(const QUrl &player)
{
    return post(url(QStringLiteral("/bv/playback/v1/sessions/dev:start")),
                QUrlQuery(player).queryItemValue(QStringLiteral("token")).toLatin1(), R"({"session":"s"})");
}

void TestReferenceServerService::countsPlacesFromOutside()
{
    const QUrl state = url(QStringLiteral("/service/state"));
    QCOMPARE(json(get(state)).value(QStringLiteral("slotsTaken")).toInt(-1), 0);

    QCOMPARE(status(startSession(m_server->playerUrl(scenario("{}", QStringLiteral("x"))))), 200);

    m_server->faults().setStatus(QStringLiteral("/service/state"), 500); // it is for tests, and always tells the truth
    const QJsonObject after = json(get(state));
    QCOMPARE(after.value(QStringLiteral("slotsTaken")).toInt(-1), 1);
    QCOMPARE(after.value(QStringLiteral("sessionsBegun")).toInt(-1), 1);
    QCOMPARE(after.value(QStringLiteral("sessionsEnded")).toInt(-1), 0);
}

void TestReferenceServerService::carriesOutAStepOnce()
{
    const QByteArray always = R"({"at":1,"do":"pause"})";
    const auto withBoth =
        scenario(R"({"steps":[{"at":1,"do":"crash","once":true},)" + always + "]}", QStringLiteral("x"));
    static_cast<void>(m_server->playerUrl(withBoth));
    const QUrl address = url(QStringLiteral("/scenarios/x.json"));

    QCOMPARE(json(get(address)), withBoth.toJson());

    const QJsonObject withOne = scenario("{\"steps\":[" + always + "]}", QStringLiteral("y")).toJson();
    QCOMPARE(json(get(address)), withOne);
    static_cast<void>(m_server->playerUrl(withBoth));
    QCOMPARE(json(get(address)), withOne);
}

void TestReferenceServerService::takesOnTheRulesOfTheScenario()
{
    vitrine::ManualClock clock;
    m_server = std::make_unique<ReferenceServer>(clock);
    QVERIFY(m_server->start());
    const auto strict = scenario(R"({"service":{"tokenSeconds":60,"heartbeatSeconds":3}})", QStringLiteral("strict"));
    QUrl player = m_server->playerUrl(strict);

    QCOMPARE(json(startSession(player)).value(QStringLiteral("heartbeatSeconds")).toDouble(), 3.0);
    clock.advance(std::chrono::seconds(60));
    QCOMPARE(m_server->playerUrl(strict), player);
    QCOMPARE(json(startSession(player)).value(QStringLiteral("error_reason")).toString(),
             QStringLiteral("ERROR_REASON_TOKEN_EXPIRED"));

    QUrlQuery query;
    query.addQueryItem(QStringLiteral("token"), m_server->freshToken());
    player.setQuery(query);
    QCOMPARE(status(startSession(player)), 200);
    static_cast<void>(m_server->playerUrl(scenario("{}", QStringLiteral("lenient"))));
    QCOMPARE(json(startSession(player)).value(QStringLiteral("heartbeatSeconds")).toDouble(), 10.0);
}

void TestReferenceServerService::isGoneForAWhile()
{
    const QUrl base = m_server->baseUrl();
    QCOMPARE(status(get(url(QStringLiteral("/embed")))), 200);

    m_server->stop();
    QCOMPARE(m_server->baseUrl(), base);
    QVERIFY(get(url(QStringLiteral("/embed")))->error() == QNetworkReply::ConnectionRefusedError);
    QVERIFY(m_server->start());
    QCOMPARE(m_server->baseUrl(), base);
    QCOMPARE(status(get(url(QStringLiteral("/embed")))), 200);

    m_server->stopFor(std::chrono::milliseconds(200));
    QTRY_COMPARE(status(get(url(QStringLiteral("/embed")))), 200);
}

void TestReferenceServerService::misbehavesWhenAsked()
{
    const QString tokens = QStringLiteral("/bv/cms/v1/resources/tokens");
    m_server->faults().setReply(tokens, {.contentType = "text/html", .body = "<h1>Sign in</h1>"});
    m_server->faults().setStatus(QStringLiteral("/embed"), 500);
    m_server->faults().setDelay(std::chrono::milliseconds(50));

    const Reply page = post(url(tokens));
    QCOMPARE(status(page), 200);
    QCOMPARE(page->readAll(), QByteArray("<h1>Sign in</h1>"));
    QCOMPARE(status(get(url(QStringLiteral("/embed")))), 500);

    m_server->faults().clear();
    QCOMPARE(status(post(url(tokens))), 401);
    QCOMPARE(status(get(url(QStringLiteral("/embed")))), 200);
}

void TestReferenceServerService::overlappingFailuresEndEachAtItsTime()
{
    const QUrl clip = url(QStringLiteral("/sample/sample.webm"));
    m_server->failFor(clip.path(), 503, std::chrono::milliseconds(50));
    m_server->failFor(clip.path(), 502, std::chrono::hours(1));
    m_server->failFor(QStringLiteral("/embed"), 500, std::chrono::milliseconds(50));
    QTRY_COMPARE(status(get(url(QStringLiteral("/embed")))), 200); // the first is over, too
    QCOMPARE(status(get(clip)), 502);
}

void TestReferenceServerService::failsForAWhile()
{
    m_server->failFor(QStringLiteral("/sample/*"), 503, std::chrono::milliseconds(50));

    QCOMPARE(status(get(url(QStringLiteral("/sample/sample.webm")))), 503);
    QCOMPARE(status(get(url(QStringLiteral("/embed")))), 200);
    QTRY_COMPARE(status(get(url(QStringLiteral("/sample/sample.webm")))), 200);
}

QTEST_GUILESS_MAIN(TestReferenceServerService)
#include "TestReferenceServerService.moc"
