// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/BusName.h"

#include "support/PrivateBus.h"

#include <QDBusConnectionInterface>
#include <QElapsedTimer>
#include <QTest>

using namespace vitrine;

class TestBusName : public QObject
{
    Q_OBJECT

private:
    const QString m_first = QStringLiteral("org.example.Player");
    const QString m_second = QStringLiteral("org.example.Player.second");

    static bool isOn(const QDBusConnection &bus, const QString &name)
    {
        return bus.interface()->isServiceRegistered(name).value();
    }

private Q_SLOTS:
    void theFirstFreeNameIsTaken()
    {
        PrivateBus bus;
        const QDBusConnection other = bus.connect();
        {
            BusName first(bus.connect());
            BusName second(bus.connect());
            first.request({m_first, m_second});
            QTRY_VERIFY(isOn(other, m_first));
            QVERIFY(!isOn(other, m_second));
            second.request({m_first, m_second});
            QTRY_VERIFY(isOn(other, m_second));
        }
        QTRY_VERIFY(!isOn(other, m_first));
        QTRY_VERIFY(!isOn(other, m_second));
    }

    void aNameOfAnotherProgramIsLeftToIt()
    {
        PrivateBus bus;
        QDBusConnection other = bus.connect();
        QVERIFY(other.registerService(m_first));
        BusName name(bus.connect());
        name.request({m_first});
        QVERIFY(!name.children().isEmpty());
        QTRY_VERIFY(name.children().isEmpty()); // the answer has come
        QVERIFY(other.unregisterService(m_first));
        QVERIFY(!isOn(other, m_first)); // nor did it wait for the name
    }

    void aBusThatStopsIsNotWaitedFor()
    {
        PrivateBus bus;
        const QDBusConnection other = bus.connect();
        QElapsedTimer clock;
        clock.start();
        {
            BusName name(bus.connect());
            bus.freeze();
            name.request({m_first, m_second});
            bus.thaw();
            QTRY_VERIFY(isOn(other, m_first));
            bus.freeze();
        }
        bus.thaw();
        QVERIFY(clock.elapsed() < 25'000); // the time limit of a D-Bus call
        QTRY_VERIFY(!isOn(other, m_first));
    }
};

QTEST_GUILESS_MAIN(TestBusName)
#include "TestBusName.moc"
