// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/SystemNetwork.h"

#include "support/PrivateBus.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace vitrine;

namespace {

constexpr uint disconnected = 20;
constexpr uint connecting = 40;
constexpr uint connectedGlobal = 70;

/// The part of NetworkManager that tells its state.
class Manager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint State READ state)

public:
    Manager(const QDBusConnection &bus, uint state)
        : m_bus(bus)
        , m_state(state)
    {
        if (!m_bus.registerObject(QStringLiteral("/org/freedesktop/NetworkManager"), this,
                                  QDBusConnection::ExportAllProperties | QDBusConnection::ExportAllSignals) ||
            !m_bus.registerService(QStringLiteral("org.freedesktop.NetworkManager")))
            qFatal("NetworkManager: %s", qPrintable(m_bus.lastError().message()));
    }
    ~Manager() override { m_bus.unregisterService(QStringLiteral("org.freedesktop.NetworkManager")); }

    [[nodiscard]] uint state()
    {
        ++questions;
        return m_state;
    }
    void change(uint state)
    {
        m_state = state;
        Q_EMIT StateChanged(state);
    }

    int questions = 0;

Q_SIGNALS:
    void StateChanged(uint state);

private:
    QDBusConnection m_bus;
    uint m_state;
};

} // namespace

class TestSystemNetwork : public QObject
{
    Q_OBJECT

private:
    static QList<bool> values(const QSignalSpy &reported)
    {
        QList<bool> all;
        for (const QVariantList &arguments : reported)
            all += arguments.first().toBool();
        return all;
    }

private Q_SLOTS:
    void reportsTheStateAndItsChanges()
    {
        PrivateBus bus;
        Manager manager(bus.connect(), disconnected);
        SystemNetwork network;
        const QSignalSpy reported(&network, &SystemNetwork::reported);
        network.follow(bus.connect());
        QTRY_COMPARE(values(reported), QList({true}));
        manager.change(connecting);
        QTRY_COMPARE(values(reported), QList({true, false}));
        manager.change(connectedGlobal);
        QTRY_COMPARE(values(reported), QList({true, false, false}));
        manager.change(disconnected);
        QTRY_COMPARE(values(reported), QList({true, false, false, true}));
    }

    // Any process may send a signal on the system bus.
    void aFalseSignalChangesNothing()
    {
        PrivateBus bus;
        Manager manager(bus.connect(), connectedGlobal);
        SystemNetwork network;
        const QSignalSpy reported(&network, &SystemNetwork::reported);
        network.follow(bus.connect());
        QTRY_COMPARE(values(reported), QList({false}));
        const QDBusConnection liar = bus.connect();
        QDBusMessage lie = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/NetworkManager"),
                                                      QStringLiteral("org.freedesktop.NetworkManager"),
                                                      QStringLiteral("StateChanged"));
        lie << disconnected;
        for (int i = 0; i < 100; ++i)
            QVERIFY(liar.send(lie));
        manager.questions = 0;
        QTRY_VERIFY(manager.questions > 0);
        QTRY_VERIFY(network.children().isEmpty());
        QCOMPARE(values(reported), QList({false}));
    }

    void aManagerThatEndsIsForgotten()
    {
        PrivateBus bus;
        auto manager = std::make_unique<Manager>(bus.connect(), disconnected);
        SystemNetwork network;
        const QSignalSpy reported(&network, &SystemNetwork::reported);
        network.follow(bus.connect());
        QTRY_COMPARE(values(reported), QList({true}));
        manager.reset();
        QTRY_COMPARE(values(reported), QList({true, false}));
        manager = std::make_unique<Manager>(bus.connect(), disconnected);
        QTRY_COMPARE(values(reported), QList({true, false, true}));
    }

    void eachStateHasAMeaning_data()
    {
        QTest::addColumn<uint>("state");
        QTest::addColumn<bool>("isOffline");
        QTest::newRow("asleep") << 10U << false;
        QTest::newRow("disconnected") << 20U << true;
        QTest::newRow("disconnecting") << 30U << true;
        QTest::newRow("connecting") << 40U << false;
        QTest::newRow("local") << 50U << false;
        QTest::newRow("site") << 60U << false;
        QTest::newRow("global") << 70U << false;
    }

    void eachStateHasAMeaning()
    {
        QFETCH(const uint, state);
        QFETCH(const bool, isOffline);
        PrivateBus bus;
        Manager manager(bus.connect(), state);
        SystemNetwork network;
        const QSignalSpy reported(&network, &SystemNetwork::reported);
        network.follow(bus.connect());
        QTRY_COMPARE(values(reported), QList({isOffline}));
    }

    void aBusThatStopsIsNotWaitedFor()
    {
        PrivateBus bus;
        Manager manager(bus.connect(), disconnected);
        SystemNetwork network;
        const QSignalSpy reported(&network, &SystemNetwork::reported);
        const QDBusConnection own = bus.connect();
        QElapsedTimer clock;
        clock.start();
        bus.freeze();
        network.follow(own);
        QVERIFY(clock.elapsed() < 25'000); // the time limit of a D-Bus call
        bus.thaw();
        QTRY_COMPARE(values(reported), QList({true}));
    }

    void withoutABusNothingIsReported()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        SystemNetwork network;
        network.follow(QDBusConnection(QStringLiteral("never connected")));
        QVERIFY(network.children().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSystemNetwork)
#include "TestSystemNetwork.moc"
