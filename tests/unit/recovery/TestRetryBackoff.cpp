// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/RetryBackoff.h"

#include <QList>
#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

class TestRetryBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToItsLimit_data()
    {
        QTest::addColumn<double>("random");
        QTest::addColumn<QList<qint64>>("waits");
        QTest::newRow("least") << 0.0 << QList<qint64>{800,    1600,    3200,    6400,    12'800, 25'600,
                                                       51'200, 102'400, 204'800, 240'000, 240'000};
        QTest::newRow("middle") << 0.5 << QList<qint64>{1000,   2000,    4000,    8000,    16'000, 32'000,
                                                        64'000, 128'000, 256'000, 300'000, 300'000};
        QTest::newRow("most") << 1.0 << QList<qint64>{1200,   2400,    4800,    9600,    19'200, 38'400,
                                                      76'800, 153'600, 300'000, 300'000, 300'000};
    }

    void doublesUpToItsLimit()
    {
        QFETCH(double, random);
        QFETCH(QList<qint64>, waits);
        RetryBackoff backoff([random] { return random; });
        for (const qint64 wait : waits)
            QCOMPARE(backoff.next().count(), wait);
        backoff.reset();
        QCOMPARE(backoff.next().count(), waits.first());
    }

    void staysWithinOtherLimits()
    {
        RetryBackoff backoff(RetryBackoff::Limits{.shortest = 10s, .longest = 20s});
        const auto first = backoff.next();
        QVERIFY(first >= 8s && first <= 12s);
        std::ignore = backoff.next();
        for (int i = 0; i < 20; ++i) {
            const auto wait = backoff.next();
            QVERIFY(wait >= 16s && wait <= 20s);
        }
        backoff.reset();
        QVERIFY(backoff.next() <= 12s);
    }

    void waitsAtLeastAsLongAsAsked()
    {
        RetryBackoff backoff([] { return 0.5; });
        QCOMPARE(backoff.next(10s), 10s);
        QCOMPARE(backoff.next(1s), 2s);
    }

    void isSpreadByItself()
    {
        QList<qint64> waits;
        for (int i = 0; i < 100; ++i) {
            RetryBackoff backoff;
            const qint64 wait = backoff.next().count();
            QVERIFY(wait >= 800 && wait <= 1200);
            if (!waits.contains(wait))
                waits += wait;
        }
        QVERIFY(waits.size() > 20);
    }
};

QTEST_APPLESS_MAIN(TestRetryBackoff)
#include "TestRetryBackoff.moc"
