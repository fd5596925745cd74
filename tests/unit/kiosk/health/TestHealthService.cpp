// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/health/HealthService.h"

#include "support/ManualClock.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

class TestHealthService : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock;
    KioskStatus m_status;
    QList<HealthService::Host::Done> m_pictures; ///< that are being taken

    [[nodiscard]] HealthService::Host host()
    {
        return {.status = [this] { return m_status; },
                .counters = [] { return StatusCounters(); },
                .screenshot =
                    [this](const HealthService::Host::Done &done) {
                        m_pictures += done;
                    }};
    }

    static HttpRequest get(const char *path, const char *token = nullptr)
    {
        HttpRequest request;
        request.method = HttpRequest::Method::Get;
        request.path = QString::fromLatin1(path);
        request.headers = {{"Host", "127.0.0.1:9464"}};
        if (token != nullptr)
            request.headers += {"Authorization", QByteArray("Bearer ") + token};
        return request;
    }

    static QByteArray header(const HttpReply &reply, const QByteArray &name)
    {
        for (const auto &[key, value] : reply.headers) {
            if (key == name)
                return value;
        }
        return {};
    }

    static QJsonObject object(const HttpReply &reply) { return QJsonDocument::fromJson(reply.body).object(); }

private Q_SLOTS:
    void init()
    {
        m_status = KioskStatus();
        m_pictures.clear();
    }

    void tellsWhetherItIsHealthy()
    {
        HealthService service(HealthAccess(), host(), m_clock);
        m_status.health = {HealthState::Playing, u"Pictures are presented."_s};
        const HttpReply good = service.reply(get("/healthz"));
        QCOMPARE(good.status, 200);
        QCOMPARE(object(good).value(u"health").toString(), u"playing"_s);
        QCOMPARE(object(good).value(u"healthy").toBool(), true);
        m_status.health = {HealthState::Failed, u"No picture for 61 s."_s};
        const HttpReply bad = service.reply(get("/healthz"));
        QCOMPARE(bad.status, 503);
        QCOMPARE(object(bad).value(u"health").toString(), u"failed"_s);
        QCOMPARE(object(bad).value(u"why").toString(), u"No picture for 61 s."_s);
        QCOMPARE(header(bad, "Cache-Control"), "no-store");
    }

    void answersEachPath()
    {
        HealthService service(HealthAccess(), host(), m_clock);
        m_status.item = u"film"_s;
        QCOMPARE(object(service.reply(get("/status"))).value(u"item").toString(), u"film"_s);
        const HttpReply metrics = service.reply(get("/metrics"));
        QCOMPARE(metrics.contentType, "text/plain; version=0.0.4; charset=utf-8");
        QVERIFY(metrics.body.contains("vitrine_item_info{item=\"film\"} 1"));
        QCOMPARE(service.reply(get("/")).status, 404);
        QCOMPARE(service.reply(get("/status/")).status, 404);
    }

    void refusesOtherMethods()
    {
        HealthService service(HealthAccess(), host(), m_clock);
        HttpRequest request = get("/status");
        request.method = HttpRequest::Method::Head;
        QCOMPARE(service.reply(request).status, 200);
        for (const auto method :
             {HttpRequest::Method::Post, HttpRequest::Method::Options, HttpRequest::Method::Other}) {
            request.method = method;
            const HttpReply refused = service.reply(request);
            QCOMPARE(refused.status, 405);
            QCOMPARE(header(refused, "Allow"), "GET, HEAD");
        }
    }

    void refusesWithoutTheToken_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"/healthz", "/status", "/metrics", "/screenshot", "/nothing"})
            QTest::newRow(path) << QByteArray(path);
    }

    void refusesWithoutTheToken()
    {
        QFETCH(const QByteArray, path);
        HealthService service(HealthAccess("0123"), host(), m_clock);
        const HttpReply refused = service.reply(get(path.constData(), "0124"));
        QCOMPARE(refused.status, 401);
        QVERIFY(header(refused, "WWW-Authenticate").startsWith("Bearer"));
        QVERIFY(!refused.body.contains("0123"));
        QVERIFY(service.reply(get(path.constData(), "0123")).status != 401);
        QVERIFY(m_pictures.isEmpty());
    }

    void refusesWebPages()
    {
        HealthService service(HealthAccess(), host(), m_clock);
        HttpRequest request = get("/status");
        request.headers.emplaceBack("Origin", "https://site.example");
        QCOMPARE(service.reply(request).status, 403);
    }

    void aScreenshotNeedsAToken()
    {
        HealthService service(HealthAccess(), host(), m_clock);
        const HttpReply refused = service.reply(get("/screenshot"));
        QCOMPARE(refused.status, 403);
        QVERIFY(refused.body.contains("health.token_file"));
    }

    void takesOnePictureForAllWhoAsk()
    {
        HealthService service(HealthAccess("0123"), host(), m_clock);
        QList<HttpReply> replies;
        const auto ask = [&] {
            const HttpReply reply = service.reply(get("/screenshot", "0123"));
            const auto collect = [&replies](const HttpReply &late) {
                replies += late;
            };
            if (reply.later)
                reply.later(collect);
            else
                collect(reply);
        };
        ask();
        ask();
        QCOMPARE(m_pictures.size(), 1);
        QVERIFY(replies.isEmpty());
        m_pictures.takeFirst()(QByteArray("PNG 1"));
        QCOMPARE(replies.size(), 2);
        QCOMPARE(replies.at(0).contentType, "image/png");
        QCOMPARE(replies.at(1).body, "PNG 1");

        m_clock.advance(HealthService::screenshotInterval - 1ms);
        ask();
        QCOMPARE(replies.size(), 3);
        QVERIFY(m_pictures.isEmpty());
        m_clock.advance(1ms);
        ask();
        QCOMPARE(m_pictures.size(), 1);
        m_pictures.takeFirst()(Error{u"There is no window."_s});
        QCOMPARE(replies.last().status, 503);
    }

    void mayBeGoneBeforeThePictureIsThere()
    {
        auto service = std::make_unique<HealthService>(HealthAccess("0123"), host(), m_clock);
        int sent = 0;
        service->reply(get("/screenshot", "0123")).later([&sent](const HttpReply &) { ++sent; });
        service.reset();
        m_pictures.takeFirst()(QByteArray("PNG"));
        QCOMPARE(sent, 0);
    }
};

QTEST_GUILESS_MAIN(TestHealthService)
#include "TestHealthService.moc"
