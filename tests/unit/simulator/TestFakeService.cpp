// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/FakeService.h"

#include "http/HttpMessage.h"
#include "support/ManualClock.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace vitrine;
using namespace std::chrono_literals;

class TestFakeService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = ManualClock();
        m_service = std::make_unique<FakeService>(m_clock);
        m_token = m_service->issueToken(QStringLiteral("RESOURCE_TYPE_VOD")).toLatin1();
    }

    void aSessionGoesItsWay()
    {
        QSignalSpy begun(m_service.get(), &FakeService::sessionBegun);
        QSignalSpy ended(m_service.get(), &FakeService::sessionEnded);
        m_service->setRules({.heartbeatInterval = 2500ms, .devices = {.lifetime = 5s}});

        const auto start = ask("start", session());
        QCOMPARE(start.status, 200);
        QCOMPARE(json(start).value(QStringLiteral("heartbeatSeconds")).toDouble(), 2.5);
        for (int i = 0; i < 3; ++i) {
            m_clock.advance(4s);
            QCOMPARE(ask("heartbeat", session()).status, 200);
        }
        QCOMPARE(number("slotsTaken"), 1);
        QCOMPARE(ask("end", session(), {}).status, 200);
        QCOMPARE(ask("end", session(), {}).status, 404);

        QCOMPARE(number("slotsTaken"), 0);
        QCOMPARE(number("sessionsBegun"), 1);
        QCOMPARE(number("sessionsEnded"), 1);
        QCOMPARE(number("sessionsLapsed"), 0);
        QCOMPARE(number("heartbeats"), 3);
        QCOMPARE(begun.count(), 1);
        QCOMPARE(ended.count(), 1);
        QCOMPARE(ended.at(0).at(0).toString(), QStringLiteral("dev"));
    }

    void anExpiredTokenIsRefusedAtAnyTime()
    {
        const QByteArray token = m_service->issueToken(QStringLiteral("RESOURCE_TYPE_VOD"), 60s).toLatin1();
        m_service->setRules({.devices = {.lifetime = 1h}});
        QCOMPARE(ask("start", session(), token).status, 200);
        m_clock.advance(59s);
        QCOMPARE(ask("heartbeat", session(), token).status, 200);
        m_clock.advance(1s);
        compareRefusal(ask("heartbeat", session(), token), 401, 16, "ERROR_REASON_TOKEN_EXPIRED");
        compareRefusal(ask("start", session(), token), 401, 16, "ERROR_REASON_TOKEN_EXPIRED");
        QCOMPARE(ask("start", session(), m_token).status, 200);
    }

    void anUnknownTokenIsRefused_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("another scheme") << QByteArray("Basic ") + m_token;
        QTest::newRow("made up") << QByteArray("Bearer a.b.c");
    }

    void anUnknownTokenIsRefused()
    {
        QFETCH(const QByteArray, authorization);
        HttpRequest request = post("/bv/playback/v1/sessions/dev:start", session());
        request.headers = {{"Authorization", authorization}};
        compareRefusal(m_service->reply(request), 401, 16, "ERROR_REASON_TOKEN_INVALID");
    }

    void tooManyDevicesAreRefused()
    {
        m_service->setRules({.devices = {.limit = 1, .lifetime = 10s, .others = 1, .othersStay = 20s}});
        compareRefusal(ask("start", session()), 403, 7, "ERROR_REASON_OVER_DEVICE_LIMIT");
        QCOMPARE(number("otherDevices"), 1);
        m_clock.advance(20s);
        QCOMPARE(ask("start", session()).status, 200);
        QCOMPARE(number("otherDevices"), 0);
        QCOMPARE(number("slotsTaken"), 1);
        QCOMPARE(m_service->state()
                     .value(QStringLiteral("refused"))
                     .toObject()
                     .value(QStringLiteral("ERROR_REASON_OVER_DEVICE_LIMIT"))
                     .toInt(),
                 1);
    }

    void aLapsedSessionIsRefused()
    {
        m_service->setRules({.devices = {.lifetime = 10s}});
        QCOMPARE(ask("start", session()).status, 200);
        m_clock.advance(10s);
        compareRefusal(ask("heartbeat", session()), 403, 7, "ERROR_REASON_PLAYBACK_SESSION_EXPIRED");
        QCOMPARE(number("sessionsLapsed"), 1);
        QCOMPARE(number("slotsTaken"), 0);
    }

    void aForeignDomainIsRefused()
    {
        m_service->setRules({.domains = {QStringLiteral("shop.example")}});
        compareRefusal(ask("start", "{'session': 's', 'domain': 'https://other.example'}"), 403, 7,
                       "ERROR_REASON_DOMAIN_INVALID");
        compareRefusal(ask("start", session()), 403, 7, "ERROR_REASON_DOMAIN_INVALID");
        QCOMPARE(ask("start", "{'session': 's', 'domain': 'https://shop.example'}").status, 200);
    }

    void whoHasTheKeyGetsATokenThatPlays()
    {
        m_service->setApiKey("key", "org");
        const HttpReply reply = askForToken("Bearer key", "org", ", 'expires_in': '60s'");
        QCOMPARE(reply.status, 200);
        QCOMPARE(json(reply).value(QStringLiteral("expired_at")).toString(), QStringLiteral("2025-01-01T00:01:00Z"));
        const QByteArray token = json(reply).value(QStringLiteral("token")).toString().toLatin1();
        QCOMPARE(ask("start", session(), token).status, 200);
        m_clock.advance(60s);
        compareRefusal(ask("start", session(), token), 401, 16, "ERROR_REASON_TOKEN_EXPIRED");
        QVERIFY(!json(askForToken("Bearer key", "org", "")).contains(QStringLiteral("expired_at")));
        QCOMPARE(number("tokenRequests"), 2);
    }

    void whoHasNotGetsNone_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QByteArray>("organisation");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const char *key, const char *organisation, const char *more, int status) {
            QTest::newRow(name) << QByteArray(key) << QByteArray(organisation) << QByteArray(more) << status;
        };
        row("no key", "", "org", "", 401);
        row("wrong key", "Bearer kex", "org", "", 401);
        row("empty key", "Bearer ", "org", "", 401);
        row("no organisation", "Bearer key", "", "", 403);
        row("another organisation", "Bearer key", "gro", "", 403);
        row("nonsense", "Bearer key", "org", ", 'expires_in': 5", 400);
    }

    void whoHasNotGetsNone()
    {
        QFETCH(const QByteArray, authorization);
        QFETCH(const QByteArray, organisation);
        QFETCH(const QByteArray, more);
        m_service->setApiKey("key", "org");
        const HttpReply reply = askForToken(authorization, organisation, more);
        QTEST(reply.status, "status");
        QVERIFY(!json(reply).contains(QStringLiteral("token")));
        QVERIFY(!reply.body.contains("key"));
    }

    void withoutAKeyNobodyGetsAToken()
    {
        QCOMPARE(askForToken("Bearer ", {}, {}).status, 401);
        QCOMPARE(askForToken("", {}, {}).status, 401);
    }

    void onlyWhoPlaysMayAskForAnOutage()
    {
        QSignalSpy outage(m_service.get(), &FakeService::outageRequested);
        const QString session = QStringLiteral("open");
        QCOMPARE(ask("start", "{'session': 'open'}").status, 200);
        QCOMPARE(askForOutage(QStringLiteral("8"), QStringLiteral("guessed")).status, 403);
        QCOMPARE(askForOutage(QStringLiteral("-1"), session).status, 400);
        QCOMPARE(askForOutage(QStringLiteral("nan"), session).status, 400);
        QCOMPARE(outage.count(), 0);
        QCOMPARE(askForOutage(QStringLiteral("1.5"), session).status, 200);
        QCOMPARE(outage.count(), 1);
        QCOMPARE(outage.at(0).at(0).value<std::chrono::milliseconds>(), 1500ms);
    }

    void aPlayerMayAskForAFault_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("seconds");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("status");
        const auto row = [this](const char *name, const char *path, const char *answer, const char *seconds, int status,
                                const QByteArray &token = {}) {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(answer)
                                << QString::fromLatin1(seconds) << token << status;
        };
        row("heartbeats", "/bv/playback/v1/sessions/*:heartbeat", "503", "1.5", 200);
        row("no path", "", "503", "1.5", 400);
        row("endless path", QByteArray(201, 'x').constData(), "503", "1.5", 400);
        row("costly pattern", "*a*a*a*a*", "503", "1.5", 400);
        row("success", "/x", "200", "1.5", 400);
        row("no HTTP", "/x", "600", "1.5", 400);
        row("for ever", "/x", "503", "inf", 400);
        row("a stranger", "/x", "503", "1.5", 401, "a.b.c");
    }

    void aPlayerMayAskForAFault()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, answer);
        QFETCH(const QString, seconds);
        QFETCH(const QByteArray, token);
        QFETCH(const int, status);
        QSignalSpy fault(m_service.get(), &FakeService::faultRequested);
        HttpRequest request = post("/service/fault", {});
        request.headers = {{"Authorization", "Bearer " + (token.isEmpty() ? m_token : token)}};
        request.query.setQueryItems({{QStringLiteral("path"), QString::fromLatin1(QUrl::toPercentEncoding(path))},
                                     {QStringLiteral("status"), answer},
                                     {QStringLiteral("seconds"), seconds}});

        QCOMPARE(m_service->reply(request).status, status);

        QCOMPARE(fault.count(), status == 200 ? 1 : 0);
        if (status == 200)
            QCOMPARE(fault.first(), QVariantList({path, 503, QVariant::fromValue(1500ms)}));
    }

    void aTokenMayExpireBeforeItsTime()
    {
        HttpRequest request = post("/service/expire-token", {});
        request.headers = {{"Authorization", "Bearer a.b.c"}};
        QCOMPARE(m_service->reply(request).status, 401);
        QCOMPARE(ask("start", session()).status, 200);

        request.headers = {{"Authorization", "Bearer " + m_token}};
        QCOMPARE(m_service->reply(request).status, 200);

        compareRefusal(ask("heartbeat", session()), 401, 16, "ERROR_REASON_TOKEN_EXPIRED");
        QCOMPARE(ask("start", session(), m_service->issueToken(QStringLiteral("RESOURCE_TYPE_VOD")).toLatin1()).status,
                 200);
    }

    void aPageWithAVirtualClockHasItsOwnTime()
    {
        const QByteArray token = m_service->issueToken(QStringLiteral("RESOURCE_TYPE_VOD"), 60s).toLatin1();
        m_service->setRules({.devices = {.lifetime = 10s}});
        QCOMPARE(ask("start", "{'session': 's', 'clock': 0.5}", token).status, 200);
        m_clock.advance(1h);
        QCOMPARE(ask("heartbeat", "{'session': 's', 'clock': 10}", token).status, 200);
        compareRefusal(ask("heartbeat", "{'session': 's', 'clock': 20}", token), 403, 7,
                       "ERROR_REASON_PLAYBACK_SESSION_EXPIRED");
        compareRefusal(ask("heartbeat", "{'session': 's', 'clock': 60}", token), 401, 16, "ERROR_REASON_TOKEN_EXPIRED");
    }

    void aSessionNeedsAnId()
    {
        QCOMPARE(ask("start", "{}").status, 400);
        QCOMPARE(ask("start", "{'session': '" + QByteArray(65, 's') + "'}").status, 400);
        QCOMPARE(ask("end", "").status, 400);
        QCOMPARE(number("sessionsBegun"), 0);
    }

    void whatItDoesNotKnowItRefuses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<HttpRequest::Method>("method");
        QTest::addColumn<int>("status");
        const auto row = [](const char *path, HttpRequest::Method method, int status) {
            QTest::newRow(path) << QString::fromLatin1(path) << method << status;
        };
        row("/bv/playback/v1/sessions/dev:pause", HttpRequest::Method::Post, 404);
        row("/bv/playback/v1/sessions/:start", HttpRequest::Method::Post, 404);
        row("/bv/playback/v1/sessions/a/b:start", HttpRequest::Method::Post, 404);
        row("/bv/playback/v1/sessions/dev", HttpRequest::Method::Post, 404);
        row("/bv/playback/v1/sessions/dev:start", HttpRequest::Method::Get, 405);
        row("/bv/cms/v1/resources/tokens", HttpRequest::Method::Get, 405);
        row("/service/state", HttpRequest::Method::Post, 405);
    }

    void whatItDoesNotKnowItRefuses()
    {
        QFETCH(const QString, path);
        QFETCH(const HttpRequest::Method, method);
        HttpRequest request = post(path.toLatin1(), session());
        request.method = method;
        request.headers = {{"Authorization", "Bearer " + m_token}};
        QVERIFY(FakeService::hasPath(path));
        QTEST(m_service->reply(request).status, "status");
    }

