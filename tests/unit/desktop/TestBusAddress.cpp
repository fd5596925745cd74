// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/BusAddress.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace vitrine;
using namespace Qt::StringLiterals;

class TestBusAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSystemBusHasADefault()
    {
        QProcessEnvironment environment;
        QCOMPARE(systemBusAddress(environment), u"unix:path=/var/run/dbus/system_bus_socket"_s);
        environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, u"unix:path=/x"_s);
        QCOMPARE(systemBusAddress(environment), u"unix:path=/x"_s);
    }

    void theSessionBusIsTheOneThatTheVariableNames()
    {
        QTemporaryDir folder;
        QVERIFY(QFile(folder.filePath(u"bus"_s)).open(QIODevice::WriteOnly));
        QProcessEnvironment environment;
        environment.insert(u"XDG_RUNTIME_DIR"_s, folder.path());
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:abstract=/y"_s);
        QCOMPARE(sessionBusAddress(environment), u"unix:abstract=/y"_s);
    }

    void theSessionBusMayBeInTheRuntimeFolder()
    {
        QTemporaryDir folder;
        const QString runtime = folder.filePath(u"a b"_s);
        QVERIFY(QDir().mkdir(runtime));
        QProcessEnvironment environment;
        environment.insert(u"XDG_RUNTIME_DIR"_s, runtime);
        QCOMPARE(sessionBusAddress(environment), QString());
        QVERIFY(QFile(runtime + u"/bus"_s).open(QIODevice::WriteOnly));
        QCOMPARE(sessionBusAddress(environment), u"unix:path="_s + folder.path() + u"/a%20b/bus"_s);
    }

    void thereMayBeNoSessionBus() { QCOMPARE(sessionBusAddress(QProcessEnvironment()), QString()); }
};

QTEST_GUILESS_MAIN(TestBusAddress)
#include "TestBusAddress.moc"
