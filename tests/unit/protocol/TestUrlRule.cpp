// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/UrlRule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestUrlRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesWhatItSays_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *name, const char *rule, const char *url, bool matches) {
            QTest::newRow(name) << QString::fromUtf8(rule) << QString::fromUtf8(url) << matches;
        };
        row("the host alone", "https://example.com", "https://example.com/any/path?q#f", true);
        row("its root", "https://example.com/", "https://example.com", true);
        row("the same as the host alone", "https://example.com/", "https://example.com/x", true);
        row("another scheme", "https://example.com", "http://example.com/", false);
        row("another host", "https://example.com", "https://example.net/", false);
        row("look-alike suffix", "https://example.com", "https://example.com.evil.net/", false);
        row("look-alike prefix", "https://example.com", "https://evil-example.com/", false);
        row("user name", "https://example.com", "https://example.com@evil.net/", false);
        row("upper case", "HTTPS://Example.COM", "https://EXAMPLE.com/", true);
        row("umlaut",
            "https://b\xC3\xBC"
            "cher.example",
            "https://xn--bcher-kva.example/", true);
        row("a subdomain is not the host", "https://example.com", "https://a.example.com/", false);
        row("subdomain", "https://*.example.com", "https://a.example.com/", true);
        row("deep subdomain", "https://*.example.com", "https://a.b.example.com/", true);
        row("the domain itself", "https://*.example.com", "https://example.com/", false);
        row("the domain without a dot", "https://*.example.com", "https://evilexample.com/", false);
        row("the default port", "https://example.com:443", "https://example.com/", true);
        row("another port", "https://example.com", "https://example.com:8443/", false);
        row("its port", "https://example.com:8443", "https://example.com:8443/", true);
        row("without its port", "https://example.com:8443", "https://example.com/", false);
        row("any port", "http://localhost:*/x", "http://localhost:1234/x", true);
        row("any port, the default one", "http://localhost:*/x", "http://localhost/x", true);
        row("path", "https://example.com/a", "https://example.com/a?b=c", true);
        row("below a path", "https://example.com/a", "https://example.com/a/b", false);
        row("below a prefix", "https://example.com/a/*", "https://example.com/a/b", true);
        row("the prefix itself", "https://example.com/a/*", "https://example.com/a", true);
        row("beside a prefix", "https://example.com/a/*", "https://example.com/ab", false);
        row("out of a prefix", "https://example.com/a/*", "https://example.com/a/../b", false);
        row("out of a prefix, encoded", "https://example.com/a/*", "https://example.com/a/%2e%2e/b", false);
        row("all paths", "https://example.com/*", "https://example.com/x", true);
        row("web socket", "https://example.com", "wss://example.com/x", true);
        row("web socket without TLS", "https://example.com", "ws://example.com/x", false);
        row("IPv6", "http://[::1]:8080", "http://[::1]:8080/x", true);
        row("a file", "https://example.com", "file:///etc/passwd", false);
        row("data", "https://example.com", "data:text/html,https://example.com", false);
        row("script", "https://example.com", "javascript:alert(1)", false);
    }

    void matchesWhatItSays()
    {
        QFETCH(const QString, rule);
        QFETCH(const QString, url);
        QFETCH(const bool, matches);
        const Result<UrlRule> read = UrlRule::fromText(rule);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->matches(QUrl(url)), matches);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("why");
        QTest::newRow("empty") << QString() << u"does not begin with https:// or http://"_s;
        QTest::newRow("host alone") << u"example.com"_s << u"does not begin with https:// or http://"_s;
        QTest::newRow("another scheme") << u"file:///etc"_s << u"does not begin with https:// or http://"_s;
        QTest::newRow("any scheme") << u"*://example.com"_s << u"does not begin with https:// or http://"_s;
        QTest::newRow("no host") << u"https:///x"_s << u"has no valid host"_s;
        QTest::newRow("star inside") << u"https://a.*.example.com"_s << u"has no valid host"_s;
        QTest::newRow("star alone") << u"https://*"_s << u"has no valid host"_s;
        QTest::newRow("wrong port") << u"https://example.com:99999"_s << u"has no valid host"_s;
        QTest::newRow("user name") << u"https://me@example.com"_s << u"has a user name"_s;
        QTest::newRow("query") << u"https://example.com/?a=b"_s << u"has a query"_s;
        QTest::newRow("star in the path") << u"https://example.com/a/*/b"_s << u"has a “*” in its path"_s;
        QTest::newRow("star at the end of a name") << u"https://example.com/a*"_s << u"has a “*” in its path"_s;
    }

    void saysWhatIsWrong()
    {
        QFETCH(const QString, rule);
        QFETCH(const QString, why);
        const Result<UrlRule> read = UrlRule::fromText(rule);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(why), qPrintable(read.error().message));
        QVERIFY2(read.error().message.contains(u"https://*.example.com:8443/path/*"_s),
                 qPrintable(read.error().message));
    }
};

QTEST_APPLESS_MAIN(TestUrlRule)
#include "TestUrlRule.moc"