private:
    static HttpRequest post(const QByteArray &path, QByteArray body)
    {
        return {
            .method = HttpRequest::Method::Post, .path = QString::fromLatin1(path), .body = body.replace('\'', '"')};
    }
    HttpReply ask(const QByteArray &verb, const QByteArray &body, const std::optional<QByteArray> &token = std::nullopt)
    {
        HttpRequest request = post("/bv/playback/v1/sessions/dev:" + verb, body);
        request.headers = {{"Authorization", "Bearer " + token.value_or(m_token)}};
        return m_service->reply(request);
    }
    HttpReply askForToken(const QByteArray &authorization, const QByteArray &organisation, const QByteArray &more)
    {
        HttpRequest request = post("/bv/cms/v1/resources/tokens",
                                   "{'resource_id': 'r', 'resource_type': 'RESOURCE_TYPE_VOD'" + more + "}");
        request.headers = {{"Authorization", authorization}, {"x-bv-org-id", organisation}};
        return m_service->reply(request);
    }
    HttpReply askForOutage(const QString &seconds, const QString &session)
    {
        HttpRequest request = post("/service/outage", {});
        request.query.addQueryItem(QStringLiteral("seconds"), seconds);
        request.query.addQueryItem(QStringLiteral("session"), session);
        return m_service->reply(request);
    }
    static QJsonObject json(const HttpReply &reply) { return QJsonDocument::fromJson(reply.body).object(); }
    static QByteArray session() { return "{'session': 's'}"; }
    [[nodiscard]] int number(const char *key) { return m_service->state().value(QLatin1String(key)).toInt(-1); }
    static void compareRefusal(const HttpReply &reply, int status, int code, const char *reason)
    {
        const QJsonObject expected{{QStringLiteral("error_code"), code},
                                   {QStringLiteral("error_reason"), QLatin1String(reason)}};
        QCOMPARE(reply.status, status);
        QCOMPARE(json(reply), expected);
    }

    ManualClock m_clock;
    std::unique_ptr<FakeService> m_service;
    QByteArray m_token;
};

QTEST_GUILESS_MAIN(TestFakeService)
#include "TestFakeService.moc"
