// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "PlayRecorderFixture.h"

using namespace vitrine;

/// Plays while the clock of the system is set.
class TestPlayRecorderClock : public PlayRecorderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start({.frameId = u"1234567890"_s}); }

    void aClockThatIsSetBackDoesNotEndAPlayBeforeItsBegin()
    {
        m_feed->clock().advance(11min); // no correction any more
        begin(u"news"_s);
        play(1);
        m_feed->clock().setBack(1h);
        play(1);
        end(u"stopped"_s);
        const PlayRecord play = only();
        QCOMPARE(play.endedAt, play.startedAt);
        QCOMPARE(play.lastPictureAt, play.startedAt);
        QCOMPARE(play.presentedSeconds, 1.0);
    }

    void aClockThatIsSetRightAfterTheStartShiftsThePlay_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("back");
        QTest::addColumn<int>("deliveries"); // after that, of half a second
        QTest::newRow("forward by a year") << -365 * 24h + 0ms << 2;
        QTest::newRow("back by an hour") << 1h + 0ms << 2;
        QTest::newRow("forward before the end") << -365 * 24h + 0ms << 0;
        QTest::newRow("back before the end") << 1h + 0ms << 0;
    }

    void aClockThatIsSetRightAfterTheStartShiftsThePlay()
    {
        QFETCH(std::chrono::milliseconds, back);
        QFETCH(int, deliveries);
        const QDateTime began = m_feed->clock().utcNow().addMSecs(-back.count());
        begin(u"news"_s);
        play(2);
        m_feed->clock().setBack(back);
        play(deliveries);
        const double seconds = 1.0 + 0.5 * deliveries;
        const QDateTime ended = began.addMSecs(qRound64(1000 * seconds));
        end(u"time-limit"_s);
        const PlayRecord play = only();
        QCOMPARE(play.startedAt, began);
        QCOMPARE(play.firstPictureAt, began);
        QCOMPARE(play.lastPictureAt, ended);
        QCOMPARE(play.endedAt, ended);
        QCOMPARE(play.updatedAt, ended);
        QCOMPARE(play.presentedSeconds, seconds);
    }

    void whatIsTakenBackIsOfTheRightTime()
    {
        start({.pictureLimit = 1s});
        begin(u"news"_s);
        play(2);
        m_feed->clock().setBack(-24h);
        play(2);
        tell(KioskReport::Name::PictureProblem, u"frozen"_s);
        end(u"time-limit"_s);
        const PlayRecord play = only();
        QCOMPARE(play.lastPictureAt, play.startedAt.addMSecs(1000));
        QCOMPARE(play.endedAt, play.startedAt.addMSecs(2000));
    }

    void aClockThatDiffersLaterShiftsNothing_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("later");
        QTest::addColumn<std::chrono::milliseconds>("forward");
        QTest::newRow("the machine was asleep") << 11min + 0ms << 1h + 0ms;
        QTest::newRow("a small correction") << 1min + 0ms << 4s + 0ms;
    }

    void aClockThatDiffersLaterShiftsNothing()
    {
        QFETCH(std::chrono::milliseconds, later);
        QFETCH(std::chrono::milliseconds, forward);
        const QDateTime began = m_feed->clock().utcNow();
        begin(u"news"_s);
        play(1);
        m_feed->clock().advance(later);
        m_feed->clock().setBack(-forward);
        play(1);
        end(u"time-limit"_s);
        const PlayRecord play = only();
        QCOMPARE(play.startedAt, began);
        QCOMPARE(play.firstPictureAt, began);
        QCOMPARE(play.endedAt, began.addMSecs((later + forward).count() + 1000));
    }
};

QTEST_GUILESS_MAIN(TestPlayRecorderClock)
#include "TestPlayRecorderClock.moc"
