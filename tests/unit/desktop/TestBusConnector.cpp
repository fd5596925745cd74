// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/BusConnector.h"

#include "support/PrivateBus.h"

#include <QLocalServer>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

using namespace vitrine;

class TestBusConnector : public QObject
{
    Q_OBJECT

private:
    /// Whether there was a connection, for each time that \a connector has told of one.
    const QList<bool> &record(BusConnector &connector)
    {
        m_connected.clear();
        connect(&connector, &BusConnector::connected, this,
                [this](const QDBusConnection &bus) { m_connected += bus.isConnected(); });
        return m_connected;
    }

    QList<bool> m_connected;

private Q_SLOTS:
    void connectsToABusThatReplies()
    {
        PrivateBus bus;
        BusConnector connector(bus.address(), [&bus] { return bus.connect(); });
        const QList<bool> &connected = record(connector);
        connector.start();
        QTRY_COMPARE(connected.size(), 1);
        QVERIFY(connected.first());
    }

    void connectsInAThreadOfItsOwn()
    {
        QSemaphore replies;
        std::atomic<bool> isConnecting = false;
        auto connector = std::make_unique<BusConnector>(QString(), [&] {
            isConnecting = true;
            replies.acquire();
            return QDBusConnection(QString());
        });
        const QList<bool> &connected = record(*connector);
        connector->start();
        QTRY_VERIFY(isConnecting);
        QVERIFY(connected.isEmpty());
        replies.release();
        QTRY_COMPARE(connected.size(), 1);
        QVERIFY(!connected.first());
    }

    void isDestroyedWhileItConnects()
    {
        struct Thread
        {
            QSemaphore replies;
            QSemaphore done;
        };
        const auto thread = std::make_shared<Thread>(); // which is left behind
        {
            BusConnector connector(QString(), [thread] {
                thread->replies.acquire();
                thread->done.release();
                return QDBusConnection(QString());
            });
            record(connector);
            connector.start();
        }
        thread->replies.release();
        QVERIFY(thread->done.tryAcquire(1, 30'000));
        QCoreApplication::processEvents();
        QVERIFY(m_connected.isEmpty());
    }

    void theConnectionEndsWithIt()
    {
        PrivateBus bus;
        const QString name = QStringLiteral("a connection");
        {
            BusConnector connector(bus.address(), name);
            const QList<bool> &connected = record(connector);
            connector.start();
            QTRY_COMPARE(connected, QList{true});
            QVERIFY(QDBusConnection(name).isConnected());
        }
        QVERIFY(!QDBusConnection(name).isConnected());
    }

    void aBusThatIsNotThereIsNotWaitedFor_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("no socket") << QStringLiteral("unix:path=/nowhere/bus");
        QTest::newRow("no abstract socket") << QStringLiteral("unix:abstract=/nowhere/bus,guid=0");
        QTest::newRow("another transport") << QStringLiteral("tcp:host=localhost,port=1");
        QTest::newRow("no address at all") << QStringLiteral("nonsense");
    }

    void aBusThatIsNotThereIsNotWaitedFor()
    {
        QFETCH(const QString, address);
        BusConnector connector(address, [] { return QDBusConnection(QString()); });
        const QList<bool> &connected = record(connector);
        connector.start();
        QTRY_COMPARE(connected.size(), 1);
    }

    void aBusThatDoesNotReplyIsNotConnectedTo_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isAbstract");
        QTest::newRow("a path") << QStringLiteral("unix:path=%1,guid=0;tcp:host=localhost") << false;
        QTest::newRow("an abstract socket") << QStringLiteral("unix:abstract=%1") << true;
    }

    void aBusThatDoesNotReplyIsNotConnectedTo()
    {
        QFETCH(const QString, address);
        QFETCH(const bool, isAbstract);
        QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("a bus"));
        QLocalServer server;
        if (isAbstract)
            server.setSocketOptions(QLocalServer::AbstractNamespaceOption);
        QVERIFY2(server.listen(name), qPrintable(server.errorString()));
        std::atomic<int> connects = 0;
        BusConnector connector(address.arg(QString(name).replace(u' ', QStringLiteral("%20"))), [&connects] {
            ++connects;
            return QDBusConnection(QString());
        });
        const QList<bool> &connected = record(connector);
        connector.start();
        QTRY_VERIFY(server.hasPendingConnections());
        QLocalSocket *heard = server.nextPendingConnection();
        // It begins as every client does (D-Bus specification, authentication protocol).
        QTRY_COMPARE(heard->peek(64), QByteArrayLiteral("\0AUTH\r\n"));
        QCOMPARE(connects, 0);
        heard->write("REJECTED EXTERNAL\r\n");
        QTRY_COMPARE(connected.size(), 1);
        QCOMPARE(connects, 1);
    }
};

QTEST_GUILESS_MAIN(TestBusConnector)
#include "TestBusConnector.moc"
