// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ServiceRules.h"

#include <QJsonDocument>
#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

class TestServiceRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnyTheServiceIsLenient()
    {
        const ServiceRules rules = ServiceRules::fromJson({});
        QVERIFY(!rules.tokenLifetime);
        QCOMPARE(rules.heartbeatInterval, 10s);
        QCOMPARE(rules.devices.lifetime, 30s);
        QCOMPARE(rules.devices.limit, 0);
        QCOMPARE(rules.devices.others, 0);
        QVERIFY(rules.allowsDomain(QStringLiteral("https://anywhere.example")));
        QVERIFY(rules.allowsDomain({}));
    }

    void takesWhatTheScenarioSays()
    {
        const ServiceRules rules = read("{'tokenSeconds': 7, 'deviceLimit': 3, 'otherDevices': 2, "
                                        "'otherDevicesSeconds': 1.5, 'heartbeatSeconds': 0.25, 'sessionSeconds': 4}");
        QCOMPARE(rules.tokenLifetime, std::optional(7s));
        QCOMPARE(rules.devices.limit, 3);
        QCOMPARE(rules.devices.others, 2);
        QCOMPARE(rules.devices.othersStay, 1500ms);
        QCOMPARE(rules.heartbeatInterval, 250ms);
        QCOMPARE(rules.devices.lifetime, 4s);
    }

    void aSessionOutlivesTwoLostHeartbeats() { QCOMPARE(read("{'heartbeatSeconds': 2}").devices.lifetime, 6s); }

    void looksAtTheDomain_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("named") << QStringLiteral("https://Shop.example") << true;
        QTest::newRow("named, with a port") << QStringLiteral("https://shop.example:8443") << true;
        QTest::newRow("below the named") << QStringLiteral("https://a.shop.example") << false;
        QTest::newRow("below a star") << QStringLiteral("https://a.b.wide.example") << true;
        QTest::newRow("the star's own") << QStringLiteral("https://wide.example") << false;
        QTest::newRow("ends alike") << QStringLiteral("https://notwide.example") << false;
        QTest::newRow("begins alike") << QStringLiteral("https://shop.example.evil.example") << false;
        QTest::newRow("another") << QStringLiteral("https://other.example") << false;
        QTest::newRow("none") << QString() << false;
        QTest::newRow("opaque") << QStringLiteral("null") << false;
    }

    void looksAtTheDomain()
    {
        QFETCH(const QString, origin);
        QTEST(read("{'domains': ['SHOP.example', '*.wide.example']}").allowsDomain(origin), "allowed");
    }

private:
    static ServiceRules read(QByteArray json)
    {
        return ServiceRules::fromJson(QJsonDocument::fromJson(json.replace('\'', '"')).object());
    }
};

QTEST_GUILESS_MAIN(TestServiceRules)
#include "TestServiceRules.moc"
