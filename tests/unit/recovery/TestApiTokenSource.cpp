// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/ApiTokenSource.h"

#include "TokenFixture.h"
#include "support/RawServer.h"
#include "support/SelfSignedServer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSslSocket>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

namespace {

QByteArray http(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

const auto apiKey = "hunter2-key"_L1;

} // namespace

class TestApiTokenSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAsTheApiWantsIt();
    void leavesTheCustomerOut();
    void tellsAnswersApart_data();
    void tellsAnswersApart();
    void followsNoRedirect();
    void tellsThatNobodyListens();
    void tellsThatNobodyAnswers();
    void refusesCertificatesThatDoNotVerify();
    void tellsThatThereIsNoKey();
    void aCancelledFetchBringsNothing();

private:
    [[nodiscard]] std::unique_ptr<ApiTokenSource> source(const QUrl &base, const QString &customer = u"me"_s,
                                                         std::chrono::milliseconds limit = 20s) const
    {
        const ApiTokenRequest request{.baseUrl = base,
                                      .organizationId = u"org-1"_s,
                                      .resourceId = u"res-1"_s,
                                      .resourceType = u"RESOURCE_TYPE_VOD"_s,
                                      .customerId = customer,
                                      .expiresIn = 3600s,
                                      .timeLimit = limit};
        return std::make_unique<ApiTokenSource>(
            request, ApiKeySource::fromFile(m_fixture.write(QByteArray(apiKey.data(), apiKey.size()))));
    }

    static QUrl url(const RawServer &server, const QString &path = {})
    {
        return QUrl(u"http://127.0.0.1:%1%2"_s.arg(server.port()).arg(path));
    }

    TokenFixture m_fixture;
};

void TestApiTokenSource::asksAsTheApiWantsIt()
{
    RawServer server;
    server.answer = http("200 OK", "{\"token\": \"" + TokenFixture::token().toUtf8() + "\", \"expired_at\": \"x\"}");

    const auto source = this->source(url(server, u"/base/"_s));
    QCOMPARE(TokenFixture::textOf(TokenFixture::fetch(*source)), TokenFixture::token());

    const QByteArray request = server.request;
    const QByteArray lower = request.toLower();
    QVERIFY2(request.startsWith("POST /base/bv/cms/v1/resources/tokens HTTP/1.1\r\n"), request.constData());
    QVERIFY(lower.contains("\r\nauthorization: bearer hunter2-key\r\n"));
    QVERIFY(lower.contains("\r\nx-bv-org-id: org-1\r\n"));
    QVERIFY(lower.contains("\r\ncontent-type: application/json\r\n"));
    const QJsonObject body = QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
    QCOMPARE(body, (QJsonObject{{u"resource_id"_s, u"res-1"_s},
                                {u"resource_type"_s, u"RESOURCE_TYPE_VOD"_s},
                                {u"customer_id"_s, u"me"_s},
                                {u"expires_in"_s, u"3600s"_s}}));
    QVERIFY(source->isRenewable());
}

void TestApiTokenSource::leavesTheCustomerOut()
{
    RawServer server;
    server.answer = http("200 OK", "{\"token\": \"" + TokenFixture::token().toUtf8() + "\"}");

    QVERIFY(TokenFixture::fetch(*source(url(server), QString())).hasValue());

    QVERIFY(!server.request.contains("customer_id"));
}

void TestApiTokenSource::tellsAnswersApart_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("reason");

    QTest::newRow("401")
        << http("401 Unauthorized", "{\"message\": \"key hunter2-key is unknown\"}")
        << u"refused with HTTP 401. Check the API key and api_organization_id. It said: key … is unknown"_s;
    QTest::newRow("401, key after much text")
        << http("401 Unauthorized", "{\"message\": \"" + QByteArray(994, ' ') + "hunter2-key\"}")
        << u"Check the API key and api_organization_id. It said: …"_s;
    QTest::newRow("403") << http("403 Forbidden", {}) << u"HTTP 403. Check the API key and api_organization_id."_s;
    QTest::newRow("404") << http("404 Not Found", "{\"error\": \"gone\"}")
                         << u"HTTP 404. Check api_url, api_resource_id"_s;
    QTest::newRow("429") << http("429 Too Many Requests", {}) << u"HTTP 429. There were too many requests."_s;
    QTest::newRow("400") << http("400 Bad Request", "<h1>no</h1>") << u"HTTP 400. Check the settings"_s;
    QTest::newRow("500") << http("500 Internal Server Error", {}) << u"HTTP 500. The server has a problem"_s;
    QTest::newRow("another host") << http("302 Found", {}, "Location: https://evil.example/x?token=hunter2\r\n")
                                  << u"redirects to another host, evil.example, which must not get the API key"_s;
    QTest::newRow("the same host") << http("307 Temporary Redirect", {}, "Location: /elsewhere\r\n")
                                   << u"127.0.0.1 redirects instead of answering"_s;
    QTest::newRow("redirect to nowhere") << http("301 Moved Permanently", {}) << u"redirects instead of answering"_s;
    QTest::newRow("web page") << http("200 OK", " <!DOCTYPE html><p>Sign in</p>") << u"a web page instead of JSON"_s;
    QTest::newRow("text") << http("200 OK", "hunter2.b.c") << u"is not JSON"_s;
    QTest::newRow("list") << http("200 OK", "[\"hunter2.b.c\"]") << u"is not JSON"_s;
    QTest::newRow("nothing") << http("200 OK", {}) << u"is not JSON"_s;
    QTest::newRow("no token") << http("200 OK", "{\"id\": \"hunter2\"}") << u"answered without a token"_s;
    QTest::newRow("empty token") << http("200 OK", "{\"token\": \"\"}") << u"answered without a token"_s;
    QTest::newRow("number") << http("200 OK", "{\"token\": 5}") << u"answered without a token"_s;
    QTest::newRow("no token's shape") << http("200 OK", "{\"token\": \"hunter2\"}") << u"has no valid token"_s;
    QTest::newRow("much") << http("200 OK", QByteArray(1024 * 1024, ' ')) << u"larger than 64 KiB"_s;
    QTest::newRow("cut short") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
                               << u"cannot be reached"_s;
    QTest::newRow("no HTTP") << QByteArray("hunter2\r\n\r\n") << u"cannot be reached"_s;
}

