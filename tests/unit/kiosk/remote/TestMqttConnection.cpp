// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/MqttConnection.h"

#include "support/MqttTestBroker.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

namespace {

/// \brief Answers one CONNECT after the other as it is told, and closes each connection then, apart from the last one.
class ScriptedBroker : public QTcpServer
{
public:
    explicit ScriptedBroker(const QByteArrayList &answers)
        : m_answers(answers)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("The test cannot listen.");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            auto received = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received] {
                *received += socket->readAll();
                const qsizetype version = received->indexOf("MQTT") + 4;
                if (m_answers.isEmpty())
                    m_rest = *received;
                if (version < 4 || version >= received->size() || m_answers.isEmpty())
                    return;
                m_versions += received->at(version);
                received->clear();
                socket->write(m_answers.takeFirst());
                if (!m_answers.isEmpty())
                    socket->disconnectFromHost();
            });
        });
    }

    [[nodiscard]] MqttBroker address() const { return {.host = u"127.0.0.1"_s, .port = serverPort()}; }
    /// 5 for MQTT 5, 4 for 3.1.1; one for each answer.
    [[nodiscard]] const QList<int> &versions() const { return m_versions; }
    /// What came after the last answer.
    [[nodiscard]] const QByteArray &rest() const { return m_rest; }

private:
    QByteArrayList m_answers;
    QList<int> m_versions;
    QByteArray m_rest;
};

const QByteArray accepted5 = QByteArray::fromHex("2003000000");

MqttClient::Session sessionAt(const ScriptedBroker &broker)
{
    return {.broker = broker.address(),
            .clientId = "kiosk",
            .will = {.topic = u"availability"_s, .payload = "offline", .isRetained = true},
            .filters = {u"availability"_s}};
}

} // namespace

class TestMqttConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesMqtt5FirstUnlessTheBrokerHasRefusedIt_data()
    {
        const QByteArray none;
        const QByteArray refused = QByteArray::fromHex("20020001");
        const QByteArray accepted4 = QByteArray::fromHex("20020000");
        QTest::addColumn<QByteArrayList>("answers");
        QTest::addColumn<QList<int>>("versions");
        QTest::newRow("accepted") << QByteArrayList{accepted5, accepted5} << QList<int>{5, 5};
        QTest::newRow("not answered") << QByteArrayList{none, accepted4, accepted5} << QList<int>{5, 4, 5};
        QTest::newRow("refused") << QByteArrayList{refused, accepted4, accepted4} << QList<int>{5, 4, 4};
        QTest::newRow("refused, then updated")
            << QByteArrayList{refused, accepted4, none, accepted5} << QList<int>{5, 4, 4, 5};
        QTest::newRow("refused, then not answered")
            << QByteArrayList{refused, accepted4, none, none, accepted4, accepted5} << QList<int>{5, 4, 4, 5, 4, 5};
    }

    void triesMqtt5FirstUnlessTheBrokerHasRefusedIt()
    {
        QFETCH(QByteArrayList, answers);
        QFETCH(QList<int>, versions);
        ScriptedBroker broker(answers);
        MqttConnection connection(sessionAt(broker),
                                  RetryBackoff(RetryBackoff::Limits{.shortest = 20ms, .longest = 50ms}));
        connection.start();
        QTRY_COMPARE(broker.versions().size(), versions.size());
        QCOMPARE(broker.versions(), versions);
    }

    void saysWhyABrokerEndsTheConnection()
    {
        const QByteArray sessionTakenOver = QByteArray::fromHex("e0028e00");
        ScriptedBroker broker({accepted5 + sessionTakenOver});
        MqttConnection connection(sessionAt(broker));
        connection.start();
        QTRY_VERIFY(!connection.problem().isEmpty());
        QVERIFY2(connection.problem().contains(u"Another program uses the same client identifier"_s),
                 qPrintable(connection.problem()));
    }

    // mosquitto 2.0.11 closes the connection without a reason.
    void namesAnotherClientOfTheSameIdentifierAsAPossibleReason()
    {
        MqttTestBroker broker;
        QVERIFY(broker.start());
        MqttClient::Session session{.broker = {.host = u"localhost"_s, .port = broker.port()},
                                    .clientId = "kiosk",
                                    .will = {.topic = u"availability"_s, .payload = "offline", .isRetained = true},
                                    .filters = {u"availability"_s}};
        const RetryBackoff backoff(RetryBackoff::Limits{.shortest = 1h, .longest = 1h});
        MqttConnection first(session, backoff);
        first.start();
        QTRY_VERIFY(first.isConnected());
        MqttConnection second(session, backoff);
        second.start();
        QTRY_VERIFY(!first.problem().isEmpty());
        QVERIFY2(first.problem().contains(u"mqtt.topic"_s), qPrintable(first.problem()));
        QVERIFY(second.isConnected());
    }

    void hearsTheWillOfAFormerConnection()
    {
        ScriptedBroker broker({accepted5});
        MqttConnection connection(sessionAt(broker));
        connection.start();
        // Retained messages as they were published, none at once; those of the same client identifier as well.
        QTRY_VERIFY(broker.rest().endsWith("availability\x28"));
    }
};

QTEST_GUILESS_MAIN(TestMqttConnection)
#include "TestMqttConnection.moc"
