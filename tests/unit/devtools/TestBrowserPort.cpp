// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/BrowserPort.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestBrowserPort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatQtReads_data();
    void readsWhatQtReads();
    void rejectsWhatIsNoPort_data();
    void rejectsWhatIsNoPort();
    void writesAddressesAsInUrls();
    void findsAPortThatIsFree();
};

void TestBrowserPort::readsWhatQtReads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("port") << u"9222"_s << u"127.0.0.1"_s << 9222;
    QTest::newRow("address") << u"127.0.0.2:1"_s << u"127.0.0.2"_s << 1;
    QTest::newRow("name") << u"localhost:65535"_s << u"localhost"_s << 65535;
    QTest::newRow("IPv6") << u"[::1]:9222"_s << u"::1"_s << 9222;
}

void TestBrowserPort::readsWhatQtReads()
{
    QFETCH(const QString, text);
    const auto port = BrowserPort::fromText(text);

    QVERIFY2(port, port ? "" : qPrintable(port.error().message));
    QTEST(port->host, "host");
    QTEST(int(port->port), "port");
}

void TestBrowserPort::rejectsWhatIsNoPort_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "0", "65536", "-1", "x", "127.0.0.1", "127.0.0.1:", ":9222", "a b:9222", "h/p:9222"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestBrowserPort::rejectsWhatIsNoPort()
{
    QFETCH(const QString, text);
    const auto port = BrowserPort::fromText(text);

    QVERIFY(!port);
    QVERIFY2(port.error().message.contains(u"such as 127.0.0.1:9222"_s), qPrintable(port.error().message));
}

void TestBrowserPort::writesAddressesAsInUrls()
{
    const BrowserPort plain{.host = u"127.0.0.1"_s, .port = 9222};
    const BrowserPort bracketed{.host = u"::1"_s, .port = 9222};

    QCOMPARE(plain.text(), u"127.0.0.1:9222"_s);
    QCOMPARE(bracketed.text(), u"[::1]:9222"_s);
    QCOMPARE(bracketed.url(u"ws"_s, u"/a/b"_s), QUrl(u"ws://[::1]:9222/a/b"_s));
    QCOMPARE(*BrowserPort::fromText(bracketed.text()), bracketed);
}

void TestBrowserPort::findsAPortThatIsFree()
{
    const auto port = BrowserPort::unused();
    QVERIFY2(port, port ? "" : qPrintable(port.error().message));
    QTcpServer server;

    QVERIFY2(server.listen(QHostAddress(port->host), port->port), qPrintable(server.errorString()));
}

QTEST_GUILESS_MAIN(TestBrowserPort)
#include "TestBrowserPort.moc"
