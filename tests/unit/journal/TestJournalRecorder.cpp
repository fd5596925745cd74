// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalRecorder.h"

#include "journal/JournalWriter.h"
#include "support/JournalFixture.h"
#include "support/PlaybackFeed.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

class TestJournalRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_feed = std::make_unique<PlaybackFeed>(1);
    }

    void recordsASession()
    {
        record({.version = u"1.2"_s, .graphics = u"gpu"_s});
        m_recorder->setSubject({u"episode-1"_s, u"https://player.example/?token=…"_s, u"https://host.example"_s});
        m_feed->start();
        play(4);
        finish();
        QCOMPARE(texts(u"SELECT id FROM sessions"_s).size(), 1);
        QCOMPARE(texts(u"SELECT contentId, target, hostOrigin, streamingType, duration, version, graphics, outcome,"
                       " watchedTime FROM sessions"_s),
                 (QStringList{u"episode-1"_s, u"https://player.example/?token=…"_s, u"https://host.example"_s, u"vod"_s,
                              u"600"_s, u"1.2"_s, u"gpu"_s, u"left"_s, u"2"_s}));
        QCOMPARE(texts(u"SELECT fromSeconds, toSeconds, playbackRate FROM segments"_s),
                 (QStringList{u"0"_s, u"2"_s, u"1"_s}));
        QCOMPARE(texts(u"SELECT count(*) FROM events WHERE kind = 'progress'"_s), QStringList{u"0"_s});
        QCOMPARE(texts(u"SELECT name FROM events WHERE kind = 'state' ORDER BY seq"_s),
                 (QStringList{u"loading"_s, u"playing"_s}));
    }

    void keepsProgressMessagesIfAsked()
    {
        record({.progress = JournalRecorder::Progress::Messages});
        m_feed->start();
        play(4);
        finish();
        QCOMPARE(texts(u"SELECT count(*) FROM events WHERE kind = 'progress'"_s), QStringList{u"4"_s});
    }

    void progressIsRecordedWithoutAnEvent()
    {
        record({});
        m_feed->start();
        play(1);
        QSignalSpy recorded(m_writer.get(), &JournalWriter::recorded);
        QTRY_VERIFY(!recorded.isEmpty());
        play(2);
        QTRY_COMPARE(texts(u"SELECT toSeconds FROM segments"_s), QStringList{u"1.5"_s});
        QCOMPARE(texts(u"SELECT watchedTime FROM sessions"_s), QStringList{u"1.5"_s});
    }

    void aNewFileGetsAllSegments()
    {
        record({});
        connect(m_writer.get(), &JournalWriter::replaced, m_recorder.get(), &JournalRecorder::writeAgain);
        m_feed->start();
        play(1);
        m_feed->session().startLoad(); // closes the segment
        play(1);
        QTRY_COMPARE(texts(u"SELECT count(*) FROM segments"_s), QStringList{u"2"_s});
        for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(m_folder->filePath(u"journal.sqlite"_s) + suffix);
        m_feed->sendEvent(u"playback_video_paused"_s);
        QTRY_COMPARE(texts(u"SELECT count(*) FROM segments"_s), QStringList{u"2"_s});
        finish();
    }

    void reportsOfTheJournalAreNotRecorded()
    {
        record({});
        m_feed->start();
        play(1);
        m_feed->log().append(ReportDelivery());
        finish();
        QCOMPARE(texts(u"SELECT count(*) FROM events WHERE kind = 'report'"_s), QStringList{u"0"_s});
        QCOMPARE(texts(u"SELECT count(*) FROM events"_s) != QStringList{u"0"_s}, true);
    }

    void aSessionIsUpdatedAlsoWithoutNews()
    {
        record({.longestSilence = 1ms});
        m_feed->start();
        play(1);
        QSignalSpy updated(m_recorder.get(), &JournalRecorder::updated);
        m_feed->clock().advance(60s);
        const auto isQuiet = [&updated] {
            const auto update = updated.isEmpty() ? SessionUpdate() : updated.last().at(0).value<SessionUpdate>();
            return update.events.isEmpty() && update.mono == 60'500ms;
        };
        QTRY_VERIFY(isQuiet());
        const auto count = updated.size();
        QTRY_VERIFY(updated.size() > count + 2);
        finish();
    }

    void aClockThatIsSetBackDoesNotEndASessionBeforeItsBegin()
    {
        record({});
        m_feed->start();
        play(1);
        m_feed->clock().setBack(1h);
        finish();
        QCOMPARE(texts(u"SELECT endedAt = startedAt, updatedAt = startedAt FROM sessions"_s),
                 (QStringList{u"1"_s, u"1"_s}));
    }

    void aReplayIsASessionOfItsOwn()
    {
        record({});
        m_feed->start();
        play(2);
        m_feed->sendEvent(u"playback_video_ended"_s);
        m_feed->clock().advance(10s);
        m_feed->sendEvent(u"play"_s);
        finish();
        QCOMPARE(texts(u"SELECT outcome FROM sessions ORDER BY number"_s), (QStringList{u"ended"_s, u"left"_s}));
        QCOMPARE(texts(u"SELECT endedAt - startedAt FROM sessions ORDER BY number"_s),
                 (QStringList{u"1000"_s, u"0"_s}));
        QCOMPARE(texts(u"SELECT name FROM events WHERE session = 2"_s), QStringList{u"play"_s});
    }

    void aFailureThatIsRepairedIsNoEnd()
    {
        record({});
        m_feed->start();
        play(2);
        m_feed->sendEvent(u"playback_error_occurred"_s, {{u"error_reason"_s, u"ERROR_REASON_TOKEN_EXPIRED"_s}});
        m_recorder->setSubject({u"x"_s, {}, {}}); // writes the session
        QTRY_COMPARE(texts(u"SELECT outcome IS NULL, isFailing FROM sessions"_s), (QStringList{u"1"_s, u"1"_s}));
        m_feed->log().append(RecoveryStep{.kind = RecoveryStep::Kind::GiveUp});
        QTRY_COMPARE(texts(u"SELECT outcome FROM sessions"_s), QStringList{u"failed"_s});
        finish();
        QCOMPARE(texts(u"SELECT outcome, playbackFailed FROM sessions"_s), (QStringList{u"failed"_s, u"1"_s}));
    }

    void oldSessionsAreDeletedOncePlaybackHasStarted()
    {
        SessionRecord old = sessionRecord(u"old"_s); // of 2023; the clock says 2025
        writeJournal(m_folder->filePath(u"journal.sqlite"_s), {{.session = old}});
        record({.maintenanceDelay = 0ms});
        m_feed->start(); // loading
        QTRY_COMPARE(texts(u"SELECT count(*) FROM sessions"_s), QStringList{u"2"_s});
        finish(); // does all that was requested
        QCOMPARE(texts(u"SELECT count(*) FROM sessions"_s), QStringList{u"2"_s});
        record({.maintenanceDelay = 0ms});
        m_feed->start();
        play(1);
        QTRY_COMPARE(texts(u"SELECT count(*) FROM sessions WHERE id = 'old'"_s), QStringList{u"0"_s});
        finish();
    }

    void aDeletionThatTheNextLoadStopsGoesOnAfterIt()
    {
        writeJournal(file(), {{.session = sessionRecord(u"old"_s)}});
        // The thread does nothing before the next load.
        record({.maintenanceDelay = 0ms}, UserIds::Remove, 500ms);
        m_feed->start();
        play(1);
        QCoreApplication::processEvents(); // requests it
        m_feed->session().startSession();
        play(1);
        QTRY_COMPARE(texts(u"SELECT count(*) FROM sessions WHERE id = 'old'"_s), QStringList{u"0"_s});
        finish();
    }

    void userIdsAreKeptOnlyIfAllowed_data()
    {
        QTest::addColumn<UserIds>("userIds");
        QTest::addColumn<QString>("stored");
        QTest::newRow("not") << UserIds::Remove << u""_s;
        QTest::newRow("allowed") << UserIds::Keep << u"jane"_s;
    }

    void userIdsAreKeptOnlyIfAllowed()
    {
        QFETCH(UserIds, userIds);
        record({.userIds = userIds}, userIds);
        m_feed->start();
        m_feed->sendEvent(u"play"_s, {{u"user_id"_s, u"jane"_s}});
        finish();
        QTEST(texts(u"SELECT coalesce(userId, '') FROM sessions"_s).value(0), "stored");
        QCOMPARE(texts(u"SELECT data FROM events WHERE name = 'play'"_s).value(0).contains("jane"_L1),
                 userIds == UserIds::Keep);
    }

private:
    void record(const JournalRecorder::Options &options, UserIds userIds = UserIds::Remove,
                std::chrono::milliseconds startDelay = 0ms)
    {
        m_writer = std::make_unique<JournalWriter>(
            JournalOptions{.path = file(), .userIds = userIds, .startDelay = startDelay});
        m_recorder = std::make_unique<JournalRecorder>(m_feed->meter(), m_feed->clock(), m_writer.get(), options);
    }

    void play(int deliveries) { m_feed->play(deliveries); }

    void finish()
    {
        m_feed->meter().end();
        QCOMPARE(m_writer->finish(30s), JournalWriter::End::AllWritten);
    }

    /// All values of all rows.
    [[nodiscard]] QStringList texts(const QString &statement) const { return journalTexts(file(), statement); }

    [[nodiscard]] QString file() const { return m_folder->filePath(u"journal.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PlaybackFeed> m_feed;
    std::unique_ptr<JournalWriter> m_writer;
    std::unique_ptr<JournalRecorder> m_recorder;
};

QTEST_GUILESS_MAIN(TestJournalRecorder)
#include "TestJournalRecorder.moc"
