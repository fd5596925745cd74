// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/inhibition/PortalInhibitor.h"

#include "support/FakePortal.h"
#include "support/FakeScreenSaver.h"
#include "support/PrivateBus.h"

#include <QRandomGenerator>
#include <QTest>

using namespace vitrine;
using namespace Qt::StringLiterals;

class TestPortalInhibitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inhibitsAsLongAsItIsWanted()
    {
        PrivateBus bus;
        FakePortal portal(bus.connect());
        PortalInhibitor inhibitor(bus.connect());
        inhibitor.setInhibited(true);
        QTRY_COMPARE(portal.inhibitions(), QList<uint>{12}); // suspend and idle
        inhibitor.setInhibited(true);
        inhibitor.setInhibited(false);
        QTRY_COMPARE(portal.inhibitions(), QList<uint>());
        QCOMPARE(portal.asked(), 1);
    }

    void followsWhatIsWanted()
    {
        QRandomGenerator random(15);
        PrivateBus bus;
        FakePortal portal(bus.connect());
        PortalInhibitor inhibitor(bus.connect());
        for (int step = 0; step < 1000; ++step) {
            // Also several changes before the portal has answered.
            bool wanted = false;
            for (int change = random.bounded(1, 5); change > 0; --change) {
                wanted = random.bounded(2) == 1;
                inhibitor.setInhibited(wanted);
            }
            QVERIFY(QTest::qWaitFor([&] { return portal.inhibitions().size() == (wanted ? 1 : 0); }));
        }
    }

    void leavesItToTheEngineWhereThatCanInhibit_data()
    {
        QTest::addColumn<QString>("service");
        QTest::newRow("screen saver") << u"org.freedesktop.ScreenSaver"_s;
        QTest::newRow("GNOME") << u"org.gnome.SessionManager"_s;
    }

    void leavesItToTheEngineWhereThatCanInhibit()
    {
        QFETCH(const QString, service);
        PrivateBus bus;
        FakePortal portal(bus.connect());
        QDBusConnection other = bus.connect();
        QVERIFY(other.registerService(service));
        PortalInhibitor inhibitor(bus.connect());
        inhibitor.setInhibited(true);
        QVERIFY(other.unregisterService(service));
        inhibitor.setInhibited(false);
        // The next time, the engine cannot.
        inhibitor.setInhibited(true);
        QTRY_COMPARE(portal.inhibitions().size(), 1);
        QCOMPARE(portal.asked(), 1);
    }

    void endsWithTheObject()
    {
        PrivateBus bus;
        FakePortal portal(bus.connect());
        {
            PortalInhibitor inhibitor(bus.connect());
            inhibitor.setInhibited(true);
            QTRY_VERIFY(inhibitor.isInhibited());
            QCOMPARE(portal.inhibitions().size(), 1);
        }
        QTRY_COMPARE(portal.inhibitions().size(), 0);
    }

    void asksOnceEachTime()
    {
        PrivateBus bus;
        FakePortal portal(bus.connect());
        portal.refuse();
        PortalInhibitor inhibitor(bus.connect());
        for (int times = 1; times <= 3; ++times) {
            inhibitor.setInhibited(true);
            QTRY_COMPARE(portal.asked(), times);
            inhibitor.setInhibited(false);
        }
        QVERIFY(!inhibitor.isInhibited());
    }

    void anInhibitionEndsWithThePortal()
    {
        PrivateBus bus;
        PortalInhibitor inhibitor(bus.connect());
        {
            FakePortal portal(bus.connect());
            inhibitor.setInhibited(true);
            QTRY_VERIFY(inhibitor.isInhibited());
        }
        QTRY_VERIFY(!inhibitor.isInhibited());
        inhibitor.setInhibited(false);
        FakePortal next(bus.connect());
        inhibitor.setInhibited(true);
        QTRY_COMPARE(next.inhibitions().size(), 1);
    }

    void withoutAPortalItIsQuiet()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        PrivateBus bus;
        PortalInhibitor inhibitor(bus.connect());
        inhibitor.setInhibited(true);
        inhibitor.setInhibited(false);
        // The answers have come before that of the portal which starts now.
        FakePortal portal(bus.connect());
        inhibitor.setInhibited(true);
        QTRY_COMPARE(portal.inhibitions().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPortalInhibitor)
#include "TestPortalInhibitor.moc"
