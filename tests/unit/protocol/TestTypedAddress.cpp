// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/TypedAddress.h"

#include <QTest>

using namespace Qt::StringLiterals;
using vitrine::urlOfTypedAddress;

class TestTypedAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsTheSchemeOfABrowser_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");

        for (const QString &text : {u"example.com/x"_s,
                                    u"example.com"_s,
                                    u"Example.COM:8443"_s,
                                    u"example.com?token=a.b.c"_s,
                                    u"example.com#x"_s,
                                    u"www.example.com"_s,
                                    u"player.example.com/embed?token=a.b.c&t=1"_s,
                                    u"showroom.one.blendvision.com"_s,
                                    u"10.0.0.7"_s,
                                    u"192.168.1.2:8080/x"_s,
                                    u"[2001:db8::1]/x"_s,
                                    u"kiosk:8080/x"_s,
                                    u"münchen.example/x"_s,
                                    u"例え.テスト"_s,
                                    u"a.xn--p1ai"_s,
                                    u"example.com:80/x.json"_s,
                                    u"example.com/x?config=a.json"_s,
                                    u"example.com/u@v"_s,
                                    u"127.example.com/x"_s,
                                    u"256.1.1.1.example.com/x"_s})
            QTest::newRow(qPrintable(text)) << text << u"https://"_s + text;
        for (const QString &text :
             {u"localhost"_s, u"localhost:8080/x"_s, u"LOCALHOST:8080"_s, u"player.localhost/x"_s, u"127.0.0.1:8080"_s,
              u"127.0.0.1"_s, u"127.9.9.9/x"_s, u"[::1]:8080/x"_s, u"localhost/x.json"_s})
            QTest::newRow(qPrintable(text)) << text << u"http://"_s + text;
        for (const QString &text : {u"//host/x"_s, u"//example.com"_s, u"//player.example.com/x?a=b"_s})
            QTest::newRow(qPrintable(text)) << text << u"https:"_s + text;
        for (const QString &text : {u"//localhost:8080/x"_s, u"//127.0.0.1"_s})
            QTest::newRow(qPrintable(text)) << text << u"http:"_s + text;
    }

    void addsTheSchemeOfABrowser()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, url);
        const auto found = urlOfTypedAddress(text);
        QVERIFY(found.has_value());
        QCOMPARE(*found, url);
    }

    void leavesEverythingElse_data()
    {
        QTest::addColumn<QString>("text");
        // A JWT of {} and {"exp":1}, of the shortest kind and with a part that looks like a top-level domain.
        for (const QString &text : {u""_s,
                                    u"hello"_s,
                                    u"and/or"_s,
                                    u"what is this"_s,
                                    u"example.com/a b"_s,
                                    u"https://example.com/x"_s,
                                    u"http:example.com"_s,
                                    u"vitrine://play?demo"_s,
                                    u"mailto:a@example.com"_s,
                                    u"file:///etc/passwd"_s,
                                    u"demo"_s,
                                    u"demo:live"_s,
                                    u"demo:8080"_s,
                                    u"tel:12345"_s,
                                    u"x.json"_s,
                                    u"//tmp/x.json"_s,
                                    u"a/b.json"_s,
                                    u"folder.d/film.mp4"_s,
                                    u"/a/b.json"_s,
                                    u"folder.d/b.json"_s,
                                    u"e30.eyJleHAiOjF9.signature"_s,
                                    u"a.b.c"_s,
                                    u"user@example.com"_s,
                                    u"user:secret@example.com/x"_s,
                                    u"a..b/x"_s,
                                    u"-a.example/x"_s,
                                    u"1.5"_s,
                                    u"1.2.3"_s,
                                    u"300.1.1.1"_s,
                                    u"//"_s,
                                    u"///x"_s,
                                    u"[::1"_s,
                                    u"example.com:123456/x"_s,
                                    u"a.b/x"_s})
            QTest::newRow(qPrintable(text)) << text;
        QTest::newRow("longer than a name in DNS") << QString(u"a."_s.repeated(200) + u"example"_s);
    }

    void leavesEverythingElse()
    {
        QFETCH(const QString, text);
        QCOMPARE(urlOfTypedAddress(text), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(TestTypedAddress)
#include "TestTypedAddress.moc"
