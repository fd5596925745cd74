// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/BusProbe.h"

#include "support/PrivateBus.h"

#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace vitrine;

class TestBusProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBusThatTalksIsToldOnce()
    {
        PrivateBus bus;
        BusProbe probe(bus.address());
        QSignalSpy answered(&probe, &BusProbe::answered);
        probe.start();
        QTRY_COMPARE(answered.size(), 1);
        // Nothing of the talk is left that could tell it again.
        QVERIFY(bus.connect().isConnected());
        QCOMPARE(answered.size(), 1);
    }

    void aBusThatIsNotThereKeepsNobodyWaiting_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("no socket") << QStringLiteral("unix:path=/nowhere/bus");
        QTest::newRow("no abstract socket") << QStringLiteral("unix:abstract=/nowhere/bus,guid=0");
        QTest::newRow("another transport") << QStringLiteral("tcp:host=localhost,port=1");
        QTest::newRow("no address at all") << QStringLiteral("nonsense");
    }

    void aBusThatIsNotThereKeepsNobodyWaiting()
    {
        QFETCH(const QString, address);
        BusProbe probe(address);
        QSignalSpy answered(&probe, &BusProbe::answered);
        probe.start();
        QTRY_COMPARE(answered.size(), 1);
    }

    void aMuteBusIsNotToldUntilItTalks_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isAbstract");
        QTest::newRow("a path") << QStringLiteral("unix:path=%1,guid=0;tcp:host=localhost") << false;
        QTest::newRow("an abstract socket") << QStringLiteral("unix:abstract=%1") << true;
    }

    void aMuteBusIsNotToldUntilItTalks()
    {
        QFETCH(const QString, address);
        QFETCH(const bool, isAbstract);
        QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("a bus"));
        QLocalServer server;
        if (isAbstract)
            server.setSocketOptions(QLocalServer::AbstractNamespaceOption);
        QVERIFY2(server.listen(name), qPrintable(server.errorString()));
        BusProbe probe(address.arg(QString(name).replace(u' ', QStringLiteral("%20"))));
        QSignalSpy answered(&probe, &BusProbe::answered);
        probe.start();
        QTRY_VERIFY(server.hasPendingConnections());
        QLocalSocket *heard = server.nextPendingConnection();
        // It begins as every client does (D-Bus specification, authentication protocol).
        QTRY_COMPARE(heard->peek(64), QByteArrayLiteral("\0AUTH\r\n"));
        QVERIFY(answered.isEmpty());
        heard->write("REJECTED EXTERNAL\r\n");
        QTRY_COMPARE(answered.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBusProbe)
#include "TestBusProbe.moc"
