// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "http/LoopbackAccess.h"

#include <QTest>

using namespace vitrine;

class TestLoopbackAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFaultOfARequest_data()
    {
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<LoopbackFault>("fault");
        const std::pair<QByteArray, QByteArray> host("Host", "127.0.0.1:9464");
        const auto row = [](const char *name, const HttpHeaders &headers, LoopbackFault fault) {
            QTest::newRow(name) << headers << fault;
        };
        row("a program", {host}, LoopbackFault::None);
        row("localhost", {{"host", "localhost"}}, LoopbackFault::None);
        row("IPv6", {{"Host", "[::1]:9464"}}, LoopbackFault::None);
        row("an address that was typed", {host, {"Sec-Fetch-Site", "none"}}, LoopbackFault::None);
        row("no host", {}, LoopbackFault::Host);
        row("two hosts", {host, host}, LoopbackFault::Host);
        row("another host", {{"Host", "site.example"}}, LoopbackFault::Host);
        row("a user name", {{"Host", "127.0.0.1@site.example"}}, LoopbackFault::Host);
        row("a path", {{"Host", "127.0.0.1/x"}}, LoopbackFault::Host);
        row("a script", {host, {"Origin", "https://site.example"}}, LoopbackFault::Origin);
        row("an empty origin", {host, {"Origin", ""}}, LoopbackFault::Origin);
        row("an image in a page", {host, {"Sec-Fetch-Site", "cross-site"}}, LoopbackFault::Site);
    }

    void findsTheFaultOfARequest()
    {
        QFETCH(const HttpHeaders, headers);
        HttpRequest request;
        request.headers = headers;
        QTEST(loopbackFault(request), "fault");
    }

    void comparesSecrets()
    {
        QVERIFY(isSameSecret("f00d", "f00d"));
        QVERIFY(!isSameSecret("f00d", "f00e"));
        QVERIFY(!isSameSecret("f00d", "f00d0"));
        QVERIFY(!isSameSecret("", "f00d"));
    }
};

QTEST_GUILESS_MAIN(TestLoopbackAccess)
#include "TestLoopbackAccess.moc"