void TestApiTokenSource::tellsAnswersApart()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, reason);
    RawServer server;
    server.answer = answer;

    const Result<QString> token = TokenFixture::fetch(*source(url(server)));

    QVERIFY(!token.hasValue());
    const QString &message = token.error().message;
    QVERIFY2(message.contains(reason), qPrintable(message));
    QVERIFY2(!message.contains("hunter2"_L1), qPrintable(message));
}

void TestApiTokenSource::followsNoRedirect()
{
    RawServer other;
    other.answer = http("200 OK", "{\"token\": \"" + TokenFixture::token().toUtf8() + "\"}");
    RawServer server;
    server.answer =
        http("307 Temporary Redirect", {}, "Location: http://localhost:" + QByteArray::number(other.port()) + "/\r\n");

    const Result<QString> token = TokenFixture::fetch(*source(url(server)));

    QVERIFY(!token.hasValue());
    QVERIFY2(token.error().message.contains("redirects to another host, localhost,"_L1),
             qPrintable(token.error().message));
    QVERIFY2(other.request.isEmpty(), "the key was carried on");
}

void TestApiTokenSource::tellsThatNobodyListens()
{
    QUrl base;
    {
        const RawServer server;
        base = url(server);
    }

    const Result<QString> token = TokenFixture::fetch(*source(base));

    QVERIFY(!token.hasValue());
    QVERIFY2(token.error().message.contains("cannot be reached: Connection refused"_L1),
             qPrintable(token.error().message));
}

void TestApiTokenSource::tellsThatNobodyAnswers()
{
    RawServer silent;
    silent.after = RawServer::After::Open;

    const Result<QString> token = TokenFixture::fetch(*source(url(silent), {}, 300ms));

    QVERIFY(!token.hasValue());
    QVERIFY2(token.error().message.contains("did not answer within 0.3 s"_L1), qPrintable(token.error().message));
}

void TestApiTokenSource::refusesCertificatesThatDoNotVerify()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("Qt has no TLS here.");
    RawServer server(selfSignedServer());
    server.answer = http("200 OK", "{\"token\": \"" + TokenFixture::token().toUtf8() + "\"}");

    const Result<QString> token = TokenFixture::fetch(*source(QUrl(u"https://127.0.0.1:%1"_s.arg(server.port()))));

    QVERIFY2(!token.hasValue(), "the key was given to a stranger");
    QVERIFY2(token.error().message.contains("The certificate of 127.0.0.1 does not verify: "_L1),
             qPrintable(token.error().message));
    QVERIFY(server.request.isEmpty());
}

void TestApiTokenSource::tellsThatThereIsNoKey()
{
    RawServer server;
    server.answer = http("200 OK", "{}");
    ApiTokenSource source({.baseUrl = url(server),
                           .organizationId = {},
                           .resourceId = {},
                           .resourceType = {},
                           .customerId = {},
                           .timeLimit = 20s},
                          ApiKeySource::fromFile(m_fixture.path(u"missing"_s)));

    const Result<QString> token = TokenFixture::fetch(source);

    QVERIFY(!token.hasValue());
    QVERIFY2(token.error().message.startsWith("There is no API key. "_L1), qPrintable(token.error().message));
    QVERIFY(server.request.isEmpty());
}

void TestApiTokenSource::aCancelledFetchBringsNothing()
{
    RawServer server;
    const auto source = this->source(url(server));
    int fetched = 0;
    connect(source.get(), &TokenSource::fetched, source.get(), [&] { ++fetched; });
    source->fetch();
    source->cancel();
    server.request.clear();
    server.answer = http("200 OK", "{\"token\": \"" + TokenFixture::token().toUtf8() + "\"}");

    QCOMPARE(TokenFixture::textOf(TokenFixture::fetch(*source)), TokenFixture::token());
    QCOMPARE(fetched, 1);
}

QTEST_GUILESS_MAIN(TestApiTokenSource)
#include "TestApiTokenSource.moc"
