// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/BrowserVersion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestBrowserVersion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsQtWebEnginesAnswer();
    void findsChromiumInAUserAgent_data();
    void findsChromiumInAUserAgent();
    void rejectsOtherServers_data();
    void rejectsOtherServers();
};

void TestBrowserVersion::readsQtWebEnginesAnswer()
{
    const auto version = BrowserVersion::fromJson(R"({
        "Browser": "vitrine/0.1.0", "Protocol-Version": "1.3",
        "User-Agent": "Mozilla/5.0 (X11) QtWebEngine/6.4.2 Chrome/102.0.5005.177 Safari/537.36",
        "webSocketDebuggerUrl": "ws://127.0.0.1:9464/devtools/browser/95f60fe3-8f7a"
    })");

    QVERIFY(version);
    QCOMPARE(*version, (BrowserVersion{u"102.0.5005.177"_s, u"/devtools/browser/95f60fe3-8f7a"_s}));
    QCOMPARE(version->product(), u"Chrome/102.0.5005.177"_s);
    QCOMPARE(version->majorVersion(), 102);
}

void TestBrowserVersion::findsChromiumInAUserAgent_data()
{
    QTest::addColumn<QString>("userAgent");
    QTest::addColumn<QString>("version");
    QTest::newRow("last") << u"a Chrome/122.0.1"_s << u"122.0.1"_s;
    QTest::newRow("short") << u"Chrome/9 x"_s << u"9"_s;
    QTest::newRow("none") << u"Mozilla/5.0 Firefox/1"_s << QString();
    QTest::newRow("another name") << u"NotChrome/1"_s << QString();
    QTest::newRow("no number") << u"Chrome/x"_s << QString();
}

void TestBrowserVersion::findsChromiumInAUserAgent()
{
    QFETCH(const QString, userAgent);
    QTEST(BrowserVersion::chromiumIn(userAgent), "version");
}

void TestBrowserVersion::rejectsOtherServers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>");
    QTest::newRow("no address") << QByteArray(R"({"Browser": "x"})");
    QTest::newRow("another path") << QByteArray(R"({"webSocketDebuggerUrl": "ws://h/else"})");
}

void TestBrowserVersion::rejectsOtherServers()
{
    QFETCH(const QByteArray, answer);
    QVERIFY(!BrowserVersion::fromJson(answer));
}

QTEST_GUILESS_MAIN(TestBrowserVersion)
#include "TestBrowserVersion.moc"
