// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/health/HealthAccess.h"

#include <QTest>

using namespace vitrine;

class TestHealthAccess : public QObject
{
    Q_OBJECT

private:
    static HttpRequest request(HttpHeaders headers)
    {
        HttpRequest request;
        request.headers = std::move(headers);
        return request;
    }

private Q_SLOTS:
    void needsTheToken_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("isAllowed");
        const auto row = [](const char *name, const char *header, bool allowed) {
            QTest::newRow(name) << QByteArray(header) << allowed;
        };
        row("right", "Bearer 0123-secret", true);
        row("another case of the scheme", "bearer  0123-secret ", true);
        row("none", "", false);
        row("wrong", "Bearer 0123-secreT", false);
        row("a part", "Bearer 0123", false);
        row("more", "Bearer 0123-secret-more", false);
        row("empty", "Bearer ", false);
        row("another scheme", "Basic 0123-secret", false);
        row("without a scheme", "0123-secret", false);
        row("twice", "Bearer 0123-secret, Bearer 0123-secret", false);
    }

    void needsTheToken()
    {
        QFETCH(const QByteArray, header);
        const HealthAccess access("0123-secret");
        HttpHeaders headers{{"Host", "kiosk.example:9464"}};
        if (!header.isEmpty())
            headers += {"authorization", header};
        const auto decision = access.decide(request(headers));
        QTEST(decision == HealthAccess::Decision::Allowed, "isAllowed");
        if (decision != HealthAccess::Decision::Allowed)
            QCOMPARE(decision, HealthAccess::Decision::TokenMissing);
    }

    void withoutATokenNoWebPageIsAllowed_data()
    {
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<bool>("isAllowed");
        const auto row = [](const char *name, const HttpHeaders &headers, bool allowed) {
            QTest::newRow(name) << headers << allowed;
        };
        row("a program", {{"Host", "127.0.0.1:9464"}}, true);
        row("localhost", {{"Host", "localhost"}}, true);
        row("IPv6", {{"Host", "[::1]:9464"}}, true);
        row("typed into a browser", {{"Host", "localhost:9464"}, {"Sec-Fetch-Site", "none"}}, true);
        row("another site", {{"Host", "127.0.0.1:9464"}, {"Origin", "https://site.example"}}, false);
        row("an image in a page", {{"Host", "127.0.0.1:9464"}, {"Sec-Fetch-Site", "cross-site"}}, false);
        row("a name that resolves to this machine", {{"Host", "rebind.example:9464"}}, false);
        row("a user name", {{"Host", "localhost@rebind.example"}}, false);
        row("no host", {}, false);
    }

    void withoutATokenNoWebPageIsAllowed()
    {
        QFETCH(const HttpHeaders, headers);
        const auto decision = HealthAccess().decide(request(headers));
        QTEST(decision == HealthAccess::Decision::Allowed, "isAllowed");
        if (decision != HealthAccess::Decision::Allowed)
            QCOMPARE(decision, HealthAccess::Decision::WebPage);
    }
};

QTEST_GUILESS_MAIN(TestHealthAccess)
#include "TestHealthAccess.moc"
