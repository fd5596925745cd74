// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/BusHello.h"

#include "support/PrivateBus.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestBusHello : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBusThatRepliesIsNotSilent()
    {
        PrivateBus bus;
        for (int times = 0; times < 10; ++times)
            QVERIFY(!BusHello(bus.address()).isSilent(20s));
        QVERIFY(bus.connect().isConnected());
    }

    void aBusThatIsNotThereIsNotWaitedFor_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("no socket") << u"unix:path=/nowhere/bus"_s;
        QTest::newRow("no abstract socket") << u"unix:abstract=/nowhere/bus,guid=0"_s;
        QTest::newRow("no socket file") << u"unix:path=/dev/null"_s;
        QTest::newRow("name too long") << u"unix:path=/"_s + QString(300, u'x');
        QTest::newRow("another transport") << u"tcp:host=localhost,port=1"_s;
        QTest::newRow("none") << QString();
    }

    void aBusThatIsNotThereIsNotWaitedFor()
    {
        QFETCH(const QString, address);
        QVERIFY(!BusHello(address).isSilent(24h));
    }

    void aBusThatDoesNotLetAProgramInIsSilent_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<bool>("isSilent");
        QTest::newRow("nothing") << QByteArray() << true;
        QTest::newRow("a part of a line") << QByteArray("OK 0123") << true;
        QTest::newRow("nothing after the authentication")
            << QByteArray("DATA\r\nOK 0123456789abcdef0123456789abcdef\r\nAGREE_UNIX_FD\r\n") << true;
        QTest::newRow("refusal") << QByteArray("DATA\r\nREJECTED EXTERNAL\r\nERROR\r\n") << false;
    }

    void aBusThatDoesNotLetAProgramInIsSilent()
    {
        QFETCH(const QByteArray, reply);
        QFETCH(const bool, isSilent);
        QTemporaryDir folder;
        QLocalServer server;
        QVERIFY2(server.listen(folder.filePath(u"a bus"_s)), qPrintable(server.errorString()));
        BusHello hello(u"unix:path="_s + folder.filePath(u"a%20bus"_s) + u";unix:path=/nowhere"_s);
        QTRY_VERIFY(server.hasPendingConnections());
        QLocalSocket *heard = server.nextPendingConnection();
        QTRY_VERIFY(heard->bytesAvailable() > 0);
        QVERIFY2(heard->readAll().startsWith(QByteArrayLiteral("\0AUTH EXTERNAL")), "as every client does");
        heard->write(reply);
        while (heard->bytesToWrite() > 0)
            QVERIFY(heard->waitForBytesWritten());
        QCOMPARE(hello.isSilent(isSilent ? 50ms : 20s), isSilent);
    }

    void aConnectionThatIsClosedIsNotWaitedFor()
    {
        QTemporaryDir folder;
        QLocalServer server;
        QVERIFY(server.listen(folder.filePath(u"bus"_s)));
        BusHello hello(u"unix:path="_s + server.fullServerName());
        QTRY_VERIFY(server.hasPendingConnections());
        delete server.nextPendingConnection();
        QVERIFY(!hello.isSilent(24h));
    }

    void assistiveTechnologyIsAskedOnlyWhereItRuns()
    {
        PrivateBus bus;
        BusHello hello(bus.address());
        QVERIFY(!hello.isAccessibilitySilent(24h)); // not before the bus has let it in
        QVERIFY(!hello.isSilent(20s));
        QVERIFY(!hello.isAccessibilitySilent(24h));
    }

    void assistiveTechnologyThatDoesNotReplyIsSilent()
    {
        PrivateBus bus;
        QObject service; // replies in the event loop, which does not run meanwhile
        QDBusConnection its = bus.connect();
        QVERIFY(its.registerObject(u"/org/a11y/bus"_s, &service, QDBusConnection::ExportAllProperties));
        QVERIFY(its.registerService(u"org.a11y.Bus"_s));
        BusHello hello(bus.address());
        QVERIFY(!hello.isSilent(20s));
        QVERIFY(hello.isAccessibilitySilent(50ms));
    }

    void assistiveTechnologyThatRepliesIsNotSilent()
    {
        PrivateBus bus;
        QVERIFY(bus.connect().registerService(u"org.a11y.Bus"_s));
        BusHello hello(bus.address());
        QVERIFY(!hello.isSilent(20s));
        QVERIFY(!hello.isAccessibilitySilent(20s)); // the thread of QtDBus replies that there is no such object
    }

    void aBusThatTakesNoMoreConnectionsIsSilent()
    {
        QTemporaryDir folder;
        QLocalServer server;
        server.setListenBacklogSize(1);
        QVERIFY(server.listen(folder.filePath(u"bus"_s)));
        const QString address = u"unix:path="_s + server.fullServerName();
        std::vector<std::unique_ptr<BusHello>> waiting;
        for (int times = 0; times < 10; ++times)
            waiting.push_back(std::make_unique<BusHello>(address));
        QVERIFY(waiting.back()->isSilent(50ms));
    }
};

QTEST_GUILESS_MAIN(TestBusHello)
#include "TestBusHello.moc"
