// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/GatewayAccess.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestGatewayAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsProgramsOfThisMachineIn_data();
    void letsProgramsOfThisMachineIn();
    void refusesWebPages_data();
    void refusesWebPages();
    void needsTheTokenWhereThereIsOne_data();
    void needsTheTokenWhereThereIsOne();
    void makesTokensThatCannotBeGuessed();

private:
    static HttpRequest request(const HttpHeaders &headers, const QString &path = u"/json/version"_s)
    {
        return {.method = HttpRequest::Method::Get, .path = path, .headers = headers};
    }
};

void TestGatewayAccess::letsProgramsOfThisMachineIn_data()
{
    QTest::addColumn<QByteArray>("host");
    for (const char *host : {"127.0.0.1:9222", "127.0.0.1", "localhost:9222", "LOCALHOST", "[::1]:9222"})
        QTest::newRow(host) << QByteArray(host);
    QTest::newRow("another port, as in a tunnel") << "127.0.0.1:1"_ba;
}

void TestGatewayAccess::letsProgramsOfThisMachineIn()
{
    QFETCH(const QByteArray, host);
    const auto path = GatewayAccess().allowedPath(request({{"Host", host}, {"User-Agent", "Playwright"}}));

    QVERIFY2(path, path ? "" : qPrintable(path.error().message));
    QCOMPARE(*path, u"/json/version"_s);
    QVERIFY(GatewayAccess().allowedPath(request({{"Host", host}, {"Sec-Fetch-Site", "none"}})));
}

void TestGatewayAccess::refusesWebPages_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<QString>("why");
    const auto host = [](const char *value) {
        return HttpHeaders{{"Host", value}};
    };
    for (const char *value :
         {"attacker.example:9222", "127.0.0.1.attacker.example", "localhost.attacker.example", "127.0.0.2",
          "10.0.0.1:9222", "0.0.0.0:9222", "", "127.0.0.1@attacker.example", "a@127.0.0.1", "127.0.0.1/", "127.0.0.1#",
          "127.0.0.1?", "127.0.0.1:x", "[::2]", "127.0.0.1, 127.0.0.1"})
        QTest::newRow(value) << host(value) << u"Host"_s;
    QTest::newRow("no host") << HttpHeaders() << u"Host"_s;
    QTest::newRow("two hosts") << HttpHeaders{{"Host", "127.0.0.1"}, {"host", "127.0.0.1"}} << u"Host"_s;
    for (const char *origin : {"https://attacker.example", "http://127.0.0.1:9222", "http://localhost", "null", ""})
        QTest::newRow(origin) << HttpHeaders{{"Host", "127.0.0.1"}, {"origin", origin}} << u"Origin"_s;
    for (const char *site : {"cross-site", "same-site", "same-origin"})
        QTest::newRow(site) << HttpHeaders{{"Host", "127.0.0.1"}, {"Sec-Fetch-Site", site}} << u"browser"_s;
}

void TestGatewayAccess::refusesWebPages()
{
    QFETCH(const HttpHeaders, headers);
    QFETCH(const QString, why);
    const auto path = GatewayAccess().allowedPath(request(headers));

    QVERIFY(!path);
    QVERIFY2(path.error().message.contains(why), qPrintable(path.error().message));
}

void TestGatewayAccess::needsTheTokenWhereThereIsOne_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("path");
    QTest::newRow("below it") << u"/secret/json/version/"_s << u"/json/version/"_s;
    QTest::newRow("alone") << u"/secret"_s << u"/"_s;
    QTest::newRow("with a slash") << u"/secret/"_s << u"/"_s;
    QTest::newRow("none") << u"/json/version"_s << QString();
    QTest::newRow("a part") << u"/secre/json/version"_s << QString();
    QTest::newRow("more") << u"/secret1/json/version"_s << QString();
    QTest::newRow("another") << u"/sEcret/json/version"_s << QString();
    QTest::newRow("empty") << u"//json/version"_s << QString();
    QTest::newRow("later") << u"/json/secret"_s << QString();
}

void TestGatewayAccess::needsTheTokenWhereThereIsOne()
{
    QFETCH(const QString, given);
    const auto path = GatewayAccess(u"secret"_s).allowedPath(request({{"Host", "127.0.0.1"}}, given));

    QTEST(path ? *path : QString(), "path");
    QVERIFY2(path || !path.error().message.contains(u"secret"_s), "the message must not tell the token");
}

void TestGatewayAccess::makesTokensThatCannotBeGuessed()
{
    QSet<QString> tokens;
    for (int i = 0; i < 100; ++i) {
        const QString token = GatewayAccess::randomToken();
        QVERIFY2(QRegularExpression(u"^[A-Za-z0-9_-]{22}$"_s).match(token).hasMatch(), qPrintable(token));
        tokens.insert(token);
    }
    QCOMPARE(tokens.size(), 100);
    QCOMPARE(GatewayAccess(u"t"_s).basePath(), u"/t/"_s);
    QCOMPARE(GatewayAccess().basePath(), u"/"_s);
}

QTEST_GUILESS_MAIN(TestGatewayAccess)
#include "TestGatewayAccess.moc"
