// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/SessionEnd.h"

#include "support/FakeLogind.h"
#include "support/PrivateBus.h"

#include <QDBusMessage>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace vitrine;

class TestSessionEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QGuiApplication::setApplicationDisplayName(QStringLiteral("Vitrine")); }

    void theMachineWaitsUntilItIsOver()
    {
        PrivateBus bus;
        FakeLogind logind(bus.connect());
        auto end = std::make_unique<SessionEnd>();
        const QSignalSpy ending(end.get(), &SessionEnd::ending);
        end->listenToLogind(bus.connect());
        QTRY_VERIFY(logind.isLocked());
        QCOMPARE(logind.locks(), QStringList(QStringLiteral("shutdown Vitrine delay")));

        Q_EMIT logind.PrepareForShutdown(true);
        QTRY_COMPARE(ending.count(), 1);
        QVERIFY(logind.isLocked());
        end.reset();
        QTRY_VERIFY(!logind.isLocked());
    }

    void neitherSleepNorACancelledShutdownIsAnEnd()
    {
        PrivateBus bus;
        FakeLogind logind(bus.connect());
        SessionEnd end;
        const QSignalSpy ending(&end, &SessionEnd::ending);
        end.listenToLogind(bus.connect());
        QTRY_VERIFY(logind.isLocked());
        Q_EMIT logind.PrepareForSleep(true);
        Q_EMIT logind.PrepareForSleep(false);
        Q_EMIT logind.PrepareForShutdown(false);
        Q_EMIT logind.PrepareForShutdown(true); // behind the others, so that they have arrived
        QTRY_VERIFY(!ending.isEmpty());
        QTRY_VERIFY(end.children().isEmpty()); // it has asked about each
        QCOMPARE(ending.count(), 1);
    }

    // Any process may send a signal on the system bus.
    void nobodyElseAnnouncesAShutdown()
    {
        PrivateBus bus;
        FakeLogind logind(bus.connect());
        QDBusConnection stranger = bus.connect();
        const QDBusConnection own = bus.connect();
        SessionEnd end;
        const QSignalSpy ending(&end, &SessionEnd::ending);
        end.listenToLogind(own);
        QTRY_VERIFY(logind.isLocked());
        QDBusMessage announcement = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"),
                                                               QStringLiteral("org.freedesktop.login1.Manager"),
                                                               QStringLiteral("PrepareForShutdown"));
        announcement << true;
        QVERIFY(stranger.send(announcement));
        // What was sent before an answer of the bus has come before it.
        const QDBusMessage question =
            QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
                                           QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId"));
        for (const QDBusConnection &connection : {stranger, own})
            QCOMPARE(connection.call(question).type(), QDBusMessage::ReplyMessage);
        QCoreApplication::processEvents();
        QVERIFY(!end.children().isEmpty()); // it asks who that was
        QTRY_VERIFY(end.children().isEmpty());
        QVERIFY(ending.isEmpty());
        Q_EMIT logind.PrepareForShutdown(true);
        QTRY_COMPARE(ending.count(), 1);
    }

    void withoutALockAShutdownIsHeardOf()
    {
        PrivateBus bus;
        FakeLogind logind(bus.connect());
        logind.refuse();
        SessionEnd end;
        const QSignalSpy ending(&end, &SessionEnd::ending);
        end.listenToLogind(bus.connect());
        QTRY_COMPARE(logind.locks().size(), 1);
        Q_EMIT logind.PrepareForShutdown(true);
        QTRY_COMPARE(ending.count(), 1);
    }

    void aBusThatStopsIsNotWaitedFor()
    {
        PrivateBus bus;
        FakeLogind logind(bus.connect());
        SessionEnd end;
        const QSignalSpy ending(&end, &SessionEnd::ending);
        const QDBusConnection own = bus.connect();
        QElapsedTimer clock;
        clock.start();
        bus.freeze();
        end.listenToLogind(own);
        QVERIFY(clock.elapsed() < 25'000); // the time limit of a D-Bus call
        bus.thaw();
        QTRY_VERIFY(logind.isLocked());
        Q_EMIT logind.PrepareForShutdown(true);
        QTRY_COMPARE(ending.count(), 1);
    }

    void withoutBusOrLogindThereIsNothingToHear()
    {
        SessionEnd end;
        const QSignalSpy ending(&end, &SessionEnd::ending);
        end.listenToLogind(QDBusConnection(QStringLiteral("never connected")));
        PrivateBus bus;
        end.listenToLogind(bus.connect());
        QTRY_VERIFY(end.findChildren<QObject *>().isEmpty()); // the answer has come
        QVERIFY(ending.isEmpty());
    }

    void theSessionManagerEndsTheProgram()
    {
        SessionEnd end;
        const QSignalSpy ending(&end, &SessionEnd::ending);
        const QSignalSpy quit(qApp, &QCoreApplication::aboutToQuit);
        QEvent die(QEvent::Quit);
        QCoreApplication::sendEvent(qApp, &die);
        QCOMPARE(ending.count(), 1);
        QVERIFY(quit.isEmpty());
    }
};

QTEST_MAIN(TestSessionEnd)
#include "TestSessionEnd.moc"
