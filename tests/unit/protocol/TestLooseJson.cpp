// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/LooseJson.h"

#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace vitrine;

Q_DECLARE_METATYPE(std::optional<double>)

class TestLooseJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsUnixTimes_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<std::optional<double>>("seconds");
        using Expected = std::optional<double>;
        QTest::newRow("seconds") << QJsonValue(1735689600.25) << Expected(1735689600.25);
        QTest::newRow("milliseconds") << QJsonValue(1735689600250.0) << Expected(1735689600.25);
        QTest::newRow("text") << QJsonValue(QStringLiteral("1735689600")) << Expected(1735689600.0);
        QTest::newRow("zero is not a time") << QJsonValue(0) << Expected();
        QTest::newRow("negative") << QJsonValue(-5) << Expected();
        QTest::newRow("microseconds are nonsense") << QJsonValue(1735689600250000.0) << Expected();
        QTest::newRow("null") << QJsonValue(QJsonValue::Null) << Expected();
        QTest::newRow("object") << QJsonValue(QJsonObject()) << Expected();
    }

    void readsUnixTimes()
    {
        QFETCH(QJsonValue, value);
        QFETCH(std::optional<double>, seconds);
        QCOMPARE(looseUnixSeconds(value), seconds);
    }

    void zeroIsARealPosition()
    {
        QCOMPARE(loosePosition(QJsonValue(0)), std::optional(0.0));
        QCOMPARE(loosePosition(QJsonValue(-0.1)), std::nullopt);
        QCOMPARE(loosePosition(QJsonValue(QStringLiteral("12.5"))), std::optional(12.5));
        QCOMPARE(loosePosition(QJsonValue(QStringLiteral("12,5"))), std::nullopt);
        QCOMPARE(loosePosition(QJsonValue(true)), std::nullopt);
    }

    void ratesHaveBounds()
    {
        QCOMPARE(looseRate(QJsonValue(0)), std::optional(0.0));
        QCOMPARE(looseRate(QJsonValue(1.07)), std::optional(1.07));
        QCOMPARE(looseRate(QJsonValue(-1)), std::nullopt);
        QCOMPARE(looseRate(QJsonValue(1e9)), std::nullopt);
    }

    void infinityIsNoNumber()
    {
        QCOMPARE(looseNumber(QJsonValue(std::numeric_limits<double>::infinity())), std::nullopt);
        QCOMPARE(looseNumber(QJsonValue(QStringLiteral("inf"))), std::nullopt);
        QCOMPARE(looseNumber(QJsonValue(QStringLiteral("nan"))), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(TestLooseJson)
#include "TestLooseJson.moc"
