// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "PlayRecorderFixture.h"

#include <QFile>

using namespace vitrine;

namespace {

PlaylistItem item(const QString &name, const QString &orderId, std::optional<std::chrono::milliseconds> limit = {})
{
    PlaylistItem item;
    item.name = name;
    item.orderId = orderId;
    item.limit = limit;
    return item;
}

} // namespace

class TestPlayRecorder : public PlayRecorderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start({.frameId = u"1234567890"_s}); }

    void recordsAPlay()
    {
        m_recorder->setItems({item(u"other"_s, u"B2"_s), item(u"news"_s, u"A1"_s)});
        m_recorder->setTarget(u"https://player.example/?token=…&user_id=jane"_s);
        const QDateTime began = m_feed->clock().utcNow();
        begin(u"news"_s);
        play(4);
        end(u"interrupted"_s);
        const PlayRecord play = only();
        QCOMPARE(QStringList({play.item, play.target, play.orderId, play.frameId, play.endReason}),
                 QStringList({u"news"_s, withoutUserIds(u"https://player.example/?token=…&user_id=jane"_s), u"A1"_s,
                              u"1234567890"_s, u"interrupted"_s}));
        QVERIFY(!play.target.contains("jane"_L1));
        QCOMPARE(play.number, 1);
        QVERIFY(!play.run.isEmpty());
        QCOMPARE(play.startedAt, began);
        QCOMPARE(play.endedAt, began.addMSecs(2000));
        QCOMPARE(play.firstPictureAt, began);
        QCOMPARE(play.lastPictureAt, began.addMSecs(2000));
        QCOMPARE(play.presentedSeconds, 2.0);
        QVERIFY(!play.isComplete);
    }

    void anotherPlaylistCountsForThePlaysThatBeginAfterwards()
    {
        m_recorder->setItems({item(u"news"_s, u"A1"_s)});
        begin(u"news"_s);
        m_recorder->setItems({item(u"news"_s, u"B2"_s)});
        end(u"finished"_s);
        begin(u"news"_s);
        end(u"finished"_s);
        const QList<PlayRecord> all = plays();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().orderId, u"A1"_s);
        QCOMPARE(all.last().orderId, u"B2"_s);
    }

    void playsHaveNumbersWithoutGaps()
    {
        for (const QString &name : {u"a"_s, u"b"_s, u"a"_s}) {
            begin(name);
            play(1);
            end(u"finished"_s);
        }
        const QList<PlayRecord> all = plays();
        QCOMPARE(all.size(), 3);
        for (qsizetype i = 0; i < 3; ++i) {
            QCOMPARE(all[i].number, i + 1);
            QCOMPARE(all[i].run, all[0].run);
            QCOMPARE(all[i].presentedSeconds, 0.5);
        }
    }

    void timeInWhichNothingMovesDoesNotCount_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("a stall") << u"stall"_s;
        QTest::newRow("a pause") << u"pause"_s;
        QTest::newRow("a position that stands still") << u"still"_s;
        QTest::newRow("the next item loads") << u"load"_s;
    }

    void timeInWhichNothingMovesDoesNotCount()
    {
        QFETCH(QString, how);
        begin(u"news"_s);
        play(2);
        const QDateTime last = m_feed->clock().utcNow();
        if (how == "stall"_L1)
            m_feed->sendEvent(u"playback_video_buffering_began"_s);
        else if (how == "pause"_L1)
            m_feed->sendEvent(u"playback_video_paused"_s);
        else if (how == "load"_L1)
            m_feed->session().startSession();
        for (int i = 0; i < 10; ++i) {
            m_feed->clock().advance(500ms);
            if (how != "load"_L1)
                m_feed->sendProgress(m_feed->position());
        }
        end(u"time-limit"_s);
        const PlayRecord play = only();
        QCOMPARE(play.presentedSeconds, 1.0);
        QCOMPARE(play.lastPictureAt, last);
        QCOMPARE(play.startedAt.msecsTo(*play.endedAt), 6000);
    }

    void aPlayWithoutAMovingPictureHasPresentedNothing()
    {
        begin(u"news"_s);
        m_feed->sendEvent(u"playback_video_began"_s);
        m_feed->clock().advance(3s);
        end(u"failed"_s);
        const PlayRecord play = only();
        QCOMPARE(play.presentedSeconds, 0.0);
        QVERIFY(!play.firstPictureAt && !play.lastPictureAt && !play.isComplete);
    }

    void picturesOnAScreenThatIsOffDoNotCount()
    {
        begin(u"news"_s);
        play(2);
        tell(KioskReport::Name::DisplayPower, u"off"_s);
        play(4);
        tell(KioskReport::Name::DisplayPower, u"failed"_s); // it is still off
        play(4);
        tell(KioskReport::Name::DisplayPower, u"on"_s);
        play(1);
        end(u"time-limit"_s);
        QCOMPARE(only().presentedSeconds, 1.5);
    }

    void picturesOnAScreenThatWasReadAsOffDoNotCount()
    {
        begin(u"news"_s);
        play(2);
        m_recorder->setScreenDark(true);
        tell(KioskReport::Name::DisplayPower, u"failed"_s); // it is to be on
        play(4);
        end(u"time-limit"_s);
        begin(u"weather"_s);
        play(4);
        m_recorder->setScreenDark(false);
        play(1);
        end(u"time-limit"_s);
        const QList<PlayRecord> all = plays();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().presentedSeconds, 1.0);
        QCOMPARE(all.last().presentedSeconds, 0.5);
    }

    void aBlackOrFrozenPictureDoesNotCountFromItsBeginOn_data()
    {
        QTest::addColumn<int>("right"); // deliveries of half a second
        QTest::addColumn<double>("presented");
        QTest::newRow("from the first picture on") << 0 << 0.5;
        QTest::newRow("from later on") << 10 << 5.5;
    }

    void aBlackOrFrozenPictureDoesNotCountFromItsBeginOn()
    {
        QFETCH(int, right);
        QFETCH(double, presented);
        start({.pictureLimit = 3s});
        begin(u"news"_s);
        play(right);
        play(6); // the player believes that it plays
        tell(KioskReport::Name::PictureProblem, u"black"_s);
        play(5);
        tell(KioskReport::Name::PictureProblem, u"over"_s);
        play(1);
        end(u"time-limit"_s);
        QCOMPARE(only().presentedSeconds, presented);
    }

    void aPlayThatBeginsWithABlackPictureCountsFromItsEndOn()
    {
        start({.pictureLimit = 3s});
        begin(u"news"_s);
        play(6);
        tell(KioskReport::Name::PictureProblem, u"black"_s);
        play(1);
        end(u"time-limit"_s);
        begin(u"weather"_s);
        play(4);
        tell(KioskReport::Name::PictureProblem, u"over"_s);
        play(1);
        end(u"time-limit"_s);
        const QList<PlayRecord> all = plays();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().presentedSeconds, 0.0);
        QCOMPARE(all.last().presentedSeconds, 0.5);
        QCOMPARE(all.last().firstPictureAt, all.last().startedAt.addMSecs(2000));
    }

    void playsThatEndedWithABlackPictureAreCorrected()
    {
        start({.pictureLimit = 3s});
        m_recorder->setItems({item(u"news"_s, {}, 2s)});
        for (int i = 0; i < 4; ++i) { // the fourth one is black, and the end of the third one
            begin(u"news"_s);
            play(4);
            if (i == 3)
                break;
            end(u"time-limit"_s);
        }
        m_feed->clock().advance(100ms);
        tell(KioskReport::Name::PictureProblem, u"black"_s);
        end(u"time-limit"_s);
        const QList<PlayRecord> all = plays();
        QCOMPARE(all.size(), 4);
        const QList<double> presented{2.0, 2.0, 1.0, 0.0};
        for (qsizetype i = 0; i < 4; ++i) {
            QCOMPARE(all[i].presentedSeconds, presented[i]);
            QCOMPARE(all[i].isComplete, i < 2);
            QCOMPARE(all[i].endReason, u"time-limit"_s);
        }
        QCOMPARE(all[2].lastPictureAt, all[2].startedAt.addMSecs(1000));
        QVERIFY(!all[3].firstPictureAt);
    }

    void whatWasTakenBackDoesNotComeBack()
    {
        start({.pictureLimit = 3s});
        begin(u"news"_s);
        play(4);
        play(6);
        tell(KioskReport::Name::PictureProblem, u"black"_s);
        tell(KioskReport::Name::PictureProblem, u"over"_s);
        play(1);
        m_feed->clock().advance(1s);
        tell(KioskReport::Name::PictureProblem, u"black"_s);
        end(u"time-limit"_s);
        QCOMPARE(only().presentedSeconds, 2.0);
    }

    void fasterMediaIsOnTheScreenForAShorterTime()
    {
        begin(u"news"_s);
        m_feed->sendEvent(u"playback_video_began"_s);
        m_feed->sendEvent(u"playback_rate_changed"_s, {{u"playback_rate"_s, 2.0}});
        m_feed->session().handleProgress({0.0, 2.0, {}});
        for (int i = 1; i <= 4; ++i) {
            m_feed->clock().advance(500ms);
            m_feed->session().handleProgress({1.0 * i, 2.0, {}});
        }
        end(u"interrupted"_s);
        QCOMPARE(only().presentedSeconds, 2.0);
    }

    void aPlayIsCompleteIfAllOfItWasPresented_data()
    {
        QTest::addColumn<int>("deliveries"); // of half a second
        QTest::addColumn<QString>("why");
        QTest::addColumn<bool>("isComplete");
        QTest::newRow("to its limit") << 20 << u"time-limit"_s << true;
        QTest::newRow("the last report is missing") << 18 << u"time-limit"_s << true;
        QTest::newRow("it stalled") << 16 << u"time-limit"_s << false;
        QTest::newRow("interrupted at its end") << 20 << u"interrupted"_s << false;
        QTest::newRow("all of the media") << 1200 << u"finished"_s << true;
        QTest::newRow("half of the media") << 600 << u"finished"_s << false;
    }

    void aPlayIsCompleteIfAllOfItWasPresented()
    {
        QFETCH(int, deliveries);
        QFETCH(QString, why);
        m_recorder->setItems({item(u"news"_s, {}, 10s)});
        begin(u"news"_s);
        play(deliveries);
        end(why);
        QTEST(only().isComplete, "isComplete");
    }

    void anOpenPlayIsInTheFileWithWhatWasPresented()
    {
        begin(u"news"_s);
        QTRY_COMPARE(texts(u"SELECT item, number FROM plays WHERE endedAt IS NULL"_s),
                     QStringList({u"news"_s, u"1"_s}));
        play(3);
        QTRY_COMPARE(texts(u"SELECT presentedTime FROM plays"_s), QStringList{u"1.5"_s});
    }

    void aNewFileGetsTheOpenPlay()
    {
        connect(m_writer.get(), &JournalWriter::replaced, m_recorder.get(), &PlayRecorder::writeAgain);
        begin(u"news"_s);
        QTRY_COMPARE(texts(u"SELECT count(*) FROM plays"_s), QStringList{u"1"_s});
        for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(file() + suffix);
        play(1);
        QTRY_COMPARE(texts(u"SELECT presentedTime FROM plays"_s), QStringList{u"0.5"_s});
    }
};

QTEST_GUILESS_MAIN(TestPlayRecorder)
#include "TestPlayRecorder.moc"
