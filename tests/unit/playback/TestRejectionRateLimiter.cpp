// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/RejectionRateLimiter.h"
#include "support/ManualClock.h"

#include <QTest>

#include <limits>

using namespace vitrine;
using namespace std::chrono_literals;
using Sum = RejectionRateLimiter::Sum;

namespace {

const QString alert = QStringLiteral("alert");
const QString window = QStringLiteral("window");
const QString here = QStringLiteral("https://here.example.com");
const QString there = QStringLiteral("https://there.example.com");

QString numbered(int i)
{
    return QStringLiteral("https://%1.example.com").arg(i);
}

} // namespace

class TestRejectionRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheFirstOfAKindAtOnce()
    {
        RejectionRateLimiter tally(m_clock);
        QCOMPARE(tally.add(alert, here, QStringLiteral("a")), (Sum{alert, here, QStringLiteral("a"), 1}));
        QCOMPARE(tally.add(window, here), (Sum{window, here, {}, 1}));
        QCOMPARE(tally.add(alert, there, {}, 3), (Sum{alert, there, {}, 3}));
        QCOMPARE(tally.dueIn(), std::nullopt);
        QVERIFY(tally.takeDue().isEmpty());
    }

    void tellsAStormAsANumberEverySecond()
    {
        RejectionRateLimiter tally(m_clock);
        QVERIFY(tally.add(alert, here));
        for (int second = 0; second < 3; ++second) {
            m_clock.advance(400ms);
            for (int i = 0; i < 9999; ++i)
                QVERIFY(!tally.add(alert, here));
            QVERIFY(!tally.add(alert, here, QStringLiteral("last")));
            QCOMPARE(tally.dueIn(), 600ms);
            m_clock.advance(599ms);
            QVERIFY(tally.takeDue().isEmpty());
            m_clock.advance(1ms);
            QCOMPARE(tally.dueIn(), 0ms);
            QCOMPARE(tally.takeDue(), (QList<Sum>{{alert, here, QStringLiteral("last"), 10000}}));
            QCOMPARE(tally.dueIn(), std::nullopt);
        }
    }

    void tellsAtOnceAgainAfterAQuietSecond()
    {
        RejectionRateLimiter tally(m_clock);
        QVERIFY(tally.add(alert, here));
        m_clock.advance(999ms);
        QVERIFY(!tally.add(alert, here));
        m_clock.advance(1ms);
        QCOMPARE(tally.add(alert, here)->count, 2); // with the one that nobody took
        m_clock.advance(1000ms);
        QCOMPARE(tally.add(alert, here)->count, 1);
    }

    void tellsASmallBurstOneByOne()
    {
        RejectionRateLimiter tally(m_clock, 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(tally.add(alert, here)->count, 1);
        for (int i = 0; i < 5; ++i)
            QVERIFY(!tally.add(alert, here));
        m_clock.advance(1s);
        QCOMPARE(tally.takeDue(), (QList<Sum>{{alert, here, {}, 5}}));
        QVERIFY(!tally.add(alert, here));
    }

    void tellsKindsAndOriginsApart()
    {
        RejectionRateLimiter tally(m_clock);
        for (const QString &origin : {here, there}) {
            for (const QString &kind : {alert, window}) {
                QVERIFY(tally.add(kind, origin));
                QVERIFY(!tally.add(kind, origin));
            }
        }
        m_clock.advance(1s);
        const QList<Sum> expected{
            {alert, here, {}, 1}, {window, here, {}, 1}, {alert, there, {}, 1}, {window, there, {}, 1}};
        QCOMPARE(tally.takeDue(), expected);
    }

    void losesNothingHoweverManyOriginsThereAre()
    {
        constexpr int origins = 10000;
        RejectionRateLimiter tally(m_clock);
        int told = 0;
        int atOnce = 0;
        for (int i = 0; i < origins; ++i) {
            if (const auto sum = tally.add(i % 2 ? alert : window, numbered(i), QStringLiteral("x"))) {
                told += sum->count;
                ++atOnce;
            }
        }
        QCOMPARE(atOnce, RejectionRateLimiter::maximumOrigins + 2);
        m_clock.advance(1s);
        const QList<Sum> due = tally.takeDue();
        QCOMPARE(due.size(), 2);
        for (const Sum &sum : due) {
            QCOMPARE(sum.origin, QString());
            QCOMPARE(sum.detail, QString());
            told += sum.count;
        }
        QCOMPARE(told, origins);
    }

    void keepsNewOriginsApartWhenTheOldAreQuiet()
    {
        RejectionRateLimiter tally(m_clock);
        for (int i = 0; i < RejectionRateLimiter::maximumOrigins; ++i)
            QVERIFY(tally.add(alert, numbered(i)));
        QCOMPARE(tally.add(alert, here)->origin, QString());
        m_clock.advance(1s);
        QCOMPARE(tally.add(alert, here)->origin, here);
    }

    void givesAllAtTheEnd()
    {
        RejectionRateLimiter tally(m_clock);
        QVERIFY(tally.add(alert, here));
        QVERIFY(!tally.add(alert, here, {}, 4));
        QCOMPARE(tally.takeAll(), (QList<Sum>{{alert, here, {}, 4}}));
        QVERIFY(tally.takeAll().isEmpty());
    }

    void keepsNothingLong()
    {
        RejectionRateLimiter tally(m_clock);
        const auto sum = tally.add(alert, QString(1'000'000, u'o'), QString(1'000'000, u'd'));
        QCOMPARE(sum->origin.size(), 200);
        QCOMPARE(sum->detail.size(), 2000);
        QVERIFY(!tally.add(alert, QString(1'000'000, u'o')));
    }

    void countsToTheEndOfInt()
    {
        RejectionRateLimiter tally(m_clock);
        QVERIFY(tally.add(alert, here));
        QVERIFY(!tally.add(alert, here, {}, std::numeric_limits<int>::max()));
        QVERIFY(!tally.add(alert, here));
        QCOMPARE(tally.takeAll().constFirst().count, std::numeric_limits<int>::max());
    }

private:
    ManualClock m_clock;
};

QTEST_APPLESS_MAIN(TestRejectionRateLimiter)
#include "TestRejectionRateLimiter.moc"
