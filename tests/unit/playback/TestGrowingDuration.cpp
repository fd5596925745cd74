// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/GrowingDuration.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitrine;

class TestGrowingDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growthAsFastAsTheClockIsLive_data()
    {
        QTest::addColumn<double>("segment"); // media seconds for each step
        QTest::addColumn<int>("step");       // seconds
        QTest::addColumn<bool>("isLive");
        QTest::newRow("segments of six seconds") << 6.0 << 6 << true;
        QTest::newRow("segments of two seconds") << 2.0 << 2 << true;
        QTest::newRow("a file that downloads fast") << 40.0 << 4 << false;
        QTest::newRow("an estimate that is corrected") << 0.1 << 4 << false;
        QTest::newRow("a duration that stays") << 0.0 << 4 << false;
    }

    void growthAsFastAsTheClockIsLive()
    {
        QFETCH(double, segment);
        QFETCH(int, step);
        QFETCH(bool, isLive);
        GrowingDuration growing;
        MediaDuration last;
        for (int i = 0; i < 10; ++i)
            last = growing.follow(MediaDuration::fromSeconds(30.0 + i * segment), i * step * 1s);
        QCOMPARE(last.isLive(), isLive);
    }

    void aFewIncreasesAreNotEnough()
    {
        GrowingDuration growing;
        QVERIFY(!growing.follow(MediaDuration::fromSeconds(30.0), 0s).isLive());
        QVERIFY(!growing.follow(MediaDuration::fromSeconds(36.0), 6s).isLive());
        QVERIFY(!growing.follow(MediaDuration::fromSeconds(42.0), 12s).isLive());
        QVERIFY(growing.follow(MediaDuration::fromSeconds(48.0), 18s).isLive());
        QVERIFY2(growing.follow(MediaDuration::fromSeconds(48.0), 19s).isLive(), "until it is told otherwise");
    }

    void anotherMediaBeginsAnew()
    {
        GrowingDuration growing;
        for (int i = 0; i < 4; ++i)
            (void)growing.follow(MediaDuration::fromSeconds(30.0 + 6 * i), i * 6s);
        QVERIFY(growing.follow(MediaDuration::fromSeconds(48.0), 19s).isLive());
        QCOMPARE(growing.follow(MediaDuration::fromSeconds(20.0), 20s), MediaDuration::fromSeconds(20.0));
        QCOMPARE(growing.follow({}, 21s), MediaDuration());
        QCOMPARE(growing.follow(MediaDuration::live(), 22s), MediaDuration::live());
    }
};

QTEST_APPLESS_MAIN(TestGrowingDuration)
#include "TestGrowingDuration.moc"
